"""The ring of a step: grey, begun by share, filled where one is, a soft disc with a tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.steps import Progressed
from app.gui.widgets.painting import inset, plate
from app.gui.widgets.switches import tick

DIAMETER = 26


def paint_step_ring(
    painter: QPainter,
    theme: Theme,
    centre: QPointF,
    number: int,
    progressed: Progressed,
    share: float,
    *,
    current: bool,
) -> None:
    rect = QRectF(0, 0, DIAMETER, DIAMETER)
    rect.moveCenter(centre)
    if current:
        plate(painter, rect, DIAMETER / 2, theme.colour(Token.ACCENT_FILL))
        _number(painter, theme, rect, number, Token.ON_ACCENT)
    elif progressed is Progressed.DONE:
        plate(painter, rect, DIAMETER / 2, theme.colour(Token.OK_SOFT))
        tick(painter, inset(rect, 1.0), theme, Token.OK)
    else:
        plate(painter, rect, DIAMETER / 2, None, theme.colour(Token.STRONG), 1.5)
        arc(painter, theme, inset(rect, 0.75), share, Token.OK, 2.0)
        _number(painter, theme, rect, number, Token.TEXT2)


def arc(
    painter: QPainter, theme: Theme, rect: QRectF, share: float, token: Token, width: float
) -> None:
    """Clockwise from the top; nothing at 0."""
    if share <= 0.0:
        return
    pen = QPen(theme.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(rect, 90 * 16, round(-360 * 16 * min(1.0, share)))


def _number(painter: QPainter, theme: Theme, rect: QRectF, number: int, token: Token) -> None:
    painter.setFont(font(Size.DETAIL, bold=True))
    painter.setPen(theme.colour(token))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
