"""A stretch of the notice that is being selected, by mouse or by keys."""

from collections.abc import Callable


class Selecting:
    """Places in code points. `range` is None while nothing is selected."""

    def __init__(self) -> None:
        self._anchor: int | None = None
        self._head: int | None = None

    @property
    def range(self) -> tuple[int, int] | None:
        if self._anchor is None or self._head is None or self._anchor == self._head:
            return None
        return min(self._anchor, self._head), max(self._anchor, self._head)

    def begin(self, place: int) -> None:
        self._anchor, self._head = place, None

    def extend(self, place: int) -> None:
        self._head = place

    def set(self, start: int, end: int) -> None:
        self._anchor, self._head = start, end

    def clear(self) -> None:
        self._anchor = self._head = None

    def widen(self, move: Callable[[int], int], first: int, length: int) -> None:
        """From where it ends; where nothing is selected, from `first`."""
        if self.range is None:
            self._anchor = self._head = first
        head = self._head if self._head is not None else first
        self._head = min(max(0, move(head)), length)
