"""Step 4: what is wrong, by nominee, and beside each finding what speaks for it."""

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.finding import Finding
from app.gui.pages.page import Page
from app.gui.pages.parts.evidence_deeds import Deeds
from app.gui.pages.parts.evidence_panel import WIDTH, EvidencePanel
from app.gui.pages.parts.evidence_picture import EDGE
from app.gui.pages.parts.finding_filters import FilterBar
from app.gui.pages.parts.finding_head import FindingHead, FindingsEmpty
from app.gui.pages.parts.finding_list import FindingList
from app.gui.pages.parts.mend_deeds import MendDeeds
from app.gui.places import Navigator, Place, Step
from app.gui.theme import SPACE, Theme
from app.gui.viewmodels import findings
from app.gui.viewmodels.evidence import evidence
from app.gui.viewmodels.findings import Filter
from app.gui.viewmodels.findings_model import FindingsModel
from app.gui.viewmodels.remedies import Act, remedy_of
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.viewmodels.thumbs import Thumbs

_OVERLAID_BELOW = 960
"""Page width below which the evidence lies over the list instead of beside it."""


class CheckPage(Page):
    """`thumbs` may be the window's own; else the page has its own until the session closes."""

    step = Step.CHECK

    def __init__(
        self,
        theme: Theme,
        session: Session,
        navigator: Navigator,
        thumbs: Thumbs | None = None,
    ) -> None:
        super().__init__(theme, session, navigator)
        self._state: State | None = None
        self._is_stale = False
        self.thumbs = thumbs or Thumbs(session.sandbox, self)
        if thumbs is None:
            session.closed.connect(self.thumbs.close)
        self._watch = QElapsedTimer()
        self._seconds: float | None = None
        self._overlaid = False
        self.head = FindingHead(theme)
        self.filters = FilterBar(theme)
        self.model = FindingsModel(self)
        self.list = FindingList(theme, self.model)
        self.empty = FindingsEmpty(theme)
        self.panel = EvidencePanel(theme)
        self._deeds = Deeds(theme, session, navigator, self)
        self.mends = MendDeeds(theme, session, navigator, self.thumbs, self.head, self)
        self._lay_out()
        self._wire()
        self._refresh()

    def show_state(self, state: State) -> None:
        if self._state is None or state.root != self._state.root:
            self._seconds = None
            self.filters.set_filter(Filter())
        self._state = state
        self._is_stale = True
        self.thumbs.open(state.root)
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def go_to(self, place: Place) -> None:
        """To a finding by its id, else to the first one of the place's slot."""
        if self._is_stale:
            self._refresh()
        finding = findings.at(self._state, place) if self._state else None
        if finding is not None:
            self._set_filter(findings.showing(self.filters.chosen, finding))
            self.list.choose(finding.id, centred=True)
            self._reveal()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._overlaid and self.panel.isVisible():
            self._close_panel()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._top = QVBoxLayout()
        self._top.setSpacing(0)
        self._top.addWidget(self.head)
        self._top.addSpacing(10)
        self._top.addWidget(self.filters)
        self._top.addWidget(self.mends.box)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._column.addLayout(self._top)
        self._column.addSpacing(6)
        self._column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._column, 1)
        self._beside = QWidget()
        self._beside.setFixedWidth(WIDTH)
        row.addWidget(self._beside)
        self.panel.setParent(self)

    def _wire(self) -> None:
        self.head.again.clicked.connect(self.session.check_now)
        self.empty.check.clicked.connect(self.session.check_now)
        self.empty.everything.clicked.connect(self._show_everything)
        self.filters.changed.connect(self._refresh)
        self.filters.crowded.connect(self._place_switch)
        self.list.chosen.connect(self._show_evidence)
        self.list.opened.connect(self._open_panel)
        self.list.remedied.connect(self._on_remedied)
        self.panel.closed.connect(self._close_panel)
        self.panel.quoted.connect(self._on_quoted)
        self.panel.doubted.connect(self.navigator.go)
        self.panel.enlarged.connect(self._open_file)
        self.panel.buttons.acted.connect(self._on_act)
        self.panel.buttons.answered.connect(self._on_answered)
        self.panel.buttons.led.connect(self.navigator.go)
        self.panel.buttons.folder.connect(self._open_folder)
        self.panel.buttons.waive.connect(self._on_waive)
        self.panel.buttons.retract.connect(self._on_retract)
        self.session.checking.connect(self._on_checking)
        self.session.checked.connect(self._on_checked)
        self.thumbs.ready.connect(self._on_thumb)
        self.thumbs.part_ready.connect(self._on_part)

    def _refresh(self) -> None:
        """While the page is hidden nothing is listed; it is when the page is next shown."""
        self._is_stale = False
        state, chosen = self._state, self.filters.chosen
        grouped = findings.groups(state, chosen) if state else []
        nothing = None if grouped else findings.empty(state, chosen)
        self.empty.show_empty(nothing)
        self._stack.setCurrentWidget(self.empty if nothing else self.list)
        self.filters.setVisible(state is not None and state.report is not None)
        if state is None:
            return
        self.mends.show_state(state)
        self.head.show_line(findings.checked_line(state, self._seconds))
        self.head.show_good("" if nothing else findings.all_good(state))
        self.filters.show_counts(findings.chips(state, chosen))
        self.model.show(grouped)
        if self.list.finding is None and not self._overlaid:
            self.list.choose_first()
        self._show_evidence()

    def _place_switch(self, crowded: bool) -> None:
        if crowded:
            self.head.take_switch(self.filters.switch)
        else:
            self.filters.take_switch()

    def _set_filter(self, chosen: Filter) -> None:
        self.filters.set_filter(chosen)
        self._refresh()

    def _show_everything(self) -> None:
        self._set_filter(Filter(problems_only=False))

    @property
    def _finding(self) -> Finding | None:
        return self.list.finding if self._state else None

    def _show_evidence(self) -> None:
        finding = self._finding
        if finding is None or self._state is None or self._stack.currentWidget() is self.empty:
            self.panel.clear()
            self.panel.setVisible(not self._overlaid)
            return
        self.panel.show_evidence(evidence(finding, self._state))
        file = findings.file_of(finding, self._state)
        shown = self.panel.shown
        if file is not None and shown is not None:
            self.thumbs.request(file, EDGE, shown.part)

    def _on_thumb(self, path: str, image: QImage) -> None:
        self._on_part(path, None, image)

    def _on_part(self, path: str, part: object, image: QImage) -> None:
        shown = self.panel.shown
        if shown is not None and (shown.stored, shown.part) == (path, part):
            self.panel.set_image(image)

    def _on_checking(self, share: float, label: str) -> None:
        if not self._watch.isValid():
            self._watch.start()
        self.head.show_checking(share, findings.checking_line(share, label))

    def _on_checked(self) -> None:
        if self._watch.isValid():
            self._seconds = self._watch.elapsed() / 1000
            self._watch.invalidate()
        self.head.end_checking()
        if self._state is not None:
            self.head.show_line(findings.checked_line(self._state, self._seconds))

    def _on_remedied(self, _finding: str) -> None:
        finding = self._finding
        remedy = remedy_of(finding, self._state) if finding and self._state else None
        if remedy is not None:
            self._on_act(remedy.act)

    def _on_act(self, act: Act) -> None:
        finding, state = self._finding, self._state
        remedy = remedy_of(finding, state) if finding and state else None
        if finding is None or state is None or remedy is None:
            return
        match act:
            case Act.LEAD | Act.READ if remedy.place:
                self.navigator.go(remedy.place)
            case Act.REPLACE:
                self._deeds.replace(finding, state, remedy.longer)
            case Act.OPEN:
                self._open_file()
            case Act.CONFIRM if self._overlaid:
                self._open_panel()
            case Act.CONFIRM:
                self._deeds.ask(finding, state)
            case Act.RETRACT:
                self._deeds.retract(finding)
            case Act.FIX | Act.LOOK | Act.SLIP:
                self.mends.act(act, finding, state)

    def _on_answered(self, answer: bool) -> None:
        if self._finding:
            self._deeds.answer(self._finding, answer)

    def _on_waive(self) -> None:
        if self._finding:
            self._deeds.waive(self._finding)

    def _on_retract(self) -> None:
        if self._finding:
            self._deeds.retract(self._finding)

    def _on_quoted(self) -> None:
        if self.panel.shown and self.panel.shown.quote:
            self.navigator.go(self.panel.shown.quote.place)

    def _open_file(self) -> None:
        if self.panel.shown and self.panel.shown.file:
            self._deeds.open(self.panel.shown.file)

    def _open_folder(self) -> None:
        if self.panel.shown and self.panel.shown.file:
            self._deeds.open(self.panel.shown.file.parent)

    def _open_panel(self) -> None:
        self._show_evidence()
        self._reveal()
        self.panel.buttons.focus_first()

    def _reveal(self) -> None:
        if self.panel.shown:
            self.panel.show()
            self.panel.raise_()

    def _close_panel(self) -> None:
        self.panel.setVisible(not self._overlaid)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        overlaid = self.width() < _OVERLAID_BELOW
        side = SPACE.narrow_margin if self._narrow else SPACE.margin
        right = side if overlaid else 28
        self._top.setContentsMargins(side, 18, right, 0)
        self._stack.setContentsMargins(side, 0, right - 16, 0)
        self._beside.setVisible(not overlaid)
        self.panel.setGeometry(self.width() - WIDTH, 0, WIDTH, self.height())
        self.panel.set_closable(overlaid)
        if overlaid is not self._overlaid:
            self._overlaid = overlaid
            self.panel.setVisible(not overlaid)

    @property
    def _narrow(self) -> bool:
        return self.window().width() < SPACE.narrow_below
