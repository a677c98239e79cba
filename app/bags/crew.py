"""Two hands for work on many files: hashing and waiting for a disk free the interpreter.

The caller's thread alone tells progress, so that a window's or terminal's code runs where it
expects to, and what it raises (a person cancelled) stops the hands at their next block.
"""

import functools
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
HANDS = 2
_TELL_EVERY = 0.1
"""Seconds between two words of progress."""


class Stopped(Exception):  # noqa: N818 - no error: another hand failed or the person cancelled
    """Raised in a hand that is to stop; never reaches the caller."""


class Tally:
    """Bytes worked off, counted by several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done = 0
        self._stop = threading.Event()

    @property
    def done(self) -> int:
        return self._done

    def add(self, count: int) -> None:
        """Raises Stopped."""
        if self._stop.is_set():
            raise Stopped
        with self._lock:
            self._done += count

    def stop(self) -> None:
        self._stop.set()


def each(work: Callable[[T, Tally], R], items: Sequence[T], tell: Callable[[int], None]) -> list[R]:
    """What `work` makes of every item, in their order; `tell` hears the bytes done so far.

    The first exception of `work` or `tell` stops all hands, is waited for and passed on.
    """
    tally = Tally()
    hand = functools.partial(_careful, work, tally)
    with ThreadPoolExecutor(HANDS, thread_name_prefix="crew") as hands:
        futures = [hands.submit(hand, item) for item in items]
        try:
            _watch(futures, tally, tell)
        except BaseException:
            tally.stop()
            hands.shutdown(wait=True, cancel_futures=True)
            raise
    return [future.result() for future in futures]


def _careful(work: Callable[[T, Tally], R], tally: Tally, item: T) -> R:
    """Does one piece of work, and stops everybody where it fails."""
    tally.add(0)
    try:
        return work(item, tally)
    except BaseException:
        tally.stop()
        raise


def _watch(futures: Sequence[Future[R]], tally: Tally, tell: Callable[[int], None]) -> None:
    pending: set[Future[R]] = set(futures)
    while pending:
        finished, pending = wait(pending, _TELL_EVERY, FIRST_EXCEPTION)
        for error in (future.exception() for future in finished):
            if error is not None and not isinstance(error, Stopped):
                raise error
        tell(tally.done)
