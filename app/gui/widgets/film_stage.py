"""The large frame of a film: the moment that is looked at, whole, with what a crop would lose."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import plate, shade, smooth
from app.texts import _

_RADIUS = 10.0
_DIM, _INK, _LOST = 0.1, 0.65, 0.55
_LEAST = QSize(160, 120)


class FilmStage(QWidget):
    """Shows a still until the picture itself comes; words where there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._clock = self._words = ""
        self._kept: QRectF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("画面"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(672, 378)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return _LEAST

    @property
    def image(self) -> QImage:
        return self._image

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def set_words(self, words: str) -> None:
        """Stands where no picture is."""
        self._words = words
        self.update()

    def set_clock(self, clock: str) -> None:
        """The moment, such as 1:02.4."""
        self._clock = clock
        self.setAccessibleDescription(clock)
        self.update()

    def set_kept(self, kept: QRectF | None) -> None:
        """What a crop leaves, as shares of the picture; None for all of it."""
        self._kept = kept
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme = smooth(self), self._theme
        area = QRectF(self.rect())
        plate(painter, area, _RADIUS, theme.colour(Token.SUNKEN))
        if self._image.isNull():
            plate(painter, area, _RADIUS, None, theme.colour(Token.BORDER))
            self._draw_words(painter, area)
            return
        frame = QPainterPath()
        frame.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.setClipPath(frame)
        placed = self._placed(area)
        painter.drawImage(placed, self._image)
        if theme.dark:
            painter.fillRect(placed, shade(_DIM))
        if self._kept is not None:
            self._draw_lost(painter, placed, self._kept)
        painter.setClipping(False)
        plate(painter, area, _RADIUS, None, theme.colour(Token.BORDER))
        self._draw_clock(painter, placed)

    def _placed(self, area: QRectF) -> QRectF:
        """Whole, in the middle; a gap of less than two pixels is filled."""
        size = self._image.size()
        fit = min(area.width() / size.width(), area.height() / size.height())
        wide, high = size.width() * fit, size.height() * fit
        wide = area.width() if area.width() - wide < 4 else wide
        high = area.height() if area.height() - high < 4 else high
        return QRectF((area.width() - wide) / 2, (area.height() - high) / 2, wide, high)

    def _draw_lost(self, painter: QPainter, placed: QRectF, kept: QRectF) -> None:
        inner = QRectF(
            placed.left() + kept.left() * placed.width(),
            placed.top() + kept.top() * placed.height(),
            kept.width() * placed.width(),
            kept.height() * placed.height(),
        )
        lost = QPainterPath()
        lost.addRect(placed)
        hole = QPainterPath()
        hole.addRect(inner)
        painter.fillPath(lost.subtracted(hole), shade(_LOST))
        pen = QPen(self._theme.colour(Token.ON_BAR), 1.5)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner.adjusted(0.75, 0.75, -0.75, -0.75))

    def _draw_clock(self, painter: QPainter, placed: QRectF) -> None:
        if not self._clock:
            return
        painter.setFont(font(Size.DETAIL, bold=True))
        wide = painter.fontMetrics().horizontalAdvance(self._clock) + 16
        high = painter.fontMetrics().height() + 4
        tag = QRectF(placed.right() - 10 - wide, placed.bottom() - 10 - high, wide, high)
        plate(painter, tag, 5.0, shade(_INK))
        painter.setPen(self._theme.colour(Token.ON_BAR))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self._clock)

    def _draw_words(self, painter: QPainter, area: QRectF) -> None:
        middle = area.center()
        icon = QRectF(middle.x() - 16, middle.y() - 34, 32, 32)
        paint_icon(painter, self._theme, Icon.VIDEO, icon, Token.TEXT3)
        painter.setFont(font(Size.BASE))
        painter.setPen(self._theme.colour(Token.TEXT2))
        below = area.adjusted(32, area.height() / 2 + 8, -32, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(flags) | int(Qt.TextFlag.TextWordWrap), self._words)
