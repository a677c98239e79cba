"""Long work off the GUI thread: a plain function taking a Progress, its outcome as signals.

The runner owns what runs: a page may die while its task goes on. Connect before you start, and
to methods of QObjects alone: a lambda would run in the worker's thread.
"""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app import log
from app.domain.problems import Problem
from app.domain.progress import Cancelled, Progress
from app.texts import _

Work = Callable[[Progress], Any]


class Task(QObject):
    """One piece of work. All signals are delivered in the thread that made the task.

    `stepped`: share 0 to 1, label, done and total bytes. Exactly one of `done`, `failed` (a whole
    sentence, and the Problem or None where it was our own failure) and `cancelled` ends it, and
    `ended` follows.
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

    def cancel(self) -> None:
        """Asks it to stop at its next step; it cleans up and says `cancelled`."""
        self._stop.set()

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """The Progress that the work is given; called in the worker's thread."""
        if self._stop.is_set():
            raise Cancelled
        self.stepped.emit(share, label, done, total)

    def perform(self) -> None:
        """Runs the work, in the worker's thread."""
        try:
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except Problem as problem:
            self.failed.emit(str(problem), problem)
        except Exception as error:
            log.failure("background work", error)
            self.failed.emit(_("备齐出了内部错误，这一步没有做完；详情记在日志里。"), None)
        else:
            self.done.emit(result)
        finally:
            self.ended.emit(self)


class Runner(QObject):
    """Runs tasks one after the other in a thread of its own. Several runners run side by side."""

    idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(1, "beiqi-work")
        self._tasks: set[Task] = set()
        self._waiting: deque[Task] = deque()

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def start(self, task: Task) -> None:
        """Begins with the next turn of the event loop: whoever is given the task can connect."""
        self._tasks.add(task)
        task.ended.connect(self._forget)
        self._waiting.append(task)
        QTimer.singleShot(0, self, self._submit)

    def _submit(self) -> None:
        while self._waiting:
            self._pool.submit(self._waiting.popleft().perform)

    def cancel_all(self) -> None:
        for task in self._tasks:
            task.cancel()

    def close(self) -> None:
        """Cancels what runs and waits until it has cleaned up."""
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def finish(self, last: Callable[[], None]) -> None:
        """Cancels what runs, then runs `last` in the worker's thread, and waits for both."""
        self.cancel_all()
        self._submit()
        self._pool.submit(last)
        self._pool.shutdown(wait=True)

    def _forget(self, task: Task) -> None:
        self._tasks.discard(task)
        if not self._tasks:
            self.idle.emit()
