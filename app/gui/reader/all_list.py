"""全部: every fact in a row below what it belongs to; the chosen one opens into a card."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.reader.fact_card import FactBox
from app.gui.reader.fact_rows import Rows
from app.gui.reader.tab_chain import buttons_of, chain
from app.gui.theme import Theme
from app.gui.viewmodels.reader_shown import FactCard, FactGroup, Shown
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.card import SectionTitle
from app.gui.widgets.icons import Icon
from app.gui.widgets.marks import Mark
from app.texts import _


class AllList(QWidget):
    """All signals bear a fact's id, `adding_to` that of an item."""

    picked = Signal(str)
    confirmed = Signal(str)
    correcting = Signal(str)
    struck = Signal(str)
    adding_to = Signal(str)

    def __init__(self, theme: Theme, after: QWidget) -> None:
        """`after` is what Tab leaves to come here."""
        super().__init__()
        self._theme = theme
        self._after = after
        self._groups: tuple[FactGroup, ...] = ()
        self._parts: list[_Group] = []
        self._chosen = ""
        self._waiting = QTimer(self)
        self._waiting.timeout.connect(self._fill)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self._column.addStretch(1)

    def show_notice(self, shown: Shown) -> None:
        """The groups come one after the other, so that the window is never held up."""
        if shown.groups == self._groups:
            return
        self._groups = shown.groups
        while len(self._parts) > len(shown.groups):
            part = self._parts.pop()
            part.hide()
            self._column.removeWidget(part)
            part.deleteLater()
        for part, group in zip(self._parts, shown.groups, strict=False):
            part.show_group(group, self._chosen)
        self._waiting.start(0)

    def choose(self, fact: str) -> FactBox | None:
        """Its card; None where it is not shown."""
        self._chosen = fact
        ids = [[card.id for card in group.cards] for group in self._groups]
        while any(fact in some for some in ids[len(self._parts) :]):
            self._fill()
        for part, group in zip(self._parts, self._groups, strict=False):
            part.show_group(group, fact)
        self._order()
        return next((part.box for part in self._parts if part.box is not None), None)

    def heading_of(self, fact: str) -> QWidget | None:
        pairs = zip(self._parts, self._groups, strict=False)
        found = (part for part, group in pairs if any(card.id == fact for card in group.cards))
        return next((part.heading for part in found), None)

    def _order(self) -> None:
        chain(self._after, [one for part in self._parts for one in part.focusable])

    def _fill(self) -> None:
        if len(self._parts) >= len(self._groups):
            self._waiting.stop()
            self._order()
            return
        part = _Group(self._theme)
        part.picked.connect(self.picked)
        part.confirmed.connect(self.confirmed)
        part.correcting.connect(self.correcting)
        part.struck.connect(self.struck)
        part.adding_to.connect(self.adding_to)
        part.show_group(self._groups[len(self._parts)], self._chosen)
        self._column.insertWidget(len(self._parts), part)
        self._parts.append(part)


class _Group(QWidget):
    """Rows, the chosen one's card, rows again; below a material's a way to add to them."""

    picked = Signal(str)
    confirmed = Signal(str)
    correcting = Signal(str)
    struck = Signal(str)
    adding_to = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[FactGroup, int] | None = None
        self.box: FactBox | None = None
        self.heading = SectionTitle(theme, "")
        self._above, self._below = Rows(theme), Rows(theme)
        self._middle = QVBoxLayout()
        self.more = LinkButton(theme, _("补一条要求…"), Icon.PLUS)
        self.more.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self._above)
        column.addLayout(self._middle)
        column.addWidget(self._below)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for rows in (self._above, self._below):
            rows.pressed_for.connect(self.picked)

    @property
    def focusable(self) -> list[QWidget]:
        """In the order in which they are read."""
        more = [self.more] if not self.more.isHidden() else []
        return [*self._above.rows, *buttons_of(self.box), *self._below.rows, *more]

    def show_group(self, group: FactGroup, chosen: str) -> None:
        ids = [card.id for card in group.cards]
        place = ids.index(chosen) if chosen in ids else -1
        if self._shown == (group, place):
            return
        self._shown = (group, place)
        self.heading.set_text(group.title, _("{count} 条").format(count=len(group.cards)))
        self.more.setHidden(not group.item)
        self.more.setAccessibleDescription(group.title)
        cut = place if place >= 0 else len(ids)
        self._show_rows(self._above, group.cards[:cut])
        self._show_rows(self._below, group.cards[cut + 1 :])
        self._show_box(group.cards[place] if place >= 0 else None)

    def _add(self) -> None:
        if self._shown is not None:
            self.adding_to.emit(self._shown[0].item)

    def _show_rows(self, rows: Rows, cards: tuple[FactCard, ...]) -> None:
        rows.setHidden(not cards)
        marks = (Mark.PASSED if card.fact.sure else Mark.CONFIRM for card in cards)
        rows.show_rows(
            [
                (card.id, card.label, card.text, mark)
                for card, mark in zip(cards, marks, strict=True)
            ]
        )

    def _show_box(self, card: FactCard | None) -> None:
        if self.box is not None and card is not None and self.box.card.id == card.id:
            self.box.show_card(card)
            return
        if self.box is not None:
            self.box.hide()
            self._middle.removeWidget(self.box)
            self.box.deleteLater()
            self.box = None
        if card is not None:
            self.box = FactBox(self._theme, card)
            self.box.set_chosen(True)
            self.box.confirmed.connect(self.confirmed)
            self.box.correcting.connect(self.correcting)
            self.box.struck.connect(self.struck)
            self._middle.addWidget(self.box)
