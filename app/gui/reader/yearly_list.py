"""A points plan or points of work in plain words; to be read, not to be changed here."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.reader_yearly import YearlyPart, YearlyRow
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.labels import Text


class YearlyList(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[YearlyPart, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_parts(self, parts: tuple[YearlyPart, ...]) -> None:
        if parts == self._parts:
            return
        self._parts = parts
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for part in parts:
            title = Text(self._theme, part.title, bold=True, token=Token.TEXT2, wrap=True)
            self._column.addWidget(title)
            self._column.addWidget(self._card(part))
        self._column.addStretch(1)

    def _card(self, part: YearlyPart) -> Card:
        made = Card(self._theme)
        made.setAccessibleName(part.title)
        made.body.setSpacing(8)
        for number, row in enumerate(part.rows):
            if number:
                made.body.addWidget(Hairline(self._theme))
            made.body.addLayout(self._row(row))
        return made

    def _row(self, row: YearlyRow) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(2)
        made.addWidget(Text(self._theme, row.text, wrap=True))
        if row.below:
            below = Text(self._theme, row.below, Size.DETAIL, token=Token.TEXT2, wrap=True)
            made.addWidget(below)
        return made
