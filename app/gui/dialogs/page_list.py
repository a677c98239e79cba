"""Files as pages one below the other, put in order by dragging or by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.domain.submission import SubmittedFile
from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import inset, plate
from app.gui.widgets.scroll import ThinBar
from app.gui.widgets.thumbs import fitted, paint_thumbnail
from app.texts import _

PICTURE = QSize(54, 72)
_ROW = 88
_PATH = int(Qt.ItemDataRole.UserRole)
_IMAGE = _PATH + 1
Index = QModelIndex | QPersistentModelIndex


class PageList(QListWidget):
    """`moved` when the order is another one. Alt with an arrow moves the current page."""

    moved = Signal()

    def __init__(self, theme: Theme, files: Sequence[SubmittedFile]) -> None:
        super().__init__()
        self.setAccessibleName(_("页的先后"))
        self.setAccessibleDescription(_("拖动，或按 Alt 和上下方向键调整先后"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_Rows(theme, self))
        ThinBar(self.verticalScrollBar(), theme)
        for file in files:
            item = QListWidgetItem(file.name)
            item.setData(_PATH, file.path)
            item.setToolTip(file.name)
            self.addItem(item)
        self._number()
        self.setCurrentRow(0)
        theme.changed.connect(self.viewport().update)

    @property
    def order(self) -> list[str]:
        return [str(self.item(row).data(_PATH)) for row in range(self.count())]

    def set_image(self, path: str, image: QImage) -> None:
        for row in range(self.count()):
            if self.item(row).data(_PATH) == path and not image.isNull():
                cut = fitted(image, PICTURE, self.devicePixelRatioF(), top=True)
                self.item(row).setData(_IMAGE, cut)

    def shift(self, by: int) -> None:
        """The current page, up (-1) or down (1)."""
        row = self.currentRow()
        if 0 <= row + by < self.count():
            self.insertItem(row + by, self.takeItem(row))
            self.setCurrentRow(row + by)
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        super().dropEvent(event)
        self._tell()

    def _tell(self) -> None:
        self._number()
        self.moved.emit()

    def _number(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            spoken = _("第 {number} 个：{name}").format(number=row + 1, name=item.text())
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)


class _Rows(QStyledItemDelegate):
    """Number, picture, name, and at the right what it is dragged by."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, state = self._theme, option.state
        area: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ground = Token.ACCENT_BG if chosen else Token.SUNKEN
        card = inset(area.adjusted(0, 0, -4, -6), 0)
        edge = bool(state & QStyle.StateFlag.State_HasFocus)
        line = theme.colour(Token.ACCENT if edge else Token.BORDER)
        plate(painter, card, 8.0, theme.colour(ground), line, 2.0 if edge else 1.0)
        painter.setFont(font(Size.CARD_TITLE, bold=True))
        painter.setPen(theme.colour(Token.TEXT2))
        number = QRectF(card.left() + 6, card.top(), 34, card.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        picture = QRectF(card.left() + 46, card.top() + 5, PICTURE.width(), PICTURE.height())
        self._draw_picture(painter, picture, index)
        grip = QRectF(card.right() - 30, card.center().y() - 9, 18, 18)
        paint_icon(painter, theme, Icon.DRAG, grip, Token.TEXT3)
        painter.setFont(font(Size.BASE))
        painter.setPen(theme.colour(Token.TEXT))
        words = QRectF(picture.right() + 14, card.top(), 0, card.height())
        words.setRight(grip.left() - 10)
        shown = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideMiddle, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _draw_picture(self, painter: QPainter, area: QRectF, index: Index) -> None:
        cut = index.data(_IMAGE)
        if isinstance(cut, QPixmap):
            paint_thumbnail(painter, self._theme, area, cut)
            return
        plate(painter, area, 6.0, self._theme.colour(Token.HOVER), self._theme.colour(Token.BORDER))
        box = QRectF(0, 0, 22, 22)
        box.moveCenter(area.center())
        paint_icon(painter, self._theme, Icon.DOCUMENT, box, Token.TEXT3)
