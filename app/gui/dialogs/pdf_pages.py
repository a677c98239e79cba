"""转动页面、去掉页面: which pages of a PDF are to be turned, or left out of the copy."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.domain.facts import PdfFacts
from app.domain.fixing import Offer
from app.domain.pages import BLANK_INK
from app.fixes.base import Chosen
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.hands import Hands
from app.gui.dialogs.page_cell import PageMark
from app.gui.dialogs.page_grid import PageGrid
from app.gui.theme import Size, Token
from app.gui.viewmodels.mending import names_of
from app.gui.viewmodels.pdf_pages import PdfPages
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind
from app.gui.widgets.labels import Elide, Elided
from app.texts import N_, _

_WIDE = 736
_TURNS = ((N_("向左转"), 270), (N_("向右转"), 90), (N_("转 180°"), 180))


class PagesDialog(Asking):
    """`picked(chosen)` as the recipe wants it. What a check saw to be wrong is chosen already."""

    picked = Signal(object)

    def __init__(
        self, hands: Hands, offer: Offer, state: State, start: Chosen | None = None
    ) -> None:
        theme = hands.theme
        self._turning = offer.fix.id == "turn-pages"
        self._start = _known(offer, state) if start is None else start
        blank = start is None and bool(self._start.get("pages"))
        title, told = _words(offer, turning=self._turning, blank=blank)
        super().__init__(theme, hands.over, title, told, yes=_("看效果…"), no=_("取消"))
        self.setFixedWidth(_WIDE)
        self.yes.setAutoDefault(False)
        self._count = 0
        self._turns: dict[int, int] = {}
        self.grid = PageGrid(theme, _("页"), parting=False)
        self.grid.setFixedHeight(self.grid.wanted_height)
        self.turns = [Button(theme, _(text), Kind.PLAIN, height=ROW_HEIGHT)
                      for text, _degrees in _TURNS]  # fmt: skip
        self.every = Button(theme, _("全选"), Kind.GHOST, height=ROW_HEIGHT)
        self.told = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self._lay_out()
        self.pages = PdfPages(state, offer.files[0].path, hands.session.sandbox, self)
        self._wire(hands)
        self.pages.begin()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    @property
    def chosen(self) -> Chosen:
        if self._turning:
            return {"turns": {page: by for page, by in sorted(self._turns.items()) if by}}
        return {"pages": self.grid.chosen}

    def accept(self) -> None:
        if not self._why:
            chosen = self.chosen
            super().accept()
            self.picked.emit(chosen)

    def done(self, result: int) -> None:
        self.pages.close()
        super().done(result)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.turns:
            button.setVisible(self._turning)
            row.addWidget(button)
        row.addWidget(self.told, 1)
        self.every.setVisible(self._turning)
        row.addWidget(self.every)
        self.body.addSpacing(4)
        self.body.addWidget(self.grid)
        self.body.addLayout(row)

    def _wire(self, hands: Hands) -> None:
        for button, (_text, degrees) in zip(self.turns, _TURNS, strict=True):
            button.clicked.connect(lambda _checked=False, by=degrees: self.turn(by))
        self.every.clicked.connect(self.grid.selectAll)
        self.grid.itemSelectionChanged.connect(self._show)
        self.pages.counted.connect(self._on_counted)
        self.pages.drawn.connect(self.grid.set_image)
        self.pages.failed.connect(self.sentence.setText)
        hands.session.closed.connect(self.reject)

    def turn(self, degrees: int) -> None:
        """The chosen pages, clockwise."""
        for page in self.grid.chosen:
            self._turns[page] = (self._turns.get(page, 0) + degrees) % 360
        self._show()

    def _on_counted(self, count: int) -> None:
        self._count = count
        self.grid.set_count(count)
        if self._turning:
            self._turns = {int(page): by for page, by in self._start.get("turns", {}).items()}
            self.grid.choose([1] if count == 1 else [])
        else:
            self.grid.choose([int(page) for page in self._start.get("pages", ())])
        self._show()
        self.grid.setFixedHeight(self.grid.wanted_height)
        self.fit()

    def _show(self) -> None:
        chosen = set(self.grid.chosen)
        marks = [self._mark(page, page in chosen) for page in range(1, self._count + 1)]
        self.grid.set_marks(marks)
        for button in self.turns:
            button.setEnabled(bool(chosen))
        self.told.setText(self._said(len(chosen)))
        self.yes.setEnabled(not self._why)
        self.yes.setToolTip(self._why)
        self.yes.setAccessibleDescription(self._why)

    def _mark(self, page: int, chosen: bool) -> PageMark:
        label = _("第 {page} 页").format(page=page)
        if not self._turning:
            told = _("不要") if chosen else ""
            spoken = _("{page}，{what}").format(page=label, what=told) if told else label
            return PageMark(label, spoken, told, out=chosen)
        turn = self._turns.get(page, 0)
        told = _("转 {degrees}°").format(degrees=turn) if turn else ""
        spoken = _("{page}，{what}").format(page=label, what=told) if told else label
        return PageMark(label, spoken, told, turn=turn)

    def _said(self, chosen: int) -> str:
        if self._turning:
            return _("选中了 {count} 页").format(count=chosen) if chosen else _("先点要转的页")
        left = self._count - chosen
        return _("去掉 {gone} 页，留下 {left} 页").format(gone=chosen, left=left)

    @property
    def _why(self) -> str:
        """Why it cannot go on, "" where it can."""
        if self._turning:
            return "" if any(self._turns.values()) else _("还没有转动哪一页。")
        chosen = len(self.grid.chosen)
        if chosen and chosen == self._count:
            return _("至少要留下一页。")
        return "" if chosen else _("还没有选要去掉的页。")


def _words(offer: Offer, *, turning: bool, blank: bool) -> tuple[str, str]:
    name = names_of(offer)
    if turning:
        told = _("点选要转的页，再按下面的按钮。改的是副本，原件不动。")
        return _("转动“{name}”的页面").format(name=name), told
    told = _("点选不要的页。改的是副本，原件不动。")
    if blank:
        told = _("点选不要的页；空白页已经选好，不对就点掉。改的是副本，原件不动。")
    return _("去掉“{name}”里的页面").format(name=name), told


def _known(offer: Offer, state: State) -> Chosen:
    """What a check saw: pages that lie, pages that show nothing."""
    facts = state.case.facts.get(offer.files[0].path)
    if not isinstance(facts, PdfFacts):
        return {}
    lying = {page: one.turned for page, one in enumerate(facts.texts or (), 1) if one.turned}
    blank = [page for page, one in enumerate(facts.looks or (), 1) if one.ink < BLANK_INK]
    return {"turns": lying, "pages": blank if len(blank) < len(facts.pages) else []}
