"""The children that are there: at most so many, each lent to one call at a time."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from app.sandbox.limits import Limits
from app.sandbox.process import Worker

_WAIT = 0.05


class Crew:
    def __init__(self, size: int, command: Sequence[str]) -> None:
        self._size = size
        self._command = list(command)
        self._idle: list[Worker] = []
        self._lent = 0
        self._change = threading.Condition()
        self.closed = False

    def take(self, limits: Limits, cancelled: Callable[[], bool]) -> Worker | None:
        """A child for a call with these limits; None when cancelled or closed while waiting.

        Raises OSError where a child cannot be started.
        """
        with self._change:
            while not self.closed and self._lent >= self._size:
                if cancelled():
                    return None
                self._change.wait(_WAIT)
            if self.closed:
                return None
            self._lent += 1
            worker = self._idle.pop() if self._idle else None
        try:
            return self._fit(worker, limits) or Worker(self._command)
        except BaseException:
            self._release()
            raise

    def give(self, worker: Worker, *, refill: bool) -> None:
        """Takes a child back. One that is used up is gone on return, a new one begun if wanted."""
        ready: Worker | None = worker
        try:
            if not worker.reusable or self.closed:
                worker.discard()
                ready = self._replacement() if refill else None
        finally:
            self._release(ready)

    def dismiss(self) -> None:
        """Ends the idle children; the next call starts anew."""
        with self._change:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.discard()

    def close(self) -> None:
        """Waits for the children that are lent; they come back because `closed` stops them."""
        with self._change:
            self.closed = True
            self._change.notify_all()
            self._change.wait_for(lambda: self._lent == 0)
        self.dismiss()

    @staticmethod
    def _fit(worker: Worker | None, limits: Limits) -> Worker | None:
        """None for one that died while idle, or whose memory is half spent by earlier jobs.

        What is said of a file must not depend on the files before it.
        """
        if worker is None:
            return None
        if worker.alive and worker.resident_mib(tree=False) <= limits.memory_mib / 2:
            return worker
        worker.discard()
        return None

    def _replacement(self) -> Worker | None:
        if not self.closed:
            with suppress(OSError):  # told when it is needed
                return Worker(self._command)
        return None

    def _release(self, worker: Worker | None = None) -> None:
        with self._change:
            self._lent -= 1
            if worker:
                self._idle.append(worker)
            self._change.notify()
