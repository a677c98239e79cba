"""Step 1: choose a notice; once a submission is open, all that its notice asks."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.notice import NoticeProfile
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.files import in_chinese
from app.gui.dialogs.renew import RenewDialog
from app.gui.pages.page import Page
from app.gui.pages.parts.notice_chooser import NoticeChooser
from app.gui.pages.parts.notice_entry import Entry
from app.gui.pages.parts.notice_requirements import NoticeRequirements
from app.gui.pages.parts.notice_scroll import Scrolled
from app.gui.places import Navigator, Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.reader import Reader
from app.gui.viewmodels.revising import Revising
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.shelf import Shelf, Shelved
from app.gui.viewmodels.state import State
from app.reporting.quoting import inner
from app.texts import _


class NoticePage(Page):
    """`begin()` offers the notices, and `chosen` bears the profile that was taken.

    `turned` when another notice or the shelf is shown; `reading` tells whether the reader is, which
    has a footer of its own; `drafted` each state of what is read.
    """

    step = Step.NOTICE
    chosen = Signal(object)
    reading = Signal(bool)
    turned = Signal()
    drafted = Signal()

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
        self.reader = Reader(session.sandbox, self)
        self.revising = Revising(self.reader, session, navigator)
        self.entry = Entry(theme, self.reader, self.chooser.reading, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._wire()

    def begin(self) -> None:
        """Shows the notices to choose from, as they are on the disk now."""
        self._turn_to(self._choosing)
        self.shelf.refresh()

    def show_state(self, state: State) -> None:
        """What was changed in the reader since it was taken is not lost."""
        if state.profile != self.requirements.shown and self.isVisible():
            self.revising.look()
        self.requirements.show_notice(state.profile)
        if self.revising.under_way:
            return
        if self.reader.dirty:
            self.reader.save()
        self._turn_to(self._showing)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.revising.look()

    @property
    def is_reading(self) -> bool:
        return self._stack.currentWidget() not in {self._choosing, self._showing}

    @property
    def unsaved(self) -> bool:
        return self.is_reading and self.reader.dirty

    def leave(self, then: Callable[[], None]) -> None:
        """Calls `then` when what is read is saved or given up."""
        self.entry.leave(then)

    def step_back(self) -> None:
        """Out of the reader: to where she came from, or to the shelf."""
        self.entry.leave(self._leave_reader)

    def undo(self) -> None:
        if self.is_reading:
            self.reader.undo()

    def take_file(self, path: Path) -> None:
        """What was dropped: a notice to be read, or one that another has worked out."""
        if path.suffix.lower() == ".json":
            self.install(str(path))
            return
        self.entry.leave(partial(self._read, path))

    def go_to(self, place: Place) -> None:
        if place.revising:
            self._revise(place)
            return
        if self.is_reading:
            self.entry.page.sheet.view.setFocus()
            return
        row = self.requirements.mark_passage(place.passage) if place.passage else None
        if row is None or row.quoted is None:
            (self._showing if self.requirements.cards else self._choosing).setFocus()
            return
        self._showing.ensureWidgetVisible(row, 0, 120)
        row.quoted.setFocus()

    def _revise(self, place: Place) -> None:
        """Opens the submission's notice to be corrected; what is corrected already stays."""
        state = self.session.state
        if state is None:
            return
        self.revising.begin(place.origin)
        if not self.is_reading:
            self.entry.revise(state.profile, place.fact)
        elif self.reader.shown is not None and self.reader.shown.fact(place.fact):
            self.reader.choose(place.fact)

    def _leave_reader(self) -> None:
        if not self.revising.under_way:
            self.begin()
            return
        self._turn_to(self._showing)
        self.revising.look()
        self.revising.end()

    def _read(self, path: Path) -> None:
        self.begin()
        self.entry.read(str(path))

    def _turn_to(self, part: QWidget) -> None:
        another = part is not self._showing and part is not self._stack.currentWidget()
        self._stack.setCurrentWidget(part)
        if another:
            self.turned.emit()
        self.reading.emit(self.is_reading)

    def _show_reader(self) -> None:
        page = self.entry.page
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._turn_to(page)

    def _wire(self) -> None:
        self.chooser.used.connect(self.chosen)
        self.chooser.installing.connect(self._ask_file)
        self.chooser.renewing.connect(self._ask_year)
        self.chooser.removing.connect(self._ask_removal)
        self.shelf.shelved.connect(self._show_shelf)
        self.shelf.told.connect(self._tell)
        self.session.closed.connect(self.shelf.close)
        self.session.closed.connect(self.reader.close)
        self.chooser.reviewing.connect(self.entry.review)
        self.entry.opened.connect(self._show_reader)
        self.entry.left.connect(self._leave_reader)
        self.entry.taken.connect(self._take)
        self.revising.applied.connect(self._on_applied)
        self.revising.refused.connect(self._on_refused)
        self.revising.settled.connect(self._on_settled)
        self.revising.offered.connect(self.requirements.offer)
        self.requirements.taking_over.connect(self.revising.take_over)
        self.requirements.revising.connect(self._revise_fact)
        self.entry.told.connect(self._tell)
        self.reader.changed.connect(self.drafted)

    def _take(self, profile: NoticeProfile) -> None:
        """A submission that is there already takes it by itself."""
        if not self.revising.under_way:
            self.chosen.emit(profile)

    def _on_applied(self) -> None:
        if self.is_reading:
            self.reader.forget()
            self._turn_to(self._showing)

    def _on_refused(self) -> None:
        if self.is_reading:
            self.entry.page.footer.let_try_again()

    def _on_settled(self) -> None:
        """She may have gone on correcting meanwhile."""
        if self.is_reading:
            self.entry.page.footer.rest()

    def _revise_fact(self, fact: str) -> None:
        self._revise(Place(Step.NOTICE, revising=True, fact=fact))

    def _show_shelf(self, shelved: Shelved) -> None:
        self.turned.emit()
        self.chooser.show_shelf(shelved)

    def _tell(self, sentence: str) -> None:
        self.navigator.tell(sentence)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, _("导入通知要求"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("通知要求文件（*.json）"), _("所有文件（*）")])
        dialog.fileSelected.connect(self.install)
        in_chinese(dialog, _("导入")).open()

    def install(self, path: str) -> None:
        self.shelf.install(Path(path))

    def _ask_year(self, profile: NoticeProfile) -> None:
        dialog = RenewDialog(self.theme, profile, self)
        dialog.renewed.connect(
            lambda *asked: dialog.follow(self.shelf.renew(*asked))  # it closes when it is done
        )
        dialog.open()

    def _ask_removal(self, profile: NoticeProfile) -> None:
        sentence = _("“{title}”不再列在这里；已经建好的报送稿照旧能用。")
        dialog = Asking(
            self.theme,
            self,
            _("移除这份通知吗"),
            sentence.format(title=inner(profile.title)),
            yes=_("移除"),
            no=_("取消"),
        )
        dialog.accepted.connect(lambda: self.shelf.remove(profile))
        dialog.open()
