"""The pages of a PDF side by side: chosen, or parted between two of them, by hand or by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QListWidget, QListWidgetItem

from app.gui.dialogs.page_cell import CELL, IMAGE, MARK, Cell, PageMark
from app.gui.theme import Theme
from app.gui.widgets.scroll import ThinBar
from app.texts import _

GAP = 16
"""Pixels beside a page's edge that count as between the two."""
_ACROSS = 6
"""Pages in a row of the dialogs that show them."""
_SPARE = 8
ROW = CELL.height() + _SPARE
_PRESS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class PageGrid(QListWidget):
    """`parted(number)`: a part is to begin with that page, or not any more; only with `parting`.

    Without it pages are chosen: a click or the space bar takes one and leaves it again.
    """

    parted = Signal(int)

    def __init__(self, theme: Theme, name: str, *, parting: bool) -> None:
        super().__init__()
        self._parting = parting
        self.hovered = 0
        """The page that a part would begin with, were it pressed here; 0 none."""
        self.setAccessibleName(name)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if parting else mode.MultiSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setGridSize(CELL)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(parting)
        self.setItemDelegate(Cell(theme, self, lambda: self.hovered, parting=parting))
        ThinBar(self.verticalScrollBar(), theme)
        theme.changed.connect(self.viewport().update)

    def set_count(self, count: int) -> None:
        for number in range(1, count + 1):
            self.addItem(QListWidgetItem(str(number)))
        if count:
            self.setCurrentRow(0)
        if not self._parting:
            self.clearSelection()

    def set_image(self, number: int, image: QImage) -> None:
        if not image.isNull():
            self.item(number - 1).setData(IMAGE, image)

    def set_marks(self, marks: Sequence[PageMark]) -> None:
        for row, mark in enumerate(marks):
            item = self.item(row)
            item.setData(MARK, mark)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, mark.spoken)

    @property
    def page(self) -> int:
        """The current one, 0 none."""
        return self.currentRow() + 1

    @property
    def chosen(self) -> list[int]:
        return sorted(index.row() + 1 for index in self.selectedIndexes())

    def choose(self, pages: Sequence[int]) -> None:
        for row in range(self.count()):
            self.item(row).setSelected(row + 1 in pages)

    @property
    def wanted_height(self) -> int:
        """One row of pages, or two; more are scrolled."""
        return ROW if self.count() <= _ACROSS else 2 * CELL.height() + _SPARE

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(CELL.width() * _ACROSS, CELL.height() * 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return CELL

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The space bar or Enter parts before the current page; Ctrl is not asked of anybody."""
        if self._parting and event.key() in _PRESS:
            self._part(self.page)
        elif not self._parting and event.key() == Qt.Key.Key_Space and self.page:
            self.currentItem().setSelected(not self.currentItem().isSelected())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        page = self._between(event.position().toPoint())
        if self._parting and page and event.button() is Qt.MouseButton.LeftButton:
            self.setCurrentRow(page - 1)
            self._part(page)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._parting:
            super().mouseMoveEvent(event)
            return
        self._hover(self._between(event.position().toPoint()))

    def _hover(self, page: int) -> None:
        if page != self.hovered:
            self.hovered = page
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand if page else arrow)
            self.viewport().setToolTip(_("在这里分开或合上") if page else "")
            self.viewport().update()

    def _part(self, page: int) -> None:
        if 1 < page <= self.count():
            self.parted.emit(page)

    def _between(self, place: QPoint) -> int:
        """The page before which that place lies, 0 where it lies on a page."""
        index = self.indexAt(place)
        area = self.visualRect(index)
        if not index.isValid():
            return 0
        if place.x() - area.left() < GAP:
            page = index.row() + 1
        elif area.right() - place.x() < GAP:
            page = index.row() + 2
        else:
            return 0
        return page if 1 < page <= self.count() else 0
