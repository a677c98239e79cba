"""One step in the rail: its ring, its name, one line of state, a red count."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.gui.places import Step
from app.gui.shell.rings import DIAMETER, paint_step_ring
from app.gui.theme import SPACE, Size, Theme, Token, font
from app.gui.viewmodels.steps import Progressed, StepLine
from app.gui.widgets.chips import badge_size, paint_badge
from app.gui.widgets.feel import Feel
from app.gui.widgets.painting import mix, plate, smooth
from app.texts import _

_HIGH, _HIGH_NARROW = 64, 72
_RING_X, _WORDS_X, _EDGE = 42, 68, 12
_RING_Y_NARROW = 24
_BADGE_RIGHT = 8
"""Room right of a count in the narrow rail: three digits stay on the card."""
_GAP = 4
"""Between a ring and the line that leads to the next."""


def fitted(text: str, metrics: QFontMetrics, room: int) -> str:
    """Whole clauses as long as there are several, “2 处不合格，4 处缺等”; dots within the last one.

    The tooltip says all.
    """
    shown, left = text, text
    while metrics.horizontalAdvance(shown) > room and "，" in left:
        left = left.rpartition("，")[0]
        shown = _("{clauses}等").format(clauses=left)
    return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)


class StepButton(QAbstractButton):
    """Enter and Space go there; the arrow keys walk along the rail."""

    def __init__(self, theme: Theme, step: Step, line: StepLine, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._feel = Feel(self)
        self.step = step
        self._current = False
        self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.set_line(line)

    @property
    def line(self) -> StepLine:
        return self._line

    def set_line(self, line: StepLine) -> None:
        self._line = line
        self.setText(line.name)
        self._tell()
        self.update()

    def set_current(self, current: bool) -> None:
        self._current = current
        self._tell()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(SPACE.narrow_rail, _HIGH_NARROW if self._narrow else _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        self._draw_card(painter)
        self._draw_ring(painter)
        if self._narrow:
            self._draw_narrow_words(painter)
        else:
            self._draw_words(painter)

    def _draw_card(self, painter: QPainter) -> None:
        theme = self._theme
        side = 7 if self._narrow else _EDGE
        card = QRectF(self.rect()).adjusted(side, 4, -side, -4)
        if self._current:
            plate(painter, card, 10.0, theme.colour(Token.SURFACE), theme.colour(Token.BORDER))
            bar = QRectF(card.left(), card.center().y() - 12, 3, 24)
            plate(painter, bar, 1.5, theme.colour(Token.ACCENT_FILL))
        elif self._feel.hover > 0.0:
            over = mix(theme.colour(Token.RAIL), theme.colour(Token.HOVER), self._feel.hover)
            plate(painter, card, 10.0, over)
        if self._feel.keyboard:
            plate(painter, card, 10.0, None, theme.colour(Token.ACCENT), 2.0)

    def _draw_ring(self, painter: QPainter) -> None:
        line, x = self._line, self.width() / 2 if self._narrow else float(_RING_X)
        y = float(_RING_Y_NARROW) if self._narrow else self.height() / 2
        if not self._narrow:
            self._draw_way(painter, x, y)
        paint_step_ring(
            painter, self._theme, QPointF(x, y), self.step + 1, line.progressed, line.share,
            current=self._current,
        )  # fmt: skip
        if line.count and self._narrow:
            size = badge_size(line.count)
            left = min(x + 8, self.width() - _BADGE_RIGHT - size.width())
            paint_badge(painter, self._theme, QRectF(QPointF(left, 4), size), line.count)

    def _draw_way(self, painter: QPainter, x: float, y: float) -> None:
        """The hairline that joins the rings; the first has none above, the last none below."""
        colour, reach = self._theme.colour(Token.BORDER), DIAMETER / 2 + _GAP
        if self.step is not min(Step):
            painter.fillRect(QRectF(x - 0.75, 0, 1.5, y - reach), colour)
        if self.step is not max(Step):
            painter.fillRect(QRectF(x - 0.75, y + reach, 1.5, self.height() - y - reach), colour)

    def _draw_words(self, painter: QPainter) -> None:
        line, right = self._line, self.width() - _EDGE - 12
        middle = self.height() / 2
        name = QRectF(_WORDS_X, middle - 23, right - _WORDS_X, 24)
        if line.count:
            size = badge_size(line.count)
            badge = QRectF(QPointF(right - size.width(), name.center().y() - 10), size)
            paint_badge(painter, self._theme, badge, line.count)
            name.setRight(badge.left() - 6)
        self._write(painter, name, line.name, Size.READING, self._name_token, self._current)
        below = QRectF(_WORDS_X, middle, right + 8 - _WORDS_X, 22)
        self._write(painter, below, line.line, Size.DETAIL, Token.TEXT2)

    def _draw_narrow_words(self, painter: QPainter) -> None:
        place = QRectF(8, _RING_Y_NARROW + DIAMETER / 2 + 3, self.width() - 16, 22)
        self._write(
            painter, place, self._line.name, Size.DETAIL, self._name_token, self._current,
            Qt.AlignmentFlag.AlignCenter,
        )  # fmt: skip

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        size: int,
        token: Token,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        painter.setFont(font(size, bold=bold))
        painter.setPen(self._theme.colour(token))
        shown = fitted(text, painter.fontMetrics(), int(place.width()) + 1)
        painter.drawText(place, align, shown)

    @property
    def _name_token(self) -> Token:
        waiting = self._line.progressed is Progressed.NOT_BEGUN and not self._current
        return Token.TEXT2 if waiting else Token.TEXT

    def _tell(self) -> None:
        line = self._line
        number = _("第 {number} 步，{name}").format(number=self.step + 1, name=line.name)
        self.setAccessibleName(number + (_("，当前") if self._current else ""))
        self.setAccessibleDescription(line.line)
        self.setToolTip(f"{line.name}\n{line.line}")
