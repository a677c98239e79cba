"""索取原图的单子: seen as it will be printed, then printed, saved, or copied as text."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.dialogs.mailing import LabelsDialog
from app.gui.theme import Theme
from app.gui.viewmodels.slips import Slips
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind
from app.gui.widgets.icons import Icon
from app.sandbox.sandbox import Sandbox
from app.texts import _


class SlipsDialog(LabelsDialog):
    def __init__(
        self, theme: Theme, state: State, sandbox: Sandbox, parent: QWidget | None = None
    ) -> None:
        self.copy_text = Button(theme, _("复制文字"), Kind.PLAIN, Icon.COPY, height=PANEL_HEIGHT)
        self.copy_text.setAccessibleDescription(_("粘贴到微信或邮件里发给提供人"))
        self.copy_text.setToolTip(self.copy_text.accessibleDescription())
        self._slips = Slips(state, sandbox)
        sentence = _("这些文件程序改不好，要请提供人重新给。每位人选一页，交给他，或把文字发给他。")
        super().__init__(theme, self._slips, parent, sentence)
        self.copy_text.setEnabled(False)
        self.copy_text.clicked.connect(self._copy)
        self.maker.laid.connect(self._on_text)

    def _buttons(self) -> QHBoxLayout:
        row = super()._buttons()
        row.insertWidget(2, self.copy_text)
        return row

    def _on_text(self, _pages: int) -> None:
        self.copy_text.setEnabled(bool(self._slips.text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._slips.text)
        self._tell(_("文字已复制，可以粘贴到微信或邮件里。"))
