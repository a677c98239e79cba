"""粘贴正文…: a notice that is on the clipboard and in no file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Theme
from app.gui.widgets.inputs import TextArea
from app.texts import _

_WIDE = 560
_ROWS = 12


class PasteDialog(Asking):
    """`pasted` bears the text."""

    pasted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        sentence = _("把通知的正文整段复制过来，标题和落款也带上。")
        super().__init__(
            theme, parent, _("粘贴通知正文"), sentence, yes=_("读出要求"), no=_("取消")
        )
        self.setFixedWidth(_WIDE)
        self.area = TextArea(theme, "", _("在这里粘贴"), rows=_ROWS)
        self.area.setAccessibleName(_("通知正文"))
        self.area.setTabChangesFocus(True)
        self.area.textChanged.connect(self._look)
        self.body.addWidget(self.area)
        self.yes.setEnabled(False)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        text = self.area.toPlainText()
        super().accept()
        self.pasted.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return  # it belongs to the text
        super().keyPressEvent(event)

    def _look(self) -> None:
        self.yes.setEnabled(bool(self.area.toPlainText().strip()))
