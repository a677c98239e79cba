"""Cleaned text that knows where each of its characters stood in the original."""

from dataclasses import dataclass, field

MAX_QUOTE = 60
_BORDERS = "，。；：、（）！？|\n"
"""Between two of these stands what can be read for itself."""
_BARE = 12
"""A quote shorter than this (3份) needs what stands before it, too."""


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

    def in_clause(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """`start:end` with the rest of its clause within `low:high`, as far as a quote holds it.

        No word is cut: where all of the clause is too long, its part before or behind is left out.
        """
        low, high = min(low, start), max(high, end)
        left = self._behind_sign(low, start)
        right = self._before_sign(end, high)
        while left > low and right - left < _BARE:
            left = self._behind_sign(low, left - 1)
        right = self._closed(left, right, high)
        for first, last in ((left, right), (start, right), (left, end)):
            if self._length(first, last) <= MAX_QUOTE:
                return self._trimmed(first, last)
        return self.widened(start, end, start, end)

    def in_clauses(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """`start:end` with the clauses around it within `low:high`, as far as a quote holds them.

        Cut within a clause only where that alone is too long.
        """
        first, last = self.widened(start, end, low, high)
        if first > low:
            signs = [at for at in range(first, min(start, last)) if self.text[at] in _BORDERS]
            first = signs[0] + 1 if signs and signs[0] + 1 < last else first
        if last < high:
            signs = [at for at in range(max(end, first), last) if self.text[at] in _BORDERS]
            last = signs[-1] if signs and signs[-1] > first else last
        return self._trimmed(first, last)

    def _closed(self, start: int, end: int, high: int) -> int:
        """With the bracket that closes behind it."""
        inside = self.text[start:end]
        opened = inside.count("（") > inside.count("）")
        return end + 1 if opened and end < high and self.text[end] == "）" else end

    def _behind_sign(self, low: int, start: int) -> int:
        return max(low, *(self.text.rfind(sign, low, start) + 1 for sign in _BORDERS))

    def _before_sign(self, end: int, high: int) -> int:
        found = (self.text.find(sign, end, high) for sign in _BORDERS)
        return min((at for at in found if at >= 0), default=high)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while end - start > 1 and self.text[start] in " \n，。；：、）":
            start += 1
        while end - start > 1 and self.text[end - 1] in " \n，。；：、（":
            end -= 1
        return start, end
