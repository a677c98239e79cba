"""What the file looks like, and for a video that is too long, what may stay of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.pages.parts.evidence_outlines import draw_outlines
from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.evidence import Keep, Media
from app.gui.viewmodels.outlines import Outline, Part
from app.gui.widgets.painting import inset, plate, shade, smooth
from app.texts import _

EDGE = 768
"""Pixels of the longer edge that are asked for: 384 wide at twice the density."""
_RADIUS = 8.0
_HEIGHTS = {Media.PHOTO: 243, Media.VIDEO: 192, Media.PAGE: 243}
_LEAST = 144
_VEIL, _INK = 0.1, 0.65
"""Shares of black: over pictures in the dark, save scans, which stay paper white; under tags."""


class FilePicture(QWidget):
    """A photo whole, a video filling its frame, a page from its top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._media = Media.NONE
        self._image: QImage | None = None
        self._length = ""
        self._part: Part | None = None
        self._outlines: tuple[Outline, ...] = ()
        self._paper = Theme()
        self._paper.setParent(self)
        self._room = max(_HEIGHTS.values())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    def show_file(
        self,
        media: Media,
        length: str,
        name: str,
        part: Part | None = None,
        outlines: Sequence[Outline] = (),
    ) -> None:
        """An empty frame until `set_image`, which then is of that part; NONE hides it."""
        self._media, self._length, self._image = media, length, None
        self._part, self._outlines = part, tuple(outlines)
        self.setAccessibleDescription(_("、").join(dict.fromkeys(one.tag for one in outlines)))
        self.setHidden(media is Media.NONE)
        self.setAccessibleName(_("“{name}”的画面").format(name=name))
        self.updateGeometry()
        self.update()

    def set_image(self, image: QImage) -> None:
        self._image = None if image.isNull() else image
        self.update()

    def set_room(self, room: int) -> None:
        """Gives way where what stands below would be out of sight."""
        self._room = max(_LEAST, room)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(384, min(self._room, _HEIGHTS.get(self._media, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme = smooth(self), self._theme
        area = QRectF(self.rect())
        plate(painter, area, _RADIUS, theme.colour(Token.SUNKEN))
        if self._image is not None:
            frame = QPainterPath()
            frame.addRoundedRect(area, _RADIUS, _RADIUS)
            painter.setClipPath(frame)
            placed = self._placed(area, self._image)
            painter.drawImage(placed, self._image)
            if self._part is not None:
                draw_outlines(painter, self._paper, area, placed, self._part, self._outlines)
            if theme.dark and self._media is not Media.PAGE:
                painter.fillRect(area, shade(_VEIL))
            painter.setClipping(False)
        plate(painter, area, _RADIUS, None, theme.colour(Token.BORDER))
        if self._media is Media.VIDEO:
            self._draw_video_tags(painter, area)

    def _placed(self, area: QRectF, image: QImage) -> QRectF:
        """Photos and outlined parts are fitted in; a video fills its frame, a page from its top."""
        across, down = area.width() / image.width(), area.height() / image.height()
        whole = self._media is Media.PHOTO or self._part is not None
        fit = min(across, down) if whole else max(across, down)
        wide, high = image.width() * fit, image.height() * fit
        from_top = self._media is Media.PAGE and not whole
        top = 0.0 if from_top else (area.height() - high) / 2
        return QRectF((area.width() - wide) / 2, top, wide, high)

    def _draw_video_tags(self, painter: QPainter, area: QRectF) -> None:
        play = QRectF(10, area.bottom() - 30, 22, 20)
        plate(painter, play, 5.0, shade(_INK))
        middle = play.center()
        sides = [QPointF(-3, -4.5), QPointF(5, 0), QPointF(-3, 4.5)]
        painter.setBrush(self._theme.colour(Token.ON_ACCENT))
        painter.drawPolygon(QPolygonF([middle + one for one in sides]))
        if not self._length:
            return
        letters = font(Size.SMALL, bold=True)
        painter.setFont(letters)
        width = painter.fontMetrics().horizontalAdvance(self._length) + 14
        tag = QRectF(area.right() - 10 - width, area.bottom() - 30, width, 20)
        plate(painter, tag, 5.0, shade(_INK))
        painter.setPen(self._theme.colour(Token.ON_ACCENT))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, self._length)


class KeepBar(QWidget):
    """The kept part of a video, and the surplus hatched, with their times below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._keep: Keep | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    def show_keep(self, keep: Keep | None) -> None:
        self._keep = keep
        self.setHidden(keep is None)
        self.setAccessibleName(_("，").join(keep.labels[1:]) if keep else "")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(384, 18 + self._letters_height())

    def _letters_height(self) -> int:
        self.setFont(font(Size.DETAIL))
        return self.fontMetrics().height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        if self._keep is None:
            return
        painter, theme, keep = smooth(self), self._theme, self._keep
        track = QRectF(0, 0, self.width(), 13)
        cut = max(4.0, min(track.width() - 6.0, track.width() * keep.share))
        frame = QPainterPath()
        frame.addRoundedRect(track, 4, 4)
        painter.setClipPath(frame)
        painter.fillRect(track, theme.colour(Token.ERR_BG))
        painter.fillRect(QRectF(0, 0, cut, 13), theme.colour(Token.ACCENT_FILL))
        painter.setPen(QPen(theme.colour(Token.ERR), 1.2))
        at = cut - 10
        while at < track.right() + 13:
            painter.save()
            painter.setClipRect(QRectF(cut, 0, track.width() - cut, 13))
            painter.drawLine(QPointF(at, 13), QPointF(at + 13, 0))
            painter.restore()
            at += 5
        painter.setClipping(False)
        painter.fillRect(QRectF(cut - 1, -1, 2, 16), theme.colour(Token.ERR))
        self._draw_labels(painter, keep)

    def _draw_labels(self, painter: QPainter, keep: Keep) -> None:
        start, kept, whole = keep.labels
        painter.setFont(font(Size.DETAIL))
        line = inset(QRectF(0, 18, self.width(), self.height() - 18), 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.colour(Token.TEXT2))
        painter.drawText(line, left, start)
        painter.setPen(self._theme.colour(Token.ERR))
        painter.drawText(line, right, whole)
        beside = painter.fontMetrics().horizontalAdvance(whole) + 8
        painter.setPen(self._theme.colour(Token.TEXT))
        painter.drawText(line.adjusted(0, 0, -beside, 0), right, kept)
