"""Files were dropped beside every card: which slot are they for?"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.slot_drops import Choice
from app.gui.widgets.combo import Combo
from app.gui.widgets.labels import Elide, Elided, Text
from app.texts import _

_NAMED = 4
"""File names that are listed; of more only the number is said."""


class ChooseSlot(Asking):
    """`chosen(paths, key)` when she puts them in; the best guess is chosen already."""

    chosen = Signal(list, object)

    def __init__(
        self, theme: Theme, paths: Sequence[Path], choices: Sequence[Choice], parent: QWidget
    ) -> None:
        told = _("这 {count} 个文件属于哪一项材料？已选好最像的一格，不对就改。")
        super().__init__(
            theme,
            parent,
            _("放到哪一格"),
            told.format(count=len(paths)),
            yes=_("放进这一格"),
            no=_("取消"),
        )
        self._paths = list(paths)
        self._choices = list(choices)
        for path in self._paths[:_NAMED]:
            self.body.addWidget(Elided(theme, path.name, Elide.MIDDLE, Size.DETAIL))
        left = len(self._paths) - _NAMED
        if left > 0:
            more = _("还有 {count} 个").format(count=left)
            self.body.addWidget(Text(theme, more, Size.DETAIL, token=Token.TEXT2))
        self.slots = Combo(theme, _("放到哪一格"), [one.label for one in choices])
        self.body.addWidget(self.slots)
        self.accepted.connect(self._put)
        self.slots.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self) -> None:
        self.chosen.emit(self._paths, self._choices[self.slots.currentIndex()].key)
