"""拔出后再插入，再核对一次: what to do with the stick, step by step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.packing_after import ReplugView
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Text
from app.texts import _


class PackReplug(QWidget):
    """The sentence changes with what the stick does; the buttons take each other's place."""

    begun = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text = Text(theme, "", Size.BASE, token=Token.TEXT2, wrap=True)
        words = _("拔出后再插入，再核对一次")
        self.begin = Button(theme, words, Kind.SOFT, Icon.REFRESH)
        self.stop = Button(theme, _("不核对了"), Kind.PLAIN)
        self.begin.clicked.connect(self.begun)
        self.stop.clicked.connect(self.stopped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        for button in (self.begin, self.stop):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_view(self, view: ReplugView | None) -> None:
        self.setHidden(view is None)
        if view is None:
            return
        held = self.begin.hasFocus() or self.stop.hasFocus()
        self.text.setText(view.text)
        self.text.set_token(Token.TEXT if view.waiting else Token.TEXT2)
        self.begin.setHidden(view.waiting)
        self.stop.setHidden(not view.waiting)
        if held:
            heir = self.stop if view.waiting else self.begin
            heir.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
