"""Yes and no: a switch for what is shown, a tick box for what is meant."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.feel import Feel
from app.gui.widgets.painting import inset, mix, plate, smooth

_BOX = 18
_RING = 3
"""Room around a box or a switch for the ring of the keyboard."""


class _Switchable(QCheckBox):
    """Enter switches as Space does; the whole row answers to the mouse."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._feel = Feel(self)
        self.setFont(font(Size.BASE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def token(self, normal: Token) -> Token:
        return normal if self.isEnabled() else Token.DISABLED


class Toggle(_Switchable):
    """A switch with its word to the right: 38 × 20, the knob 16."""

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        width = 38 + 2 * _RING + 8 + metrics.horizontalAdvance(self.text())
        return QSize(width, max(20 + 2 * _RING, metrics.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme = smooth(self), self._theme
        track = QRectF(_RING, (self.height() - 20) / 2, 38, 20)
        plate(painter, track, 10.0, theme.colour(self._ground()))
        left = track.right() - 18 if self.isChecked() else track.left() + 2
        painter.setBrush(theme.colour(Token.ON_ACCENT))
        painter.drawEllipse(QRectF(left, track.top() + 2, 16, 16))
        if self._feel.keyboard:
            plate(painter, inset(track, -_RING), 13.0, None, theme.colour(Token.ACCENT), 2.0)
        painter.setPen(theme.colour(self.token(Token.TEXT)))
        words = self.rect().adjusted(38 + 2 * _RING + 8, 0, 2, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _ground(self) -> Token:
        if not self.isEnabled():
            return Token.BORDER
        return Token.ACCENT_FILL if self.isChecked() else Token.STRONG


class Check(_Switchable):
    """A tick box, its words, and below them one line that says what follows from it."""

    def __init__(self, theme: Theme, text: str = "", description: str = "") -> None:
        super().__init__(theme, text)
        self._description = description
        self.setAccessibleDescription(description)

    def sizeHint(self) -> QSize:  # noqa: N802
        box = _BOX + 2 * _RING
        if not self.text():
            return QSize(box, box)
        metrics, small = self.fontMetrics(), font(Size.DETAIL)
        wide = metrics.horizontalAdvance(self.text())
        high = metrics.height()
        if self._description:
            below = QFontMetrics(small)
            wide = max(wide, below.horizontalAdvance(self._description))
            high += below.height() + 2
        return QSize(box + 8 + wide, max(box, high))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        line = self.fontMetrics().height()
        top = (line - _BOX) / 2 if self._description else (self.height() - _BOX) / 2
        self._draw_box(painter, QRectF(_RING, max(float(_RING), top), _BOX, _BOX))
        left = _BOX + 2 * _RING + 8
        painter.setPen(self._theme.colour(self.token(Token.TEXT)))
        first = QRect(left, 0, self.width() - left + 2, self.height())
        if not self._description:
            painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, self.text())
            return
        painter.drawText(first, Qt.AlignmentFlag.AlignTop, self.text())
        painter.setFont(font(Size.DETAIL))
        painter.setPen(self._theme.colour(self.token(Token.TEXT2)))
        painter.drawText(first.adjusted(0, line + 2, 0, 0), 0, self._description)

    def _draw_box(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        if self.isChecked():
            fill = Token.ACCENT_FILL if self.isEnabled() else Token.BORDER
            plate(painter, box, 5.0, theme.colour(fill))
            tick(painter, box, theme, Token.ON_ACCENT if self.isEnabled() else Token.DISABLED)
        else:
            edge = theme.colour(Token.STRONG if self.isEnabled() else Token.BORDER)
            over = mix(theme.colour(Token.SURFACE), theme.colour(Token.HOVER), self._feel.hover)
            plate(painter, box, 5.0, over, edge, 1.5)
        if self._feel.keyboard:
            plate(painter, inset(box, -_RING), 8.0, None, theme.colour(Token.ACCENT), 2.0)


def tick(painter: QPainter, box: QRectF, theme: Theme, token: Token) -> None:
    """The tick of box and mark, in a 24 grid."""
    unit = box.width() / 24
    pen = QPen(theme.colour(token), 2.4 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = [(7.0, 12.4), (10.6, 16.0), (17.2, 8.6)]
    painter.drawPolyline(
        QPolygonF([box.topLeft() + QPointF(x * unit, y * unit) for x, y in points])
    )
