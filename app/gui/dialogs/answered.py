"""A dialog that stays open until what it asked for has been done."""

from app.gui.background import Task
from app.gui.dialogs.asking import Asking


class AnsweredDialog(Asking):
    """`send` hands on what stands in it; whoever takes that answers by `follow` with his task."""

    def is_right(self) -> bool:
        """Tells faults that need no task below their fields."""
        return True

    def send(self) -> None:
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Tells below its field why it was not done, and goes there."""
        raise NotImplementedError

    def accept(self) -> None:
        if self.yes.isEnabled() and self.is_right():
            self.yes.setEnabled(False)
            self.send()

    def follow(self, task: Task) -> None:
        """Closes when it is done; says why not."""
        task.done.connect(self._on_done)
        task.failed.connect(self._on_refused)

    def _on_done(self, _result: object) -> None:
        super().accept()

    def _on_refused(self, sentence: str, _problem: object) -> None:
        self.yes.setEnabled(True)
        self.refuse(sentence)
        self.fit()
