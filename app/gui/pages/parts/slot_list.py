"""Tiles of a slot's files: as many rows as it takes, or a few rows that scroll."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.gui.pages.parts.slot_delegate import TileDelegate
from app.gui.pages.parts.slot_model import MIME, Role, SlotModel
from app.gui.theme import Theme
from app.gui.viewmodels.slot_files import Files, FileView
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.widgets.scroll import ThinBar

ALL_SHOWN = 24
"""So many tiles take the room they need; more scroll within three rows."""
_ROWS = 3
_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class SlotList(QListView):
    """`asked(verb, file)`: open, mend, replace, remove, menu; `moved(path, position)` from 1."""

    asked = Signal(str, object)
    moved = Signal(str, int)

    def __init__(self, theme: Theme, thumbs: Thumbs) -> None:
        super().__init__()
        self._theme = theme
        self._thumbs = thumbs
        self._pictured: dict[str, FileView] = {}
        self._pressed: tuple[str, str] | None = None
        self.files = SlotModel(self)
        self.tiles = TileDelegate(theme, thumbs, self)
        self.setModel(self.files)
        self.setItemDelegate(self.tiles)
        self._shape()
        self.files.moved.connect(self.moved)
        thumbs.ready.connect(self._picture_came)
        self.verticalScrollBar().valueChanged.connect(self._forget_unseen)
        ThinBar(self.verticalScrollBar(), theme)
        theme.changed.connect(self.viewport().update)

    def _shape(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.viewport().installEventFilter(self)

    def set_files(self, files: Files, *, with_links: bool) -> None:
        """Keeps the current file, or the one that took its place."""
        before = self.currentIndex()
        path, row = before.data(Role.PATH), before.row()
        if with_links is not self.tiles.with_links or not self.gridSize().isValid():
            self.tiles.with_links = with_links
            self.setGridSize(self.tiles.cell)
        self.files.set_files(files)
        few = len(files) <= ALL_SHOWN
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if few else policy.ScrollBarAlwaysOn
        )
        if not self.currentIndex().isValid() and len(files):
            found = self.files.index_of(path) if path else QModelIndex()
            kept = found if found.isValid() else self.files.index(max(0, min(row, len(files) - 1)))
            self.setCurrentIndex(kept)

    def height_for(self, columns: int) -> int:
        count = self.files.rowCount()
        rows = -(-count // max(1, columns))
        return self.tiles.cell.height() * (rows if count <= ALL_SHOWN else _ROWS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.tiles.cell

    def current(self) -> FileView | None:
        return self.files.view(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete removes, Enter opens the menu, Alt with an arrow moves the file."""
        self._see_keys(True)
        view, key = self.current(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if view and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit("menu", view)
        elif view and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.asked.emit("remove", view)
        elif view and alt and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._shift(view, -1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def _shift(self, view: FileView, by: int) -> None:
        position = self.currentIndex().row() + 1 + by
        if 1 <= position <= self.files.rowCount():
            self.moved.emit(view.file.path, position)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        view = self.files.view(self.indexAt(event.pos()).row()) or self.current()
        if view:
            self.asked.emit("menu", view)

    def menu_point(self) -> QPoint:
        """Below the current tile's picture, where its menu opens."""
        area = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(area.center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The hand over 换一张 and 移除.

        Not in mouseMoveEvent: a drag runs its loop in there, and a Python frame around it would
        keep every other thread waiting until she lets go.
        """
        if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            over = self._link_at(event.position().toPoint()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._see_keys(False)
        link = self._link_at(event.position().toPoint())
        self._pressed = (link[0], link[1].file.path) if link else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Where the button went down and up on one link: not at the end of a drag."""
        link, pressed = self._link_at(event.position().toPoint()), self._pressed
        self._pressed = None
        super().mouseReleaseEvent(event)
        same = link is not None and pressed == (link[0], link[1].file.path)
        if link and same and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(*link)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """On a link it is the second of two clicks, and the first has done what it says."""
        point = event.position().toPoint()
        view = self.files.view(self.indexAt(point).row())
        if view and self._link_at(point) is None:
            self.asked.emit("open", view)

    def _link_at(self, point: QPoint) -> tuple[str, FileView] | None:
        """The verb and the file of the link there."""
        index = self.indexAt(point)
        view = self.files.view(index.row())
        if view is None:
            return None
        cell = self.visualRect(index)
        if self.tiles.remove_area(cell, view).contains(point):
            return "remove", view
        if view.detail.is_fault and self.tiles.link_area(cell, view).contains(point):
            return ("mend" if view.mend else "replace"), view
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files from outside are the card's; only a tile of this list is ours."""
        if event.source() is self and event.mimeData().hasFormat(MIME):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        if event.source() is self:
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self._see_keys(event.reason() in _BY_KEYS)
        super().focusInEvent(event)

    def _see_keys(self, by_keys: bool) -> None:
        self.tiles.by_keys = by_keys
        self.viewport().update()

    def _picture_came(self, path: str, image: QImage) -> None:
        index = self.files.index_of(path)
        if index.isValid() and not image.isNull():
            self.update(index)

    def _forget_unseen(self) -> None:
        """What was scrolled past before its picture was begun is not made any more."""
        area = self.viewport().rect()
        edge = self.tiles.edge(self.devicePixelRatioF())
        for row in self._rows_near(area.top() - area.height(), area.bottom() + area.height()):
            index = self.files.index(row)
            view = self.files.view(row)
            if view and not self.visualRect(index).intersects(area):
                self._thumbs.drop(view.file, edge)

    def _rows_near(self, top: int, bottom: int) -> range:
        """Rows of the model between two heights of the viewport."""
        cell = self.tiles.cell
        columns = max(1, self.viewport().width() // cell.width())
        offset = self.verticalOffset()
        first = max(0, (top + offset) // cell.height()) * columns
        last = ((bottom + offset) // cell.height() + 1) * columns
        return range(first, min(self.files.rowCount(), last))
