"""Tiles side by side, on as many lines as it takes."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Each item has its own size; a line is as high as its highest item."""

    def __init__(self, parent: QWidget | None = None, across: int = 14, down: int = 12) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across = across
        self._down = down
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as the widest item; the height follows from the width."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return least.grownBy(margins)

    def _place(self, rect: QRect, *, really: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        corner, line = area.topLeft(), 0
        for item in self._shown():
            size = self._size_of(item, area.width())
            if corner.x() > area.left() and corner.x() + size.width() > area.right() + 1:
                corner, line = QPoint(area.left(), corner.y() + line + self._down), 0
            if really:
                item.setGeometry(QRect(corner, size))
            corner = QPoint(corner.x() + size.width() + self._across, corner.y())
            line = max(line, size.height())
        return corner.y() + line - rect.top() + self.contentsMargins().bottom()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    @staticmethod
    def _size_of(item: QLayoutItem, room: int) -> QSize:
        size = item.sizeHint().boundedTo(item.maximumSize()).expandedTo(item.minimumSize())
        width = min(size.width(), max(room, item.minimumSize().width()))
        high = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
        return QSize(width, high)
