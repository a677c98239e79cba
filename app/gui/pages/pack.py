"""Step 5: a card for each route, and at the right the one that is being written."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.notice import Method
from app.gui.dialogs.mailing import LabelsDialog
from app.gui.dialogs.sent import ChangesDialog, SentDialog
from app.gui.pages.page import Page
from app.gui.pages.parts.pack_card import PackCard
from app.gui.pages.parts.pack_panel import PackPanel
from app.gui.places import Navigator, Place, Step
from app.gui.theme import SPACE, Theme, Token
from app.gui.viewmodels import sending
from app.gui.viewmodels.packing import Packing, View
from app.gui.viewmodels.packing_cards import writing_words
from app.gui.viewmodels.packing_labels import Wanted
from app.gui.viewmodels.packing_route import Deed, RouteCard
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.marks import Mark
from app.gui.widgets.scroll import PageScroll
from app.texts import _
from app.workflow.packing.writing import Moment

_LOOK_EVERY_MS = 3000
"""A stick that was put in is seen so soon."""
_LEFT, _RIGHT = 475, 581
"""The columns' shares of the width, with their margins."""
_LOW = 620
"""A page lower than this stands closer."""


class PackPage(Page):
    step = Step.PACK

    def __init__(self, theme: Theme, session: Session, navigator: Navigator) -> None:
        super().__init__(theme, session, navigator)
        self.packing = Packing(session, self)
        self.sent = sending.SentLog(session, self)
        self.cards: dict[str, PackCard] = {}
        self.panel = PackPanel(theme)
        self.carried = NoticeBar(theme, "", _("查看"), Mark.WAIVED)
        self._view: View | None = None
        self._state: State | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._lay_out()
        self._wire()

    def show_state(self, state: State) -> None:
        self._state = state
        self.packing.show_state(state)
        self.sent.show_state(state)

    def go_to(self, place: Place) -> None:
        """To the panel's first control that can be used, else to the first card."""
        del place
        if self.panel.target.isVisible():
            self.panel.focus_target()
        elif self.cards:
            next(iter(self.cards.values())).check.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._timer.start()
        self.packing.look_again()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        """The columns scroll each for itself, so that 开始写入 is always in sight."""
        narrow = self.window().width() < SPACE.narrow_below
        side = SPACE.narrow_margin if narrow else SPACE.margin
        self._head.setContentsMargins(side, 20, side, 16)
        foot = 16 if self.height() < _LOW else 24
        self._left.set_margins(side, 0, 14, foot)
        self._right.set_margins(7, 0, side, foot)
        self.panel.set_tight(self.height() < _LOW)

    def _lay_out(self) -> None:
        self._lead = Text(self.theme, "", token=Token.TEXT2, wrap=True)
        self._head = QVBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(Heading(self.theme, _("打包")))
        self._head.addWidget(self._lead)
        self._left = PageScroll(self.theme)
        self._left.setAccessibleName(_("报送渠道"))
        self._left.body.setSpacing(13)
        self._left.body.addStretch(1)
        self._left.body.addWidget(self.carried)
        self._right = PageScroll(self.theme)
        self._right.setAccessibleName(_("写入"))
        self._right.body.addWidget(self.panel)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._left, _LEFT)
        columns.addWidget(self._right, _RIGHT)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addLayout(columns, 1)
        self._set_margins()
        self.carried.hide()
        self.panel.hide()

    def _wire(self) -> None:
        self._timer.timeout.connect(self.packing.look_again)
        self.packing.changed.connect(self._show)
        self.packing.moved.connect(self._show_moment)
        self.sent.changed.connect(self.packing.show_sent)
        panel = self.panel
        panel.start_asked.connect(self.packing.start)
        panel.cancel_asked.connect(self.packing.cancel)
        panel.open_asked.connect(self._open_current)
        panel.again_asked.connect(self._write_again)
        panel.next_asked.connect(self._choose)
        panel.full_report.connect(self.packing.set_full_report)
        panel.burn_asked.connect(self._burn)
        panel.form.chosen.connect(self.packing.set_choice)
        panel.mail.copied.connect(self._copy)
        panel.mail.open_asked.connect(self._open)
        panel.replug.begun.connect(self.packing.follow_stick)
        panel.replug.stopped.connect(self.packing.leave_stick)
        panel.target.picked.connect(self.packing.pick)
        panel.blockers.go.connect(self.navigator.go)
        self.carried.link_clicked.connect(self._see_carried)

    def _show(self, view: View) -> None:
        self._view = view
        self._lead.setText(view.lead)
        for card in view.cards:
            self._card(card.route).show_card(card, current=card.route == view.current)
        self.panel.show_view(view)
        self.panel.show()
        self.carried.setHidden(view.carried is None)
        if view.carried:
            mark = Mark.WAIVED if view.carried.waived else Mark.CONFIRM
            self.carried.set_notice(view.carried.text, _("查看"), mark)

    def _card(self, route: str) -> PackCard:
        if route not in self.cards:
            made = PackCard(self.theme, route)
            made.ticked.connect(self.packing.tick)
            made.done.connect(self._do)
            made.picked.connect(self._choose)
            self._left.body.insertWidget(len(self.cards), made)
            self.cards[route] = made
        return self.cards[route]

    def _show_moment(self, moment: Moment) -> None:
        self.panel.work.show_moment(moment)
        if self._view and self._view.current in self.cards:
            self.cards[self._view.current].show_progress(writing_words(moment))

    def _choose(self, route: str) -> None:
        self.packing.choose(route)

    def _do(self, route: str, deed: Deed) -> None:
        match deed:
            case Deed.WRITE:
                self.packing.choose(route)
                self.panel.focus_target()
            case Deed.OPEN:
                self._open(self.packing.place_of(route))
            case Deed.VERIFY:
                self.packing.verify_again(route)
            case Deed.PRINT:
                self.navigator.go(Place(Step.COVER))
            case Deed.COPY:
                card = self._shown(route)
                self._copy(card.copied if card else "")
            case Deed.LABELS | Deed.SENT | Deed.CHANGES:
                self._ask(self._shown(route), deed)

    def _ask(self, card: RouteCard | None, deed: Deed) -> None:
        """What needs a dialog of its own."""
        if card is None or self._state is None:
            return
        if deed is Deed.LABELS:
            wanted = Wanted(self._state, discs=card.method is Method.DISC)
            LabelsDialog(self.theme, wanted, self).open()
        elif deed is Deed.CHANGES and card.sent is not None:
            ChangesDialog(self.theme, card.sent, card.advice, self).open()
        elif deed is Deed.SENT:
            self._ask_sent(card)

    def _ask_sent(self, card: RouteCard) -> None:
        today = date.today()  # noqa: DTZ011 - the wall calendar counts
        dialog = SentDialog(self.theme, card, sending.remembered(), today, self)
        dialog.answered.connect(self.sent.record)
        dialog.open()

    def _shown(self, route: str) -> RouteCard | None:
        cards = self._view.cards if self._view else ()
        return next((card for card in cards if card.route == route), None)

    def _copy(self, text: str) -> None:
        """Of a long text the beginning says which it was."""
        first, *more = text.split("\n", 1)
        if text:
            QGuiApplication.clipboard().setText(text)
            shown = first + "…" if more else first
            self.navigator.tell(_("已复制：{text}").format(text=shown))

    def _burn(self) -> None:
        """The system's burner asks for the disc itself."""
        command = self._view.panel.burner if self._view else ()
        if command and not QProcess.startDetached(command[0], list(command[1:]))[0]:
            self.navigator.warn(_("刻录程序没有打开，请照上面的步骤自己打开。"))

    def _open_current(self) -> None:
        if self._view and self._view.current:
            self._open(self.packing.place_of(self._view.current))

    def _open(self, place: Path | None) -> None:
        if place is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def _write_again(self) -> None:
        if self._view and self._view.current:
            self.packing.choose(self._view.current, again=True)

    def _see_carried(self) -> None:
        if self._view and self._view.carried:
            self.navigator.go(self._view.carried.place)
