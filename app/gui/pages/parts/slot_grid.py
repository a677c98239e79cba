"""Where the cards stand: narrow beside wide in a wide window, two equal columns in a small one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.pages.parts.slot_card import SlotCard
from app.gui.theme import SPACE

_NARROW, _WIDE = 340, 632
"""Widths in a window of 1280; their ratio holds in wider ones."""


class SlotGrid(QWidget):
    """Cards of a row are of one height. `arrange` moves them; it makes and deletes none."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QWidget] = []
        self._shown: tuple[tuple[SlotCard, ...], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.between_cards)

    def arrange(self, cards: Sequence[SlotCard], *, small: bool) -> None:
        rows = tuple(_small(cards) if small else _large(cards))
        if rows == self._shown:
            return
        self._shown = rows
        for row in rows:
            for card in row:
                card.setParent(self)
        for gone in self._rows:
            self._column.removeWidget(gone)
            gone.deleteLater()
        self._rows = [self._row(row, small=small) for row in rows]
        for row_widget in self._rows:
            self._column.addWidget(row_widget)
            row_widget.show()  # Qt would do it a turn later, and make no room for it till then
        for before, after in zip(_flat(rows), _flat(rows)[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _row(self, cards: Sequence[SlotCard], *, small: bool) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.between_cards)
        for card in cards:
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            mixed = not small and len({one.view.wide for one in cards}) > 1
            share = (_WIDE if card.view.wide else _NARROW) if mixed else 1
            line.addWidget(card, share)
            card.show()
        if len(cards) == 1 and not cards[0].view.wide:
            line.addSpacing(SPACE.between_cards)
            line.addStretch(1)
        return holder


def _flat(rows: Sequence[Sequence[SlotCard]]) -> list[SlotCard]:
    return [card for row in rows for card in row]


def _large(cards: Sequence[SlotCard]) -> list[tuple[SlotCard, ...]]:
    """A narrow card takes a wide one beside it, as long as there are both."""
    narrow = [card for card in cards if not card.view.wide]
    wide = [card for card in cards if card.view.wide]
    mixed = min(len(narrow), len(wide))
    rows: list[tuple[SlotCard, ...]] = list(zip(narrow[:mixed], wide[:mixed], strict=True))
    return [*rows, *_pairs(narrow[mixed:]), *((card,) for card in wide[mixed:])]


def _small(cards: Sequence[SlotCard]) -> list[tuple[SlotCard, ...]]:
    narrow = [card for card in cards if not card.view.wide]
    return [*_pairs(narrow), *((card,) for card in cards if card.view.wide)]


def _pairs(cards: Sequence[SlotCard]) -> list[tuple[SlotCard, ...]]:
    return [tuple(cards[at : at + 2]) for at in range(0, len(cards), 2)]
