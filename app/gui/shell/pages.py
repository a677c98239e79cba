"""The six pages, each made when it is first shown, so that the window comes up at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.gui.pages.page import Page
from app.gui.places import Navigator, Step
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State


class Pages(QStackedWidget):
    """`made(Page)` once for each page, before it is shown."""

    made = Signal(object)

    def __init__(self, theme: Theme, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self._theme = theme
        self._session = session
        self._navigator = navigator
        self._pages: dict[Step, Page] = {}

    def page(self, step: Step) -> Page:
        """Knows the session's state already when it is first returned."""
        if step not in self._pages:
            page = _class_of(step)(self._theme, self._session, self._navigator)
            self._pages[step] = page
            self.addWidget(page)
            self.made.emit(page)
            if self._session.state is not None:
                page.show_state(self._session.state)
        return self._pages[step]

    def show_step(self, step: Step) -> Page:
        page = self.page(step)
        self.setCurrentWidget(page)
        return page

    def show_state(self, state: State) -> None:
        for page in self._pages.values():
            page.show_state(state)


def _class_of(step: Step) -> type[Page]:
    """Imported here when it is first wanted: a page takes up to a tenth of a second."""
    match step:
        case Step.NOTICE:
            from app.gui.pages.notice import NoticePage

            return NoticePage
        case Step.PEOPLE:
            from app.gui.pages.people import PeoplePage

            return PeoplePage
        case Step.GATHER:
            from app.gui.pages.gather import GatherPage

            return GatherPage
        case Step.CHECK:
            from app.gui.pages.check import CheckPage

            return CheckPage
        case Step.PACK:
            from app.gui.pages.pack import PackPage

            return PackPage
        case Step.COVER:
            from app.gui.pages.cover import CoverPage

            return CoverPage
