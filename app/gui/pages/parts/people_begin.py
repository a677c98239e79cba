"""Before there is a submission: for which notice it is, where its folder will lie."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.domain.notice import NoticeProfile
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.notice import asks
from app.gui.widgets.buttons import FOOTER_HEIGHT, Button, LinkButton
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.labels import Elided, Heading, Text
from app.reporting import notice_lines
from app.texts import _


class BeginCard(Card):
    creating = Signal()
    moving = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Text(theme, "", wrap=True)
        self._asks = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._root = Elided(theme, token=Token.TEXT)
        self.change = LinkButton(theme, _("更改…"))
        self.change.setAccessibleDescription(_("报送稿放在哪个文件夹里"))
        self.change.clicked.connect(self.moving)
        self._why = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self.create_button = Button(theme, _("建立报送稿"), height=FOOTER_HEIGHT)
        self.create_button.clicked.connect(self.creating)
        self._lay_out(theme)

    def show_notice(self, profile: NoticeProfile) -> None:
        self._title.setText(profile.title)
        lines = [
            _("{label}：{text}").format(label=one.label, text=one.text)
            for one in notice_lines.deadline_lines(profile)
        ]
        self._asks.setText("\n".join([*lines, asks(profile)]))

    def show_root(self, root: Path | None) -> None:
        self._root.setText(str(root) if root else _("写好单位名称后定名"))
        self._root.set_token(Token.TEXT if root else Token.TEXT2)

    def show_blocked(self, why: str) -> None:
        self._why.setText(why)
        self.create_button.setEnabled(not why)
        self.create_button.setAccessibleDescription(why)

    def _lay_out(self, theme: Theme) -> None:
        place = QHBoxLayout()
        place.setSpacing(12)
        place.addWidget(self._root, 1)
        place.addWidget(self.change)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addStretch(1)
        foot.addWidget(self._why)
        foot.addWidget(self.create_button)
        self.body.setSpacing(10)
        self.body.addWidget(Heading(theme, _("按这份通知准备"), Size.CARD_TITLE))
        self.body.addWidget(self._title)
        self.body.addWidget(self._asks)
        self.body.addWidget(Hairline(theme))
        self.body.addWidget(Heading(theme, _("报送稿放在哪里"), Size.CARD_TITLE))
        hint = _("放入的材料都复制一份存到这个文件夹，原文件不动。")
        self.body.addWidget(Text(theme, hint, Size.DETAIL, token=Token.TEXT2, wrap=True))
        self.body.addLayout(place)
        self.body.addSpacing(6)
        self.body.addLayout(foot)
        self.body.addStretch(1)
