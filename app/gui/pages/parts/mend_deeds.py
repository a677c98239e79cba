"""What the page 检查与修正 does where the program can mend: at once, shown first, or asked for."""

from PySide6.QtWidgets import QWidget

from app.domain.finding import Finding
from app.gui.dialogs.mended import MendedDialog
from app.gui.pages.parts.finding_head import FindingHead
from app.gui.pages.parts.mend_box import MendBox
from app.gui.pages.parts.mender import Mender
from app.gui.places import Navigator
from app.gui.theme import Theme
from app.gui.viewmodels.mending import Batch
from app.gui.viewmodels.remedies import Act, offer_of
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.viewmodels.thumbs import Thumbs
from app.texts import _


class MendDeeds(Mender):
    """`box` is to stand above the list; the button 一键修正 is the head's."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        navigator: Navigator,
        thumbs: Thumbs,
        head: FindingHead,
        over: QWidget,
    ) -> None:
        super().__init__(theme, session, navigator, thumbs, over)
        self._head = head
        self.box = MendBox(theme, self.mending)
        head.mend.clicked.connect(self._mend_safe)
        self.box.listed.connect(self._list)
        self.mending.rested.connect(self._on_rested)

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
            self.look(offer)
        elif offer is not None:
            self.mend(offer)

    def _mend_safe(self) -> None:
        self._head.mend.setEnabled(False)
        self.mending.mend_safe()

    def _on_rested(self) -> None:
        self._head.mend.setEnabled(True)

    def _list(self, batch: object) -> None:
        if isinstance(batch, Batch):
            MendedDialog(self.theme, batch, self.over).open()
