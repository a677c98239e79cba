"""记为已报送: the day, the number and the hand; and what was changed after that."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import renewal
from app.gui.viewmodels.packing_route import RouteCard
from app.gui.viewmodels.sending import Sending, SentLine
from app.gui.widgets.fields import Field
from app.gui.widgets.labels import Text
from app.gui.widgets.scroll import PageScroll
from app.texts import _

_WIDE = 520
_LONGEST = 100
_LIST_HEIGHT = 220
_SCROLLS_FROM = 8
"""So many lines fit the list's height."""


class SentDialog(Asking):
    """`answered(route, Sending)`; it stays open until the day can be right."""

    answered = Signal(str, object)

    def __init__(
        self, theme: Theme, card: RouteCard, by: str, today: date, parent: QWidget | None = None
    ) -> None:
        sentence = _("{name}：记下哪天、怎么送出的。之后材料再改，这里会说明改了哪些。")
        super().__init__(
            theme,
            parent,
            _("记为已报送"),
            sentence.format(name=card.name),
            yes=_("记为已报送"),
            no=_("取消"),
        )
        self.setFixedWidth(_WIDE)
        self._route = card.route
        self._today = today
        day = _("{day.year}年{day.month}月{day.day}日").format(day=today)
        self.day = Field(theme, _("报送日期"), day, _("如 2027年4月3日"))
        self.tracking = Field(theme, _("单号"), "", _("没有就不填"))
        self.by = Field(theme, _("经手人"), by, _("可以不填"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in (self.tracking, self.by):
            field.edit.setMaxLength(_LONGEST)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.day)
        self.body.addLayout(row)
        for field in (self.day, self.tracking, self.by):
            field.edit.returnPressed.connect(self.accept)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        on = renewal.read_date(self.day.text())
        fault = renewal.date_fault(self.day.text())
        if on and on > self._today:
            fault = _("这一天还没有到，请写已经报送的那一天。")
        self.day.set_error(fault)
        if fault or on is None:
            self.fit()
            self.day.edit.setFocus()
            return
        super().accept()
        self.answered.emit(self._route, Sending(on, self.tracking.text(), self.by.text()))


class ChangesDialog(Asking):
    """What was changed after it had left, and what to do about it."""

    def __init__(
        self, theme: Theme, line: SentLine, advice: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, line.changed, line.text, yes=_("知道了"))
        self.setFixedWidth(_WIDE)
        texts = [Text(theme, f"· {text}", wrap=True) for text in line.changes]
        if len(texts) > _SCROLLS_FROM:
            scroll = PageScroll(theme)
            scroll.setFixedHeight(_LIST_HEIGHT)
            scroll.setAccessibleName(line.changed)
            scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            scroll.set_margins(0, 0, 0, 0)
            for text in texts:
                scroll.body.addWidget(text)
            self.body.addWidget(scroll)
        else:
            for text in texts:
                self.body.addWidget(text)
        self.body.addWidget(Text(theme, advice, Size.BASE, token=Token.TEXT2, wrap=True))
