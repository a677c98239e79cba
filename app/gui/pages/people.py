"""Step 2: who sends, whom they recommend, and what they vouch for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.notice import NoticeProfile
from app.gui.background import Task
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.files import in_chinese
from app.gui.pages.page import Page
from app.gui.pages.parts.notice_scroll import Scrolled
from app.gui.pages.parts.people_begin import BeginCard
from app.gui.pages.parts.people_columns import Columns
from app.gui.pages.parts.people_list import NomineeList
from app.gui.pages.parts.people_pledges import PledgeCard
from app.gui.pages.parts.people_unit import UnitCard
from app.gui.places import Navigator, Place, Step
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import confirmer
from app.gui.viewmodels import people as model
from app.gui.viewmodels.beginning import Beginner
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.widgets.labels import Heading, Text
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.people import nominees as people
from app.workflow.people import unit


class PeoplePage(Page):
    """Begins a submission, or edits the one that is open, at once.

    `create` bears what was typed: root, profile, unit, recommender, nominees, contact.
    """

    step = Step.PEOPLE
    create = Signal(object, object, str, object, object, object)  # type: ignore[assignment]

    def __init__(self, theme: Theme, session: Session, navigator: Navigator) -> None:
        super().__init__(theme, session, navigator)
        self._state: State | None = None
        self._kinds_of: NoticeProfile | None = None
        self._removing = ""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        home = Path(QStandardPaths.writableLocation(documents)) / _("备齐")
        self.beginner = Beginner(home, self)
        self.unit = UnitCard(theme)
        self.nominees = NomineeList(theme)
        self.pledges = PledgeCard(theme, confirmer.remembered())
        self.beginning = BeginCard(theme)
        self._said = Text(theme, "", Size.BASE, token=Token.TEXT2, wrap=True)
        self._scroll = Scrolled(theme, self._lay_out(), _("单位与人选"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._wire()

    def begin(self, profile: NoticeProfile) -> None:
        """Starts anew for another notice; for the same one, what was typed stays."""
        self._show_kinds(profile)
        self.beginner.begin(profile)
        self.beginning.show_notice(profile)
        self._said.setText(_("先写清是谁报送、推荐谁，程序据此列出要收的材料。"))
        self._show_mode(profile, begun=False)
        self._show_draft()

    def show_state(self, state: State) -> None:
        self._state = state
        submission, profile = state.submission, state.profile
        self._show_kinds(profile)
        self._said.setText(model.editing_hint(profile))
        self._show_mode(profile, begun=True)
        self.unit.fill(submission.unit.name, submission.unit.contact)
        recommender = submission.recommender or model.UNLISTED
        self.unit.choose(recommender)
        self.unit.show_phases(*model.phases_of(profile, submission))
        told = model.quota_told(profile, recommender, len(submission.nominees))
        self.nominees.show_rows(model.rows(submission.nominees, submission), told)
        pledges = model.pledges(submission, profile)
        self.pledges.show_pledges(pledges, model.hidden_pledges(submission, profile))

    def go_to(self, place: Place) -> None:
        row = self.pledges.row(place.attestation) if place.attestation else None
        if row is None:
            self.unit.unit.edit.setFocus()
            return
        self._scroll.show_widget(row)
        row.check.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._state is None:
            self.unit.unit.edit.setFocus()

    def _lay_out(self) -> QWidget:
        made = QWidget()
        columns = Columns()
        columns.left.addWidget(self.unit)
        columns.left.addWidget(self.nominees)
        columns.left.addStretch(1)
        columns.right.addWidget(self.beginning)
        columns.right.addWidget(self.pledges)
        columns.right.addStretch(1)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Heading(self.theme, _("单位与人选")))
        column.addWidget(self._said)
        column.addSpacing(12)
        column.addWidget(columns)
        column.addStretch(1)
        return made

    def _wire(self) -> None:
        self.unit.changed.connect(self._typed)
        self.unit.named.connect(self._rename_unit)
        self.unit.kind_chosen.connect(self._choose_kind)
        self.unit.contact_given.connect(self._give_contact)
        self.unit.phase_chosen.connect(self._choose_phase)
        self.nominees.added.connect(self._add)
        self.nominees.renamed.connect(self._rename)
        self.nominees.removed.connect(self._remove)
        self.nominees.moved.connect(self._move)
        self.pledges.answered.connect(self._answer)
        self.beginning.creating.connect(self._start)
        self.beginning.moving.connect(self._ask_folder)
        self.beginner.changed.connect(self._show_draft)
        self.beginner.ready.connect(self.create)
        self.session.told.connect(self.beginner.give_back)
        self.session.closed.connect(self.beginner.close)

    def _show_kinds(self, profile: NoticeProfile) -> None:
        if profile != self._kinds_of:
            self._kinds_of = profile
            self.unit.show_kinds(profile)
            self.nominees.show_words(model.nominee_words(profile))

    def _show_mode(self, profile: NoticeProfile, *, begun: bool) -> None:
        self._enable(enabled=True)
        self.beginning.setVisible(not begun)
        self.pledges.setVisible(begun and bool(profile.attestations))
        self.nominees.setVisible(model.wants_nominees(profile))

    def _enable(self, *, enabled: bool) -> None:
        for card in (self.unit, self.nominees):
            card.setEnabled(enabled)

    # While a submission is being begun

    def _typed(self) -> None:
        if self._state is None:
            self.beginner.write(
                self.unit.unit.text(),
                self.unit.chosen(),
                self.unit.contact.text(),
                self.unit.phone.text(),
            )

    def _show_draft(self) -> None:
        profile = self.beginner.profile
        if self._state is not None or profile is None:
            return
        nominees = self.beginner.people.nominees
        told = model.quota_told(profile, self.unit.chosen(), len(nominees))
        self.nominees.show_rows(model.rows(nominees), told)
        self.beginning.show_root(self.beginner.root)
        self.beginning.show_blocked(self.beginner.blocked)
        self._enable(enabled=not self.beginner.underway)

    def _start(self) -> None:
        self._typed()
        self.beginner.start()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, _("报送稿放在哪个文件夹里"), str(self.beginner.home.parent))
        in_chinese(dialog, _("选这里"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.beginner.move_to)
        dialog.open()

    # With a submission

    def _edit(self, change: Callable[[Desk], Any]) -> Task | None:
        """Runs an edit; what could not be done is shown as it was before."""
        if self._state is None:
            return None
        task = self.session.edit(change)
        task.failed.connect(self._show_again)
        return task

    def _show_again(self, _sentence: str, _problem: object) -> None:
        if self._state is not None:
            self.show_state(self._state)

    def _rename_unit(self, name: str) -> None:
        self._edit(lambda desk: unit.rename(desk, name))

    def _choose_phase(self, phase: str) -> None:
        self._edit(lambda desk: unit.choose_phase(desk, phase))

    def _choose_kind(self, quota: str | None) -> None:
        self._edit(lambda desk: unit.set_recommender(desk, quota or None))

    def _give_contact(self, name: str, phone: str) -> None:
        self._edit(lambda desk: unit.set_contact(desk, name, phone))

    def _answer(self, pledge: str, given: bool | None, by: str) -> None:
        if given is False:
            self._ask_denial(pledge, by)
            return
        self._edit(lambda desk: confirmer.answer(desk, pledge, given, by))

    def _ask_denial(self, pledge: str, by: str) -> None:
        title, sentence = model.denial(self._state.profile if self._state else None, pledge)
        dialog = Asking(self.theme, self, title, sentence, yes=_("说明做不到"), no=_("取消"))
        dialog.accepted.connect(
            lambda: self._edit(lambda desk: confirmer.answer(desk, pledge, given=False, by=by))
        )
        dialog.open()

    # In either case

    def _add(self, names: tuple[str, ...]) -> None:
        if self._state is None:
            self.beginner.add(names)
        self._edit(lambda desk: unit.add_nominees(desk, names))

    def _rename(self, nominee: str, name: str) -> None:
        if self._state is None:
            self.beginner.rename(nominee, name)
        self._edit(lambda desk: people.rename(desk, nominee, name))

    def _move(self, nominee: str, position: int) -> None:
        if self._state is None:
            self.beginner.move(nominee, position)
        self._edit(lambda desk: people.move(desk, nominee, position))

    def _remove(self, nominee: str) -> None:
        if self._state is None:
            self.beginner.remove(nominee)
            return
        task = self._edit(lambda desk: people.remove(desk, nominee))
        if task is not None:
            self._removing = model.removal(self._state.submission, nominee)
            task.done.connect(self._offer_undo)

    def _offer_undo(self, _state: object) -> None:
        self.navigator.offer_undo(self._removing)
