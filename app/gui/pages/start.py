"""The first thing seen: one sentence, three ways to begin, and what was open lately."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.gui.pages.start_parts import RecentRow, StartCard
from app.gui.recent import Recent
from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.card import Card
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.scroll import ThinBar
from app.texts import _

_COLUMN = 760


class StartPage(QScrollArea):
    """It knows no submission: the window hears what is wanted and does it."""

    new_asked = Signal()
    open_asked = Signal()
    example_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()
    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new = StartCard(
            theme, Icon.PLUS, _("新建"), _("照着一份通知，开始新的报送稿"), primary=True
        )
        self.open = StartCard(theme, Icon.FOLDER, _("打开"), _("接着做以前的报送稿"))
        self.example = StartCard(theme, Icon.BOOK, _("示例"), _("用样例材料，先试一遍"))
        self.settings = LinkButton(theme, _("设置"), Icon.GEAR, token=Token.TEXT2)
        self.help = LinkButton(theme, _("使用帮助"), Icon.HELP, token=Token.TEXT2)
        self.ground = QWidget()
        self.rows: list[RecentRow] = []
        self._recents = Card(theme)
        self._recents.body.setContentsMargins(6, 6, 6, 6)
        self._recents.body.setSpacing(0)
        self._recents_title = Text(theme, _("最近的报送稿"), bold=True, token=Token.TEXT2)
        ThinBar(self.verticalScrollBar(), theme)
        self._lay_out(theme)
        self._wire()
        self.show_recents(())

    def show_recents(self, recents: Sequence[Recent]) -> None:
        for row in self.rows:
            row.deleteLater()
        self.rows = [RecentRow(self._theme, one) for one in recents]
        for row in self.rows:
            row.opened.connect(self.opened)
            row.forgotten.connect(self.forgotten)
            self._recents.body.addWidget(row)
        self._recents.setVisible(bool(recents))
        self._recents_title.setVisible(bool(recents))

    def show_missing(self, folders: Iterable[Path]) -> None:
        """Greys the rows whose folders are not there now."""
        gone = set(folders)
        for row in self.rows:
            if row.recent.folder in gone:
                row.set_missing()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self.ground)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(0)
        column.addStretch(2)
        for part in (
            Heading(theme, _("照着通知，把报送材料一次备齐")),
            Text(
                theme,
                _("备齐读通知、列清单、查材料、打成报送包。材料只在这台电脑上处理，不上网。"),
                Size.BASE,
                token=Token.TEXT2,
                wrap=True,
            ),
        ):
            column.addLayout(_centred(part))
            column.addSpacing(8)
        column.addSpacing(16)
        column.addLayout(_centred(self._cards()))
        column.addSpacing(28)
        column.addLayout(_centred(self._recents_title))
        column.addSpacing(8)
        column.addLayout(_centred(self._recents))
        column.addStretch(3)
        column.addLayout(_centred(self._links()))
        self.setWidget(self.ground)

    def _cards(self) -> QWidget:
        cards = QWidget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for card in (self.new, self.open, self.example):
            row.addWidget(card, 1)
        return cards

    def _links(self) -> QWidget:
        links = QWidget()
        row = QHBoxLayout(links)
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.settings)
        row.addWidget(self.help)
        row.addStretch(1)
        return links

    def _wire(self) -> None:
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.open_asked)
        self.example.clicked.connect(self.example_asked)
        self.settings.clicked.connect(self.settings_asked)
        self.help.clicked.connect(self.help_asked)


def _centred(part: QWidget) -> QHBoxLayout:
    """In a column of 760, in the middle of the window."""
    part.setMaximumWidth(_COLUMN)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part, 1000)
    row.addStretch(1)
    return row
