"""What only a person can confirm: a tick each, who and when, and the notice's own words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.people import Pledge
from app.gui.widgets.buttons import Check, LinkButton
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.fields import Field
from app.gui.widgets.labels import Heading, Text
from app.reporting.quoting import readable
from app.texts import _


class PledgeRow(QWidget):
    """`answered` bears the id and True, False, or None where a tick is taken back."""

    answered = Signal(str, object)

    def __init__(self, theme: Theme, pledge: Pledge) -> None:
        super().__init__()
        self.id = pledge.id
        self._answer: bool | None = None
        self.check = Check(theme)
        self.check.clicked.connect(self._tick)
        self._text = Text(theme, pledge.text, wrap=True)
        self._text.setCursor(Qt.CursorShape.PointingHandCursor)
        self.told = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._quote = Text(theme, _quoted(pledge), Size.DETAIL, token=Token.TEXT3, wrap=True)
        self._quote.setHidden(not pledge.quotes)
        self.deny = LinkButton(theme, _("做不到"), size=Size.DETAIL)
        self.deny.setAccessibleDescription(pledge.text)
        self.deny.clicked.connect(self._deny)
        self._lay_out()
        self.show_pledge(pledge)

    def show_pledge(self, pledge: Pledge) -> None:
        self._answer = pledge.answer
        self.check.setChecked(pledge.answer is True)
        self.check.setAccessibleName(pledge.text)
        self.check.setAccessibleDescription(pledge.told or _quoted(pledge))
        self.told.setText(pledge.told)
        self.told.setHidden(not pledge.told)
        self.told.set_token(Token.ERR if pledge.answer is False else Token.OK)
        if pledge.answer is not None and self.deny.hasFocus():
            self.check.setFocus(Qt.FocusReason.OtherFocusReason)  # where it takes the answer back
        self.deny.setHidden(pledge.answer is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._text.geometry().contains(event.position().toPoint()):
            self.check.click()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(3)
        said.addWidget(self._text)
        said.addWidget(self.told)
        said.addWidget(self._quote)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.check, 0, top)
        row.addLayout(said, 1)
        row.addWidget(self.deny, 0, top)

    def _tick(self) -> None:
        """What is shown follows the submission, so the tick waits for its answer."""
        wanted = None if self._answer is True else True
        self.check.setChecked(self._answer is True)
        self.answered.emit(self.id, wanted)

    def _deny(self) -> None:
        self.answered.emit(self.id, False)


class PledgeCard(Card):
    """`answered` bears the id, the answer (None: taken back) and who gave it."""

    answered = Signal(str, object, str)

    def __init__(self, theme: Theme, by: str) -> None:
        super().__init__(theme)
        self._theme = theme
        self.rows: list[PledgeRow] = []
        self._count = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self.by = Field(theme, _("确认人"), by, _("姓名"), _("勾选时记下是谁、哪天确认的。"))
        self._hidden = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Heading(theme, _("确认事项"), Size.CARD_TITLE))
        head.addStretch(1)
        head.addWidget(self._count)
        self.body.setSpacing(12)
        self.body.addLayout(head)
        self.body.addWidget(self.by)
        self.body.addLayout(self._list)
        self.body.addWidget(self._hidden)
        self.body.addStretch(1)

    def show_pledges(self, pledges: Sequence[Pledge], hidden: str) -> None:
        if [row.id for row in self.rows] != [one.id for one in pledges]:
            self._build(pledges)
        for row, pledge in zip(self.rows, pledges, strict=True):
            row.show_pledge(pledge)
        done = sum(one.answer is True for one in pledges)
        told = _("已确认 {done} / {all}")
        self._count.setText(told.format(done=done, all=len(pledges)) if pledges else "")
        self._hidden.setText(hidden)
        self._hidden.setVisible(bool(hidden))

    def row(self, pledge_id: str) -> PledgeRow | None:
        return next((row for row in self.rows if row.id == pledge_id), None)

    def _build(self, pledges: Sequence[Pledge]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = [PledgeRow(self._theme, one) for one in pledges]
        for row in self.rows:
            row.answered.connect(self._answer)
            self._list.addWidget(Hairline(self._theme))
            self._list.addWidget(row)

    def _answer(self, pledge_id: str, answer: object) -> None:
        by = self.by.text()
        if not by and answer is not None:
            self.by.set_error(_("先写确认人的姓名，再勾选。"))
            self.by.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.by.set_error("")
        self.answered.emit(pledge_id, answer, by)


def _quoted(pledge: Pledge) -> str:
    quotes = _("……").join(readable(quote) for quote in pledge.quotes)
    return _("通知原文：{quotes}").format(quotes=quotes)
