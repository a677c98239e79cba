"""Files were dropped beside every card: which slot are they for?"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.slot_drops import Choice
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.labels import Elide, Elided, Heading, Text
from app.texts import _

_WIDTH = 480
_NAMED = 4
"""File names that are listed; of more only the number is said."""


class ChooseSlot(QDialog):
    """`chosen(paths, key)` when she put them in; the best guess is chosen already."""

    chosen = Signal(list, object)

    def __init__(
        self, theme: Theme, paths: Sequence[Path], choices: Sequence[Choice], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._paths = list(paths)
        self._choices = list(choices)
        self.setWindowTitle(_("放到哪一格"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.slots = QComboBox()
        self.slots.setFont(font(Size.BASE))
        self.slots.setMinimumHeight(38)
        self.slots.addItems([one.label for one in choices])
        self.slots.setAccessibleName(_("放到哪一格"))
        self.put = Button(theme, _("放进这一格"), Kind.PRIMARY)
        self.cancel = Button(theme, _("取消"), Kind.PLAIN)
        self.put.clicked.connect(self._put)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(theme)
        self.slots.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(Heading(theme, _("放到哪一格"), Size.PANEL_TITLE))
        count = len(self._paths)
        told = _("这 {count} 个文件属于哪一项材料？已选好最像的一格，不对就改。")
        column.addWidget(Text(theme, told.format(count=count), token=Token.TEXT2, wrap=True))
        for path in self._paths[:_NAMED]:
            column.addWidget(Elided(theme, path.name, Elide.MIDDLE, Size.DETAIL))
        if count > _NAMED:
            more = _("还有 {count} 个").format(count=count - _NAMED)
            column.addWidget(Text(theme, more, Size.DETAIL, token=Token.TEXT2))
        column.addSpacing(4)
        column.addWidget(self.slots)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.put)
        column.addLayout(buttons)
        self.put.setDefault(True)

    def _put(self) -> None:
        self.chosen.emit(self._paths, self._choices[self.slots.currentIndex()].key)
        self.accept()
