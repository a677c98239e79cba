"""Many calls at once, in order, with one thread for each child."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue

from app.sandbox.outcome import Call, Outcome, Reason, Stopped

_ASK = 0.05
"""Seconds between two looks at whether to cancel."""

_Ended = tuple[int, Outcome | BaseException]


class Round:
    def __init__(
        self,
        run: Callable[[Call, threading.Event], Outcome],
        calls: Sequence[Call],
        threads: int,
    ) -> None:
        self._run = run
        self._calls = calls
        self._waiting = deque(range(len(calls)))
        self._ended: SimpleQueue[_Ended] = SimpleQueue()
        self._stop = threading.Event()
        count = min(threads, len(calls))
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(count)]

    def drive(
        self, on_done: Callable[[int, Outcome], None], cancelled: Callable[[], bool]
    ) -> list[Outcome]:
        """Whatever happens here, also an exception of a callback, no call is left running."""
        outcomes: list[Outcome] = [Stopped(Reason.CANCELLED)] * len(self._calls)
        for thread in self._threads:
            thread.start()
        try:
            open_calls = len(self._calls)
            while open_calls and not cancelled():
                ended = self._next()
                if ended:
                    index, outcomes[index] = ended
                    open_calls -= 1
                    on_done(*ended)
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()
        return outcomes

    def _next(self) -> tuple[int, Outcome] | None:
        try:
            index, outcome = self._ended.get(timeout=_ASK)
        except Empty:
            return None
        if isinstance(outcome, BaseException):
            raise outcome
        return index, outcome

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                index = self._waiting.popleft()
            except IndexError:
                return
            self._ended.put((index, self._outcome(index)))

    def _outcome(self, index: int) -> Outcome | BaseException:
        try:
            return self._run(self._calls[index], self._stop)
        except BaseException as error:  # raised again in the caller's thread
            return error
