"""A points plan or points of work in plain words; to be read, not to be changed here."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.card import Card, SectionTitle
from app.gui.widgets.labels import Text


class YearlyList(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: Sequence[str] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_lines(self, lines: Sequence[str]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for title, part in _parts(lines):
            self._column.addWidget(SectionTitle(self._theme, title))
            card = Card(self._theme)
            card.body.setSpacing(8)
            for line in part:
                quiet = line.startswith("     ")
                text = Text(
                    self._theme,
                    line.strip().removeprefix("· "),
                    Size.DETAIL if quiet else Size.BASE,
                    token=Token.TEXT2 if quiet else Token.TEXT,
                    wrap=True,
                )
                card.body.addWidget(text)
            self._column.addWidget(card)
        self._column.addStretch(1)


def _parts(lines: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Headed parts; a heading stands in 【】 behind an empty line."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith("【"):
            found.append((line.strip("【】"), []))
        elif line and found:
            found[-1][1].append(line)
    return found
