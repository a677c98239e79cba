"""Choosing what is seen: filters that are on or off, and one of a few views."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.mark_shapes import Mark, mark_word, paint_mark
from app.gui.widgets.painting import mix, plate, smooth
from app.gui.widgets.pressable import Pressable

_HEIGHT = 34
_MARK = 18


class FilterButton(Pressable):
    """A mark, its word and its count; pressed down, only these are shown."""

    def __init__(self, theme: Theme, mark: Mark, count: int = 0, word: str = "") -> None:
        super().__init__(theme, word or mark_word(mark))
        self._mark = mark
        self.setCheckable(True)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        plain, bold = QFontMetrics(font()), QFontMetrics(font(bold=True))
        words = plain.horizontalAdvance(self.text()) + 7 + bold.horizontalAdvance(str(self._count))
        return QSize(11 + _MARK + 7 + words + 12, max(_HEIGHT, plain.height() + 8))

    def draw(self, painter: QPainter) -> None:
        theme, on = self.theme, self.isChecked()
        low = theme.colour(Token.ACCENT_BG if on else Token.SURFACE)
        over = theme.colour(Token.ACCENT_BG if on else Token.HOVER)
        thick = on or self.feel.keyboard
        edge = theme.colour(Token.ACCENT if thick else Token.BUTTON_BORDER)
        ground = mix(low, over, self.feel.hover)
        plate(painter, self.rect(), 8.0, ground, edge, 2.0 if thick else 1.0)
        paint_mark(
            painter, theme, self._mark, QRectF(11, (self.height() - _MARK) / 2, _MARK, _MARK)
        )
        words = self.rect().adjusted(11 + _MARK + 7, 0, 0, 0)
        painter.setFont(font())
        painter.setPen(theme.colour(Token.TEXT))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        words.adjust(painter.fontMetrics().horizontalAdvance(self.text()) + 7, 0, 0, 0)
        painter.setFont(font(bold=True))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(self._count))


class _Segment(Pressable):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(font(Size.BASE, bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + 24, max(28, metrics.height() + 6))

    def draw(self, painter: QPainter) -> None:
        theme, on = self.theme, self.isChecked()
        if on:
            plate(painter, self.rect(), 6.0, theme.colour(Token.SURFACE))
        if self.feel.keyboard:
            plate(painter, self.rect(), 6.0, None, theme.colour(Token.ACCENT), 2.0)
        painter.setFont(font(Size.BASE, bold=on))
        painter.setPen(theme.colour(Token.TEXT if on else Token.TEXT2))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """One of a few: 简体 | 原文."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, names: list[str], accessible_name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(accessible_name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        for place, name in enumerate(names):
            segment = _Segment(theme, name)
            self._group.addButton(segment, place)
            row.addWidget(segment)
        self.set_current(0)
        self._group.idClicked.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def set_current(self, place: int) -> None:
        self._group.button(place).setChecked(True)

    def set_text(self, place: int, text: str) -> None:
        self._group.button(place).setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        plate(smooth(self), self.rect(), 8.0, self._theme.colour(Token.BORDER))
