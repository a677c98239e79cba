"""The few shapes that all our painters share: sharp hairlines, rounded rects, centred words."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from app.gui.theme import Theme, Token


def smooth(widget: QWidget) -> QPainter:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def inset(rect: QRect | QRectF, by: float) -> QRectF:
    return QRectF(rect).adjusted(by, by, -by, -by)


def plate(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rect whose edge lies wholly inside `rect`, on half pixels."""
    painter.setPen(QPen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    by = width / 2 if edge else 0.0
    painter.drawRoundedRect(inset(rect, by), radius - by, radius - by)


def dashed(painter: QPainter, rect: QRect, radius: float, fill: QColor, edge: QColor) -> None:
    """The edge of a drop zone: 1.2 wide, dashes of 4 with gaps of 2.5 pen widths."""
    pen = QPen(edge, 1.2)
    pen.setDashPattern([4.0, 2.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(inset(rect, 1.0), radius, radius)


def bar(painter: QPainter, rect: QRect | QRectF, share: float, theme: Theme, token: Token) -> None:
    """A track with its filled share; the end of the filled part is straight."""
    track = QPainterPath()
    radius = QRectF(rect).height() / 2
    track.addRoundedRect(QRectF(rect), radius, radius)
    painter.fillPath(track, theme.colour(Token.BORDER))
    filled = QRectF(rect)
    filled.setWidth(filled.width() * min(1.0, max(0.0, share)))
    painter.save()
    painter.setClipPath(track)
    painter.fillRect(filled, theme.colour(token))
    painter.restore()


def mix(low: QColor, high: QColor, share: float) -> QColor:
    """A colour between two, for the 120 ms fades."""

    def between(one: float, two: float) -> float:
        return one + (two - one) * share

    return QColor.fromRgbF(
        between(low.redF(), high.redF()),
        between(low.greenF(), high.greenF()),
        between(low.blueF(), high.blueF()),
        between(low.alphaF(), high.alphaF()),
    )


def shade(alpha: float) -> QColor:
    """Black by degrees, for what lies on pictures; the same in both themes."""
    made = QColor(Qt.GlobalColor.black)
    made.setAlphaF(alpha)
    return made
