"""Mends for a page: at once what is safe, else by the dialog that shows or asks."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.fixing import FixOutcome, Offer
from app.fixes.base import Chosen
from app.gui.dialogs.hands import Hands
from app.gui.places import Navigator
from app.gui.theme import Theme
from app.gui.viewmodels.mending import Mending
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.thumbs import Thumbs


class Mender(QObject):
    """`over` is the page that its dialogs lie upon. They are imported when the first is opened."""

    def __init__(
        self, theme: Theme, session: Session, navigator: Navigator, thumbs: Thumbs, over: QWidget
    ) -> None:
        super().__init__(over)
        self.theme = theme
        self.over = over
        self._session = session
        self.mending = Mending(session, navigator, self)
        self.hands = Hands(theme, session, thumbs, self.mending, over, self.ask_for_originals)
        self.mending.refused.connect(self._on_refused)

    def mend(self, offer: Offer) -> None:
        """What is shown or asked first is opened; it goes on from there."""
        from app.gui.dialogs.mending import open_fix

        if offer.at_once:
            self.mending.mend(offer)
        elif self._session.state is not None:
            open_fix(self.hands, offer, self._session.state)

    def do(self, deed: object) -> None:
        """What she wants though nothing is wrong: pages are chosen first, else as any fix."""
        from app.gui.dialogs.by_hand import open_deed
        from app.gui.viewmodels.by_hand import Deed, Way

        if not isinstance(deed, Deed) or self._session.state is None:
            return
        if deed.way is not Way.MEND:
            open_deed(self.hands, deed, self._session.state)
        elif deed.offer is not None and deed.chosen is not None:
            self.look(deed.offer, deed.chosen)
        elif deed.offer is not None:
            self.mend(deed.offer)

    def look(self, offer: Offer, chosen: Chosen | None = None) -> None:
        """What it would make, before and after."""
        from app.gui.dialogs.mending import open_preview

        if self._session.state is not None:
            open_preview(self.hands, offer, self._session.state, chosen)

    def ask_for_originals(self) -> None:
        """The slips for whoever gave the files, as they will be printed."""
        from app.gui.dialogs.slips import SlipsDialog

        state = self._session.state
        if state is not None and state.report is not None:
            SlipsDialog(self.theme, state, self._session.sandbox, self.over).open()

    def _on_refused(self, outcome: object) -> None:
        """Shown beside the original, with the reason."""
        if isinstance(outcome, FixOutcome):
            self.look(outcome.offer)
