"""The name of a thing above the cards of what is unsure about it, and one press for all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.reader_shown import OpenGroup
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Elide, Elided
from app.texts import _


class OpenHead(QWidget):
    """`agreed` bears the ids of the facts below, a tuple; `struck` that of the material itself."""

    agreed = Signal(object)
    struck = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._facts: tuple[str, ...] = ()
        self._whole = ""
        self._title = Elided(theme, "", Elide.END, Size.BASE, bold=True, token=Token.TEXT2)
        self.agree = LinkButton(theme, "")
        self.agree.clicked.connect(self._agree)
        self.strike = LinkButton(theme, _("整项划掉"), token=Token.TEXT2)
        self.strike.setToolTip(_("通知不要这项材料：连同它的各条要求一起划掉，可以撤销"))
        self.strike.clicked.connect(self._strike)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._title, 1)
        row.addWidget(self.strike)
        row.addWidget(self.agree)

    def show_group(self, group: OpenGroup) -> None:
        self._facts = tuple(card.id for card in group.cards)
        self._title.setText(group.title)
        self.agree.setText(_("这 {count} 条都对").format(count=len(group.cards)))
        self.agree.setAccessibleDescription(group.title)
        self.strike.setAccessibleDescription(group.title)
        self._whole = group.id
        self.strike.setHidden(not group.is_material)

    def _agree(self) -> None:
        self.agreed.emit(self._facts)

    def _strike(self) -> None:
        self.struck.emit(self._whole)
