"""What 一键修正 did, file by file, each in one line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.fixing import FixOutcome
from app.gui.dialogs.asking import Asking
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.mending import Batch, names_of
from app.gui.widgets.card import SectionTitle
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.scroll import PageScroll
from app.reporting import words
from app.texts import _
from app.workflow.mending import mend

_WIDE = 560
_HIGH = 400
_MOST = 200
"""Lines of one kind; of more the number is said."""


class MendedDialog(Asking):
    def __init__(self, theme: Theme, batch: Batch, parent: QWidget | None = None) -> None:
        sentence = _("改的都是副本，原来的文件一个也没有动。")
        super().__init__(theme, parent, _("修正的结果"), sentence, yes=_("知道了"))
        self.setFixedWidth(_WIDE)
        scroll = PageScroll(theme)
        scroll.setAccessibleName(_("修正的结果"))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.set_margins(0, 0, 8, 0)
        scroll.body.setSpacing(4)
        for title, some in ((_("没有改成"), batch.refused), (_("已修正"), batch.mended)):
            if some:
                scroll.body.addWidget(SectionTitle(theme, title, str(len(some))))
                for one in some[:_MOST]:
                    self._add(scroll, one)
                self._add_rest(scroll, len(some) - _MOST)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll)
        scroll.setFixedHeight(min(_HIGH, scroll.body.totalHeightForWidth(_WIDE - 64) + 8))

    def _add(self, scroll: PageScroll, outcome: FixOutcome) -> None:
        name, made = names_of(outcome.offer), [words.visible(one.name) for one in outcome.made]
        if made and made != [name]:
            name = _("{before} → {after}").format(before=name, after=made[0])
        scroll.body.addWidget(Elided(self.theme, name, Elide.MIDDLE))
        lines = [mend.told(outcome) if outcome.mended else outcome.why]
        lines += [words.message(one) for one in outcome.broken]
        for line in lines:
            said = Text(self.theme, line, Size.DETAIL, token=Token.TEXT2, wrap=True)
            scroll.body.addWidget(said)
        scroll.body.addSpacing(6)

    def _add_rest(self, scroll: PageScroll, left: int) -> None:
        if left > 0:
            more = _("还有 {count} 个").format(count=left)
            scroll.body.addWidget(Text(self.theme, more, Size.DETAIL, token=Token.TEXT2))
