"""The bar below the reader: what is still open, 导出, 保存, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.reader_shown import Shown
from app.gui.viewmodels.reader_words import hint, hint_revising
from app.gui.widgets.buttons import FOOTER_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.card import Panel
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided
from app.texts import _


class ReaderFooter(Panel):
    undoing = Signal()
    comparing = Signal()
    exporting = Signal()
    saving = Signal()
    going_on = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Token.WINDOW, Qt.Edge.TopEdge)
        self.setAccessibleName(_("保存与下一步"))
        self.setFixedHeight(SPACE.footer + 1)
        self.undo = LinkButton(theme, _("撤销"), Icon.UNDO)
        self.compare = LinkButton(theme, _("和去年比…"), Icon.SWAP)
        self.hint = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.export = Button(theme, _("导出要求…"), Kind.PLAIN, height=FOOTER_HEIGHT)
        self.save = Button(theme, _("保存"), Kind.PLAIN, height=FOOTER_HEIGHT)
        self.next = Button(theme, "", Kind.PLAIN, height=FOOTER_HEIGHT)
        self._revising = self._owing = self._saving = False
        self._shown: Shown | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.undo)
        self._row.addSpacing(12)
        self._row.addWidget(self.compare)
        self._row.addWidget(self.hint, 1)
        for button in (self.export, self.save, self.next):
            self._row.addWidget(button)
        self.body.setContentsMargins(0, 1, 0, 0)
        self.body.addLayout(self._row)
        self.undo.clicked.connect(self.undoing)
        self.compare.clicked.connect(self.comparing)
        self.export.clicked.connect(self.exporting)
        self.save.clicked.connect(self.saving)
        self.next.clicked.connect(self.going_on)
        self.set_revising(False)

    def set_revising(self, revising: bool) -> None:
        """A submission rests on the notice: what is saved is taken over by it at once."""
        self._revising, self._owing = revising, False
        self.rest()
        self.save.setHidden(revising)
        self.export.setHidden(revising)

    def say(self, sentence: str) -> None:
        """What was just done, in place of what is still open, until the next step.

        That saving makes a copy of her own is said beside it.
        """
        apart = self._shown is not None and self._shown.kept.apart and self._shown.unsaved
        self.hint.setText(f"{sentence}　{self.hint.text()}" if apart else sentence)
        self.hint.set_token(Token.TEXT)

    def let_try_again(self) -> None:
        """What is saved could not be brought to the submission."""
        self._owing = True
        self.rest()

    def show_saving(self) -> None:
        """Until `rest`: on a slow stick it takes its time."""
        self._saving = True
        self.next.setText(_("正在保存…"))
        self.next.setEnabled(False)

    def rest(self) -> None:
        self._saving = False
        on = _("保存并用到这份报送稿") if self._revising else _("下一步：单位与人选")
        self.next.setText(on)
        if self._shown is not None:
            self.show_notice(self._shown)

    def show_notice(self, shown: Shown) -> None:
        self._shown = shown
        self.hint.set_token(Token.TEXT2)
        self.undo.setEnabled(shown.undoable)
        if self._revising:
            wanted = shown.unsaved or self._owing
            going = _("正在用到这份报送稿，请稍等。")
            self.hint.setText(going if self._saving else hint_revising(shown, owing=self._owing))
            self.next.show()
            self.next.setEnabled(wanted and not self._saving)
            self.next.set_kind(Kind.PRIMARY if wanted else Kind.PLAIN)
            return
        self.hint.setText(hint(shown))
        self.next.setEnabled(not self._saving)
        self.save.setEnabled(shown.unsaved)
        self.save.setText(_("保存") if shown.unsaved else _("已保存"))
        self.next.setHidden(not shown.leads_on)
        done = not shown.open
        self.next.set_kind(Kind.PRIMARY if done else Kind.PLAIN)
        alone = not shown.leads_on and shown.unsaved
        self.save.set_kind(Kind.PRIMARY if alone else Kind.PLAIN)

    def set_margin(self, margin: int) -> None:
        self._row.setContentsMargins(margin, 0, margin, 0)
