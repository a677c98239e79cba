"""Cleaned text that knows where each of its characters stood in the original."""

from dataclasses import dataclass, field

MAX_QUOTE = 60


@dataclass(frozen=True, slots=True)
class CleanText:
    """`spans[i]` is where `text[i]` stood in `original`: start and end in code points.

    `doubtful` holds the places in `text` whose characters were garbled and are guesses.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    original: str = ""
    doubtful: frozenset[int] = field(default_factory=frozenset)

    @staticmethod
    def untouched(text: str) -> "CleanText":
        """The text as it is, for tables: an empty cell stands between two tabs."""
        return CleanText(text, tuple((at, at + 1) for at in range(len(text))), text)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that `text[start:end]` came from; it must not be empty."""
        return self.spans[start][0], self.spans[end - 1][1]

    def quote(self, start: int, end: int) -> str:
        first, last = self.back(start, end)
        return self.original[first:last]

    def _length(self, start: int, end: int) -> int:
        """Of the quote, in code points."""
        return self.spans[end - 1][1] - self.spans[start][0]

    def is_doubtful(self, start: int, end: int) -> bool:
        return any(place in self.doubtful for place in range(start, end))

    def widened(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """`start:end` widened within `low:high`, evenly, as far as its quote stays short enough.

        A stretch that is itself too long is cut at its end.
        """
        while end - start > 1 and self._length(start, end) > MAX_QUOTE:
            end -= 1
        low, high = min(low, start), max(high, end)
        while low < start or high > end:
            step = (max(low, start - 1), min(high, end + 1))
            if self._length(*step) > MAX_QUOTE:
                break
            start, end = step
        return self._trimmed(start, end)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while end - start > 1 and self.text[start] in " \n，。；：、）":
            start += 1
        while end - start > 1 and self.text[end - 1] in " \n，。；：、（":
            end -= 1
        return start, end
