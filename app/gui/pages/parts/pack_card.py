"""A card of 打包: tick, what goes by the route, how it stands, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.notice import Method
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.packing_route import Deed, RouteCard, Standing
from app.gui.widgets.buttons import Check, LinkButton
from app.gui.widgets.card import Card, CardTone
from app.gui.widgets.flow import Flow
from app.gui.widgets.icons import Icon, icon_pixmap
from app.gui.widgets.labels import Elided, Text
from app.gui.widgets.marks import Chip, Mark, Tone
from app.texts import N_, _

_ICONS = {
    Method.EMAIL: Icon.MAIL,
    Method.USB: Icon.USB,
    Method.DISC: Icon.DISC,
    Method.POST: Icon.POST,
    Method.ONLINE: Icon.UPLOAD,
    Method.IN_PERSON: Icon.PERSON,
}
_CHIPS: dict[Standing, tuple[Mark | None, Tone | None]] = {
    Standing.WRITTEN: (Mark.PASSED, None),
    Standing.STALE: (Mark.WARNING, None),
    Standing.WRITING: (None, Tone.ACCENT),
    Standing.TO_PRINT: (Mark.MISSING, None),
    Standing.BLOCKED: (Mark.MISSING, None),
}
_LINKS = {
    Deed.WRITE: N_("写入…"),
    Deed.OPEN: N_("打开文件夹"),
    Deed.VERIFY: N_("再核对一次"),
    Deed.PRINT: N_("去打印封面"),
    Deed.LABELS: N_("打印信封标签…"),
    Deed.COPY: N_("复制地址"),
    Deed.CHANGES: N_("看改了哪些…"),
    Deed.SENT: N_("记为已报送…"),
}
_COPY_MAIL = N_("复制收件地址")
_DISC_LABELS = N_("打印光盘标签…")
_INDENT = 11


class PackCard(Card):
    """`done` brings a Deed; `picked` is a click beside every control."""

    ticked = Signal(str, bool)
    done = Signal(str, object)
    picked = Signal(str)

    def __init__(self, theme: Theme, route: str) -> None:
        super().__init__(theme)
        self.route = route
        self.check = Check(theme)
        self._icon = QLabel()
        self._name = Elided(theme, "", size=Size.CARD_TITLE, bold=True)
        self._chip = Chip(theme)
        self._what = Text(theme, "", token=Token.TEXT2, wrap=True)
        self._where = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._shield = QLabel()
        self._written = Text(theme, "", Size.DETAIL, token=Token.OK, wrap=True)
        self._verdict = Text(theme, "", Size.DETAIL, wrap=True)
        self._sent = QWidget()
        self._sent_icon = QLabel()
        self._sent_text = Text(theme, "", Size.DETAIL, token=Token.OK, wrap=True)
        self._changed = Text(theme, "", Size.DETAIL, token=Token.WARN, wrap=True)
        self._deeds = Flow(20, 4)
        self._card: RouteCard | None = None
        self.links = {deed: LinkButton(theme, _(text)) for deed, text in _LINKS.items()}
        self._lay_out()
        self._wire()

    def show_card(self, card: RouteCard, *, current: bool) -> None:
        self._card = card
        off = card.standing in {Standing.OTHER_CHOSEN, Standing.LEFT_OUT}
        self.set_tone(CardTone.DISABLED if off else CardTone.PLAIN)
        self.set_selected(current)
        self.setAccessibleName(_("，").join((card.name, card.chip)))
        self._show_head(card, off)
        self._what.setText(card.what)
        _say(self._where, card.where)
        _say(self._written, card.done)
        self._shield.setHidden(not card.done)
        _say(self._verdict, card.verdict.text if card.verdict else "")
        if card.verdict:
            self._verdict.set_token(Token.OK if card.verdict.good else Token.ERR)
            self._verdict.setToolTip("" if card.verdict.good else card.verdict.whole)
        self._show_sent(card)
        for deed, link in self.links.items():
            link.setHidden(deed not in card.deeds)
        self._deeds.setHidden(not card.deeds)
        self._name_links(card)
        self._tint()

    def show_progress(self, text: str) -> None:
        """The chip alone, while it is written."""
        if self._card and self._card.standing is Standing.WRITING and self._chip.text() != text:
            self._chip.set_chip(text, None, Tone.ACCENT)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(self.route)

    def _show_head(self, card: RouteCard, off: bool) -> None:
        self.check.blockSignals(True)
        self.check.setChecked(card.ticked)
        self.check.blockSignals(False)
        self.check.setAccessibleName(_("用“{name}”报送").format(name=card.name))
        self.check.setAccessibleDescription(card.chip)
        self._name.setText(card.name)
        self._name.set_token(Token.TEXT2 if off else Token.TEXT)
        mark, tone = _CHIPS.get(card.standing, (None, Tone.PLAIN))
        if card.settled:
            mark, tone = Mark.PASSED, None
        self._chip.set_chip(card.chip, mark, tone)

    def _show_sent(self, card: RouteCard) -> None:
        self._sent.setHidden(card.sent is None)
        _say(self._sent_text, card.sent.text if card.sent else "")
        _say(self._changed, card.sent.changed if card.sent else "")

    def _name_links(self, card: RouteCard) -> None:
        mail, disc = card.method is Method.EMAIL, card.method is Method.DISC
        self.links[Deed.LABELS].setText(_(_DISC_LABELS if disc else _LINKS[Deed.LABELS]))
        self.links[Deed.COPY].setText(_(_COPY_MAIL if mail else _LINKS[Deed.COPY]))
        for link in self.links.values():
            link.setAccessibleDescription(card.name)
            link.updateGeometry()

    def _tint(self) -> None:
        if self._card is None:
            return
        off = self._card.standing in {Standing.OTHER_CHOSEN, Standing.LEFT_OUT}
        token = Token.TEXT2 if off else Token.TEXT
        ratio = self.devicePixelRatioF()
        icon = _ICONS[self._card.method]
        self._icon.setPixmap(icon_pixmap(self._theme, icon, 20, token, ratio))
        self._shield.setPixmap(icon_pixmap(self._theme, Icon.SHIELD, 16, Token.OK, ratio))
        self._sent_icon.setPixmap(icon_pixmap(self._theme, Icon.UPLOAD, 16, Token.OK, ratio))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(self._icon)
        head.addWidget(self._name, 1)
        head.addWidget(self._chip)
        done = QHBoxLayout()
        done.setSpacing(8)
        done.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignTop)
        done.addWidget(self._written, 1)
        self._lay_out_sent()
        for link in self.links.values():
            self._deeds.add(link)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._what)
        column.addWidget(self._where)
        column.addLayout(done)
        column.addWidget(self._verdict)
        column.addWidget(self._sent)
        column.addWidget(self._deeds)
        row = QHBoxLayout()
        row.setSpacing(_INDENT)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.body.setContentsMargins(15, 13, 16, 12)
        self.body.addLayout(row)

    def _lay_out_sent(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sent_text)
        words.addWidget(self._changed)
        row = QHBoxLayout(self._sent)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sent_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _wire(self) -> None:
        self.check.toggled.connect(self._on_toggled)
        for link in self.links.values():
            link.clicked.connect(self._on_link)
        self._theme.changed.connect(self._tint)

    def _on_toggled(self, on: bool) -> None:
        self.ticked.emit(self.route, on)

    def _on_link(self) -> None:
        deed = next(deed for deed, link in self.links.items() if link is self.sender())
        self.done.emit(self.route, deed)


def _say(label: Text, text: str) -> None:
    label.setText(text)
    label.setHidden(not text)
