"""A corrected copy made to be looked at: off the window's thread, and gone unless it was taken."""

from PySide6.QtCore import QObject, Signal

from app.domain.fixing import Offer
from app.domain.progress import Progress
from app.fixes.base import Chosen
from app.gui.background import Runner, Task
from app.gui.viewmodels.state import State
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.mending import mend
from app.workflow.mending.preview import FixPreview


class Previewing(QObject):
    """`stepped(share, label)`, then `ready(FixPreview)` or `failed(sentence)`.

    `close` breaks off what runs and throws the copy away; it waits until nothing of it is left.
    """

    stepped = Signal(float, str)
    ready = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        state: State,
        offer: Offer,
        sandbox: Sandbox,
        chosen: Chosen | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = Runner()
        self._sandbox = sandbox
        self._made: list[FixPreview] = []
        desk = Desk(state.root, state.submission, state.profile)
        task = Task(lambda progress: self._make(desk, offer, chosen, progress))
        task.stepped.connect(self._on_step)
        task.done.connect(self.ready)
        task.failed.connect(self._on_failed)
        self._runner.start(task)

    def close(self) -> None:
        self._runner.finish(self._throw_away)

    def _make(
        self, desk: Desk, offer: Offer, chosen: Chosen | None, progress: Progress
    ) -> FixPreview:
        shown = mend.preview(desk, offer, self._sandbox, progress, chosen)
        self._made.append(shown)
        return shown

    def _throw_away(self) -> None:
        for shown in self._made:
            mend.discard(shown)

    def _on_step(self, share: float, label: str, _done: object, _total: object) -> None:
        self.stepped.emit(share, label)

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.failed.emit(sentence)
