"""The grouped list as an item model: groups at the top, their findings below."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.gui.viewmodels.findings import NAMES, Group, Row
from app.texts import _

Index = QModelIndex | QPersistentModelIndex
_FIRST = int(Qt.ItemDataRole.UserRole) + 1
_TOP = QModelIndex()
_LEAF = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemNeverHasChildren
)  # fmt: skip


class Role(IntEnum):
    """A group has COUNT and its title as DISPLAY; a row has the others.

    EDGE: whether it is the first of its group, the last, and the last of all.
    """

    ID = _FIRST
    KIND = _FIRST + 1
    PLACE = _FIRST + 2
    REMEDY = _FIRST + 3
    COUNT = _FIRST + 4
    EDGE = _FIRST + 5


class FindingsModel(QAbstractItemModel):
    """`show` takes a whole new list; an equal one changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._known: dict[str, tuple[int, int]] | None = None

    def show(self, groups: Sequence[Group]) -> bool:
        """Whether anything changed."""
        if tuple(groups) == self._groups:
            return False
        self.beginResetModel()
        self._groups = tuple(groups)
        self._known = None
        self.endResetModel()
        return True

    @property
    def _places(self) -> dict[str, tuple[int, int]]:
        """Worked out when first asked for: an id is a digest."""
        if self._known is None:
            self._known = {
                row.finding.id: (at, number)
                for at, group in enumerate(self._groups)
                for number, row in enumerate(group.rows)
            }
        return self._known

    def index_of(self, finding: str) -> QModelIndex:
        """Invalid where the finding is not listed."""
        at = self._places.get(finding)
        return QModelIndex() if at is None else self.createIndex(at[1], 0, at[0] + 1)

    def place_of(self, index: Index) -> int:
        """How many findings stand before it in the whole list."""
        before = self._groups[: max(0, index.internalId() - 1)] if index.isValid() else ()
        return sum(len(group.rows) for group in before) + max(0, index.row())

    def index_at(self, place: int) -> QModelIndex:
        """The finding at a place in the whole list, the last one beyond its end."""
        left = min(place, sum(len(group.rows) for group in self._groups) - 1)
        for number, group in enumerate(self._groups):
            if left < len(group.rows):
                return self.createIndex(max(0, left), 0, number + 1)
            left -= len(group.rows)
        return QModelIndex()

    def first(self) -> QModelIndex:
        return self.createIndex(0, 0, 1) if self._groups else QModelIndex()

    def row_at(self, index: Index) -> Row | None:
        """None for a group and for an invalid index."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _TOP) -> QModelIndex:  # type: ignore[override]
        owner = index.internalId() if index.isValid() else 0
        return self.createIndex(owner - 1, 0, 0) if owner else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:  # noqa: N802
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].rows)

    def columnCount(self, parent: Index = _TOP) -> int:  # noqa: N802
        del parent
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Groups cannot be current: Up and Down go from finding to finding."""
        return _LEAF if index.isValid() and index.internalId() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index)
        if row is None:
            return _of_group(self._groups[index.row()], role)
        if role == Role.EDGE:
            return self._edges(index)
        return _of_row(row, role)

    def _edges(self, index: Index) -> tuple[bool, bool, bool]:
        group = index.internalId() - 1
        last = index.row() == len(self._groups[group].rows) - 1
        return index.row() == 0, last, last and group == len(self._groups) - 1

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        names = {int(role): QByteArray(role.name.lower().encode()) for role in Role}
        return {**super().roleNames(), **names}


def _of_group(group: Group, role: int) -> Any:
    count = _("{count} 处").format(count=len(group.rows))
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return group.title
        case Role.COUNT:
            return count
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{group.title}，{count}"
    return None


def _of_row(row: Row, role: int) -> Any:
    made = _ROW.get(role)
    return made(row) if made else None


def _spoken(row: Row) -> str:
    return f"{_(NAMES[row.kind])}：{row.sentence}。{row.place}"


_ROW: dict[int, Callable[[Row], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda row: row.sentence,
    Qt.ItemDataRole.ToolTipRole: lambda row: row.sentence,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Role.ID: lambda row: row.finding.id,
    Role.KIND: lambda row: row.kind,
    Role.PLACE: lambda row: row.place,
    Role.REMEDY: lambda row: row.remedy,
}
