"""One opened submission: edits in a thread of their own, checks in another, states as signals.

The engine's calls sync to disk and may take long on a slow stick; none is made in the GUI thread.
"""

import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.notice import NoticeProfile
from app.domain.progress import Progress
from app.domain.submission import Contact, SlotKey
from app.gui.background import Runner, Task
from app.gui.viewmodels import changes
from app.gui.viewmodels.state import State, snapshot
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow import undo
from app.workflow.checking import check as checking
from app.workflow.checking.check import Checked
from app.workflow.desk import Desk, editing
from app.workflow.gathering import gather
from app.workflow.people import begin

if TYPE_CHECKING:
    from app.workflow.gathering.sorting import Sorted

_CHECK_AFTER_MS = 250
"""A check starts so long after the last change, so that a row of clicks makes one check."""


class Session(QObject):
    """`changed(State)` after every edit and check; `told(str)` a sentence that she must read.

    `checking(share, label)` while a check runs and `checked()` at its end; `edited` names the
    change that 撤销 would take back, right after it was made. `sorted_in(Sorted)` says what became
    of a drop, after its state was told.
    """

    changed = Signal(object)
    closed = Signal()
    told = Signal(str)
    edited = Signal(str)
    sorted_in = Signal(object)
    checking = Signal(float, str)
    checked = Signal()

    def __init__(self, sandbox: Sandbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sandbox = sandbox
        self.state: State | None = None
        self._edits = Runner()
        self._checks = Runner()
        self._held = contextlib.ExitStack()
        self._desk: Desk | None = None  # touched in the engine's thread alone
        self._shot: State | None = None  # as is the newest state made there
        self._last: Checked | None = None
        self._check: Task | None = None
        self._again = False
        self._unread = False
        self._sentences: deque[str] = deque()  # from the engine's thread, told with its state
        self._outcomes: deque[Sorted] = deque()  # likewise
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_AFTER_MS)
        self._timer.timeout.connect(self.check_now)

    @property
    def busy(self) -> bool:
        """Whether an edit is under way that closing would break off; checks do not count."""
        return self._edits.busy

    def open(self, root: Path) -> Task:
        """Opens a submission and holds its folder until it is closed or another is opened."""
        return self._run(lambda _progress: self._take(root))

    def create(
        self,
        root: Path,
        profile: NoticeProfile,
        unit: str,
        recommender: str | None = None,
        nominees: Sequence[str] = (),
        contact: Contact | None = None,
    ) -> Task:
        def work(_progress: Progress) -> State:
            begin.begin(
                root, profile, unit, recommender=recommender, nominees=nominees, contact=contact
            )
            return self._take(root)

        return self._run(work)

    def edit(self, change: Callable[[Desk], Any]) -> Task:
        """Runs one engine call on the desk; edits queue up in the order they were asked for."""

        def work(_progress: Progress) -> State:
            change(self._opened())
            return self._snapshot()

        return self._run(work)

    def add(self, paths: Sequence[Path], key: SlotKey) -> Task:
        """Takes files in; `told` says which could not be taken. The task's progress is in bytes."""

        def work(progress: Progress) -> State:
            done = gather.add(self._opened(), paths, key, progress)
            self._sentences.extend(map(str, done.refused))
            return self._snapshot()

        return self._run(work)

    def sort(self, paths: Sequence[Path]) -> Task:
        """Takes in whatever was dropped and puts each file where it belongs; `sorted_in` tells."""

        def work(progress: Progress) -> State:
            from app.workflow.gathering.sorting import sort_in  # not needed to open the window

            done = sort_in(self._opened(), paths, self.sandbox, progress)
            self._outcomes.append(done)
            return self._snapshot()

        return self._run(work)

    def replace(self, old: str, source: Path, key: SlotKey) -> Task:
        def work(progress: Progress) -> State:
            gather.replace_file(self._opened(), old, source, key, progress)
            return self._snapshot()

        return self._run(work)

    def undo(self) -> Task:
        def change(desk: Desk) -> None:
            self._sentences.append(_("已撤销：{what}").format(what=undo.undo(desk)))

        return self.edit(change)

    def run(self, work: Callable[[Desk, Progress], Any]) -> Task:
        """Long work that needs the desk, such as packing; its result is the task's."""

        def on_desk(progress: Progress) -> Any:
            return work(self._opened(), progress)

        task = Task(on_desk)
        task.failed.connect(self._on_failed)
        self._edits.start(task)
        return task

    def refresh(self) -> Task:
        """Takes a new snapshot, after `run` changed the submission."""
        return self.edit(lambda _desk: None)

    def check_now(self) -> None:
        """Starts a check, or another one after the one that runs and is out of date."""
        state = self.state
        if state is None:
            return
        if self._check is not None:
            self._again = True
            self._check.cancel()
            return
        self._start_check(state, checking.check_before_reading)

    def _start_check(self, state: State, check: Callable[..., Checked]) -> None:
        desk = Desk(state.root, state.submission, state.profile)
        task = Task(lambda progress: check(desk, progress, self.sandbox))
        task.stepped.connect(self._on_step)
        task.done.connect(self._on_checked)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_check_ended)
        self._check = task
        self._checks.start(task)

    def close(self) -> None:
        """Stops what runs, waits until it has cleaned up, and lets go of the folder."""
        self._timer.stop()
        self._again = self._unread = False
        self._checks.close()
        self._edits.finish(self._let_go)
        self.closed.emit()

    def _run(self, work: Callable[[Progress], State]) -> Task:
        task = Task(work)
        task.done.connect(self._on_state)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_broken_off)
        self._edits.start(task)
        return task

    def _on_broken_off(self) -> None:
        """What was whole before a cancel stays, and is shown."""
        if self.state is not None:
            self.refresh()

    def _take(self, root: Path) -> State:
        self._let_go()
        self._desk = self._held.enter_context(editing(root, _("编辑")))
        self._last = None
        return self._snapshot()

    def _let_go(self) -> None:
        self._desk = None
        self._held.close()

    def _opened(self) -> Desk:
        if self._desk is None:
            message = "no submission is open"
            raise RuntimeError(message)
        return self._desk

    def _snapshot(self) -> State:
        now = datetime.now().astimezone()
        self._shot = snapshot(self._opened(), self._last, now, self._shot)
        return self._shot

    def _on_state(self, state: object) -> None:
        if not isinstance(state, State):
            return
        before = self.state
        self.state = state
        self.changed.emit(state)
        while self._outcomes:
            self.sorted_in.emit(self._outcomes.popleft())
        while self._sentences:
            self.told.emit(self._sentences.popleft())
        if before is not None and state.undoable and before.change < state.change:
            self.edited.emit(changes.told(before, state))
        if before is None or before.submission != state.submission:
            self._timer.start()

    def _on_step(self, share: float, label: str, _done: object, _total: object) -> None:
        self.checking.emit(share, label)

    def _on_checked(self, checked: object) -> None:
        if isinstance(checked, Checked):
            self._last = checked
            self._unread = not checked.whole
            self.refresh()

    def _on_check_ended(self, _task: object) -> None:
        """Scans are read in a second round; by then she sees what all else is like."""
        self._check = None
        unread, self._unread = self._unread, False
        if unread and not self._again and self.state is not None:
            self._start_check(self.state, checking.check)
            return
        self.checked.emit()
        if self._again:
            self._again = False
            self.check_now()

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.told.emit(sentence)
