"""改正… and 变成材料项…: a dialog made of the engine's fields, open until they are right."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.background import Task
from app.gui.dialogs.asking import Asking
from app.gui.reader.form import Form
from app.gui.theme import Theme
from app.texts import _
from app.workflow.notices.fields import Field


class FieldsDialog(Asking):
    """`submitted` bears the texts by name; whoever is asked answers by `follow` with his task."""

    submitted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        title: str,
        sentence: str,
        fields: Iterable[Field],
        *,
        yes: str = "",
    ) -> None:
        super().__init__(theme, parent, title, sentence, yes=yes or _("改好了"), no=_("取消"))
        self.form = Form(theme, fields)
        self.form.committed.connect(self.accept)
        self.body.addWidget(self.form)
        self.form.take_focus()

    def accept(self) -> None:
        if self.yes.isEnabled():
            self.yes.setEnabled(False)
            self.submitted.emit(self.form.texts())

    def follow(self, task: Task) -> None:
        """Closes when it is done; says below a field why not."""
        task.done.connect(self._on_done)
        task.failed.connect(self._on_refused)

    def _on_done(self, _result: object) -> None:
        super().accept()

    def _on_refused(self, sentence: str, _problem: object) -> None:
        self.yes.setEnabled(True)
        self.form.refuse(sentence)
        self.fit()
