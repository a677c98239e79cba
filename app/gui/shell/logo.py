"""The program's own mark: a checklist on a blue square, and its name beside it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.gui.theme import Theme, Token, font
from app.gui.widgets.feel import Feel
from app.gui.widgets.painting import inset, plate, smooth
from app.texts import _

_SIDE = 30
_TICK = ((8.8, 18.8), (13.0, 22.8), (22.8, 13.8))


def paint_logo(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Drawn in a 30 grid: two written lines, the second of them being ticked."""
    unit = rect.width() / _SIDE
    plate(painter, rect, 8.0 * unit, theme.colour(Token.ACCENT_FILL))
    faint = theme.colour(Token.ON_ACCENT)
    faint.setAlphaF(0.55)
    for top, right in ((7.7, 23.0), (12.7, 17.8)):
        line = QRectF(7.2 * unit, top * unit, (right - 7.2) * unit, 2.0 * unit)
        plate(painter, line.translated(rect.topLeft()), unit, faint)
    pen = QPen(theme.colour(Token.ON_ACCENT), 2.7 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([rect.topLeft() + QPointF(x, y) * unit for x, y in _TICK]))


def logo_icon(theme: Theme) -> QIcon:
    """For the title bar and the task bar."""
    icon = QIcon()
    for side in (16, 32, 64, 128):
        drawn = QPixmap(side, side)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_logo(painter, theme, QRectF(0, 0, side, side))
        painter.end()
        icon.addPixmap(drawn)
    return icon


class Logo(QAbstractButton):
    """Leads back to the start page; narrow shows the square alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._feel = Feel(self)
        self._narrow = False
        self.setText(_("备齐"))
        self.setFont(font(20, bold=True))
        self.setAccessibleName(_("备齐，回到开始页"))
        self.setToolTip(_("回到开始页"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = 0 if self._narrow else 10 + self.fontMetrics().horizontalAdvance(self.text()) + 6
        return QSize(_SIDE + 8 + words, 38)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        paint_logo(painter, self._theme, QRectF(4, (self.height() - _SIDE) / 2, _SIDE, _SIDE))
        if self._feel.keyboard:
            edge = self._theme.colour(Token.ACCENT)
            plate(painter, inset(self.rect(), 0.0), 10.0, None, edge, 2.0)
        if not self._narrow:
            painter.setPen(self._theme.colour(Token.TEXT))
            words = self.rect().adjusted(4 + _SIDE + 10, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
