"""Marks tell results apart by shape as well as by colour; 说明 has none."""

import math
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from app.domain.finding import Severity
from app.gui.theme import Theme, Token, font
from app.gui.widgets.switches import tick
from app.texts import N_, _


class Mark(StrEnum):
    PASSED = "passed"
    ERROR = "error"
    WARNING = "warning"
    MISSING = "missing"
    CONFIRM = "confirm"
    NOT_CHECKED = "not_checked"
    WAIVED = "waived"


_WORDS = {
    Mark.PASSED: N_("合格"),
    Mark.ERROR: N_("不合格"),
    Mark.WARNING: N_("提醒"),
    Mark.MISSING: N_("缺"),
    Mark.CONFIRM: N_("待人工确认"),
    Mark.NOT_CHECKED: N_("未检查"),
    Mark.WAIVED: N_("豁免"),
}
_COLOURS = {
    Mark.PASSED: Token.OK,
    Mark.ERROR: Token.ERR,
    Mark.WARNING: Token.WARN,
    Mark.MISSING: Token.WARN,
    Mark.CONFIRM: Token.ACCENT,
    Mark.NOT_CHECKED: Token.TEXT3,
    Mark.WAIVED: Token.VIO,
}
_BY_SEVERITY = {
    Severity.PASSED: Mark.PASSED,
    Severity.ERROR: Mark.ERROR,
    Severity.WARNING: Mark.WARNING,
    Severity.CONFIRM: Mark.CONFIRM,
    Severity.NOT_CHECKED: Mark.NOT_CHECKED,
    Severity.WAIVED: Mark.WAIVED,
}
_MISSING_CODES = {"CT01", "CT02"}


def mark_of(severity: Severity, code: str = "") -> Mark | None:
    """The mark of a finding; CT01 and CT02 are shown as 缺, 说明 has no mark."""
    if severity is Severity.ERROR and code in _MISSING_CODES:
        return Mark.MISSING
    return _BY_SEVERITY.get(severity)


def mark_word(mark: Mark) -> str:
    return _(_WORDS[mark])


def mark_token(mark: Mark) -> Token:
    return _COLOURS[mark]


def paint_mark(painter: QPainter, theme: Theme, mark: Mark, box: QRectF) -> None:
    """Draws into a square of any size, for widgets and delegates alike."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 24, box.width() / 24)
    _SHAPES[mark](painter, theme, _COLOURS[mark])
    painter.restore()


def _pen(painter: QPainter, theme: Theme, token: Token, width: float) -> QPen:
    pen = QPen(theme.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return pen


def _filled(painter: QPainter, theme: Theme, token: Token) -> None:
    """Corners are a little round: the edge is drawn in the same colour."""
    _pen(painter, theme, token, 1.6)
    painter.setBrush(theme.colour(token))


def _passed(painter: QPainter, theme: Theme, token: Token) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(QPointF(12, 12), 11, 11)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tick(painter, QRectF(0, 0, 24, 24), theme, Token.SURFACE)


def _error(painter: QPainter, theme: Theme, token: Token) -> None:
    _filled(painter, theme, token)
    near, far = 7.9, 16.1
    corners = [
        (near, 2),
        (far, 2),
        (22, near),
        (22, far),
        (far, 22),
        (near, 22),
        (2, far),
        (2, near),
    ]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    _pen(painter, theme, Token.SURFACE, 2.5)
    painter.drawLine(QPointF(8.6, 8.6), QPointF(15.4, 15.4))
    painter.drawLine(QPointF(15.4, 8.6), QPointF(8.6, 15.4))


def _warning(painter: QPainter, theme: Theme, token: Token) -> None:
    _pen(painter, theme, token, 2.6)
    painter.setBrush(theme.colour(token))
    painter.drawPolygon(QPolygonF([QPointF(12, 3.2), QPointF(22, 20.4), QPointF(2, 20.4)]))
    _pen(painter, theme, Token.SURFACE, 2.3)
    painter.drawLine(QPointF(12, 9.2), QPointF(12, 14))
    painter.drawPoint(QPointF(12, 17.7))


def _missing(painter: QPainter, theme: Theme, token: Token) -> None:
    _dashed_ring(painter, theme, token)


def _dashed_ring(painter: QPainter, theme: Theme, token: Token) -> None:
    """Nine dashes: the lengths are in pen widths and close on themselves."""
    width, radius, dashes = 1.9, 10.4, 9
    pen = _pen(painter, theme, token, width)
    turn = math.tau * radius / width / dashes
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([turn * 0.62, turn * 0.38])
    painter.setPen(pen)
    painter.drawEllipse(QPointF(12, 12), radius, radius)


def _confirm(painter: QPainter, theme: Theme, token: Token) -> None:
    _pen(painter, theme, token, 2.0)
    painter.drawEllipse(QPointF(12, 12), 10.4, 10.4)
    letter = font(15, bold=True)
    painter.setFont(letter)
    painter.drawText(QRectF(0, 0.4, 24, 24), Qt.AlignmentFlag.AlignCenter, "?")


def _not_checked(painter: QPainter, theme: Theme, token: Token) -> None:
    _dashed_ring(painter, theme, token)
    _pen(painter, theme, token, 2.0)
    painter.drawLine(QPointF(7.8, 12), QPointF(16.2, 12))


def _waived(painter: QPainter, theme: Theme, token: Token) -> None:
    square = QPainterPath()
    square.addRoundedRect(QRectF(1.2, 1.2, 21.6, 21.6), 5.4, 5.4)
    painter.fillPath(square, theme.colour(token))
    _pen(painter, theme, Token.SURFACE, 2.3)
    painter.drawLine(QPointF(8, 16), QPointF(16, 8))


_SHAPES = {
    Mark.PASSED: _passed,
    Mark.ERROR: _error,
    Mark.WARNING: _warning,
    Mark.MISSING: _missing,
    Mark.CONFIRM: _confirm,
    Mark.NOT_CHECKED: _not_checked,
    Mark.WAIVED: _waived,
}
