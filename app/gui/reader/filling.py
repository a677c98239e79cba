"""A dialog with fields that stays open until what stands in them is right."""

from app.gui.background import Task
from app.gui.dialogs.asking import Asking
from app.gui.reader.form import Form


class FillingDialog(Asking):
    """`send` hands the form's texts on; whoever takes them answers by `follow` with his task."""

    form: Form

    def send(self) -> None:
        raise NotImplementedError

    def accept(self) -> None:
        if self.yes.isEnabled():
            self.yes.setEnabled(False)
            self.send()

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
