"""How the marks lie on the notice: tints under the words, dashes where unsure, the ring."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.gui.reader.paragraph import Paragraph, Run
from app.gui.reader.tints import TINTS
from app.gui.theme import Theme, Token
from app.gui.widgets.painting import plate
from app.workflow.notices.marks import Segment

_RADIUS = 5.0
_DASHES = [3.0, 2.0]


class Marking:
    """Segments in the order of the text; `choose` rings the stretches of one fact."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._segments: tuple[Segment, ...] = ()
        self._starts: list[int] = []
        self._chosen: tuple[tuple[int, int], ...] = ()

    def show_segments(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments
        self._starts = [one.start for one in segments]

    def choose(self, spans: tuple[tuple[int, int], ...]) -> None:
        self._chosen = spans

    @property
    def chosen_start(self) -> int:
        return self._chosen[0][0] if self._chosen else 0

    def at(self, place: int) -> Segment | None:
        number = bisect_right(self._starts, place) - 1
        if number < 0 or self._segments[number].end <= place:
            return None
        return self._segments[number]

    def beside(self, step: int) -> Segment | None:
        """The next or the last one, seen from what is chosen; round at the ends."""
        if not self._segments:
            return None
        if not self._chosen:
            return self._segments[0 if step > 0 else -1]
        number = bisect_right(self._starts, self.chosen_start) - 1 + step
        return self._segments[number % len(self._segments)]

    def runs(self, paragraph: Paragraph) -> list[Run]:
        """Marked words in their colour, the chosen ones in bold; a title stays as it is."""
        if paragraph.is_title:
            return []
        found = [
            Run(start, end, self._theme.colour(TINTS[one.family][1]))
            for start, end, one in _joined(self._within(paragraph))
        ]
        within = (
            one for one in self._chosen if one[0] < paragraph.end and paragraph.start < one[1]
        )
        return _with_bold(found, list(within))

    def draw_grounds(
        self, painter: QPainter, paragraph: Paragraph, left: float, scrolled: float
    ) -> None:
        for start, end, one in _joined(self._within(paragraph)):
            if paragraph.is_title:
                continue
            ground = self._theme.colour(TINTS[one.family][0])
            for rect in paragraph.rects(start, end, left, scrolled):
                plate(painter, rect, _RADIUS, ground)

    def draw_lines(
        self, painter: QPainter, paragraph: Paragraph, left: float, scrolled: float
    ) -> None:
        for start, end, one in _joined(self._within(paragraph), by_doubt=True):
            if one.unsure:
                for rect in paragraph.rects(start, end, left, scrolled):
                    self._dash(painter, rect, TINTS[one.family][1])
        for start, end in self._chosen:
            if start < paragraph.end and paragraph.start < end:
                self._ring(painter, paragraph, (start, end), left, scrolled)

    def _dash(self, painter: QPainter, rect: QRectF, token: Token) -> None:
        pen = QPen(self._theme.colour(token), 1.5)
        pen.setDashPattern(_DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        foot = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left() + 2, foot), QPointF(rect.right() - 2, foot))

    def _ring(
        self,
        painter: QPainter,
        paragraph: Paragraph,
        span: tuple[int, int],
        left: float,
        scrolled: float,
    ) -> None:
        first = self.at(span[0])
        token = TINTS[first.family][1] if first else Token.ACCENT
        for rect in paragraph.rects(*span, left, scrolled):
            area = rect.adjusted(-1, -1, 1, 1)
            plate(painter, area, _RADIUS + 1, None, self._theme.colour(token), 2.0)

    def _within(self, paragraph: Paragraph) -> Sequence[Segment]:
        first = max(0, bisect_right(self._starts, paragraph.start) - 1)
        last = bisect_right(self._starts, paragraph.end - 1)
        return [one for one in self._segments[first:last] if one.end > paragraph.start]


def _with_bold(runs: list[Run], chosen: list[tuple[int, int]]) -> list[Run]:
    """Qt lets the last of two formats win whole: what overlaps is cut."""
    for start, end in chosen:
        cut: list[Run] = []
        for one in runs:
            low, high = max(start, one.start), min(end, one.end)
            if low >= high:
                cut.append(one)
                continue
            parts = ((one.start, low, one.bold), (low, high, True), (high, one.end, one.bold))
            cut += [Run(a, b, one.colour, bold) for a, b, bold in parts if a < b]
        runs = cut
    return runs


def _joined(
    segments: Sequence[Segment], *, by_doubt: bool = False
) -> list[tuple[int, int, Segment]]:
    """Neighbours of one colour are one tint, and their dashes one line."""
    found: list[tuple[int, int, Segment]] = []
    for one in segments:
        start, end, last = found[-1] if found else (0, -1, one)
        same = last.family is one.family and (not by_doubt or last.unsure == one.unsure)
        if end == one.start and same:
            found[-1] = (start, one.end, last)
        else:
            found.append((one.start, one.end, one))
    return found
