"""The shelf: the notices that the program knows, as cards in two columns or one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.notice import NoticeProfile
from app.gui.pages.parts.notice_choice import ChoiceCard
from app.gui.pages.parts.notice_reading import ReadingCard
from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.shelf import Shelved
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.mark_shapes import Mark
from app.texts import _

_TWO_COLUMNS_FROM = 760


class NoticeChooser(QWidget):
    used = Signal(object)
    renewing = Signal(object)
    reviewing = Signal(object)
    removing = Signal(object)
    installing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: list[ChoiceCard] = []
        self.install = Button(theme, _("导入通知要求…"), Kind.PLAIN, Icon.DOWNLOAD)
        self.install.clicked.connect(self.installing)
        self.reading = ReadingCard(theme)
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE.between_cards)
        self._told = QVBoxLayout()
        self._told.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(self.reading)
        column.addLayout(self._told)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_shelf(self, shelved: Shelved) -> None:
        """What was just installed or renewed gets the focus."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [
            ChoiceCard(
                self._theme,
                one,
                recommended=number == 0,
                corrected=shelved.is_corrected(one.profile),
                removable=shelved.is_removable(one.profile),
            )
            for number, one in enumerate(shelved.choices)
        ]
        for card in self.cards:
            card.used.connect(self.used)
            card.renewing.connect(self.renewing)
            card.reviewing.connect(self.reviewing)
            card.removing.connect(self.removing)
        self._arrange()
        self._tell(shelved)
        self._focus(shelved.new)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def _head(self) -> QHBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Heading(self._theme, _("选一份通知")))
        text = _("要报哪些材料、什么格式、什么时候截止，都按通知来。")
        said.addWidget(Text(self._theme, text, Size.BASE, token=Token.TEXT2, wrap=True))
        row = QHBoxLayout()
        row.addLayout(said, 1)
        row.addWidget(self.install)
        return row

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS_FROM else 1
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _tell(self, shelved: Shelved) -> None:
        while (item := self._told.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for sentence in shelved.damaged:
            self._told.addWidget(NoticeBar(self._theme, sentence))
        if shelved.said:
            self._told.addWidget(NoticeBar(self._theme, shelved.said, mark=Mark.PASSED))

    def _focus(self, new: NoticeProfile | None) -> None:
        for card in self.cards:
            card.set_selected(card.choice.profile == new)
            if card.choice.profile == new:
                card.use.setFocus()
