"""How long work tells how far it is, and is told to stop."""

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - not an error: the person changed her mind
    """Raised by `step` when the person cancelled; the work cleans up and lets it pass."""


class Progress(Protocol):
    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """`share` from 0 to 1; `done` and `total` in bytes where bytes are what is worked off.

        Raises Cancelled.
        """


class Silent:
    """Progress that nobody watches."""

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """Does nothing."""


class Stretch:
    """A part of another progress: its shares run from `start` to `end` there."""

    def __init__(self, progress: Progress, start: float, end: float) -> None:
        self._progress = progress
        self._start, self._length = start, end - start

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """Raises Cancelled."""
        self._progress.step(self._start + self._length * share, label, done=done, total=total)
