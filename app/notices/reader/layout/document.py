"""A notice as the extractors see it: sentences, each with its point, and what to pass over."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.layout import chrome
from app.notices.reader.layout.blank_forms import blank_forms
from app.notices.reader.layout.points import LABEL_LEVEL, Point, points
from app.notices.reader.layout.tables import Cell, cells
from app.notices.reader.patterns import Pattern

_SIGN = Pattern(r"(?P<end>[。；！？\n])|(?P<opening>[（《“【])|[）》”】]")
_PARTS, _LONG_PREFACE = 3, 600
"""With as many parts, what stands before the first of them asks for nothing yet."""
_PROPER = Pattern(
    r"(?:现将|现就|兹将|就)[^。；\n]{0,40}(?:事项|事宜|要求|安排|工作|内容|办法)[^。；\n]{0,12}如下[：。]?"
)
_LONGEST = 800


@dataclass(frozen=True, slots=True)
class Sentence:
    """`start:end` in the clean text, without its closing sign; `point` is -1 outside all points."""

    start: int
    end: int
    text: str
    point: int
    number: int
    cell: Cell | None = None
    """Where it stands in a table; `point` is then below -1, one number for each row."""


@dataclass(frozen=True, eq=False)
class Document:
    clean: CleanText

    @cached_property
    def text(self) -> str:
        return self.clean.text

    @cached_property
    def silent(self) -> tuple[tuple[int, int], ...]:
        """What the page says, and forms to be filled in, in order."""
        found: list[tuple[int, int]] = []
        for start, end in sorted([*chrome.silent(self.text), *blank_forms(self.text)]):
            low, high = found.pop() if found and start < found[-1][1] else (start, end)
            found.append((low, max(high, end)))
        return tuple(found)

    @cached_property
    def _spoken(self) -> str:
        """Of the same length, blank wherever the page speaks."""
        words = list(self.text)
        for start, end in self.silent:
            words[start:end] = ["\n" if one == "\n" else " " for one in words[start:end]]
        return "".join(words)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        return points(self._spoken)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that the page itself does not say; a break within brackets is none."""
        found: list[Sentence] = []
        tabled = {one.start: one for one in self.cells}
        for start, end in self._stretches():
            text = self.text[start:end]
            if text.strip():
                cell = tabled.get(start)
                point = self._point(start) if cell is None else -2 - cell.row
                found.append(Sentence(start, end, text, point, len(found), cell))
        return tuple(found)

    def _point(self, place: int) -> int:
        """What has no mark but a label ends with its line."""
        point = bisect_right(self._marks, place) - 1
        while point >= 0 and self.points[point].level == LABEL_LEVEL:
            if "\n" not in self.text[self.points[point].start : place]:
                break
            point = self.points[point].parent
        return point

    @cached_property
    def preface(self) -> int:
        """Where the reasons end and the notice proper begins: behind 现将有关事项通知如下.

        0 where nothing says so, or where points stand before it.
        """
        found = _PROPER.search(self.text)
        numbered = [one for one in self.points if one.level <= 2 and not one.mark.endswith("是")]
        first = min((one.start for one in numbered), default=len(self.text))
        parts = [one.start for one in self.points if one.level == 1]
        if found and found.start() < first:
            return found.end()
        long = len(parts) >= _PARTS and parts[0] == first and first >= _LONG_PREFACE
        return parts[0] if long else 0

    @cached_property
    def _marks(self) -> list[int]:
        return [one.start for one in self.points]

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.sentences]

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(cells(self._spoken))

    def is_silent(self, place: int) -> bool:
        number = bisect_right(self.silent, (place, len(self.text))) - 1
        return number >= 0 and self.silent[number][0] <= place < self.silent[number][1]

    def above(self, point: int) -> Iterator[Point]:
        """The point itself and all that it is part of, from within; of a row, where it stands."""
        if point < -1:
            point = self._around_rows.get(-2 - point, -1)
        while point >= 0:
            one = self.points[point]
            yield one
            point = one.parent

    @cached_property
    def _around_rows(self) -> dict[int, int]:
        """The point that each row of a table stands in."""
        return {one.row: self._point(one.start) for one in reversed(self.cells)}

    def is_below(self, point: int, part: Point) -> bool:
        return any(one is part for one in self.above(point))

    def sentence_at(self, place: int) -> Sentence | None:
        number = bisect_right(self._starts, place) - 1
        return self.sentences[number] if number >= 0 else None

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """Sentences; one that never ends is parted at a comma."""
        for begin, end in self._whole_stretches():
            start = begin
            while end - start > _LONGEST:
                comma = self.text.rfind("，", start, start + _LONGEST)
                cut = comma + 1 if comma > start else start + _LONGEST
                yield start, cut
                start = cut
            yield start, end

    def _whole_stretches(self) -> Iterator[tuple[int, int]]:
        tabled = [one.start for one in self.cells]
        for start, end in self._lines():
            inside = self.cells[bisect_left(tabled, start) : bisect_left(tabled, end)]
            if inside:
                yield from ((one.start, one.end) for one in inside)
                continue
            first, last = bisect_right(self._marks, start), bisect_left(self._marks, end)
            borders = [start, *self._marks[first:last], end]
            for begin, border in pairwise(borders):
                yield from self._between_ends(begin, border)

    def _between_ends(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        depth, begun = 0, start
        for sign in _SIGN.finditer(self.text, start, end):
            if not sign["end"]:
                depth = max(0, depth + (1 if sign["opening"] else -1))
            elif depth == 0 or sign[0] == "。":
                yield begun, sign.start()
                begun, depth = sign.end(), 0
        yield begun, end

    def _lines(self) -> Iterator[tuple[int, int]]:
        place = 0
        for line in self.text.split("\n"):
            if not self.is_silent(place):
                behind = bisect_right(self.silent, (place, len(self.text)))
                cut = self.silent[behind][0] if behind < len(self.silent) else len(self.text)
                yield place, min(place + len(line), cut)
            place += len(line) + 1
