"""收材料: a tab a nominee and one for the unit, a card a slot."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.submission import SlotKey
from app.gui.pages.page import Page
from app.gui.pages.parts.mender import Mender
from app.gui.pages.parts.slot_actions import SlotActions
from app.gui.pages.parts.slot_card import SlotCard
from app.gui.pages.parts.slot_grid import SlotGrid
from app.gui.pages.parts.slot_intake import IntakeBox
from app.gui.pages.parts.tray_area import TrayArea
from app.gui.places import Navigator, Place, Step
from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.slots import FIRST, GatherView, gather_view
from app.gui.viewmodels.state import State
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.card import Hairline
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Heading, Text
from app.gui.widgets.scroll import PageScroll
from app.gui.widgets.tab_menu import TabMenu
from app.gui.widgets.tabs import Tabs
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.notices.behind import first_fact


class GatherPage(Page):
    step = Step.GATHER

    def __init__(self, theme: Theme, session: Session, navigator: Navigator) -> None:
        super().__init__(theme, session, navigator)
        self._drawing = Sandbox(workers=1)  # of its own: a check keeps the session's busy
        self.thumbs = Thumbs(self._drawing, self)
        self.slot_actions = SlotActions(session, navigator, self)
        self.mender = Mender(theme, session, navigator, self.thumbs, self)
        self.cards: dict[SlotKey, SlotCard] = {}
        self._state: State | None = None
        self._tab: str | None = FIRST
        self._stale = False
        self._titles: list[tuple[str | None, str]] = []
        self.add = Button(theme, _("整批添加…"), Kind.PLAIN, Icon.PLUS)
        self.blank = Button(theme, _("填空白表…"), Kind.GHOST, Icon.DOCUMENT)
        self.tabs = Tabs(theme)
        self.tabs.setAccessibleName(_("人选和单位"))
        self.all_tabs = TabMenu(theme, self.tabs)
        self.summary = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self.hint = NoticeBar(theme)
        self.intake = IntakeBox(theme, session)
        self.tray = TrayArea(theme, session, navigator, self.thumbs, self.slot_actions)
        self.grid = SlotGrid()
        self.paper = PageScroll(theme)
        self._lay_out()
        self._wire()

    def _wire(self) -> None:
        self.add.clicked.connect(self._offer_ways)
        self.blank.clicked.connect(self.open_blank_forms)
        self.tabs.currentChanged.connect(self._choose_tab)
        self.hint.link_clicked.connect(self._to_people)
        self.slot_actions.working.connect(self.intake.watch)
        self.slot_actions.mending.connect(self.mender.mend)
        self.slot_actions.doing.connect(self.mender.do)
        self.slot_actions.doubting.connect(self._revise)
        self.mender.mending.began.connect(self.intake.watch)
        self.session.closed.connect(self._stop_drawing)

    def _stop_drawing(self) -> None:
        self.thumbs.close()
        self._drawing.close()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Heading(self.theme, _("收材料")))
        told = _("把文件拖到对应的格子里；也可以整批拖进窗口，由程序归位。原文件不会被改动。")
        words.addWidget(Elided(self.theme, told, Elide.END, token=Token.TEXT2))
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(words, 1)
        top.addWidget(self.blank, 0, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(10)
        column.addLayout(self._tab_row())
        column.addWidget(self.hint)
        column.addWidget(self.intake)
        self.paper.body.addWidget(self.tray)
        self.paper.body.addWidget(self.grid)
        self.paper.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self.paper, 1)
        self._set_margins(SPACE.margin)

    def _tab_row(self) -> QHBoxLayout:
        """The line below the tabs goes on below the summary."""
        told = QHBoxLayout()
        told.setContentsMargins(16, 0, 0, 0)
        told.setSpacing(16)
        told.addWidget(self.all_tabs)
        told.addWidget(self.summary)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(told, 1)
        right.addWidget(Hairline(self.theme))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.tabs, 1)
        row.addLayout(right)
        return row

    def _set_margins(self, side: int) -> None:
        layout = self._head.layout()
        if layout:
            layout.setContentsMargins(side, 16, side, 0)
        self.paper.set_margins(side, 18, side, 24)

    def show_state(self, state: State) -> None:
        """While the page is hidden nothing is built; it is when the page is next shown."""
        if self._state is None or self._state.root != state.root:
            self.thumbs.open(state.root)
        self._state = state
        self._stale = True
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._set_margins(SPACE.narrow_margin if self._small else SPACE.margin)
        self._arrange()

    @property
    def _small(self) -> bool:
        return self.window().width() < SPACE.narrow_below

    def go_to(self, place: Place) -> None:
        """Selects the tab, scrolls to the card and gives its first file or place the focus."""
        if place.key is None:
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._tab = place.key.nominee
        self._show()
        card = self.cards.get(place.key)
        if card is None:
            return
        card.focus_first()
        QTimer.singleShot(0, card, lambda: self.paper.show_widget(card))

    def drop_elsewhere(self, paths: Sequence[Path]) -> None:
        """Whatever was dropped beside every card is sorted."""
        self.slot_actions.drop_elsewhere(paths)

    def open_blank_forms(self) -> None:
        from app.gui.dialogs.blank_forms import BlankFormsDialog
        from app.gui.viewmodels.blank_forms import BlankForms

        BlankFormsDialog(self.theme, BlankForms(self.session), self).open()

    def _offer_ways(self) -> None:
        """A dialog of the system shows files or folders, never both."""
        menu = self.ways()
        menu.exec(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        menu.deleteLater()

    def ways(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.add.text())
        menu.addAction(_("选文件或压缩包…"), self.slot_actions.choose_for_any)
        menu.addAction(_("选文件夹…"), self.slot_actions.choose_folder)
        return menu

    def _revise(self, key: SlotKey) -> None:
        if self._state is not None:
            fact = first_fact(key.item, self._state.profile)
            here = Place(Step.GATHER, key=key)
            self.navigator.go(Place(Step.NOTICE, revising=True, fact=fact, origin=here))

    def _to_people(self) -> None:
        self.navigator.go(Place(Step.PEOPLE))

    def _choose_tab(self, index: int) -> None:
        if 0 <= index < len(self._titles):
            self._tab = self._titles[index][0]
            self.paper.verticalScrollBar().setValue(0)
            self._show()

    def _show(self) -> None:
        if self._state is None:
            return
        self._stale = False
        view = gather_view(self._state, self._tab)
        self._tab = view.tab
        self.tray.show_state(self._state, view.tab)
        self._show_tabs(view)
        self.summary.setText(view.summary)
        self.hint.setHidden(not view.hint)
        self.hint.set_notice(view.hint, _("去添加"))
        self._show_cards(view)

    def _show_tabs(self, view: GatherView) -> None:
        titles = [(tab.nominee, tab.title) for tab in view.tabs]
        self.tabs.blockSignals(True)
        if titles != self._titles:
            while self.tabs.count():
                self.tabs.removeTab(0)
            for _nominee, title in titles:
                self.tabs.addTab(title)
            self._titles = titles
        for place, tab in enumerate(view.tabs):
            self.tabs.set_count(place, tab.count)
            if tab.nominee == view.tab:
                self.tabs.setCurrentIndex(place)
        self.tabs.blockSignals(False)

    def _show_cards(self, view: GatherView) -> None:
        keys = [card.key for card in view.cards]
        wanted = {card.key: card for card in view.cards}
        kept = {key for key in wanted if key in self.cards and self.cards[key].is_for(wanted[key])}
        for key in [one for one in self.cards if one not in kept]:
            gone = self.cards.pop(key)
            gone.hide()
            gone.deleteLater()
        for shown in view.cards:
            if shown.key in self.cards:
                self.cards[shown.key].show_view(shown)
            else:
                made = SlotCard(self.theme, self.thumbs, self.slot_actions, shown)
                self.cards[shown.key] = made
        self.cards = {key: self.cards[key] for key in keys}
        self._arrange()

    def _arrange(self) -> None:
        self.grid.arrange(list(self.cards.values()), small=self._small)
