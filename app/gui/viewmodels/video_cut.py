"""A video that is being cut: opened, what is kept of it, the plan for that, and its making."""

from PySide6.QtCore import QObject, Signal

from app.domain.fixing import FixOutcome
from app.domain.problems import Problem
from app.domain.progress import Progress
from app.fixes.video_shape import Fit
from app.fixes.video_types import Note, Reason, VideoPlan
from app.gui.background import Runner, Task
from app.gui.viewmodels import video_words
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.video_frames import VideoFrames
from app.gui.widgets.fit_choice import Fitted
from app.reporting import words
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.mending import video
from app.workflow.mending.video import VideoDesk

_LEAST = 1.0
"""Seconds between the two ends; a shorter video has its own length."""
_STEP = 0.1
"""Seconds of one picture, where the video does not say."""
FITS = (Fit.PAD, Fit.CROP)


class VideoCut(QObject):
    """`opened` or `refused(sentence)` first. `changed` after each choice, with another `plan`.

    `looked(moment)`: what the large frame should show. `stepped` is the making's Task's; then
    exactly one of `made(sentence)`, `failed(sentences)` and `cancelled`.
    """

    opened = Signal()
    refused = Signal(str)
    changed = Signal()
    looked = Signal(float)
    stepped = Signal(float, str, object, object)
    made = Signal(str)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, session: Session, wanted: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = wanted
        self._runner = Runner()
        self._making: Task | None = None
        self.video: VideoDesk | None = None
        self.frames: VideoFrames | None = None
        self.start = self.end = 0.0
        self.fit = Fit.PAD
        self.exact = False
        self.moment = 0.0
        self._name = self.title = ""
        self.fits: tuple[Fitted, Fitted] | None = None
        session.closed.connect(self.close)

    def open(self) -> None:
        """Looks at it in a thread of its own: edits and checks go on meanwhile."""
        state = self._session.state
        if state is None:
            return
        desk = Desk(state.root, state.submission, state.profile, read_only=True)
        wanted, sandbox = self._wanted, self._session.sandbox
        task = Task(lambda progress: video.open_video(desk, wanted, sandbox, progress))
        task.done.connect(self._on_opened)
        task.failed.connect(self._on_refused)
        self._runner.start(task)

    def close(self) -> None:
        """Stops opening and looking, not the making; may be called again."""
        self._runner.close()
        if self.frames is not None:
            self.frames.close()

    @property
    def table(self) -> VideoDesk:
        """Only after `opened`."""
        if self.video is None:
            raise RuntimeError
        return self.video

    @property
    def plan(self) -> VideoPlan:
        """At once: nothing is looked at for it."""
        return video.plan(self.table, self.start, self.end, self.fit, exact=self.exact)

    @property
    def headline(self) -> str:
        return video.headline(self.table, self.plan)

    @property
    def step(self) -> float:
        """Seconds that a picture lasts."""
        fps = self.table.facts.fps
        return 1 / fps if fps > 0 else _STEP

    @property
    def seconds(self) -> float:
        return self.end - self.start

    @property
    def good(self) -> bool:
        """Whether what is kept is as long as asked."""
        over = video_words.surplus(self.table, self.seconds)
        return not over and not video_words.too_short(self.table, self.seconds)

    @property
    def obstacles(self) -> tuple[str, ...]:
        return video_words.obstacles(self.table, self.plan, self.seconds)

    @property
    def moved(self) -> bool:
        """Whether the start lies elsewhere than chosen, so that nothing is encoded."""
        return Note.MOVED in self.plan.notes

    @property
    def held(self) -> bool:
        """Whether all is encoded so that the start may stay where it was chosen."""
        return self.exact and Reason.FRAME_EXACT in self.plan.reasons

    @property
    def making(self) -> bool:
        return self._making is not None

    def set_start(self, moment: float) -> None:
        self.start = min(max(0.0, moment), self.end - self._least)
        self._tell(self.start)

    def set_end(self, moment: float) -> None:
        self.end = max(min(self.table.seconds, moment), self.start + self._least)
        self._tell(self.end - self.step)

    def set_kept(self, start: float) -> None:
        """All that is kept is moved; its length stays."""
        length = self.seconds
        self.start = min(max(0.0, start), self.table.seconds - length)
        self.end = self.start + length
        self._tell(self.start)

    def shorten(self) -> None:
        """To the limit, from where it begins."""
        self.set_end(self.start + (self.table.longest or self.table.seconds))

    def look(self, moment: float) -> None:
        """Shows another moment; nothing is chosen by it."""
        self.moment = min(max(0.0, moment), max(0.0, self.table.seconds - self.step))
        self.looked.emit(self.moment)

    def set_fit(self, place: int) -> None:
        self.fit = FITS[place]
        self.changed.emit()

    def set_exact(self, exact: bool) -> None:
        self.exact = exact
        self.changed.emit()

    def make(self) -> None:
        """Holds the submission's queue of edits, so that leaving in mid-work asks."""
        table, plan, sandbox = self.table, self.plan, self._session.sandbox

        def work(desk: Desk, progress: Progress) -> FixOutcome | str:
            try:
                return video.make(desk, table, plan, sandbox, progress)
            except Problem as problem:
                return str(problem)

        task = self._session.run(work)
        self._making = task
        task.stepped.connect(self.stepped)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    def stop(self) -> None:
        """Ends the child and its ffmpeg; `cancelled` follows when no file is left."""
        if self._making is not None:
            self._making.cancel()

    @property
    def _least(self) -> float:
        return min(_LEAST, self.table.seconds)

    def _tell(self, moment: float) -> None:
        self.changed.emit()
        self.look(moment)

    def _on_opened(self, opened: object) -> None:
        if not isinstance(opened, VideoDesk):
            return
        self.video = opened
        whole = video.plan(opened)
        self.title = video_words.title(whole)
        self.start, self.end = 0.0, min(opened.seconds, opened.longest or opened.seconds)
        self.fits = video_words.fits(opened, whole, video.plan(opened, fit=Fit.CROP))
        self.frames = VideoFrames(self._session.sandbox, opened, self)
        self.opened.emit()
        self.frames.begin(0.0)
        self.changed.emit()

    def _on_refused(self, sentence: str, _problem: object) -> None:
        self.refused.emit(sentence)

    def _on_done(self, outcome: object) -> None:
        if isinstance(outcome, FixOutcome) and outcome.mended:
            self._name = words.visible(outcome.made[0].name)
            self._session.refresh().ended.connect(self._on_shown)
            return
        self._making = None
        self.failed.emit(video_words.why_not(outcome))

    def _on_shown(self, _task: object) -> None:
        """The window knows the copy by now, so that 撤销 takes it back."""
        self._making, name = None, self._name
        self.made.emit(_("已另存“{name}”的副本，原视频没有改动").format(name=name))

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self._making = None
        self.failed.emit((sentence,))

    def _on_cancelled(self) -> None:
        self._making = None
        self.cancelled.emit()
