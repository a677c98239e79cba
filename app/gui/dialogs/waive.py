"""申请豁免: sent all the same, with a reason and a name that the cover prints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.confirm import SmallDialog
from app.gui.theme import Theme
from app.gui.widgets.fields import Field
from app.texts import _


class WaiveDialog(SmallDialog):
    """`what` is the finding in words, without its full stop."""

    def __init__(
        self, theme: Theme, what: str, name: str = "", parent: QWidget | None = None
    ) -> None:
        sentence = _("{what}。理由会印在封面上。").format(what=what)
        super().__init__(theme, _("申请豁免"), sentence, _("豁免这一项"), parent)
        self._reason = Field(theme, _("理由"))
        self._name = Field(theme, _("批准人"), name)
        self.add(self._reason, 7)
        self.add(self._name, 3)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def reason(self) -> str:
        return self._reason.text()

    @property
    def name(self) -> str:
        return self._name.text()

    def ready(self) -> bool:
        self._reason.set_error("" if self.reason else _("请写明为什么仍要报送。"))
        self._name.set_error("" if self.name else _("请写上姓名。"))
        return bool(self.reason and self.name)
