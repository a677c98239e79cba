"""Chips: a mark and a word in a pill, 26 high. Delegates paint them by the same functions."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.mark_shapes import Mark, paint_mark
from app.gui.widgets.painting import plate

HEIGHT = 26
_MARK = 16
_LEFT, _GAP, _RIGHT = 9, 6, 10


class Tone(StrEnum):
    """PLAIN has an edge and no fill; QUIET is 合格 where faults stand beside it: no ground."""

    PLAIN = "plain"
    QUIET = "quiet"
    ACCENT = "accent"
    OK = "ok"
    ERR = "err"
    WARN = "warn"
    VIO = "vio"


_TONES = {
    Mark.PASSED: Tone.OK,
    Mark.ERROR: Tone.ERR,
    Mark.WARNING: Tone.WARN,
    Mark.MISSING: Tone.WARN,
    Mark.CONFIRM: Tone.PLAIN,
    Mark.NOT_CHECKED: Tone.PLAIN,
    Mark.WAIVED: Tone.VIO,
}
_GROUNDS = {
    Tone.ACCENT: Token.ACCENT_BG,
    Tone.OK: Token.OK_BG,
    Tone.ERR: Token.ERR_BG,
    Tone.WARN: Token.WARN_BG,
    Tone.VIO: Token.VIO_BG,
}
_WORDS = {
    Tone.PLAIN: Token.TEXT2,
    Tone.ACCENT: Token.ACCENT,
    Tone.OK: Token.OK,
    Tone.ERR: Token.ERR,
    Tone.WARN: Token.WARN,
    Tone.VIO: Token.VIO,
}


def tone_of(mark: Mark) -> Tone:
    return _TONES[mark]


def word_token(tone: Tone, mark: Mark | None = None) -> Token:
    """Words take the tone's colour; on a plain or quiet chip they take their mark's."""
    if mark is Mark.CONFIRM:
        return Token.ACCENT
    if tone is Tone.QUIET:
        return _WORDS[_TONES[mark]] if mark else Token.TEXT2
    return _WORDS[tone]


def chip_size(text: str, mark: Mark | None, tone: Tone) -> QSize:
    metrics = QFontMetrics(font(Size.DETAIL))
    lead = _MARK + _GAP if mark else 0
    sides = 0 if tone is Tone.QUIET else (_LEFT if mark else _RIGHT) + _RIGHT
    return QSize(metrics.horizontalAdvance(text) + lead + sides, max(HEIGHT, metrics.height() + 4))


def paint_chip(
    painter: QPainter, theme: Theme, rect: QRectF, text: str, mark: Mark | None, tone: Tone
) -> None:
    """Draws it at the left of `rect`, centred in its height."""
    size = chip_size(text, mark, tone)
    top = rect.top() + (rect.height() - size.height()) / 2
    pill = QRectF(rect.left(), top, size.width(), size.height())
    radius = size.height() / 2
    if tone is Tone.PLAIN:
        plate(painter, pill, radius, theme.colour(Token.SURFACE), theme.colour(Token.BORDER))
    elif tone in _GROUNDS:
        plate(painter, pill, radius, theme.colour(_GROUNDS[tone]))
    left = pill.left() + (0 if tone is Tone.QUIET else _LEFT if mark else _RIGHT)
    if mark:
        corner = QPointF(left, pill.top() + (pill.height() - _MARK) / 2)
        paint_mark(painter, theme, mark, QRectF(corner, QSize(_MARK, _MARK)))
        left += _MARK + _GAP
    painter.setFont(font(Size.DETAIL))
    painter.setPen(theme.colour(word_token(tone, mark)))
    words = QRectF(left, pill.top(), pill.right() - left + 4, pill.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


def badge_size(count: int) -> QSize:
    metrics = QFontMetrics(font(Size.SMALL, bold=True))
    return QSize(max(22, metrics.horizontalAdvance(str(count)) + 14), 20)


def paint_badge(
    painter: QPainter, theme: Theme, rect: QRectF, count: int, tone: Tone = Tone.ERR
) -> None:
    plate(painter, rect, rect.height() / 2, theme.colour(_GROUNDS[tone]))
    painter.setFont(font(Size.SMALL, bold=True))
    painter.setPen(theme.colour(_WORDS[tone]))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(count))
