"""The bar below every page: one step back, why, and the next right step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.widgets.bars import UndoBar
from app.gui.widgets.buttons import FOOTER_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.card import Panel
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided
from app.texts import _

_UNDO_WIDE = 560


class Footer(Panel):
    """The hint stands beside 下一步 and says what is in the way, where something is."""

    back_asked = Signal()
    next_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Token.WINDOW, Qt.Edge.TopEdge)
        self.setAccessibleName(_("上一步和下一步"))
        self.setFixedHeight(SPACE.footer + 1)
        self.back = LinkButton(theme, _("上一步"), Icon.CHEVRON_LEFT)
        self.back.clicked.connect(self.back_asked)
        self.hint = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.next = Button(theme, _("下一步"), Kind.PRIMARY, height=FOOTER_HEIGHT)
        self.next.clicked.connect(self.next_asked)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.back)
        self._row.addSpacing(24)
        self._row.addWidget(self.hint, 1)
        self._row.addWidget(self.next)
        self.body.setContentsMargins(0, 1, 0, 0)
        self.body.addLayout(self._row)
        self.set_margin(SPACE.margin)

    def hold(self, bar: UndoBar) -> None:
        """Beside 下一步, in place of the hint while there is something to take back."""
        bar.setMaximumWidth(_UNDO_WIDE)
        self._row.insertStretch(2)
        self._row.insertWidget(self._row.indexOf(self.next), bar, 1)
        bar.turned.connect(self.hint.setHidden)

    def set_margin(self, margin: int) -> None:
        self._row.setContentsMargins(margin, 0, margin, 0)

    def set_next(self, hint: str, text: str, *, primary: bool) -> None:
        """An empty text: nothing follows here, the hint alone says what to do."""
        self.hint.setText(hint)
        self.next.setHidden(not text)
        self.next.setText(text)
        self.next.setAccessibleDescription(hint)
        self.next.set_kind(Kind.PRIMARY if primary else Kind.PLAIN)
