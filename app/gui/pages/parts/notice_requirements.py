"""The chosen notice: what it is, and all that it asks, in groups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.notice import NoticeProfile
from app.gui.pages.parts.notice_clause import BlockCard, ClauseRow
from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.notice import Group, best, groups
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.card import SectionTitle
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Heading, Text
from app.reporting import notice_lines
from app.texts import _


class NoticeRequirements(QWidget):
    """`revising` bears the id of a fact that was misread, "" for any.

    `taking_over`: the notice as it was corrected since shall hold for the submission.
    """

    revising = Signal(str)
    taking_over = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown: NoticeProfile | None = None
        self.cards: list[BlockCard] = []
        self._heading = Heading(theme, _("通知"))
        self._heading.setWordWrap(True)
        self._from = Text(theme, "", Size.BASE, token=Token.TEXT2, wrap=True)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(SPACE.between_groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.revise = Button(theme, _("核对要求…"), Kind.PLAIN, Icon.LIST)
        self.revise.setToolTip(_("要求读错了，在这里改正或划掉"))
        self.revise.clicked.connect(lambda: self.revising.emit(""))
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self._heading, 1)
        head.addWidget(self.revise, 0, Qt.AlignmentFlag.AlignTop)
        self.since = NoticeBar(theme)
        self.since.hide()
        self.since.link_clicked.connect(self.taking_over)
        column.addLayout(head)
        column.addWidget(self._from)
        column.addSpacing(4)
        column.addWidget(self.since)
        column.addSpacing(12)
        column.addLayout(self._groups)
        column.addStretch(1)

    def show_notice(self, profile: NoticeProfile) -> None:
        """Built once for a notice."""
        if profile == self.shown:
            return
        self.shown = profile
        self._heading.setText(profile.title)
        self._from.setText(_origin(profile))
        self.cards = []
        while (item := self._groups.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for group in groups(profile):
            self._groups.addWidget(self._group(group))

    def offer(self, sentence: str) -> None:
        """How the notice was corrected elsewhere since; "" where it was not."""
        self.since.setHidden(not sentence)
        self.since.setAccessibleName(sentence)
        self.since.set_notice(sentence, _("用到这份报送稿"))

    def mark_passage(self, passage: tuple[int, int]) -> ClauseRow | None:
        """Marks the rows that rest on a passage of the notice, and returns the first of them."""
        rows = [row for card in self.cards for row in card.rows]
        found = best([row.clause for row in rows], passage)
        for number, row in enumerate(rows):
            if row.quoted is not None:
                row.quoted.set_marked(number in found)
        return rows[found[0]] if found else None

    def _group(self, group: Group) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(self._theme, group.title, group.right))
        for block in group.blocks:
            card = BlockCard(self._theme, block)
            card.revising.connect(self.revising)
            self.cards.append(card)
            column.addWidget(card)
        return made


def _origin(profile: NoticeProfile) -> str:
    """Who issued it and when; and how to read what follows."""
    issued = notice_lines.day_text(profile.issued) if profile.issued else ""
    parts = [_("、").join(profile.issuers), issued]
    first = "·".join(part for part in parts if part)
    hint = _("左边是要求，右边是通知的原话；标黄的请对照通知再看一眼。")
    return f"{first}\n{hint}" if first else hint
