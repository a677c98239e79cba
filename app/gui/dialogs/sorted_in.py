"""What became of a drop: where each file lies now and why, what waits, what was left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.tray import Told
from app.gui.widgets.card import SectionTitle
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.scroll import PageScroll
from app.texts import _

_WIDE = 560
_HIGH = 420
_MOST = 200
"""Lines of one kind; of more the number is said."""


class SortedDialog(Asking):
    def __init__(
        self, theme: Theme, sentence: str, told: list[Told], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, _("放进来的文件"), sentence, yes=_("知道了"))
        self.setFixedWidth(_WIDE)
        scroll = PageScroll(theme)
        scroll.setAccessibleName(_("放进来的文件"))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.set_margins(0, 0, 8, 0)
        scroll.body.setSpacing(4)
        for one in told:
            title = _("{title} {count} 个").format(title=one.title, count=len(one.lines))
            scroll.body.addWidget(SectionTitle(theme, title))
            for name, said in one.lines[:_MOST]:
                self._add(scroll, name, said)
            left = len(one.lines) - _MOST
            if left > 0:
                more = _("还有 {count} 个").format(count=left)
                scroll.body.addWidget(Text(theme, more, Size.DETAIL, token=Token.TEXT2))
        scroll.body.addStretch(1)
        scroll.setFixedHeight(min(_HIGH, scroll.body.sizeHint().height() + 8))
        self.body.addWidget(scroll)

    def _add(self, scroll: PageScroll, name: str, said: str) -> None:
        scroll.body.addWidget(Elided(self.theme, name, Elide.MIDDLE))
        if said:
            line = Elided(self.theme, said, Elide.END, Size.DETAIL, token=Token.TEXT2)
            scroll.body.addWidget(line)
            scroll.body.addSpacing(6)
