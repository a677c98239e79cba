"""Step 1: choose a notice; once a submission is open, all that its notice asks."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout

from app.domain.notice import NoticeProfile
from app.gui.dialogs.renew import RenewDialog
from app.gui.pages.page import Page
from app.gui.pages.parts.notice_chooser import NoticeChooser
from app.gui.pages.parts.notice_requirements import NoticeRequirements
from app.gui.pages.parts.notice_scroll import Scrolled
from app.gui.places import Navigator, Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.shelf import Shelf, Shelved
from app.gui.viewmodels.state import State
from app.texts import _


class NoticePage(Page):
    """`begin()` offers the notices, and `chosen` bears the profile that was taken."""

    step = Step.NOTICE
    chosen = Signal(object)

    def __init__(self, theme: Theme, session: Session, navigator: Navigator) -> None:
        super().__init__(theme, session, navigator)
        self.shelf = Shelf(self)
        self.chooser = NoticeChooser(theme)
        self.requirements = NoticeRequirements(theme)
        self._choosing = Scrolled(theme, self.chooser, _("可选的通知"))
        self._showing = Scrolled(theme, self.requirements, _("通知的要求"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._choosing)
        self._stack.addWidget(self._showing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._wire()

    def begin(self) -> None:
        """Shows the notices to choose from, as they are on the disk now."""
        self._stack.setCurrentWidget(self._choosing)
        self.shelf.refresh()

    def show_state(self, state: State) -> None:
        self.requirements.show_notice(state.profile)
        self._stack.setCurrentWidget(self._showing)

    def go_to(self, place: Place) -> None:
        row = self.requirements.mark_passage(place.passage) if place.passage else None
        if row is None or row.quoted is None:
            (self._showing if self.requirements.cards else self._choosing).setFocus()
            return
        self._showing.ensureWidgetVisible(row, 0, 120)
        row.quoted.setFocus()

    def _wire(self) -> None:
        self.chooser.used.connect(self.chosen)
        self.chooser.installing.connect(self._ask_file)
        self.chooser.renewing.connect(self._ask_year)
        self.shelf.shelved.connect(self._show_shelf)
        self.shelf.told.connect(self._tell)
        self.session.closed.connect(self.shelf.close)

    def _show_shelf(self, shelved: Shelved) -> None:
        self.chooser.show_shelf(shelved)

    def _tell(self, sentence: str) -> None:
        self.navigator.tell(sentence)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, _("安装通知要求文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("通知要求文件（*.json）"), _("所有文件（*）")])
        dialog.fileSelected.connect(self.install)
        dialog.open()

    def install(self, path: str) -> None:
        self.shelf.install(Path(path))

    def _ask_year(self, profile: NoticeProfile) -> None:
        dialog = RenewDialog(self.theme, profile, self)
        dialog.renewed.connect(self._renew)
        dialog.open()

    def _renew(self, profile: NoticeProfile, edition: str, dates: dict[int, date]) -> None:
        self.shelf.renew(profile, edition, dates)
