"""An input with its label above, and below it why it is wrong or why it cannot be changed."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.inputs import LineEdit
from app.gui.widgets.labels import Text
from app.gui.widgets.mark_shapes import Mark
from app.gui.widgets.marks import MarkIcon


class _CanBeWrong(Protocol):
    def set_wrong(self, wrong: bool) -> None: ...


class Labelled(QWidget):
    """Any control with a label; `hint` stays below until there is an error to tell."""

    def __init__(self, theme: Theme, label: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self.control = control
        self._label = Text(theme, label)
        self._label.setBuddy(control)
        self._mark = MarkIcon(theme, Mark.ERROR, 15)
        self._below = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        if not control.accessibleName():
            control.setAccessibleName(label)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._mark)
        foot.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addWidget(control)
        column.addLayout(foot)
        self.set_error("")

    @property
    def error(self) -> str:
        return self._below.text() if not self._mark.isHidden() else ""

    def set_error(self, sentence: str) -> None:
        """An empty sentence takes the error away."""
        wrong: _CanBeWrong | None = self.control if hasattr(self.control, "set_wrong") else None
        if wrong:
            wrong.set_wrong(bool(sentence))
        shown = sentence or self._hint
        self._mark.setHidden(not sentence)
        self._below.setText(shown)
        self._below.setHidden(not shown)
        self._below.set_token(Token.ERR if sentence else Token.TEXT2)
        self.control.setAccessibleDescription(shown)

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self.set_error(self.error)

    def set_disabled(self, why: str) -> None:
        """Greys label and control and says why; an empty reason gives them back."""
        self.control.setEnabled(not why)
        self._label.setEnabled(not why)
        self.set_hint(why)


class Field(Labelled):
    """One line of text. `changed` while it is typed, `committed` when it is left or Enter comes."""

    changed = Signal(str)
    committed = Signal(str)

    def __init__(
        self, theme: Theme, label: str, text: str = "", placeholder: str = "", hint: str = ""
    ) -> None:
        self.edit = LineEdit(theme, text, placeholder)
        super().__init__(theme, label, self.edit, hint)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self.changed)
        self.edit.editingFinished.connect(self._commit)

    def text(self) -> str:
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        self.edit.setText(text)

    def _commit(self) -> None:
        self.committed.emit(self.text())
