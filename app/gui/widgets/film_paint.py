"""How a strip of frames is painted: what is kept bright, the surplus hatched, times below."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPen, QPixmap

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.film_handle import WIDTH
from app.gui.widgets.painting import plate, shade
from app.gui.widgets.thumbs import fitted

FRAME = 48
"""Height of the frames in pixels."""
OVER = 3
"""By so much the handles reach beyond them."""
_GAP, _APART = 4, 10
_RULE = 3.0
_VEIL, _DIM = 0.66, 0.1
_HATCH, _HATCH_GAP = 1.2, 6.0
_EPS = 1e-6


@dataclass
class Shown:
    """`told`: start and end in words, `whole_told` the film's own.

    `scaled`: the images as they are drawn, by their number.
    """

    seconds: float = 1.0
    start: float = 0.0
    end: float = 1.0
    longest: float | None = None
    told: tuple[str, str] = ("", "")
    whole_told: tuple[str, str] = ("", "")
    good: bool = True
    playhead: float | None = None
    images: list[QImage] = field(default_factory=list)
    scaled: dict[int, QPixmap] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether nothing is left out, so that what is kept cannot be moved."""
        return self.end - self.start >= self.seconds - _EPS

    @property
    def surplus(self) -> bool:
        """Whether the film itself is longer than asked."""
        return self.longest is not None and self.seconds > self.longest + _EPS


def times_height() -> int:
    return _GAP + round(QFontMetricsF(font(Size.DETAIL, bold=True)).height() + 0.5)


def paint(painter: QPainter, theme: Theme, track: QRectF, shown: Shown, enabled: bool) -> None:
    ground = track.adjusted(-WIDTH, 0, WIDTH, 0)
    plate(painter, ground, 6.0, theme.colour(Token.HOVER), theme.colour(Token.BORDER))
    if not shown.images:
        return
    painter.save()
    painter.setClipRect(track)
    _paint_images(painter, theme, track, shown)
    left, right = (_at(track, shown, one) for one in (shown.start, shown.end))
    for over in (track.adjusted(0, 0, left - track.right(), 0), _from(track, right)):
        _paint_surplus(painter, theme, over)
    limit = shown.start + (shown.longest or shown.seconds)
    if limit < shown.end - _EPS:
        beyond = _from(track, _at(track, shown, limit))
        _paint_surplus(painter, theme, beyond.adjusted(0, 0, right - track.right(), 0), 0.35)
    painter.restore()
    _paint_kept(painter, theme, QRectF(left, track.top(), right - left, track.height()), shown)
    if shown.playhead is not None:
        _paint_playhead(painter, theme, track, _at(track, shown, shown.playhead))
    if not enabled:
        veil = theme.colour(Token.SURFACE)
        veil.setAlphaF(0.35)
        painter.fillRect(ground, veil)
    _paint_times(painter, theme, track, shown, (left, right))


def _at(track: QRectF, shown: Shown, moment: float) -> float:
    return track.left() + track.width() * min(1.0, max(0.0, moment / shown.seconds))


def _from(track: QRectF, left: float) -> QRectF:
    return track.adjusted(left - track.left(), 0, 0, 0)


def _paint_images(painter: QPainter, theme: Theme, track: QRectF, shown: Shown) -> None:
    wide = track.width() / len(shown.images)
    ratio = painter.device().devicePixelRatioF()
    line = QPen(shade(0.18), 1)
    for part, image in enumerate(shown.images):
        left = track.left() + part * wide
        if not image.isNull():
            if part not in shown.scaled:
                size = QSize(int(wide) + 2, round(track.height()))
                shown.scaled[part] = fitted(image, size, ratio)
            painter.drawPixmap(QPointF(left, track.top()), shown.scaled[part])
        if part:
            painter.setPen(line)
            painter.drawLine(QPointF(left, track.top()), QPointF(left, track.bottom()))
    if theme.dark:
        painter.fillRect(track, shade(_DIM))


def _paint_surplus(painter: QPainter, theme: Theme, area: QRectF, veil: float = _VEIL) -> None:
    if area.width() <= 0:
        return
    ground = theme.colour(Token.ERR_BG)
    ground.setAlphaF(veil)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, ground)
    ink = theme.colour(Token.ERR)
    ink.setAlphaF(0.75)
    painter.setPen(QPen(ink, _HATCH))
    high = area.height()
    at = area.left() - area.left() % _HATCH_GAP - high
    while at < area.right():
        painter.drawLine(QPointF(at, area.bottom()), QPointF(at + high, area.top()))
        at += _HATCH_GAP
    painter.restore()


def _paint_kept(painter: QPainter, theme: Theme, area: QRectF, shown: Shown) -> None:
    """Two rules that join the handles into a frame."""
    colour = theme.colour(Token.ACCENT_FILL if shown.good else Token.ERR)
    for top in (area.top() - OVER, area.bottom() + OVER - _RULE):
        painter.fillRect(QRectF(area.left() - 1, top, area.width() + 2, _RULE), colour)


def _paint_playhead(painter: QPainter, theme: Theme, track: QRectF, at: float) -> None:
    line = QRectF(at - 1.5, track.top() - OVER, 3, track.height() + 2 * OVER)
    plate(painter, line.adjusted(-1, 0, 1, 0), 2.5, shade(0.45))
    plate(painter, line, 1.5, theme.colour(Token.ON_BAR))


def _paint_times(
    painter: QPainter, theme: Theme, track: QRectF, shown: Shown, ends: tuple[float, float]
) -> None:
    """Each below its handle, kept apart and within the strip; the film's own ends beside them."""
    bold, plain = font(Size.DETAIL, bold=True), font(Size.DETAIL)
    wide = [QFontMetricsF(bold).horizontalAdvance(one) for one in shown.told]
    own = [QFontMetricsF(plain).horizontalAdvance(one) + _APART for one in shown.whole_told]
    low = own[0] if shown.start > _EPS else 0.0
    high = track.right() + WIDTH - (own[1] if shown.end < shown.seconds - _EPS else 0.0)
    first = min(max(low, ends[0] - WIDTH / 2 - wide[0] / 2), high - sum(wide) - _APART)
    second = min(max(first + wide[0] + _APART, ends[1] + WIDTH / 2 - wide[1] / 2), high - wide[1])
    line = QRectF(0, track.bottom() + OVER + _GAP, track.right() + WIDTH, times_height() - _GAP)
    painter.setFont(bold)
    painter.setPen(theme.colour(Token.TEXT if shown.good else Token.ERR))
    for left, across, told in zip((first, second), wide, shown.told, strict=True):
        place = QRectF(left, line.top(), across + 2, line.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, told)
    painter.setFont(plain)
    painter.setPen(theme.colour(Token.TEXT2))
    if low:
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown.whole_told[0])
    if high < line.right():
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setPen(theme.colour(Token.ERR if shown.surplus else Token.TEXT2))
        painter.drawText(line, right, shown.whole_told[1])
