"""A question that only a person can answer: yes or no, and who says so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Theme
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind
from app.gui.widgets.fields import Field
from app.gui.widgets.labels import Text
from app.texts import _


class AnswerDialog(Asking):
    """`answered(bool, name)`, then it closes. `name`: who answered the last time, "" at first."""

    answered = Signal(bool, str)

    def __init__(
        self, theme: Theme, sentence: str, todo: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme, parent, _("请您看过再答"), sentence, yes=_("符合，确认"), no=_("取消")
        )
        if todo:
            self.body.addWidget(Text(theme, todo, wrap=True))
        self.who = Field(theme, _("确认人姓名"), hint=_("姓名和日期会记进检查报告。"))
        self.who.set_text(name)
        self.who.edit.returnPressed.connect(self.accept)
        self.body.addWidget(self.who)
        first = self.yes if name else self.who
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> QHBoxLayout:
        row = super()._buttons()
        self.deny = Button(self.theme, _("不符合"), Kind.PLAIN, height=PANEL_HEIGHT)
        self.deny.clicked.connect(lambda: self._answer(False))
        row.insertWidget(row.count() - 1, self.deny)
        return row

    def accept(self) -> None:
        self._answer(True)

    def _answer(self, answer: bool) -> None:
        """Stays open until there is a name."""
        name = self.who.text()
        self.who.set_error("" if name else _("请写上姓名。"))
        if not name:
            self.fit()
            return
        self.answered.emit(answer, name)
        super().accept()
