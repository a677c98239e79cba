"""Fields as the engine describes them, each with the control that its kind asks for."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.viewmodels.reader_form import as_read, as_shown, example, flag_options
from app.gui.widgets.combo import Combo
from app.gui.widgets.fields import Field as TextField
from app.gui.widgets.fields import Labelled
from app.gui.widgets.flow import Flow
from app.gui.widgets.scroll import PageScroll
from app.gui.widgets.switches import Check
from app.texts import _
from app.workflow.notices.field_words import Editor
from app.workflow.notices.fields import Field

_MOST_WHOLE = 6
_ROLLED = 68


class Form(QWidget):
    """`texts()` is what `notices.fields.corrected` takes. `committed` by Return in a line."""

    committed = Signal()

    def __init__(self, theme: Theme, fields: Iterable[Field]) -> None:
        super().__init__()
        self.editors: dict[str, _Editor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in fields:
            made = _made(theme, field)
            self.editors[field.name] = made
            column.addWidget(made.labelled)
            if isinstance(made.labelled, TextField):
                made.labelled.edit.returnPressed.connect(self.committed)

    def texts(self) -> Mapping[str, str]:
        return {name: editor.text() for name, editor in self.editors.items()}

    def refuse(self, sentence: str) -> None:
        """Below the field that the sentence names, else below the last."""
        for editor in self.editors.values():
            editor.labelled.set_error("")
        named = [one for one in self.editors.values() if f"“{one.field.label}”" in sentence]
        wrong = (named or list(self.editors.values())[-1:])[0]
        wrong.labelled.set_error(sentence)
        wrong.labelled.control.setFocus()

    def take_focus(self) -> None:
        first = next(iter(self.editors.values()), None)
        if first is not None:
            first.labelled.control.setFocus()


class _Editor:
    """A field and the widget in which it is written."""

    def __init__(self, field: Field, labelled: Labelled) -> None:
        self.field = field
        self.labelled = labelled

    def text(self) -> str:
        raise NotImplementedError


class _Line(_Editor):
    def __init__(self, theme: Theme, field: Field) -> None:
        text = as_shown(field.editor, field.text)
        self.line = TextField(theme, field.label, text, example(field.editor))
        super().__init__(field, self.line)

    def text(self) -> str:
        return as_read(self.field.editor, self.line.text())


class _Choice(_Editor):
    """Empty where nothing is chosen, which a flag may stay."""

    def __init__(self, theme: Theme, field: Field) -> None:
        flag = field.editor is Editor.FLAG
        self._options = flag_options() if flag else field.options
        self.combo = Combo(theme, field.label, [label for _value, label in self._options])
        values = [value for value, _label in self._options]
        self.combo.setCurrentIndex(values.index(field.text) if field.text in values else -1)
        super().__init__(field, Labelled(theme, field.label, self.combo))

    def text(self) -> str:
        place = self.combo.currentIndex()
        return self._options[place][0] if place >= 0 else ""


class _Choices(_Editor):
    """What is chosen stands first, the rest as the engine has it."""

    def __init__(self, theme: Theme, field: Field) -> None:
        chosen = field.text.split(",")
        self.checks: dict[str, Check] = {}
        holder = Flow(20, 8)
        for value, label in sorted(field.options, key=lambda one: one[0] not in chosen):
            check = Check(theme, label)
            check.setChecked(value in chosen)
            self.checks[value] = check
            holder.add(check)
        if self.checks:
            holder.setFocusProxy(next(iter(self.checks.values())))
        hint = "" if field.options else _("这份通知没有可选的。")
        few = len(self.checks) <= _MOST_WHOLE
        super().__init__(
            field, Labelled(theme, field.label, holder if few else _rolled(theme, holder), hint)
        )

    def text(self) -> str:
        values = (value for value, _label in self.field.options)
        return ",".join(value for value in values if self.checks[value].isChecked())


def _rolled(theme: Theme, holder: QWidget) -> QWidget:
    """Many choices in a frame of two lines: a dialog must not outgrow a small screen."""
    scroll = PageScroll(theme)
    scroll.body.setContentsMargins(0, 0, 0, 0)
    scroll.body.addWidget(holder)
    scroll.setFixedHeight(_ROLLED)
    first = holder.focusProxy()
    if first is not None:
        scroll.setFocusProxy(first)
    return scroll


def _made(theme: Theme, field: Field) -> _Editor:
    match field.editor:
        case Editor.CHOICE | Editor.FLAG:
            return _Choice(theme, field)
        case Editor.CHOICES:
            return _Choices(theme, field)
        case _:
            return _Line(theme, field)
