"""The card that takes a notice as it came: a file, or text that is pasted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.card import Card
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.progress import ProgressRow
from app.texts import _


class ReadingCard(Card):
    """While a notice is read it shows how far; where it could not be, the sentence that says so."""

    asked = Signal()
    pasting = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        title = _("手里有通知")
        self.setAccessibleName(title)
        said = _("放入 Word、PDF、txt 或网页，也可以粘贴正文；程序读出要求清单，您来核对。")
        self.read = Button(theme, _("读一份通知…"), Kind.PRIMARY, Icon.DOCUMENT)
        self.paste = Button(theme, _("粘贴正文…"), Kind.PLAIN, Icon.COPY)
        self._progress = ProgressRow(theme)
        self._bar = NoticeBar(theme, "")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.read)
        row.addWidget(self.paste)
        row.addStretch(1)
        self.body.addWidget(Heading(theme, title, Size.CARD_TITLE))
        self.body.addWidget(Text(theme, said, Size.DETAIL, token=Token.TEXT2, wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._bar)
        self.read.clicked.connect(self.asked)
        self.paste.clicked.connect(self.pasting)
        self._progress.cancelled.connect(self.cancelled)
        self.rest()

    @property
    def sentence(self) -> str:
        return "" if self._bar.isHidden() else self._bar.accessibleName()

    def start(self) -> None:
        self.rest()
        self.read.setEnabled(False)
        self.paste.setEnabled(False)
        self._progress.show()
        self.show_step(0.0, "")

    def show_step(self, share: float, label: str) -> None:
        name = _("正在读“{name}”…").format(name=label) if label else _("正在读通知…")
        self._progress.show_step(share, name)

    def rest(self, sentence: str = "") -> None:
        """Ready for another one; `sentence` says why the last was not read."""
        self.read.setEnabled(True)
        self.paste.setEnabled(True)
        self._progress.hide()
        self._bar.setHidden(not sentence)
        if sentence:
            self._bar.set_notice(sentence)
            self._bar.setAccessibleName(sentence)
