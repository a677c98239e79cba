"""前后对比: the file and its corrected copy side by side, to be taken or not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.fixing import FixOutcome, Offer
from app.fixes.base import Chosen
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.hands import Hands
from app.gui.pages.parts.evidence_picture import FilePicture
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import fixes
from app.gui.viewmodels.before_after import Compared, Side, compared
from app.gui.viewmodels.evidence import Media
from app.gui.viewmodels.mending import names_of
from app.gui.viewmodels.previewing import Previewing
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.card import Card, CardTone
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.gui.widgets.progress import ProgressRow
from app.texts import _
from app.workflow.mending.preview import FixPreview

_WIDE = 560
_EDGE = 640


class BeforeAfter(Asking):
    """Makes the copy as it opens. `asked_for_slip`: only a better original helps, print a slip.

    `again`: what was shown on the picture is to be shown anew; `redo` is hidden where nothing was.
    """

    asked_for_slip = Signal()
    again = Signal()

    def __init__(
        self, hands: Hands, offer: Offer, state: State, chosen: Chosen | None = None
    ) -> None:
        theme = hands.theme
        self.redo = Button(theme, _("重新选"), Kind.GHOST, height=PANEL_HEIGHT)
        self.redo.hide()
        title, sentence = fixes.verb_of(offer).text, names_of(offer)
        super().__init__(theme, hands.over, title, sentence, yes=_("采用"), no=_("不用"))
        self.setFixedWidth(_WIDE)
        self._thumbs = hands.thumbs
        self._mending = hands.mending
        self._item = state.profile.item(offer.key.item)
        self._shown: FixPreview | None = None
        self._taking = False
        self.compared: Compared | None = None
        self.row = ProgressRow(theme)
        self.row.cancel.hide()
        self.row.show_step(0.0, _("正在做副本，原件不动"))
        self.said = _Said(theme)
        self.said.link.clicked.connect(self._on_slip)
        self.sides = (_Half(theme), _Half(theme))
        self._lay_out()
        self.no.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self.yes.setEnabled(False)
        self.maker = Previewing(state, offer, hands.session.sandbox, chosen, self)
        self._wire(hands.session)

    def done(self, result: int) -> None:
        """Unless it was taken nothing of the copy stays."""
        self.maker.close()
        super().done(result)

    def accept(self) -> None:
        """Stays until the copy lies in its place."""
        if self._shown is not None and self._shown.good and not self._taking:
            self._taking = True
            self.yes.setEnabled(False)
            self.no.setEnabled(False)
            self._mending.accept(self._shown)

    def reject(self) -> None:
        if not self._taking:
            super().reject()

    def _buttons(self) -> QHBoxLayout:
        row = super()._buttons()
        row.insertWidget(0, self.redo)
        return row

    def _lay_out(self) -> None:
        self._pair = QWidget()
        pair = QHBoxLayout(self._pair)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(16)
        for half in self.sides:
            pair.addWidget(half, 1)
        for part in (self.row, self._pair, self.said):
            self.body.addWidget(part)
        for part in (self._pair, self.said):
            part.hide()

    def _wire(self, session: Session) -> None:
        self.redo.clicked.connect(self._on_again)
        self.maker.stepped.connect(self._on_step)
        self.maker.ready.connect(self._on_ready)
        self.maker.failed.connect(self._on_failed)
        self._mending.accepted.connect(self._on_accepted)
        self._thumbs.ready.connect(self._on_thumb)
        self._thumbs.part_ready.connect(self._on_part)
        session.closed.connect(self._on_closed)

    def _on_step(self, share: float, label: str) -> None:
        told = _("正在做副本，原件不动：{name}").format(name=label) if label else ""
        self.row.show_step(share, told or _("正在做副本，原件不动"), f"{share:.0%}")

    def _on_ready(self, shown: object) -> None:
        if not isinstance(shown, FixPreview):
            return
        self._shown = shown
        told = self.compared = compared(shown, self._item)
        self.row.hide()
        self._show_sides(told)
        self.said.show_compared(told)
        self.yes.setEnabled(shown.good)
        self.yes.setToolTip(told.why)
        self.yes.setAccessibleDescription(told.why)
        (self.yes if shown.good else self.no).setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _show_sides(self, told: Compared) -> None:
        before, after = self.sides
        before.show_side(told.before, pictured=told.pictured)
        for row in told.rows:
            before.add_fact(row.label, row.before, Token.TEXT)
        after.setVisible(told.after is not None)
        if told.after is not None:
            after.show_side(told.after, pictured=told.pictured)
        for row in told.rows if told.after is not None else ():
            changed = Token.ACCENT if row.changed else Token.TEXT
            token = Token.ERR if row.wrong else changed
            after.add_fact(row.label, row.after, token, bold=token is not Token.TEXT)
        self._pair.show()
        for side in (told.before, told.after):
            if side is not None and told.pictured:
                self._thumbs.request(side.file, _EDGE, side.part)

    def _on_thumb(self, path: str, image: QImage) -> None:
        self._on_part(path, None, image)

    def _on_part(self, path: str, part: object, image: QImage) -> None:
        for half in self.sides:
            if half.side and (half.side.file.path, half.side.part) == (path, part):
                half.picture.set_image(image)

    def _on_failed(self, sentence: str) -> None:
        self.row.hide()
        self.said.show_fault(sentence)
        self.fit()

    def _on_accepted(self, outcome: object) -> None:
        if not self._taking:
            return
        self._taking = False
        self.no.setEnabled(True)
        if isinstance(outcome, FixOutcome) and not outcome.mended:
            self.said.show_fault(outcome.why)
            self.fit()
        else:
            super().accept()

    def _on_again(self) -> None:
        self.reject()
        self.again.emit()

    def _on_slip(self) -> None:
        self.reject()
        self.asked_for_slip.emit()

    def _on_closed(self) -> None:
        self._taking = False
        self.reject()


class _Half(QWidget):
    """原来 or 副本: how it looks, and what is known of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.side: Side | None = None
        self._title = Text(theme, "", Size.DETAIL, bold=True, token=Token.TEXT2)
        self.picture = FilePicture(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self.picture)
        self._facts = QGridLayout()
        self._facts.setContentsMargins(0, 4, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnMinimumWidth(0, 68)
        self._facts.setColumnStretch(1, 1)
        column.addLayout(self._facts)
        column.addStretch(1)

    def add_fact(self, label: str, value: str, token: Token, *, bold: bool = False) -> None:
        number = self._facts.rowCount()
        said = Elided(self._theme, value, Elide.MIDDLE, Size.DETAIL, bold=bold, token=token)
        named = Text(self._theme, label, Size.DETAIL, token=Token.TEXT2)
        self._facts.addWidget(named, number, 0)
        self._facts.addWidget(said, number, 1)

    def show_side(self, side: Side, *, pictured: bool) -> None:
        self.side = side
        self._title.setText(side.title)
        described = _("{title}“{name}”").format(title=side.title, name=side.name)
        media = side.media if pictured else Media.NONE
        self.picture.show_file(media, side.length, described, side.part)


class _Said(Card):
    """What was done, or why it cannot be taken and what helps instead."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, CardTone.SUNKEN)
        self._mark = MarkIcon(theme, Mark.PASSED, 18)
        self.text = Text(theme, "", wrap=True)
        self.link = LinkButton(theme, _("打印索取原图的单子…"))
        self.link.hide()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.text)
        words.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.setContentsMargins(14, 10, 14, 10)
        self.body.addLayout(row)

    def show_compared(self, told: Compared) -> None:
        if told.why:
            self._show("\n".join((told.why, *told.broken)), Mark.ERROR, CardTone.ERR)
            self.link.setVisible(told.ask)
            return
        doubts = [_("新的提醒：{what}").format(what=one) for one in told.doubts]
        mark, tone = (Mark.WARNING, CardTone.WARN) if doubts else (Mark.PASSED, CardTone.OK)
        kept = _("原来的文件还在，随时可以撤销。")
        self._show("\n".join((told.line, *doubts, kept)), mark, tone)

    def show_fault(self, sentence: str) -> None:
        self._show(sentence, Mark.ERROR, CardTone.ERR)

    def _show(self, text: str, mark: Mark, tone: CardTone) -> None:
        self.text.setText(text)
        self._mark.set_mark(mark)
        self.set_tone(tone)
        self.show()
