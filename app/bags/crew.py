"""Two hands for work on many files: hashing and waiting for a disk free the interpreter.

The caller's thread alone tells progress, so that a window's or terminal's code runs where it
expects to, and what it raises (a person cancelled) stops the hands at their next block.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

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


def _alive() -> bool:
    return False


def each(
    work: Callable[[T, Tally], R],
    items: Sequence[T],
    tell: Callable[[int], None],
    dead: Callable[[], bool] = _alive,
) -> list[R]:
    """What `work` makes of every item, in their order; `tell` hears the bytes done so far.

    The first exception of `work` or `tell` stops all hands, is waited for and passed on. Hands
    that the system holds on a medium that is `dead` are left behind: they may never come back.
    """
    crew = _Crew(work, items)
    try:
        while crew.busy(_TELL_EVERY):
            crew.require_well()
            tell(crew.tally.done)
        crew.require_well()
        tell(crew.tally.done)
    except BaseException:
        crew.tally.stop()
        while crew.busy(_TELL_EVERY) and not dead():
            pass
        raise
    return [crew.made[place] for place in range(len(items))]


class _Crew(Generic[T, R]):
    """Threads of their own and no pool's: the interpreter would wait for those at its end."""

    def __init__(self, work: Callable[[T, Tally], R], items: Sequence[T]) -> None:
        self.tally = Tally()
        self.made: dict[int, R] = {}
        self._work = work
        self._left: Iterator[tuple[int, T]] = iter(enumerate(items))
        self._taking = threading.Lock()
        self._error: BaseException | None = None
        self._hands = [
            threading.Thread(target=self._run, name=f"crew-{number}", daemon=True)
            for number in range(min(HANDS, len(items)))
        ]
        for hand in self._hands:
            hand.start()

    def busy(self, seconds: float) -> bool:
        """Whether a hand is still at work after so many seconds."""
        for hand in self._hands:
            hand.join(seconds)
            if hand.is_alive():
                return True
        return False

    def require_well(self) -> None:
        """Raises what stopped a hand."""
        if self._error:
            raise self._error

    def _run(self) -> None:
        try:
            while (next_one := self._next()) is not None:
                self.tally.add(0)
                place, item = next_one
                self.made[place] = self._work(item, self.tally)
        except Stopped:
            return
        except BaseException as error:
            self._error = self._error or error
            self.tally.stop()

    def _next(self) -> tuple[int, T] | None:
        with self._taking:
            return next(self._left, None)
