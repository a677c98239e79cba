"""拆分 PDF: its pages side by side, parted where she says, each part with its place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.dialogs.asking import Asking
from app.gui.dialogs.hands import Hands
from app.gui.dialogs.page_cell import PageMark
from app.gui.dialogs.page_grid import ROW, PageGrid
from app.gui.dialogs.pdf_parts import PartList
from app.gui.theme import Size, Token
from app.gui.viewmodels.pdf_pages import PdfPages
from app.gui.viewmodels.pdf_split import Draft, PdfSplit
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided
from app.gui.widgets.progress import ProgressRow
from app.texts import _

_WIDE = 736
_AROUND = 34
"""Pixels of the window that are left for the dialog's own title bar."""


class SplitDialog(Asking):
    """Does it itself and offers 撤销 by the bar; refused, nothing has changed."""

    def __init__(self, hands: Hands, state: State, path: str) -> None:
        theme = hands.theme
        self.split = PdfSplit(hands.session, state, path, hands.over)
        title = _("拆分“{name}”").format(name=self.split.name)
        told = _("点一下两页之间，从那里分开；再选每一份放到哪里。原件不动。")
        super().__init__(theme, hands.over, title, told, yes=_("拆分"), no=_("取消"))
        self.split.setParent(self)
        self.setFixedWidth(_WIDE)
        self.yes.setAutoDefault(False)
        self._hands = hands
        self._leaving = False
        self.grid = PageGrid(theme, _("页"), parting=True)
        self.cut = Button(theme, "", Kind.PLAIN, Icon.SCISSORS, height=ROW_HEIGHT)
        self.single = Button(theme, _("一页一份"), Kind.GHOST, height=ROW_HEIGHT)
        self.told = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self.parts = PartList(theme)
        self.row = ProgressRow(theme)
        self.row.hide()
        self._lay_out()
        self.pages = PdfPages(state, path, hands.session.sandbox, self)
        self._wire()
        self._show()
        self.pages.begin()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """One row of pages where two leave no room for the parts."""
        over = self.parentWidget()
        room = over.window().height() if over else self.screen().availableGeometry().height()
        high = self.grid.wanted_height
        self.grid.setFixedHeight(high)
        self._column.activate()
        over_full = self.wanted_height - (room - _AROUND)
        self.grid.setFixedHeight(max(ROW, high - max(0, over_full)))
        super().fit()

    def accept(self) -> None:
        if not self.split.why and not self.split.working:
            self.split.split()
            self.row.show_step(0.0, self._label)
            self._set_working(working=True)

    def reject(self) -> None:
        """In mid-work it is stopped first, and closes when nothing of it is left."""
        if self.split.working:
            self._leaving = True
            self.split.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self.split.working:
            event.ignore()
        self.reject()

    def done(self, result: int) -> None:
        self.pages.close()
        super().done(result)

    @property
    def _label(self) -> str:
        return _("正在拆分：{name}").format(name=self.split.name)

    def _lay_out(self) -> None:
        self.tools = QWidget()
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.cut)
        row.addWidget(self.told, 1)
        row.addWidget(self.single)
        self.body.setSpacing(8)
        for part in (self.grid, self.tools, self.parts, self.row):
            self.body.addWidget(part)

    def _wire(self) -> None:
        split = self.split
        self.grid.parted.connect(split.toggle)
        self.grid.currentRowChanged.connect(self._show_cut)
        self.cut.clicked.connect(self._on_cut)
        self.single.clicked.connect(split.single)
        self.parts.chosen.connect(split.choose)
        self.pages.counted.connect(self._on_counted)
        self.pages.drawn.connect(self.grid.set_image)
        self.pages.failed.connect(self._on_unreadable)
        self.row.cancelled.connect(split.stop)
        split.changed.connect(self._show)
        split.stepped.connect(self._on_step)
        split.made.connect(self._on_made)
        split.failed.connect(self._on_failed)
        split.cancelled.connect(self._on_cancelled)
        self._hands.session.closed.connect(self._on_closed)

    def _on_counted(self, count: int) -> None:
        self.grid.set_count(count)
        self.split.set_count(count)
        self.fit()

    @property
    def _page(self) -> int:
        """Before which it is parted by the button; there is nothing before the first."""
        return max(2, self.grid.page)

    def _on_cut(self) -> None:
        self.split.toggle(self._page)

    def _show(self) -> None:
        drafts = self.split.drafts
        marks: list[PageMark] = []
        for number, draft in enumerate(drafts):
            out = draft.target.left_out
            tag = _("不要") if out else _("第 {number} 份").format(number=number + 1)
            marks += [_mark(page, tag, number, draft.pages[0], out=out) for page in draft.pages]
        self.grid.set_marks(marks)
        self.parts.show_drafts(drafts)
        why = self.split.why
        waits = self.split.count == 0
        self.told.setText(_("正在打开…") if waits else why)
        self.yes.setText(_("拆成 {count} 份").format(count=_kept(drafts)) if not why else _("拆分"))
        self.yes.setEnabled(not why and not waits and not self.split.working)
        self.yes.setToolTip(why)
        self.yes.setAccessibleDescription(why)
        self.single.setText(_("合回一份") if self.split.each_alone else _("一页一份"))
        self.single.setEnabled(self.split.count > 1)
        self._show_cut()

    def _show_cut(self) -> None:
        page = self._page
        parted = (
            _("第 {page} 页与前一页合上") if self.split.begins(page) else _("从第 {page} 页分开")
        )
        self.cut.setText(parted.format(page=page))
        self.cut.setEnabled(self.split.count > 1 and not self.split.working)

    def _set_working(self, *, working: bool) -> None:
        self.row.setHidden(not working)
        self.tools.setHidden(working)
        for part in (self.grid, self.parts):
            part.setEnabled(not working)
        self.yes.setEnabled(not working)
        self.no.setHidden(working)
        self.fit()

    def _on_step(self, share: float, _label: str, _done: object, _total: object) -> None:
        self.row.show_step(share, self._label, f"{share:.0%}")

    def _on_made(self, sentence: str) -> None:
        self._hands.mending.offer_undo(sentence)
        super().accept()

    def _on_failed(self, sentence: str) -> None:
        self._set_working(working=False)
        self._show()
        self._say(sentence)

    def _on_unreadable(self, sentence: str) -> None:
        self.told.setText("")
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.set_token(Token.ERR)
        self.fit()

    def _on_cancelled(self) -> None:
        self._set_working(working=False)
        self._show()
        if self._leaving:
            super().reject()

    def _on_closed(self) -> None:
        super().reject()


def _mark(page: int, tag: str, number: int, first: int, *, out: bool) -> PageMark:
    label = _("第 {page} 页").format(page=page)
    spoken = _("{page}，{what}").format(page=label, what=tag)
    begins = page == first
    return PageMark(
        label, spoken, tag if begins else "", begins and page > 1, odd=number % 2 == 1, out=out
    )


def _kept(drafts: list[Draft]) -> int:
    return sum(not one.target.left_out for one in drafts)
