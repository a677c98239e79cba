"""The parts of a PDF, one below the other, each with the place that it goes to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.pdf_split import Draft
from app.gui.widgets.combo import Combo
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.scroll import PageScroll
from app.texts import _

_ROW, _SHOWN = 40, 3
_NAMED, _PLACE = 70, 360
"""Pixels of the columns: 第 12 份, and the place."""
_BETWEEN = 6


class PartList(PageScroll):
    """`chosen(number, place)`: the part, from 0, goes to that one of its targets."""

    chosen = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, (0, 0, 12, 0))
        self._theme = theme
        self.rows: list[PartRow] = []
        self.body.setSpacing(_BETWEEN)
        self.body.addStretch(1)
        self.setFixedHeight(_SHOWN * _ROW + (_SHOWN - 1) * _BETWEEN)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """A row that stays keeps its focus."""
        while len(self.rows) > len(drafts):
            gone = self.rows.pop()
            self.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(drafts):
            self._add(len(self.rows))
        for row, draft in zip(self.rows, drafts, strict=True):
            row.show_draft(draft)
        high = max((row.sizeHint().height() for row in self.rows), default=_ROW)
        self.setFixedHeight(_SHOWN * high + (_SHOWN - 1) * _BETWEEN)

    def _add(self, number: int) -> None:
        row = PartRow(self._theme, number)
        row.place.activated.connect(lambda place: self.chosen.emit(number, place))
        self.rows.append(row)
        self.body.insertWidget(number, row)


class PartRow(QWidget):
    """第 2 份, its pages, and where it goes."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        named = _("第 {number} 份").format(number=number + 1)
        self._named = Text(theme, named, Size.BASE, bold=True)
        self._named.setMinimumWidth(_NAMED)
        self.told = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self.place = Combo(theme, _("{part}放到哪里").format(part=named))
        self.place.setFixedWidth(_PLACE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._named)
        row.addWidget(self.told, 1)
        row.addWidget(self.place)

    def show_draft(self, draft: Draft) -> None:
        labels = [one.label for one in draft.targets]
        if [self.place.itemText(at) for at in range(self.place.count())] != labels:
            self.place.clear()
            self.place.addItems(labels)
        self.place.setCurrentIndex(draft.place)
        self.place.setToolTip(draft.target.label)
        self.place.setAccessibleDescription(draft.told)
        self.told.setText(draft.told)
