"""Before a notice is left whose last changes were not saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Theme
from app.reporting.quoting import inner
from app.texts import _

_DROPPED = 2
"""A result of its own: neither accepted nor rejected."""


class KeepOrDrop(Asking):
    """`accepted` to save, `dropped` to give the changes up; Esc stays."""

    dropped = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, title: str, *, revising: bool = False
    ) -> None:
        """`revising`: what is saved is taken over by a submission at once."""
        sentence = _("“{title}”的要求清单还没有保存。").format(title=inner(title))
        if revising:
            sentence = _("改过的要求还没有保存，也还没有用到这份报送稿。")
        super().__init__(
            theme,
            parent,
            _("要保存再离开吗"),
            sentence,
            yes=_("保存并用到报送稿") if revising else _("保存并离开"),
            no=_("不保存"),
        )
        self.no.clicked.disconnect()
        self.no.clicked.connect(self._drop)

    def _drop(self) -> None:
        self.done(_DROPPED)
        self.dropped.emit()
