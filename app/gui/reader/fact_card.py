"""A fact of the notice: what is asked, the answer in bold, why it is unsure, and the decision."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.reader_shown import FactCard
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind
from app.gui.widgets.card import Card
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Heading, Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.texts import _


class FactBox(Card):
    """All signals bear the fact's id. A click anywhere on it picks it."""

    picked = Signal(str)
    confirmed = Signal(str)
    correcting = Signal(str)
    struck = Signal(str)

    def __init__(self, theme: Theme, card: FactCard) -> None:
        super().__init__(theme)
        self.card = card
        self._mark = MarkIcon(theme, None, 20)
        self._label = Elided(theme, "", Elide.END, Size.BASE, token=Token.TEXT2)
        self._doubt = Text(theme, "", Size.DETAIL, token=Token.WARN)
        self._value = Heading(theme, "", Size.CARD_TITLE)
        self._value.setWordWrap(True)
        self._why = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self.confirm = Button(theme, _("确认"), Kind.PLAIN, Icon.CHECK, height=ROW_HEIGHT)
        self.correct = Button(theme, _("改正…"), Kind.GHOST, height=ROW_HEIGHT)
        self.strike = Button(theme, _("划掉"), Kind.GHOST, height=ROW_HEIGHT)
        self._lay_out()
        self._wire()
        self.show_card(card)

    def show_card(self, card: FactCard) -> None:
        self.card = card
        sure = card.fact.sure
        self._mark.set_mark(Mark.PASSED if sure else Mark.CONFIRM)
        self._mark.setAccessibleName(_("有把握") if sure else _("拿不准"))
        self._name()
        self._doubt.setText(card.doubt)
        self._value.setText(card.text)
        self._why.setText(card.why)
        self._why.setHidden(not card.why)
        self.confirm.setHidden(card.fact.sure)
        told = _("{label}：{text}").format(label=card.label, text=card.text)
        self.setAccessibleName(told)
        self.setAccessibleDescription(card.why)
        for button in (self.confirm, self.correct, self.strike):
            button.setAccessibleDescription(told)
        whole = card.id == f"items.{card.fact.item}"
        self.strike.setToolTip(_("连同这项材料的各条要求一起划掉，可以撤销") if whole else "")

    def set_chosen(self, chosen: bool) -> None:
        if chosen is not self.selected:
            self.set_selected(chosen)
            self._name()
            self.confirm.set_kind(Kind.PRIMARY if chosen else Kind.PLAIN)
            self.correct.set_kind(Kind.PLAIN if chosen else Kind.GHOST)

    def _name(self) -> None:
        """The chosen one says of which material it is; its heading may be out of sight."""
        self._label.setText(self.card.fact.label if self.selected else self.card.label)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        event.accept()
        self.picked.emit(self.card.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys that come to one of its buttons choose the card too."""
        if event.type() is QEvent.Type.FocusIn and not self.selected:
            self.picked.emit(self.card.id)
        return super().eventFilter(watched, event)

    def take_focus(self, reason: Qt.FocusReason) -> None:
        (self.correct if self.confirm.isHidden() else self.confirm).setFocus(reason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self._label, 1)
        head.addWidget(self._doubt)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.confirm, self.correct, self.strike):
            foot.addWidget(button)
        foot.addStretch(1)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        self.body.addWidget(self._value)
        self.body.addWidget(self._why)
        self.body.addSpacing(2)
        self.body.addLayout(foot)

    def _wire(self) -> None:
        self.confirm.clicked.connect(self._confirm)
        self.correct.clicked.connect(self._correct)
        self.strike.clicked.connect(self._strike)
        for button in (self.confirm, self.correct, self.strike):
            button.installEventFilter(self)

    def _confirm(self) -> None:
        self.confirmed.emit(self.card.id)

    def _correct(self) -> None:
        self.correcting.emit(self.card.id)

    def _strike(self) -> None:
        self.struck.emit(self.card.id)
