"""One nominee: dragged by its handle, renamed in place, moved by keys, removed."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import people
from app.gui.viewmodels.people import Row
from app.gui.widgets.buttons import IconButton
from app.gui.widgets.feel import Feel
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.inputs import LineEdit
from app.gui.widgets.labels import Text
from app.gui.widgets.painting import plate, smooth
from app.texts import _

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Handle(QAbstractButton):
    """`dragged` bears where the pointer is, on the screen; with the focus Up and Down move too."""

    dragged = Signal(QPoint)
    dropped = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._feel = Feel(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(_("拖动可调整先后，也可以按 Alt+上下键"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(24, 32)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        if self._feel.keyboard:
            plate(painter, self.rect(), 6.0, None, self._theme.colour(Token.ACCENT), 2.0)
        box = QRectF((self.width() - 16) / 2, (self.height() - 16) / 2, 16, 16)
        paint_icon(painter, self._theme, Icon.DRAG, box, Token.TEXT3)


class NomineeRow(QWidget):
    renamed = Signal(str, str)
    removed = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, theme: Theme, row: Row) -> None:
        super().__init__()
        self.id = row.id
        self._name = row.name
        self.handle = Handle(theme)
        self._number = Text(theme, "", Size.DETAIL, token=Token.TEXT3)
        self._number.setFixedWidth(22)
        self.edit = LineEdit(theme, row.name)
        self._files = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self._files.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = IconButton(theme, Icon.TRASH, _("移除"))
        self._below = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._lay_out()
        self.handle.stepped.connect(self._step)
        self.edit.editingFinished.connect(self._rename)
        self.remove.clicked.connect(self._remove)

    def show_row(self, row: Row, number: int) -> None:
        """A name that is being typed is left alone."""
        self._name = row.name
        if not (self.edit.hasFocus() and self.edit.isModified()):
            self.edit.setText(row.name)
            self.edit.setCursorPosition(0)
            self._tell(people.name_fault(row.name), row.hint)
        self.edit.setToolTip(row.name)
        self._number.setText(str(number))
        files = _("{count} 个文件").format(count=row.files) if row.files else ""
        self._files.setText(files)
        self.edit.setAccessibleName(_("第 {number} 位人选的姓名").format(number=number))
        self.handle.setAccessibleName(_("调整“{name}”的先后").format(name=row.name))
        self.remove.setAccessibleName(_("移除“{name}”").format(name=row.name))

    @property
    def files_room(self) -> int:
        return self._files.sizeHint().width()

    def set_files_room(self, width: int) -> None:
        """All rows give their files the room of the widest, so that names end on one line."""
        self._files.setFixedWidth(width)
        self._files.setHidden(not width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step(step)
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.handle)
        row.addWidget(self._number)
        row.addWidget(self.edit, 1)
        row.addWidget(self._files)
        row.addWidget(self.remove)
        below = QHBoxLayout()
        below.addSpacing(62)
        below.addWidget(self._below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 3)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(below)
        self._below.hide()

    def _tell(self, fault: str, hint: str = "") -> None:
        self.edit.set_wrong(bool(fault))
        self._below.setText(fault or hint)
        self._below.set_token(Token.ERR if fault else Token.TEXT2)
        self._below.setVisible(bool(fault or hint))
        self.edit.setAccessibleDescription(fault or hint)

    def _rename(self) -> None:
        name = " ".join(self.edit.text().split())
        fault = people.name_fault(name)
        if fault:
            self._tell(fault)
            return
        self.edit.setModified(False)
        if name != self._name:
            self._name = name
            self.renamed.emit(self.id, name)

    def _remove(self) -> None:
        self.removed.emit(self.id)

    def _step(self, step: int) -> None:
        self.stepped.emit(self.id, step)
