"""Tiles side by side, on as many lines as it takes."""

from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid


class Flow(QWidget):
    """Each part has its own size; a line is as high as its highest part.

    No QLayout: one written in Python has to keep the QLayoutItems that Qt made, and Shiboken takes
    those away whenever it invalidates something above them. A part that was deleted is forgotten.
    """

    def __init__(self, across: int = 14, down: int = 12) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._across = across
        self._down = down

    def add(self, part: QWidget) -> None:
        """Shown with the rest, unless it was hidden."""
        told = part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        hidden = told and part.isHidden()
        self._parts.append(part)
        part.setParent(self)
        part.setVisible(not hidden)
        self._lay_again()

    def clear(self) -> None:
        """Deletes all parts; those whose signal is under way, after it."""
        for part in self._mine():
            part.hide()
            part.deleteLater()
        self._parts = []
        self._lay_again()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._set_out(QRect(0, 0, width, 0), really=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the widest part; the height follows from the width."""
        least = QSize(0, 0)
        for part in self._mine():
            least = least.expandedTo(_least(part))
        return least

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._set_out(self.rect(), really=True)
        return super().event(event)

    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802
        if event.removed():
            self._lay_again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._set_out(self.rect(), really=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What changed while it could not be seen was told to nobody."""
        super().showEvent(event)
        self._lay_again()

    def _lay_again(self) -> None:
        self.updateGeometry()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _mine(self) -> list[QWidget]:
        alive = [one for one in self._parts if isValid(one)]
        self._parts = [one for one in alive if one.parentWidget() is self]
        return self._parts

    def _set_out(self, area: QRect, *, really: bool) -> int:
        corner, line = area.topLeft(), 0
        for part in self._mine():
            if part.isHidden():
                continue
            size = _size(part, area.width())
            if corner.x() > area.left() and corner.x() + size.width() > area.right() + 1:
                corner, line = QPoint(area.left(), corner.y() + line + self._down), 0
            if really:
                part.setGeometry(QRect(corner, size))
            corner = QPoint(corner.x() + size.width() + self._across, corner.y())
            line = max(line, size.height())
        return corner.y() + line - area.top()


def _size(part: QWidget, room: int) -> QSize:
    least = _least(part)
    size = part.sizeHint().expandedTo(least).boundedTo(part.maximumSize())
    width = min(size.width(), max(room, least.width()))
    return QSize(width, part.heightForWidth(width) if part.hasHeightForWidth() else size.height())


def _least(part: QWidget) -> QSize:
    """As a layout has it: what does not shrink needs its hint, and a size that was set wins."""
    hint, least = part.sizeHint(), part.minimumSizeHint()
    shrinks = QSizePolicy.PolicyFlag.ShrinkFlag.value
    policy, given = part.sizePolicy(), part.minimumSize()
    wide = least.width() if policy.horizontalPolicy().value & shrinks else hint.width()
    high = least.height() if policy.verticalPolicy().value & shrinks else hint.height()
    wanted = QSize(given.width() or wide, given.height() or high)
    return wanted.boundedTo(part.maximumSize()).expandedTo(QSize(0, 0))
