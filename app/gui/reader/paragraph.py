"""One line of the notice laid out: where its characters stand, and which lie under a point.

Places are code points of the notice; Qt counts UTF-16 units, two for a rare character.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.gui.theme import Size, font

LINE = 29
"""Height of a line of the notice, for type of 15 px."""
_OUT = 2.0
"""A tint stands out so far from its words, at both sides."""
_TALL = 24.0


@dataclass(frozen=True, slots=True)
class Run:
    """How a stretch is written; no colour is that of all other words."""

    start: int
    end: int
    colour: QColor | None
    bold: bool = False


class Paragraph:
    """`start` is where `text` stands in the notice; `top` and `height` are given by `lay_out`."""

    def __init__(self, text: str, start: int, *, title: bool) -> None:
        self.start = start
        self.end = start + len(text)
        self.is_title = title
        self.top = 0.0
        self.height = 0.0
        self._runs: list[Run] | None = None
        self._units = _units(text)
        letters = font(Size.PANEL_TITLE, bold=True) if title else font(Size.READING)
        self._layout = QTextLayout(text, letters)
        self._layout.setCacheEnabled(True)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if title else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)

    def dress(self, runs: Sequence[Run]) -> bool:
        """Whether anything changed: then `lay_out` must follow."""
        if list(runs) == self._runs:
            return False
        self._runs = list(runs)
        self._layout.setFormats([self._format(one) for one in runs])
        return True

    def lay_out(self, width: float, top: float, *, anew: bool = True) -> None:
        """Only moved where it is not to be laid out anew and was before."""
        self.top = top
        if not anew and self.height:
            return
        self._layout.beginLayout()
        number = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * LINE + (LINE - line.height()) / 2))
            number += 1
        self._layout.endLayout()
        self.height = number * LINE

    def draw(self, painter: QPainter, left: float, scrolled: float, colour: QColor) -> None:
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(left, self.top - scrolled))

    def rects(self, start: int, end: int, left: float, scrolled: float) -> Iterator[QRectF]:
        """One for each line that a stretch of the notice touches."""
        first, last = self._unit(max(start, self.start)), self._unit(min(end, self.end))
        if last <= first:
            return
        begins, ends = (self._layout.lineForTextPosition(one) for one in (first, last - 1))
        for number in range(begins.lineNumber(), ends.lineNumber() + 1):
            line = self._layout.lineAt(number)
            low, high = line.textStart(), line.textStart() + line.textLength()
            right = _x(line, min(last, high))
            begin = _x(line, max(first, low))
            top = self.top - scrolled + number * LINE + (LINE - _TALL) / 2
            yield QRectF(left + begin - _OUT, top, right - begin + 2 * _OUT, _TALL)

    def place_at(self, x: float, y: float, *, between: bool = False) -> int:
        """The character under a point, or the gap between two that is nearest."""
        number = min(max(0, int(y // LINE)), self._layout.lineCount() - 1)
        line = self._layout.lineAt(number)
        rule = QTextLine.CursorPosition
        unit = line.xToCursor(
            x, rule.CursorBetweenCharacters if between else rule.CursorOnCharacter
        )
        return self.start + (unit if self._units is None else bisect_left(self._units, unit))

    def _format(self, run: Run) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, last = self._unit(run.start), self._unit(run.end)
        made.length = last - made.start
        made.format = QTextCharFormat()
        if run.colour is not None:
            made.format.setForeground(run.colour)
        if run.bold:
            made.format.setFontWeight(QFont.Weight.Bold)
        return made

    def _unit(self, place: int) -> int:
        inside = min(max(0, place - self.start), self.end - self.start)
        return inside if self._units is None else self._units[inside]


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that has words, without the blanks around them."""
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words)
            yield first, first + len(words)
        start += len(line) + 1


def _x(line: QTextLine, unit: int) -> float:
    found = line.cursorToX(unit)  # its stub says object; it is (x, unit)
    return float(found[0]) if isinstance(found, tuple) else 0.0


def _units(text: str) -> list[int] | None:
    """UTF-16 units before each code point and at the end; None where they are the same."""
    if all(one <= "\uffff" for one in text):
        return None
    found = [0]
    for one in text:
        found.append(found[-1] + (2 if one > "\uffff" else 1))
    return found
