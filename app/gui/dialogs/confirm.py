"""Who confirms: asked once, then remembered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Theme
from app.gui.widgets.fields import Field
from app.texts import _


class ConfirmDialog(Asking):
    """`sentence` is what is confirmed, `verb` the answer that is about to be given."""

    def __init__(
        self, theme: Theme, sentence: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, _("由谁确认"), sentence, yes=verb, no=_("取消"))
        hint = _("姓名和日期会记进检查报告；记住以后不再问。")
        self.who = Field(theme, _("确认人姓名"), hint=hint)
        self.who.edit.returnPressed.connect(self.accept)
        self.body.addWidget(self.who)
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def name(self) -> str:
        return self.who.text()

    def accept(self) -> None:
        """Stays open until there is a name."""
        self.who.set_error("" if self.name else _("请写上姓名。"))
        if self.name:
            super().accept()
        else:
            self.fit()
