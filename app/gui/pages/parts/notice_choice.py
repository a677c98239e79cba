"""A notice to choose: a card that says what it is, by when, and what it asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.notice import Choice
from app.gui.widgets.buttons import HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.card import Card
from app.gui.widgets.flow import Flow
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Heading
from app.gui.widgets.marks import Chip, Tone
from app.texts import _


class ChoiceCard(Card):
    """All signals bear the notice's profile. One card on the shelf is recommended.

    `corrected`: it is her own copy of another that lies on the shelf too.
    `removable`: it did not come with the program.
    """

    used = Signal(object)
    renewing = Signal(object)
    reviewing = Signal(object)
    removing = Signal(object)

    def __init__(
        self,
        theme: Theme,
        choice: Choice,
        *,
        recommended: bool,
        corrected: bool = False,
        removable: bool = False,
    ) -> None:
        super().__init__(theme)
        self.choice = choice
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(choice.apart)
        self.body.setSpacing(6)
        self._add_head(theme)
        self._add_due(theme, corrected=corrected)
        if choice.apart:
            apart = Elided(theme, choice.apart, Elide.END, Size.DETAIL)
            self.body.addWidget(apart)
        asks = Elided(theme, choice.asks, Elide.END, Size.DETAIL, token=Token.TEXT2)
        self.body.addWidget(asks)
        self.body.addSpacing(6)
        self.body.addStretch(1)
        self._add_actions(theme, recommended)
        self.remove.setHidden(not removable)

    def _add_head(self, theme: Theme) -> None:
        title = Heading(theme, self.choice.title, Size.CARD_TITLE)
        title.setWordWrap(True)
        self.body.addWidget(title)
        if self.choice.issuers:
            by = Elided(theme, self.choice.issuers, Elide.END, Size.DETAIL, token=Token.TEXT2)
            self.body.addWidget(by)

    def _add_due(self, theme: Theme, *, corrected: bool) -> None:
        row = Flow(across=10, down=6)
        until = _("截止 {day}").format(day=self.choice.deadline)
        shown = until if self.choice.days is not None else self.choice.deadline
        due = Elided(theme, shown, Elide.END)
        parts: list[QWidget] = [due]
        if self.choice.left:
            tone = Tone.WARN if self.choice.is_over else Tone.ACCENT
            parts.append(Chip(theme, self.choice.left, tone=tone))
        if corrected:
            parts.append(Chip(theme, _("您改过的一份"), tone=Tone.QUIET))
        due.setFixedHeight(max(part.sizeHint().height() for part in parts))
        for part in parts:
            row.add(part)
        self.body.addWidget(row)

    def _add_actions(self, theme: Theme, recommended: bool) -> None:
        kind = Kind.SOFT if recommended else Kind.PLAIN
        self.use = Button(theme, _("用这份通知"), kind)
        self.use.setAccessibleDescription(self.choice.title)
        self.use.clicked.connect(self._use)
        self.renew = LinkButton(theme, _("为新的一年更新…"), Icon.CALENDAR)
        self.renew.setAccessibleDescription(self.choice.title)
        self.renew.clicked.connect(self._renew)
        self.review = LinkButton(theme, _("核对要求…"), Icon.LIST)
        self.review.setAccessibleDescription(self.choice.title)
        self.review.clicked.connect(self._review)
        self.remove = LinkButton(theme, _("移除…"), Icon.TRASH)
        self.remove.setAccessibleDescription(self.choice.title)
        self.remove.clicked.connect(self._remove)
        for link in (self.review, self.renew, self.remove):
            link.setFixedHeight(max(HEIGHT, link.sizeHint().height()))
        row = Flow(across=20, down=8)
        for button in (self.use, self.review, self.renew, self.remove):
            row.add(button)
        self.body.addWidget(row)

    def _use(self) -> None:
        self.used.emit(self.choice.profile)

    def _review(self) -> None:
        self.reviewing.emit(self.choice.profile)

    def _renew(self) -> None:
        self.renewing.emit(self.choice.profile)

    def _remove(self) -> None:
        self.removing.emit(self.choice.profile)
