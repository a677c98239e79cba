"""Mending from the window: one file, or all that is safe; off the window's thread, then told."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.domain.fixing import FixOutcome, Offer
from app.domain.progress import Progress
from app.gui.background import Task
from app.gui.places import Navigator
from app.gui.viewmodels import fixes
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.reporting import words
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.mending import mend
from app.workflow.mending.preview import FixPreview
from app.workflow.mending.safe import mend_safe


@dataclass(frozen=True, slots=True)
class Batch:
    """What 一键修正 did. `change`: the number of the one change that takes all of it back."""

    outcomes: tuple[FixOutcome, ...]
    stopped: bool
    change: int = 0

    @property
    def mended(self) -> tuple[FixOutcome, ...]:
        return tuple(one for one in self.outcomes if one.mended)

    @property
    def refused(self) -> tuple[FixOutcome, ...]:
        return tuple(one for one in self.outcomes if not one.mended)

    @property
    def short(self) -> str:
        """What 撤销 takes back."""
        return _("已修正 {count} 处").format(count=_places(self.mended))

    @property
    def sentence(self) -> str:
        refused = _places(self.refused)
        parts = [
            self.short if self.mended else "",
            _("{count} 处没有改成：{why}").format(count=refused, why=self.refused[0].why)
            if refused
            else "",
        ]
        told = _("，").join(part for part in parts if part) or _("没有改动")
        said = told if told.endswith("。") else told + "。"
        return _("中途停下了，{said}").format(said=said) if self.stopped else said


def _places(outcomes: Iterable[FixOutcome]) -> int:
    return fixes.places(one.offer for one in outcomes)


def names_of(offer: Offer) -> str:
    """The file's name; of several the first and how many there are."""
    first = words.visible(offer.files[0].name)
    if len(offer.files) == 1:
        return first
    return _("{name}等 {count} 个文件").format(name=first, count=len(offer.files))


class Mending(QObject):
    """`began(Task)`: work whose progress may be shown. `finished(Batch)` after 一键修正.

    `rested` when that has ended in whichever way. `refused(FixOutcome)`: a single fix that came to
    nothing. `accepted(FixOutcome)` answers `accept`, whether it was taken or not.
    """

    began = Signal(object)
    finished = Signal(object)
    rested = Signal()
    refused = Signal(object)
    accepted = Signal(object)

    def __init__(self, session: Session, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._navigator = navigator
        self._outcomes: list[FixOutcome] = []
        self._batch: Task | None = None
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Whether 一键修正 is under way."""
        return self._batch is not None

    @property
    def count(self) -> int:
        """Findings that it has dealt with so far."""
        return _places(list(self._outcomes))

    def mend(self, offer: Offer) -> None:
        """At once; the bar offers 撤销."""
        sandbox = self._session.sandbox
        task = self._session.run(lambda desk, progress: mend.mend(desk, offer, sandbox, progress))
        task.done.connect(self._on_mended)
        self.began.emit(task)

    def mend_safe(self) -> None:
        if self._batch is not None:
            return
        self._outcomes, self._stopped = [], False
        task = self._session.run(self._all_safe)
        self._batch = task
        task.cancelled.connect(self._on_stopped)
        task.ended.connect(self._on_batch_ended)
        self.began.emit(task)

    def accept(self, shown: FixPreview) -> None:
        """A copy that was looked at takes its place."""
        task = self._session.run(lambda desk, _progress: mend.accept(desk, shown))
        task.done.connect(self._on_accepted)
        task.failed.connect(self._on_failed)

    def offer_undo(self, sentence: str) -> None:
        """For a dialog that has made and taken its copy by itself."""
        self._navigator.offer_undo(sentence)

    def undo(self, batch: Batch) -> None:
        """Only while nothing else was changed since."""
        state = self._session.state
        if state is None or not batch.change or state.change != batch.change:
            return
        self._session.edit(undo.undo).done.connect(self._on_undone)

    def _all_safe(self, desk: Desk, progress: Progress) -> None:
        mend_safe(desk, self._session.sandbox, progress, self._outcomes.append)

    def _on_mended(self, outcome: object) -> None:
        if not isinstance(outcome, FixOutcome):
            return
        if outcome.mended:
            self._offer_undo(outcome)
        else:
            self.refused.emit(outcome)
        self._session.refresh()

    def _on_accepted(self, outcome: object) -> None:
        if isinstance(outcome, FixOutcome):
            if outcome.mended:
                self._offer_undo(outcome)
                self._session.refresh()
            self.accepted.emit(outcome)

    def _on_failed(self, _sentence: str, _problem: object) -> None:
        self.accepted.emit(None)

    def _offer_undo(self, outcome: FixOutcome) -> None:
        names, told = names_of(outcome.offer), mend.told(outcome).removesuffix("。")
        self._navigator.offer_undo(_("“{names}”{told}").format(names=names, told=told))

    def _on_stopped(self) -> None:
        self._stopped = True

    def _on_batch_ended(self, _task: object) -> None:
        """What was mended before a stop or a failure stays, and is shown."""
        self._batch = None
        self.rested.emit()
        self._session.refresh().done.connect(self._on_refreshed)

    def _on_refreshed(self, state: object) -> None:
        outcomes = tuple(self._outcomes)
        if isinstance(state, State) and (outcomes or self._stopped):
            change = state.change if any(one.mended for one in outcomes) else 0
            batch = Batch(outcomes, self._stopped, change)
            if change:
                self._navigator.offer_undo(batch.short)
            self.finished.emit(batch)

    def _on_undone(self, _state: object) -> None:
        self._navigator.tell(_("已撤销：一键修正"))
