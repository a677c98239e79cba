"""What a file looks like, small: cut to the tile, with a frame where it is at fault."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.mark_shapes import Mark, paint_mark
from app.gui.widgets.painting import inset, plate, shade
from app.gui.widgets.pressable import Pressable

_RADIUS = 8.0


def fitted(image: QImage, size: QSize, ratio: float, *, top: bool = False) -> QPixmap:
    """Scaled to cover `size` at the device's ratio and cut in the middle, or from the top."""
    wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
    expand = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    big = image.scaled(wanted, expand, Qt.TransformationMode.SmoothTransformation)
    left = (big.width() - wanted.width()) // 2
    above = 0 if top else (big.height() - wanted.height()) // 2
    cut = QPixmap.fromImage(big.copy(left, above, wanted.width(), wanted.height()))
    cut.setDevicePixelRatio(ratio)
    return cut


class Thumbnail(Pressable):
    """A tile of fixed size. Without an image it shows the icon of its kind.

    Press it to open the file; `set_openable(False)` makes it a mere picture.
    """

    def __init__(self, theme: Theme, size: QSize, kind: Icon = Icon.PHOTO, name: str = "") -> None:
        super().__init__(theme, "")
        self._size = size
        self._kind = kind
        self._image = QImage()
        self._scaled = QPixmap()
        self._from_top = False
        self._mark: Mark | None = None
        self._caption: str | None = None
        self._duration = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_image(self, image: QImage, *, from_top: bool = False) -> None:
        """`from_top` for pages, whose head tells what they are; a null image takes it away."""
        self._image = image
        self._from_top = from_top
        self._scaled = QPixmap()
        self.update()

    def set_kind(self, kind: Icon) -> None:
        self._kind = kind
        self.update()

    def set_mark(self, mark: Mark | None) -> None:
        """ERROR frames the tile in red; any mark sits in its corner."""
        self._mark = mark
        self.update()

    def set_video(self, caption: str, duration: str) -> None:
        """The file's name beside ▶, and how long it runs, such as 3:12."""
        self._caption = caption
        self._duration = duration
        self.update()

    def set_openable(self, openable: bool) -> None:
        on, off = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(on if openable else off)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not openable)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._size

    def draw(self, painter: QPainter) -> None:
        theme, area = self.theme, QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(clip)
        self._draw_picture(painter, area)
        if self._caption is not None:
            self._draw_foot(painter, area)
        painter.restore()
        plate(painter, area, _RADIUS, None, shade(0.11))
        if self._mark is Mark.ERROR:
            plate(painter, area, _RADIUS, None, theme.colour(Token.ERR), 2.0)
        if self._mark:
            self._draw_mark(painter, area)
        if self.feel.keyboard:
            plate(painter, area, _RADIUS, None, theme.colour(Token.ACCENT), 2.0)

    def _draw_picture(self, painter: QPainter, area: QRectF) -> None:
        if self._image.isNull():
            painter.fillRect(area, self.theme.colour(Token.HOVER))
            side = 28
            corner = area.center() - QPointF(side / 2, side / 2)
            box = QRectF(corner, QSize(side, side))
            paint_icon(painter, self.theme, self._kind, box, Token.TEXT3)
            return
        ratio = self.devicePixelRatioF()
        if self._scaled.isNull() or self._scaled.devicePixelRatio() != ratio:
            self._scaled = fitted(self._image, self._size, ratio, top=self._from_top)
        painter.drawPixmap(area.topLeft(), self._scaled)
        if self.theme.dark:
            painter.fillRect(area, shade(0.1))
        if self.feel.hover > 0.0:
            painter.fillRect(area, shade(0.06 * self.feel.hover))

    def _draw_foot(self, painter: QPainter, area: QRectF) -> None:
        fall = QLinearGradient(0, area.height() * 0.6, 0, area.height())
        fall.setColorAt(0.0, shade(0.0))
        fall.setColorAt(1.0, shade(0.55))
        painter.fillRect(area, fall)
        white = self.theme.colour(Token.ON_BAR)
        middle = area.height() - 18
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade(0.6))
        painter.drawEllipse(QPointF(20, middle), 12, 12)
        paint_icon(painter, self.theme, Icon.PLAY, QRectF(13, middle - 7, 14, 14), Token.ON_BAR)
        tag = self._draw_duration(painter, area, middle)
        painter.setFont(font(Size.DETAIL))
        painter.setPen(white)
        room = tag - 38 - 6
        elide = Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(self._caption or "", elide, int(room))
        words = QRectF(38, middle - 12, room, 24)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_duration(self, painter: QPainter, area: QRectF, middle: float) -> float:
        """Returns where the tag begins."""
        if not self._duration:
            return area.width()
        painter.setFont(font(Size.DETAIL, bold=True))
        width = painter.fontMetrics().horizontalAdvance(self._duration) + 12
        tag = QRectF(area.width() - width - 8, middle - 10, width, 20)
        plate(painter, tag, 5.0, shade(0.72))
        painter.setPen(self.theme.colour(Token.ON_BAR))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self._duration)
        return tag.left()

    def _draw_mark(self, painter: QPainter, area: QRectF) -> None:
        if not self._mark:
            return
        box = QRectF(area.width() - 27, 5, 22, 22)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(self.theme.colour(Token.SURFACE))
        painter.drawEllipse(box)
        paint_mark(painter, self.theme, self._mark, inset(box, 1.5))


def paint_thumbnail(painter: QPainter, theme: Theme, area: QRectF, picture: QPixmap) -> None:
    """For delegates: an already fitted picture, clipped, lined, and dimmed in dark."""
    clip = QPainterPath()
    clip.addRoundedRect(area, _RADIUS, _RADIUS)
    painter.save()
    painter.setClipPath(clip)
    painter.drawPixmap(area.topLeft(), picture)
    if theme.dark:
        painter.fillRect(area, shade(0.1))
    painter.restore()
    plate(painter, area, _RADIUS, None, shade(0.11))
