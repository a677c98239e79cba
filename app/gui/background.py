"""Long work off the GUI thread: a plain function taking a Progress, its outcome as signals.

The runner owns what runs: a page may die while its task goes on. A task begins with the next turn
of the event loop, so whoever is given one can still connect to it.
"""

import sys
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app import log
from app.domain.problems import Problem
from app.domain.progress import Cancelled, Progress
from app.gui.mailbox import Mailbox
from app.texts import _

Work = Callable[[Progress], Any]
_Step = tuple[float, str, int, int]

_TURN = 0.00005
"""Seconds that a thread computes before another may. Every call into Qt gives up Python's lock and
waits so long to have it back while a worker computes; a page that is painted makes hundreds of
them (longest stall while 3,000 files are listed: 247 ms with a turn of 0.5 ms, 89 ms with this).
"""


class Task(QObject):
    """One piece of work. Its signals are emitted in the GUI thread.

    `stepped`: share 0 to 1, label, done and total bytes; the newest step of every look into the
    mailbox. Exactly one of `done`, `failed` (a whole sentence, and the Problem or None where it
    was our own failure) and `cancelled` ends it, and `ended` follows.
    """

    stepped = Signal(float, str, object, object)
    done = Signal(object)
    failed = Signal(str, object)
    cancelled = Signal()
    ended = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()
        self._mailbox: Mailbox | None = None
        self._newest: _Step | None = None

    def cancel(self) -> None:
        """Asks it to stop at its next step; it cleans up and says `cancelled`."""
        self._stop.set()

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """The Progress that the work is given; called in the worker's thread."""
        if self._stop.is_set():
            raise Cancelled
        waiting, self._newest = self._newest, (share, label, done, total)
        if waiting is None:
            self._post(self._tell_step)

    def perform(self, mailbox: Mailbox) -> None:
        """Runs the work, in the worker's thread; what it says goes through `mailbox`."""
        self._mailbox = mailbox
        try:
            result = self._work(self)
        except Cancelled:
            self._post(self.cancelled.emit)
        except Problem as problem:
            found, sentence = problem, str(problem)
            self._post(lambda: self.failed.emit(sentence, found))
        except Exception as error:
            log.failure("background work", error)
            sentence = _("备齐出了内部错误，这一步没有做完；详情记在日志里。")
            self._post(lambda: self.failed.emit(sentence, None))
        else:
            self._post(lambda: self.done.emit(result))
        finally:
            self._post(lambda: self.ended.emit(self))

    def _post(self, letter: Callable[[], None]) -> None:
        if self._mailbox is not None:
            self._mailbox.post(letter)

    def _tell_step(self) -> None:
        newest, self._newest = self._newest, None
        if newest is not None:
            self.stepped.emit(*newest)


class Runner(QObject):
    """Runs tasks one after the other in a thread of its own. Several runners run side by side."""

    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        sys.setswitchinterval(_TURN)
        self._pool = ThreadPoolExecutor(1, "beiqi-work")
        self._mailbox = Mailbox(self)
        self._tasks: set[Task] = set()
        self._last: Task | None = None
        self._waiting: deque[Task] = deque()
        self._closed = False

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def start(self, task: Task) -> None:
        """Does nothing once the runner is closed: there is nobody left to tell."""
        if self._closed:
            return
        self._tasks.add(task)
        self._mailbox.await_one()
        task.ended.connect(self._forget)
        self._waiting.append(task)
        QTimer.singleShot(0, self, self._submit)

    def cancel_all(self) -> None:
        for task in self._tasks:
            task.cancel()

    def close(self) -> None:
        """Cancels what runs and waits until it has cleaned up."""
        self.finish(_nothing)

    def finish(self, last: Callable[[], None]) -> None:
        """Cancels what runs, then runs `last` in the worker's thread, and waits for both.

        What the tasks have to say is said before this returns.
        """
        if self._closed:
            return
        self._closed = True
        self.cancel_all()
        self._submit()
        self._pool.submit(last)
        self._pool.shutdown(wait=True)
        self._mailbox.empty()

    def _submit(self) -> None:
        while self._waiting:
            self._pool.submit(self._waiting.popleft().perform, self._mailbox)

    def _forget(self, task: Task) -> None:
        """Kept until the next one ends: the worker, hardly out of it, must not delete it."""
        self._tasks.discard(task)
        self._last = task
        self._mailbox.done_one()
        if not self._tasks:
            self.idle.emit()


def _nothing() -> None:
    """What `close` does at the end."""
