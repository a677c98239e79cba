"""The files of a slot as an item model, whatever their number."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.gui.viewmodels.slot_files import Files, FileView

MIME = "application/x-beiqi-file"
"""A tile that is dragged within its slot; the content is its path in the submission."""

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    VIEW = Qt.ItemDataRole.UserRole + 1
    PATH = Qt.ItemDataRole.UserRole + 2
    DETAIL = Qt.ItemDataRole.UserRole + 3
    FAULT = Qt.ItemDataRole.UserRole + 4
    PLANNED = Qt.ItemDataRole.UserRole + 5


_READERS: dict[int, Callable[[FileView], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda view: view.name,
    Qt.ItemDataRole.ToolTipRole: lambda view: view.tip,
    Qt.ItemDataRole.AccessibleTextRole: lambda view: f"{view.name} {view.detail.text}",
    Qt.ItemDataRole.AccessibleDescriptionRole: lambda view: view.tip,
    Role.VIEW: lambda view: view,
    Role.PATH: lambda view: view.file.path,
    Role.DETAIL: lambda view: view.detail.text,
    Role.FAULT: lambda view: view.fault,
    Role.PLANNED: lambda view: view.planned,
}


class SlotModel(QAbstractListModel):
    """Rows are views made when they are shown. `moved(path, position)`, from 1, asks to reorder."""

    moved = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: Files | None = None
        self._paths: list[str] = []
        self._rows: dict[str, int] = {}

    def set_files(self, files: Files) -> None:
        """Files added at the end come as rows inserted, so that nothing jumps."""
        paths = [file.path for file in files.files]
        known = len(self._paths)
        if paths == self._paths:
            self._files = files
            if paths:
                self.dataChanged.emit(self.index(0), self.index(known - 1))
        elif known and paths[:known] == self._paths:
            self.beginInsertRows(QModelIndex(), known, len(paths) - 1)
            self._take(files, paths)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._take(files, paths)
            self.endResetModel()

    def _take(self, files: Files, paths: list[str]) -> None:
        self._files, self._paths = files, paths
        self._rows = {path: row for row, path in enumerate(paths)}

    def view(self, row: int) -> FileView | None:
        return self._files[row] if self._files is not None and 0 <= row < len(self._paths) else None

    def row_of(self, path: str) -> int | None:
        return self._rows.get(path)

    def index_of(self, path: str) -> QModelIndex:
        row = self._rows.get(path)
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._paths)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        named = {role.value: QByteArray(role.name.lower().encode()) for role in Role}
        return super().roleNames() | named

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        view = self.view(index.row()) if index.isValid() else None
        if view is None:
            return None
        reader = _READERS.get(role)
        return reader(view) if reader else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        kept = super().flags(index)
        if index.isValid():
            return kept | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return kept | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        carried = QMimeData()
        if indexes:
            carried.setData(MIME, QByteArray(self._paths[indexes[0].row()].encode()))
        return carried

    def dropMimeData(  # noqa: N802
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,  # noqa: ARG002
        parent: Index,
    ) -> bool:
        """Asks for the move and moves nothing: the rows follow from the next state.

        Dropped on a tile, the file takes that tile's place.
        """
        path = bytes(data.data(MIME).data()).decode()
        before = self._rows.get(path)
        if action is not Qt.DropAction.MoveAction or before is None:
            return False
        if row >= 0:
            position = row + 1 if row <= before else row
        else:
            position = parent.row() + 1 if parent.isValid() else len(self._paths)
        if position != before + 1:
            self.moved.emit(path, position)
        return False
