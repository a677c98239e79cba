"""示例 is being made: half a minute of progress that can be stopped."""

from PySide6.QtWidgets import QWidget

from app.gui.background import Task
from app.gui.dialogs.asking import Asking
from app.gui.theme import Theme
from app.gui.widgets.buttons import Kind
from app.gui.widgets.progress import ProgressRow
from app.texts import _


class MakingExample(Asking):
    """Refusing stops the task; what was made so far is taken away by the task itself."""

    def __init__(self, theme: Theme, parent: QWidget | None, task: Task) -> None:
        sentence = _("正在这台电脑上生成样例材料，一般不到一分钟。都标着“样例”，可以随意改动。")
        super().__init__(theme, parent, _("准备示例"), sentence, yes=_("停下"))
        self._task = task
        self.yes.set_kind(Kind.PLAIN)
        self.yes.clicked.disconnect()
        self.yes.clicked.connect(self.reject)
        self.row = ProgressRow(theme)
        self.row.cancel.hide()
        self.body.addWidget(self.row)
        task.stepped.connect(self._on_step)
        task.ended.connect(self._on_ended)

    def reject(self) -> None:
        self._task.cancel()
        self.yes.setEnabled(False)
        self.sentence.setText(_("正在停下，请稍候。"))

    def _on_step(self, share: float, label: str, _done: object, _total: object) -> None:
        self.row.show_step(share, label, f"{share:.0%}")

    def _on_ended(self, _task: object) -> None:
        super().reject()
