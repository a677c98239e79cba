"""The bar above every page: what is being assembled, for when, and what it still lacks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.gui.shell.pills import DuePill, MissingPill
from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.shell import DueWords
from app.gui.widgets.card import Panel
from app.gui.widgets.labels import Elide, Elided
from app.texts import _


class TopBar(Panel):
    missing_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Token.WINDOW, Qt.Edge.BottomEdge)
        self.setAccessibleName(_("报送稿"))
        self.setFixedHeight(SPACE.top_bar + 1)
        self.title = Elided(theme, "", Elide.END, Size.CARD_TITLE, bold=True)
        self.subtitle = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self.due = DuePill(theme)
        self.missing = MissingPill(theme)
        self.missing.clicked.connect(self.missing_asked)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addWidget(self.subtitle)
        names.addStretch(1)
        self._row.addLayout(names, 1)
        self._row.addWidget(self.due)
        self._row.addWidget(self.missing)
        self.body.setContentsMargins(0, 0, 0, 1)
        self.body.addLayout(self._row)
        self.set_margin(SPACE.margin)

    def set_margin(self, margin: int) -> None:
        self._row.setContentsMargins(margin, 0, margin, 0)

    def set_names(self, title: str, subtitle: str) -> None:
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setHidden(not subtitle)

    def set_due(self, words: DueWords | None) -> None:
        self.due.set_words(words)

    def set_counts(self, ready: int, total: int, loose: int = 0) -> None:
        """Nothing is asked for yet at 0 in all: the pill hides. `loose`: see `MissingPill`."""
        self.missing.setHidden(total == 0)
        if total:
            self.missing.set_counts(ready, total, loose)
