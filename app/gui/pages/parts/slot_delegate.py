"""How a file looks in a list of tiles: its picture, its name, then its fact or its fault."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.facts import Family
from app.domain.finding import Severity
from app.gui.pages.parts.slot_model import Role
from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.slot_files import FileView
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.mark_shapes import Mark, mark_of, paint_mark
from app.gui.widgets.painting import inset, plate
from app.gui.widgets.thumbs import fitted, paint_thumbnail
from app.texts import N_, _

PICTURE = QSize(136, 96)
GAP = 14
_APART = 8
_REMOVE = N_("移除")
_BELOW = 8
"""Between the words of a tile and the picture under them."""
ICONS = {
    Family.PHOTO: Icon.PHOTO,
    Family.VIDEO: Icon.VIDEO,
    Family.AUDIO: Icon.AUDIO,
    Family.PDF: Icon.PDF,
    Family.SHEET: Icon.SHEET,
}
PAGES = frozenset({Family.PDF, Family.WORD, Family.SHEET})
"""Pictured by their first page, whose head tells what they are."""
Index = QModelIndex | QPersistentModelIndex


def file_icon(view: FileView) -> Icon:
    return ICONS.get(view.family, Icon.DOCUMENT)


class TileDelegate(QStyledItemDelegate):
    """`with_links`: some tile is at fault, so that all have a line for 换一张."""

    def __init__(self, theme: Theme, thumbs: Thumbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbs = thumbs
        self.with_links = False
        self.by_keys = False

    @property
    def cell(self) -> QSize:
        lines = 3 if self.with_links else 2
        height = PICTURE.height() + 6 + lines * self._line + _BELOW
        return QSize(PICTURE.width() + GAP, height)

    @staticmethod
    def edge(ratio: float) -> int:
        """Of the picture that is asked for: a little more, since the tile is cut from it."""
        return round(PICTURE.width() * ratio * 1.2)

    @property
    def _line(self) -> int:
        return QFontMetrics(font(Size.DETAIL)).height() + 3

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        return self.cell

    def link_area(self, cell: QRect, view: FileView) -> QRect:
        """Where 换一张, or what mends it, stands in a tile that is at fault."""
        width = QFontMetrics(font(Size.DETAIL)).horizontalAdvance(_link(view))
        top = cell.top() + PICTURE.height() + 6 + 2 * self._line
        return QRect(cell.left(), top, min(width, self._beside), self._line)

    def remove_area(self, cell: QRect, view: FileView) -> QRect:
        """Where 移除 stands: at the right of the last line, whatever that says."""
        width = PICTURE.width() - self._beside - _APART
        top = cell.top() + PICTURE.height() + 6 + _last(view) * self._line
        return QRect(cell.left() + PICTURE.width() - width, top, width, self._line)

    @property
    def _beside(self) -> int:
        """What 移除 leaves of its line."""
        taken = QFontMetrics(font(Size.DETAIL)).horizontalAdvance(_(_REMOVE))
        return PICTURE.width() - taken - _APART

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = index.data(Role.VIEW)
        if not isinstance(view, FileView):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        cell: QRect = option.rect
        area = QRectF(cell.topLeft(), PICTURE)
        self._draw_picture(painter, area, view)
        state: QStyle.StateFlag = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self.by_keys
        if focused:
            edge = self._theme.colour(Token.ACCENT)
            plate(painter, area, 8.0, None, edge, 2.0)
        self._draw_words(painter, cell, view)
        painter.restore()

    def _draw_picture(self, painter: QPainter, area: QRectF, view: FileView) -> None:
        theme = self._theme
        picture = self._picture(view, painter.device().devicePixelRatioF())
        if picture is None:
            plate(painter, area, 8.0, theme.colour(Token.HOVER), theme.colour(Token.BORDER))
            box = QRectF(0, 0, 28, 28)
            box.moveCenter(area.center())
            paint_icon(painter, theme, file_icon(view), box, Token.TEXT3)
        else:
            paint_thumbnail(painter, theme, area, picture)
        if view.severity is Severity.ERROR:
            plate(painter, area, 8.0, None, theme.colour(Token.ERR), 2.0)
        mark = mark_of(view.severity) if view.severity else None
        if mark and mark in _SEEN:
            self._draw_mark(painter, area, mark)

    def _draw_mark(self, painter: QPainter, area: QRectF, mark: Mark) -> None:
        box = QRectF(area.right() - 27, area.top() + 5, 22, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Token.SURFACE))
        painter.drawEllipse(box)
        paint_mark(painter, self._theme, mark, inset(box, 1.5))

    def _picture(self, view: FileView, ratio: float) -> QPixmap | None:
        """None while there is none yet; it is asked for then, and comes when it is made."""
        if not view.pictured:
            return None
        key = f"beiqi-tile-{view.file.sha512}-{ratio:.3f}"
        found = QPixmap()
        if QPixmapCache.find(key, found):
            return found
        edge = self.edge(ratio)
        image: QImage | None = self._thumbs.image(view.file, edge)
        if image is None:
            self._thumbs.request(view.file, edge)
            return None
        if image.isNull():
            return None
        cut = fitted(image, PICTURE, ratio, top=view.family in PAGES)
        QPixmapCache.insert(key, cut)
        return cut

    def _draw_words(self, painter: QPainter, cell: QRect, view: FileView) -> None:
        theme, line = self._theme, self._line
        left, width = cell.left(), PICTURE.width()
        top = cell.top() + PICTURE.height() + 6
        painter.setFont(font(Size.DETAIL))
        metrics = painter.fontMetrics()
        rows = [
            (view.name, Token.TEXT, Qt.TextElideMode.ElideMiddle),
            (
                view.detail.text,
                Token.ERR if view.detail.is_fault else Token.TEXT2,
                Qt.TextElideMode.ElideRight,
            ),
        ]
        if view.detail.is_fault:
            rows.append((_link(view), Token.ACCENT, Qt.TextElideMode.ElideRight))
        for number, (text, token, mode) in enumerate(rows):
            painter.setPen(theme.colour(token))
            room = self._beside if number == _last(view) else width
            place = QRect(left, top + number * line, room, line)
            shown = metrics.elidedText(text, mode, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(theme.colour(Token.ACCENT))
        painter.drawText(self.remove_area(cell, view), Qt.AlignmentFlag.AlignVCenter, _(_REMOVE))


_SEEN = {Mark.ERROR, Mark.WARNING, Mark.CONFIRM}


def _last(view: FileView) -> int:
    """The number of a tile's last line: of one at fault that with 换一张."""
    return 2 if view.detail.is_fault else 1


def _link(view: FileView) -> str:
    return view.mend.text if view.mend else _("换一张")
