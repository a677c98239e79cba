"""What every page is: a widget that shows a state and leads nowhere by itself."""

from PySide6.QtWidgets import QWidget

from app.gui.places import Navigator, Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State


class Page(QWidget):
    """`show_state` is called for every new state, also while the page is hidden."""

    step: Step

    def __init__(self, theme: Theme, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self.theme = theme
        self.session = session
        self.navigator = navigator

    def show_state(self, state: State) -> None:
        """Shows a new state; cheap, or done in pieces: it runs in the GUI thread."""

    def go_to(self, place: Place) -> None:
        """Brings a place of this page into sight and gives it the focus."""
        del place
        self.setFocus()
