"""The notice's own words, with those marked that apply."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Elide, Elided
from app.gui.widgets.painting import smooth

Marked = tuple[int, int]
"""Start and end in the text shown, as Python counts characters."""

_PITCH = 1.08
"""Running text is set a little wider than the font's own spacing."""


def utf16(text: str, place: int) -> int:
    """Qt counts UTF-16 units: a character beyond U+FFFF is two of them."""
    return len(text[:place].encode("utf-16-le")) // 2


class MarkedText(QWidget):
    """Lines of text with a ground under the marked words."""

    def __init__(self, theme: Theme, size: int = Size.BASE) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._marked: list[Marked] = []
        self.setFont(font(size))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_text(self, text: str, marked: list[Marked]) -> None:
        self._text = text
        self._marked = [(utf16(text, start), utf16(text, end)) for start, end in marked]
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._laid_out(width)[1]

    def sizeHint(self) -> QSize:  # noqa: N802
        width = max(self.width(), 240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, round(self.fontMetrics().height() * _PITCH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        layout, _height = self._laid_out(self.width())
        painter.setPen(self._theme.colour(Token.TEXT))
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            for start, end in self._marked:
                self._draw_ground(painter, line, start, end)
            line.draw(painter, QPointF())

    def _draw_ground(self, painter: QPainter, line: QTextLine, start: int, end: int) -> None:
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            return
        left, right = _x(line, first), _x(line, last)
        ground = QPainterPath()
        box = QRectF(left, line.y(), right - left, line.height())
        ground.addRoundedRect(box, 2, 2)
        painter.fillPath(ground, self._theme.colour(Token.MARK))

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        pitch = self.fontMetrics().height() * _PITCH
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
            top += pitch
        layout.endLayout()
        return layout, round(top + 0.5)


def _x(line: QTextLine, place: int) -> float:
    """PySide gives the position alone, or with the cursor's new place."""
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)


class NoticeQuote(QWidget):
    """A sunken block with a bar at its left; below the words, where they stand."""

    open_notice = Signal()

    def __init__(
        self, theme: Theme, text: str = "", marked: list[Marked] | None = None, link: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._words = MarkedText(theme)
        self._source = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self._link = LinkButton(theme, link, size=Size.DETAIL)
        self._link.clicked.connect(self.open_notice)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._source, 1)
        foot.addWidget(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addLayout(foot)
        theme.changed.connect(self.update)
        self.set_quote(text, marked or [], "", link)

    def set_quote(self, text: str, marked: list[Marked], source: str = "", link: str = "") -> None:
        """`source` says where it stands; `link` opens the notice there. Either may be empty."""
        self._words.set_text(text, marked)
        self._source.setText(source)
        self._source.setVisible(bool(source or link))
        self._link.setText(link)
        self._link.setVisible(bool(link))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, area = smooth(self), QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(area, 6, 6)
        painter.fillPath(shape, self._theme.colour(Token.SUNKEN))
        bar = QPainterPath()
        bar.addRoundedRect(QRectF(0, 0, 3, area.height()), 1.5, 1.5)
        painter.fillPath(bar, self._theme.colour(Token.STRONG))
