"""待确认: a card for each fact that is unsure, and below them all that is sure in rows."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.reader.fact_card import FactBox
from app.gui.reader.fact_rows import Rows
from app.gui.reader.open_head import OpenHead
from app.gui.reader.tab_chain import buttons_of, chain
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.reader_shown import FactCard, OpenGroup, Shown
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Mark
from app.texts import _

_AT_ONCE = 5
"""Cards made in one turn of the event loop; each takes 3 ms."""


class OpenList(QWidget):
    """Signals bear a fact's id; `sure_picked` of a row of what is sure; `agreed` several ids."""

    picked = Signal(str)
    confirmed = Signal(str)
    correcting = Signal(str)
    struck = Signal(str)
    agreed = Signal(object)
    sure_picked = Signal(str)
    confirming_sure = Signal()

    def __init__(self, theme: Theme, after: QWidget) -> None:
        """`after` is what Tab leaves to come here."""
        super().__init__()
        self._theme = theme
        self._after = after
        self.boxes: dict[str, FactBox] = {}
        self.heads: dict[str, OpenHead] = {}
        self._shown: Shown | None = None
        self._chosen = ""
        self._waiting = QTimer(self)
        self._waiting.timeout.connect(self._fill)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._none = Text(theme, _("没有拿不准的了。"), token=Token.TEXT2, wrap=True)
        self._title = Text(theme, "", Size.BASE, bold=True, token=Token.TEXT2)
        self.all = LinkButton(theme, _("全部确认"))
        self.all.clicked.connect(self.confirming_sure)
        self.rows = Rows(theme)
        self.rows.pressed_for.connect(self.sure_picked)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._none)
        column.addLayout(self._cards)
        column.addSpacing(6)
        column.addLayout(head)
        column.addWidget(self.rows)
        column.addStretch(1)

    def show_notice(self, shown: Shown) -> None:
        """Many cards come a few at a time, those first that are seen first."""
        self._shown = shown
        self._none.setHidden(bool(shown.open))
        _drop(self.boxes, {card.id for card in shown.open}, self._cards)
        _drop(self.heads, {one.id for one in shown.open_groups if one.title}, self._cards)
        self._waiting.start(0)
        self._fill()

    def choose(self, fact: str) -> FactBox | None:
        """Its card, None where it has none."""
        self._chosen = fact
        if self._shown is not None and any(card.id == fact for card in self._shown.open):
            while fact not in self.boxes and self._waiting.isActive():
                self._fill()
        for name, box in self.boxes.items():
            box.set_chosen(name == fact)
        return self.boxes.get(fact)

    def heading_of(self, fact: str) -> QWidget | None:
        groups = self._shown.open_groups if self._shown else ()
        mine = next((one for one in groups if any(card.id == fact for card in one.cards)), None)
        return self.heads.get(mine.id) if mine is not None else None

    def _fill(self) -> None:
        """Those that stay keep their widgets, and with them the focus."""
        if self._shown is None:
            return
        made = place = 0
        for group in self._shown.open_groups:
            if group.title:
                self._put(self._head_of(group), place)
                place += 1
            for card in group.cards:
                if card.id not in self.boxes:
                    if made == _AT_ONCE:
                        return
                    made += 1
                self._put(self._box_of(card), place)
                place += 1
        self._waiting.stop()
        self._show_sure(self._shown)
        self._order()

    def _show_sure(self, shown: Shown) -> None:
        count = sum(one.sure for one in shown.facts)
        text = _("有把握的 {count} 条") if shown.unsettled else _("已确认 {count} 条")
        self._title.setText(text.format(count=count) if count else "")
        self.all.setHidden(not shown.unsettled)
        self.rows.setHidden(not shown.sure)
        self.rows.show_rows([(one.fact, one.label, one.text, Mark.PASSED) for one in shown.sure])

    def _order(self) -> None:
        """Tab goes down the list, also to what came later."""
        order: list[QWidget] = []
        for group in self._shown.open_groups if self._shown else ():
            if group.title:
                head = self.heads[group.id]
                order += [head.strike, head.agree] if group.is_material else [head.agree]
            order += [part for card in group.cards for part in buttons_of(self.boxes[card.id])]
        chain(self._after, [*order, self.all, *self.rows.rows])

    def _put(self, part: QWidget, place: int) -> None:
        if self._cards.indexOf(part) != place:
            self._cards.insertWidget(place, part)

    def _head_of(self, group: OpenGroup) -> OpenHead:
        if group.id not in self.heads:
            self.heads[group.id] = made = OpenHead(self._theme)
            made.agreed.connect(self.agreed)
            made.struck.connect(self.struck)
        self.heads[group.id].show_group(group)
        return self.heads[group.id]

    def _box_of(self, card: FactCard) -> FactBox:
        known = self.boxes.get(card.id)
        if known is None:
            self.boxes[card.id] = known = self._box(card)
        elif known.card != card:
            known.show_card(card)
        return known

    def _box(self, card: FactCard) -> FactBox:
        made = FactBox(self._theme, card)
        made.set_chosen(card.id == self._chosen)
        made.picked.connect(self.picked)
        made.confirmed.connect(self.confirmed)
        made.correcting.connect(self.correcting)
        made.struck.connect(self.struck)
        return made


def _drop(
    parts: dict[str, FactBox] | dict[str, OpenHead], kept: set[str], column: QVBoxLayout
) -> None:
    for name in parts.keys() - kept:
        part = parts.pop(name)
        part.hide()
        column.removeWidget(part)
        part.deleteLater()
