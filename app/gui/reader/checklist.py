"""要求清单: the panel at the right, with its tabs."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.gui.reader.all_list import AllList
from app.gui.reader.fact_card import FactBox
from app.gui.reader.open_list import OpenList
from app.gui.reader.unplaced_list import UnplacedList
from app.gui.reader.yearly_list import YearlyList
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.reader_shown import Shown, Yearly
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.card import Panel
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Heading
from app.gui.widgets.scroll import PageScroll
from app.gui.widgets.tabs import Tabs
from app.texts import N_, _

WIDTH, NARROW_WIDTH = 412, 396
_LEFT, _RIGHT, _BESIDE_BAR = 20, 32, 16
_OPEN, _ALL, _UNPLACED, _YEARLY = range(4)
_GROWS_MS = 400
_ABOVE = 12
"""Room above what is brought into sight."""
_YEARLY_NAMES = {Yearly.NONE: "", Yearly.LEDGER: N_("任务分解"), Yearly.TASKS: N_("工作要点")}


class Checklist(Panel):
    """Signals bear a fact's id, `agreed` several; of a sentence without a fact its Passage.

    `adding_to` bears the id of the item that gets one more requirement.
    """

    picked = Signal(str)
    confirmed = Signal(str)
    correcting = Signal(str)
    struck = Signal(str)
    agreed = Signal(object)
    confirming_sure = Signal()
    passage_picked = Signal(object)
    adding = Signal(object)
    adding_to = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Token.SURFACE, Qt.Edge.LeftEdge)
        self.setAccessibleName(_("要求清单"))
        self.setFixedWidth(WIDTH)
        self._shown: Shown | None = None
        self._chosen = ""
        self.add = LinkButton(theme, _("手工添加"), Icon.PLUS)
        self.tabs = Tabs(theme, ["", "", "", ""])
        self.open = OpenList(theme, self.tabs)
        self.all = AllList(theme, self.tabs)
        self._lists: dict[int, OpenList | AllList] = {_OPEN: self.open, _ALL: self.all}
        self.unplaced = UnplacedList(theme, self.tabs)
        self.yearly = YearlyList(theme)
        self._scrolls: list[PageScroll] = []
        self._bringing = QTimer(self)
        self._bringing.setSingleShot(True)
        self._bringing.timeout.connect(self._bring)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(_GROWS_MS)
        self._stack = QStackedWidget()
        for part in (self.open, self.all, self.unplaced, self.yearly):
            self._stack.addWidget(self._scrolled(theme, part))
        self._lay_out(theme)
        self._wire()

    def show_notice(self, shown: Shown) -> None:
        fresh = self._shown is None or self._shown.text != shown.text
        self._shown = shown
        self._name_tabs(shown)
        if fresh:
            self._chosen = ""
            self.tabs.setCurrentIndex(_YEARLY if shown.yearly else _OPEN)
            for scroll in self._scrolls:
                scroll.verticalScrollBar().setValue(0)
        self._turn(self.tabs.currentIndex())

    def choose(self, fact: str) -> None:
        """In the tab that shows it; a fact that is sure has its card in 全部."""
        self._chosen = fact
        is_open = self._shown is not None and any(card.id == fact for card in self._shown.open)
        in_all = self.tabs.currentIndex() == _ALL or not is_open
        focused: QWidget | None = self.window().focusWidget()
        was_here = focused is not None and self.isAncestorOf(focused)
        self.tabs.setCurrentIndex(_ALL if in_all else _OPEN)
        found = (self.open.choose(fact), self.all.choose(fact))
        box = found[1] if in_all else found[0]
        if was_here and box is not None:
            self._take_focus(box)
        self._bringing.start(0)
        self._following.start()

    @property
    def chosen_box(self) -> FactBox | None:
        boxes = [*self.open.boxes.values(), *self.all.findChildren(FactBox)]
        return next((box for box in boxes if box.selected and box.isVisible()), None)

    def set_narrow(self, narrow: bool) -> None:
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)

    def _name_tabs(self, shown: Shown) -> None:
        texts = {
            _OPEN: _("待确认 {count}").format(count=len(shown.open)),
            _ALL: _("全部 {count}").format(count=len(shown.facts)),
            _UNPLACED: _("未转成检查项 {count}").format(count=len(shown.unplaced)),
            _YEARLY: _(_YEARLY_NAMES[shown.yearly]) if shown.yearly else "",
        }
        self.tabs.setTabVisible(_YEARLY, bool(shown.yearly))
        self.tabs.setTabVisible(_OPEN, bool(shown.open) or not shown.yearly)
        for place, text in texts.items():  # Qt makes room by the names, hidden ones at first too
            self.tabs.setTabText(place, text)

    def _bring(self) -> None:
        """The chosen card wholly into sight, as soon as it has its place; its heading too.

        Where there is no room for both, the card.
        """
        box = self.chosen_box
        if box is None:
            return
        scroll = self._scrolls[self._stack.currentIndex()]
        top = box.mapTo(scroll.page, QPoint(0, 0)).y()
        end = top + box.height()
        bar, high = scroll.verticalScrollBar(), scroll.viewport().height()
        heading = self._heading_of(box)
        above = heading.mapTo(scroll.page, QPoint(0, 0)).y() if heading is not None else top
        if end - above <= high - _ABOVE:
            top = above
        if top < bar.value() or end > bar.value() + high:
            bar.setValue(max(0, top - _ABOVE))

    def _heading_of(self, box: FactBox) -> QWidget | None:
        shown = self._lists.get(self._stack.currentIndex())
        return shown.heading_of(box.card.id) if shown is not None else None

    def _on_turned(self, place: int) -> None:
        """What was chosen is seen in the other list too."""
        self._turn(place)
        if self._chosen and place in self._lists:
            self._lists[place].choose(self._chosen)
            self._bringing.start(0)
            self._following.start()

    def _take_focus(self, box: FactBox) -> None:
        """Whoever goes on in the list by keys goes on in the chosen card."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or not box.isAncestorOf(focused):
            box.take_focus(Qt.FocusReason.ActiveWindowFocusReason)

    def _on_grown(self, _least: int, _most: int) -> None:
        """Cards take their places one layout after the other; the chosen one is followed."""
        if self._following.isActive():
            self._bringing.start(0)

    def _turn(self, place: int) -> None:
        """What is not seen is not made."""
        self._stack.setCurrentIndex(place)
        if self._shown is None:
            return
        match place:
            case 0:
                self.open.show_notice(self._shown)
            case 1:
                self.all.show_notice(self._shown)
            case 2:
                self.unplaced.show_passages(self._shown.unplaced)
            case _:
                self.yearly.show_parts(self._shown.parts)

    def _scrolled(self, theme: Theme, part: QWidget) -> PageScroll:
        made = PageScroll(theme, (_LEFT, 6, _RIGHT - _BESIDE_BAR, 20))
        made.body.addWidget(part)
        made.verticalScrollBar().rangeChanged.connect(self._on_grown)
        self._scrolls.append(made)
        return made

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        head.addWidget(Heading(theme, _("要求清单"), Size.PANEL_TITLE), 1)
        head.addWidget(self.add)
        bar = QHBoxLayout()
        bar.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        bar.addWidget(self.tabs)
        lists = QHBoxLayout()
        lists.setContentsMargins(0, 0, _BESIDE_BAR, 0)
        lists.addWidget(self._stack)
        self.body.setContentsMargins(1, 16, 0, 0)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addLayout(bar)
        self.body.addLayout(lists, 1)

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._on_turned)
        for part in (self.open, self.all):
            part.picked.connect(self.picked)
            part.confirmed.connect(self.confirmed)
            part.correcting.connect(self.correcting)
            part.struck.connect(self.struck)
        self.open.agreed.connect(self.agreed)
        self.open.sure_picked.connect(self.picked)
        self.open.confirming_sure.connect(self.confirming_sure)
        self.unplaced.picked.connect(self.passage_picked)
        self.unplaced.adding.connect(self.adding)
        self.all.adding_to.connect(self.adding_to)
