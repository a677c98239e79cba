"""A video on the table of whoever makes it compliant: seen, planned, made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.facts import Facts, Unreadable, VideoFacts
from app.domain.fixing import FixOutcome, Offer
from app.domain.notice import Item
from app.domain.problems import RefusedProblem
from app.domain.progress import Progress, Silent, Stretch
from app.domain.submission import Slot, SlotKey, SubmittedFile
from app.fixes import video_doubts, video_plan, video_words
from app.fixes.video_shape import Fit
from app.fixes.video_types import Cut, VideoPlan
from app.fixes.videos import FIT_VIDEO, order_of
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.submissions import intake
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.gathering.gather import find_file
from app.workflow.looking import videos
from app.workflow.looking.closer import Closer
from app.workflow.looking.probing import facts_of
from app.workflow.mending import mend
from app.workflow.mending.preview import FixPreview

STRIP_FRAMES = 16
STRIP_WIDTH = 160
FRAME_WIDTH = 960
"""Pixels of the longer edge."""


@dataclass(frozen=True, slots=True)
class VideoDesk:
    """`path`: the stored file's full path; `keys`: seconds of its key frames, () unknown."""

    path: str
    key: SlotKey
    file: SubmittedFile
    item: Item
    facts: VideoFacts
    keys: tuple[float, ...] = ()
    index_in_front: bool = True

    @property
    def seconds(self) -> float:
        """How long its pictures run: the length of the strip."""
        return self.facts.video_seconds

    @property
    def longest(self) -> float | None:
        """Seconds that may be chosen at most, None without a limit."""
        return video_doubts.longest_of(self.item.limits.seconds)

    @property
    def moments(self) -> tuple[float, ...]:
        """The middle of each of the strip's parts."""
        return tuple(self.seconds * (one + 0.5) / STRIP_FRAMES for one in range(STRIP_FRAMES))


def open_video(
    desk: Desk, wanted: str, sandbox: Sandbox, progress: Progress | None = None
) -> VideoDesk:
    """`wanted`: the file's path in the submission, its number or its name.

    Raises UsageProblem for a file that is not there, RefusedProblem with a sentence for what is
    no video that opens, Cancelled.
    """
    file = find_file(desk.submission, wanted)
    key = next(slot.key for slot in desk.submission.slots if file in slot.files)
    item = desk.profile.item(key.item)
    facts = _facts(desk, key, file, sandbox, progress or Silent())
    if item is None or not isinstance(facts, VideoFacts):
        damaged = _("视频“{name}”打不开，请先找完整的原片。")
        other = _("“{name}”不是能打开的视频。")
        message = damaged if isinstance(facts, Unreadable) else other
        raise RefusedProblem(message.format(name=file.name))
    path = str((desk.root / file.path).absolute())
    done = sandbox.run("video-outline", {"path": path}, MEDIA)
    seen: dict[str, Any] = {"keys": (), "front": True}
    if isinstance(done, Done):
        seen = done.value
    keys = tuple(map(float, seen["keys"]))
    return VideoDesk(path, key, file, item, facts, keys, bool(seen["front"]))


def _facts(
    desk: Desk, key: SlotKey, file: SubmittedFile, sandbox: Sandbox, progress: Progress
) -> Facts:
    """With what the closer look saw, from the cache where a check has been."""
    alone = replace(desk.submission, slots=(Slot(key, (file,)),))
    known = facts_of(desk.root, alone, sandbox, Stretch(progress, 0, 0.3))
    closer = Closer(desk.root, sandbox, Stretch(progress, 0.3, 1), looks=(videos.VIDEO,))
    return closer.look(alone, desk.profile, known)[file.path]


def frames(
    video: VideoDesk,
    times: Sequence[float],
    sandbox: Sandbox,
    width: int = STRIP_WIDTH,
    *,
    exact: bool = False,
) -> tuple[bytes | None, ...]:
    """A JPEG for each moment, None where none could be had; `exact` for the very picture.

    Not exact ones come from the key frame before: 16 for the strip of three minutes take 0.2 s.
    """
    args = {"path": video.path, "times": list(times), "width": width, "exact": exact}
    done = sandbox.run("video-frames", args, MEDIA)
    return tuple(done.value) if isinstance(done, Done) else (None,) * len(times)


def strip(video: VideoDesk, sandbox: Sandbox) -> tuple[bytes | None, ...]:
    """The pictures at `video.moments`."""
    return frames(video, video.moments, sandbox)


def frame(video: VideoDesk, moment: float, sandbox: Sandbox) -> bytes | None:
    """The large picture that is seen at that moment."""
    return frames(video, [moment], sandbox, FRAME_WIDTH, exact=True)[0]


def plan(
    video: VideoDesk,
    start: float = 0.0,
    end: float | None = None,
    fit: Fit = Fit.PAD,
    *,
    exact: bool = False,
) -> VideoPlan:
    """What will be done for that choice; at once, without a look at the file.

    Without `end`, as long as may be. The plan's own start and end are where the cuts will lie:
    a start may be moved to a key frame near it, so that nothing is encoded, unless `exact`.
    """
    cut = Cut(start, end, fit, exact)
    front = video.index_in_front
    return video_plan.plan(video.facts, video.item, cut, video.keys, index_in_front=front)


def headline(video: VideoDesk, made: VideoPlan) -> str:
    """Such as “不用重新压缩，只剪头尾，约 10 秒。”"""
    facts = video.facts
    return video_words.headline(made, facts.coded_width * facts.coded_height * facts.fps)


def preview(
    desk: Desk, video: VideoDesk, made: VideoPlan, sandbox: Sandbox, progress: Progress
) -> FixPreview:
    """Makes the copy by the plan and judges it; nothing is entered until `mend.accept` takes it.

    Where it cannot comply, or came out otherwise, the preview says why. Raises Cancelled (ffmpeg
    is dead and no file is left), UnusableProblem where the disk is full.
    """
    offer = _offer(video)
    if not made.complies:
        return FixPreview(offer, desk.root, why="".join(video_words.hindrances(made)))
    intake.require_space(desk.root, made.bytes_most)
    return mend.preview(desk, offer, sandbox, progress, {"order": order_of(made)})


def make(
    desk: Desk, video: VideoDesk, made: VideoPlan, sandbox: Sandbox, progress: Progress
) -> FixOutcome:
    """As `preview`, and takes the copy where it is good; undone as one."""
    with preview(desk, video, made, sandbox, progress) as shown:
        return mend.accept(desk, shown)


def _offer(video: VideoDesk) -> Offer:
    return Offer(FIT_VIDEO, video.key, (video.file,), ())
