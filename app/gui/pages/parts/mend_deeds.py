"""What the page 检查与修正 does where the program can mend: at once, shown first, or asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.finding import Finding
from app.domain.fixing import FixOutcome, Offer
from app.gui.dialogs.hands import Hands
from app.gui.dialogs.mended import MendedDialog
from app.gui.dialogs.mending import open_fix, open_preview
from app.gui.pages.parts.finding_head import FindingHead
from app.gui.pages.parts.mend_box import MendBox
from app.gui.places import Navigator
from app.gui.theme import Theme
from app.gui.viewmodels import fixes
from app.gui.viewmodels.mending import Batch, Mending
from app.gui.viewmodels.remedies import Act, offer_of
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.viewmodels.thumbs import Thumbs
from app.texts import _


class MendDeeds(QObject):
    """`box` stands above the list; the button 一键修正 is the head's."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        navigator: Navigator,
        thumbs: Thumbs,
        head: FindingHead,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._theme = theme
        self._session = session
        self._head = head
        self._over = over
        self.mending = Mending(session, navigator, self)
        self.box = MendBox(theme, self.mending)
        self._hands = Hands(theme, session, thumbs, self.mending, over, self.ask_for_originals)
        head.mend.clicked.connect(self._mend_safe)
        self.box.listed.connect(self._list)
        self.mending.refused.connect(self._on_refused)
        self.mending.finished.connect(self._on_finished)

    def show_state(self, state: State) -> None:
        """While it works the button waits; afterwards it counts anew."""
        count = 0 if state.report is None else state.fixes.count
        text = _("一键修正 {count} 处").format(count=count) if count else ""
        self._head.show_mendable(text, can=not self.mending.busy)
        self.box.changed_to(state.change)

    def act(self, act: Act, finding: Finding, state: State) -> None:
        """FIX, LOOK or SLIP."""
        offer = offer_of(finding, state)
        if act is Act.SLIP:
            self.ask_for_originals()
        elif offer is not None and act is Act.LOOK:
            open_preview(self._hands, offer, state)
        elif offer is not None:
            self.mend(offer, state)

    def mend(self, offer: Offer, state: State) -> None:
        if fixes.at_once(offer):
            self.mending.mend(offer)
        else:
            open_fix(self._hands, offer, state)

    def ask_for_originals(self) -> None:
        """The slips for whoever gave the files, as they will be printed."""
        from app.gui.dialogs.slips import SlipsDialog

        state = self._session.state
        if state is not None and state.report is not None:
            SlipsDialog(self._theme, state, self._session.sandbox, self._over).open()

    def _mend_safe(self) -> None:
        self._head.mend.setEnabled(False)
        self.mending.mend_safe()

    def _on_finished(self, _batch: object) -> None:
        self._head.mend.setEnabled(True)

    def _on_refused(self, outcome: object) -> None:
        """Shown beside the original, with the reason."""
        state = self._session.state
        if isinstance(outcome, FixOutcome) and state is not None:
            open_preview(self._hands, outcome.offer, state)

    def _list(self, batch: object) -> None:
        if isinstance(batch, Batch):
            MendedDialog(self._theme, batch, self._over).open()
