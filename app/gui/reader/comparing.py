"""和去年比…: what is new, what is gone, what has changed against another notice."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.notice import NoticeProfile
from app.gui.dialogs.asking import Asking
from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.card import Hairline
from app.gui.widgets.combo import Combo
from app.gui.widgets.fields import Labelled
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Chip, Tone
from app.gui.widgets.scroll import PageScroll
from app.texts import N_, _
from app.workflow.notices.comparing import Change, Difference

_WIDE, _HIGH = 560, 360
_WORDS = {
    Change.NEW: (N_("新增"), Tone.ACCENT),
    Change.OTHER: (N_("变了"), Tone.WARN),
    Change.GONE: (N_("没有了"), Tone.PLAIN),
}


class CompareDialog(Asking):
    """`wanted` bears the other profile, `picked` a fact's id."""

    wanted = Signal(object)
    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        others: Sequence[NoticeProfile],
        names: Sequence[str],
    ) -> None:
        super().__init__(theme, parent, _("和去年比"), "", yes=_("看完了"))
        self.setFixedWidth(_WIDE)
        self._others = others
        self.other = Combo(theme, _("和哪一份比"), list(names))
        self._said = Text(theme, "", Size.BASE, token=Token.TEXT2, wrap=True)
        self._scroll = PageScroll(theme, (0, 0, 12, 0))
        self._scroll.setFixedHeight(_HIGH)
        self.rows: list[QWidget] = []
        self.body.addWidget(Labelled(theme, _("和哪一份比"), self.other))
        self.body.addWidget(self._said)
        self.body.addWidget(self._scroll)
        self.other.setCurrentIndex(-1)
        self.other.currentIndexChanged.connect(self._ask)

    @property
    def wanted_height(self) -> int:
        """The list has its height whatever stands in it."""
        return max(super().wanted_height, self.sizeHint().height())

    def begin(self, likely: NoticeProfile | None) -> None:
        """Compares with the likeliest one at once."""
        self._said.setText("" if self._others else _("还没有别的通知可以比。"))
        self.other.setEnabled(bool(self._others))
        if likely is not None:
            self.other.setCurrentIndex(list(self._others).index(likely))

    def show_differences(self, found: Sequence[Difference]) -> None:
        text = _("有 {count} 处不同。") if found else _("要求一样，没有变化。")
        self._said.setText(text.format(count=len(found)))
        for row in self.rows:
            row.hide()
            self._scroll.body.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(one) for one in found]
        for place, row in enumerate(self.rows):
            self._scroll.body.insertWidget(place, row)
        if self._scroll.body.count() == len(self.rows):
            self._scroll.body.addStretch(1)
        self.fit()

    def _row(self, one: Difference) -> QWidget:
        made = QWidget()
        word, tone = _WORDS[one.change]
        label = Text(self.theme, one.label, Size.BASE, bold=True, wrap=True)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        if one.before:
            before = _("原来：{text}").format(text=one.before)
            column.addWidget(Text(self.theme, before, Size.DETAIL, token=Token.TEXT2, wrap=True))
        if one.now:
            now = _("现在：{text}").format(text=one.now)
            column.addWidget(Text(self.theme, now, Size.DETAIL, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Chip(self.theme, _(word), tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        if one.fact:
            link = LinkButton(self.theme, _("查看"))
            link.setAccessibleDescription(one.label)
            link.clicked.connect(lambda: self._pick(one.fact))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(made)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(row)
        outer.addWidget(Hairline(self.theme))
        return made

    def _ask(self, place: int) -> None:
        if place >= 0:
            self.wanted.emit(self._others[place])

    def _pick(self, fact: str) -> None:
        """The list stays: most come back for the next one."""
        self.picked.emit(fact)
