"""申请豁免: sent all the same, with a reason and a name that the cover prints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Theme
from app.gui.widgets.fields import Field
from app.texts import _

_WIDE = 560


class WaiveDialog(Asking):
    """`what` is the finding in words, without its full stop.

    Who approves is asked each time: it is seldom whoever confirms and fills this in.
    """

    def __init__(self, theme: Theme, what: str, parent: QWidget | None = None) -> None:
        sentence = _("{what}。理由会印在封面上。").format(what=what)
        verb = _("豁免这一项")
        super().__init__(theme, parent, _("申请豁免"), sentence, yes=verb, no=_("取消"))
        self.setFixedWidth(_WIDE)
        self.why = Field(theme, _("理由"))
        self.who = Field(theme, _("批准人"), "", _("同意豁免的负责人"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for field, share in ((self.why, 2), (self.who, 1)):
            field.edit.returnPressed.connect(self.accept)
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def reason(self) -> str:
        return self.why.text()

    @property
    def name(self) -> str:
        return self.who.text()

    def accept(self) -> None:
        """Stays open until there is a reason and a name."""
        self.why.set_error("" if self.reason else _("请写明为什么仍要报送。"))
        self.who.set_error("" if self.name else _("请写上姓名。"))
        if self.reason and self.name:
            super().accept()
        else:
            self.fit()
