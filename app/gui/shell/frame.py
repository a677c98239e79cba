"""One submission in the window: rail, top bar, the page of a step, footer, and the ways between."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.pages.page import Page
from app.gui.places import Place, Step
from app.gui.shell.bars import Told, Undoing
from app.gui.shell.footer import Footer
from app.gui.shell.missing_popup import MissingPopup
from app.gui.shell.pages import Pages
from app.gui.shell.rail import Rail
from app.gui.shell.tab_order import move_focus
from app.gui.shell.top_bar import TopBar
from app.gui.theme import SPACE, Theme
from app.gui.viewmodels import shell as words
from app.gui.viewmodels import steps
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.viewmodels.steps import Progressed
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.packing.writing import Moment

if TYPE_CHECKING:
    from app.gui.pages.notice import NoticePage


class Frame(QWidget):
    """A Navigator. `step_shown(Step)` after each change of page.

    `undone(str)` names a change that was taken back, `stayed(str)` says what of it was not.

    Before a submission is there, a subclass says what rail, top bar and footer show.
    """

    step_shown = Signal(object)
    undone = Signal(str)
    stayed = Signal(str)

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.theme = theme
        self.session = session
        self.step = Step.NOTICE
        self.rail = Rail(theme, words.beginning_lines(Step.NOTICE, None))
        self.top = TopBar(theme)
        self.pages = Pages(theme, session, self)
        self.told = Told(theme)
        self.footer = Footer(theme)
        self.popup = MissingPopup(theme, self)
        self.undoing = Undoing(theme, self.footer)
        self._undid = self._quiet = False
        self._notice_page: NoticePage | None = None
        self._lay_out()
        self._wire()

    def go(self, place: Place) -> None:
        self.show_step(place.step)
        self.pages.page(place.step).go_to(place)

    def tell(self, sentence: str, change: int = 0) -> None:
        self.told.tell(sentence, change)

    def warn(self, sentence: str) -> None:
        """What went wrong or was refused."""
        self.told.warn(sentence)

    def offer_undo(self, sentence: str) -> None:
        self.undoing.offer(sentence)

    @property
    def page(self) -> Page:
        return self.pages.page(self.step)

    @property
    def reading(self) -> "NoticePage | None":
        """The notice's page while it is read or corrected there."""
        page = self._notice_page
        return page if page is not None and page.is_reading else None

    @property
    def unsaved(self) -> bool:
        """Whether corrections to a notice would be lost."""
        return self.reading is not None and self.reading.unsaved

    def settle(self, then: Callable[[], None]) -> None:
        """Calls `then` when nothing would be lost any more; never where she stays."""
        if self.reading is not None:
            self.reading.leave(then)
        else:
            then()

    def show_step(self, step: Step) -> None:
        if step is not self.step:
            self.told.pass_on()
        self.step = step
        focused: QWidget | None = self.focusWidget()
        was_in_page = focused is not None and self.pages.isAncestorOf(focused)
        page = self.pages.show_step(step)
        if was_in_page:
            page.setFocus(Qt.FocusReason.MouseFocusReason)  # no ring: no key brought it there
        self.rail.set_current(step)
        self._show_footer()
        self._make_way()
        self.step_shown.emit(step)

    def choose(self, step: Step) -> None:
        """What a click in the rail or Ctrl+1…6 does."""
        self.show_step(step)

    def forward(self) -> None:
        if self.step is not max(Step):
            self.choose(Step(self.step + 1))

    def back(self) -> None:
        """From the first step to the start page; the submission stays open."""
        if self.step is Step.NOTICE and self.reading is not None:
            self.reading.step_back()
            return
        if self.step is min(Step):
            self.rail.home_asked.emit()
            return
        self.choose(Step(self.step - 1))

    def undo(self) -> None:
        """The bar says what was taken back, or that there was nothing."""
        if self.step is Step.NOTICE and self.reading is not None:
            self.reading.undo()
            return

        def change(desk: Desk) -> None:
            self.undone.emit(undo.undo(desk, self.stayed.emit))

        self.undoing.bar.hide()
        self.session.edit(change)

    def open_missing(self) -> None:
        """The list; where nothing is lacking, the step that comes next."""
        if self.top.missing.whole:
            self.choose(Step.PACK)
            return
        self.popup.open_below(self.top.missing)

    def drop(self, paths: Sequence[Path]) -> None:
        """Files dropped anywhere: to the page if it asks which slot, else to 收材料."""
        page = self.page
        if not hasattr(page, "drop_elsewhere"):
            self.choose(Step.GATHER)
            page = self.page
        take = getattr(page, "drop_elsewhere", None)
        if take is not None:
            take(list(paths))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        parts = (self.rail, self.top, self.pages, self.told, self.footer)
        return move_focus(self, parts, forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        narrow = self.width() < SPACE.narrow_below
        margin = SPACE.narrow_margin if narrow else SPACE.margin
        self.rail.set_narrow(narrow)
        self.top.set_margin(margin)
        self.footer.set_margin(margin)
        self.told.set_margin(margin)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.pages, 1)
        right.addWidget(self.told)
        right.addWidget(self.footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _wire(self) -> None:
        self.rail.chosen.connect(self.choose)
        self.top.missing_asked.connect(self.open_missing)
        self.popup.chosen.connect(self.go)
        self.footer.back_asked.connect(self.back)
        self.footer.next_asked.connect(self.forward)
        self.undoing.bar.undone.connect(self.undo)
        self.told.undone.connect(self.undo)
        self.undone.connect(self._on_undone)
        self.stayed.connect(self.warn)
        self.pages.made.connect(self._watch_writing)
        self.pages.made.connect(self._watch_reading)
        self.session.changed.connect(self.show_state)
        self.session.told.connect(self.warn)
        self.session.edited.connect(self._on_edited)
        self.session.checking.connect(self._on_checking)
        self.session.checked.connect(self._on_checked)

    def show_state(self, state: State) -> None:
        self._quiet, self._undid = self._undid, False
        self.rail.set_lines(steps.step_lines(state))
        self.rail.set_saved(state.saved_at)
        self.top.set_names(words.title_of(state.profile), words.subtitle_of(state))
        due = steps.due(state, datetime.now().astimezone())
        self.top.set_due(words.due_words(due) if due else None)
        self.top.set_counts(state.tally.ready, state.tally.total, len(steps.loose_ends(state)))
        self.popup.set_rows(steps.missing_list(state))
        self.pages.show_state(state)
        self.told.changed_to(state.change)
        self._show_footer()

    def _show_footer(self) -> None:
        """What stands in the footer of this step; the last one is followed by nothing."""
        state = self.session.state
        if state is None:
            return
        self.footer.back.setText(_("开始页") if self.step is min(Step) else _("上一步"))
        if self.step is max(Step):
            self.footer.set_next(words.last_hint(state), "", primary=False)
            return
        line = steps.footer(state, self.step)
        name = _(steps.NAMES[Step(self.step + 1)])
        text = _("下一步：{name}").format(name=name)
        self.footer.set_next(line.hint, text, primary=line.primary)

    def _on_undone(self, what: str) -> None:
        """The state that follows brings an older change as undoable: nothing new to offer.

        What was told of the change is true no more.
        """
        self._undid = True
        self.told.pass_on()
        self.undoing.say(_("已撤销：{what}").format(what=what))

    def _on_edited(self, what: str) -> None:
        if not self._quiet:
            self.undoing.offer_general(what)

    def _on_checking(self, share: float, _label: str) -> None:
        button = self.rail.steps[Step.CHECK]
        text = _("正在检查 {share:.0%}").format(share=share)
        button.set_line(
            replace(button.line, line=text, progressed=Progressed.BEGUN, share=share, count=0)
        )

    def _on_checked(self) -> None:
        if self.session.state is not None:
            self.rail.set_lines(steps.step_lines(self.session.state))

    def _make_way(self, _reading: object = None) -> None:
        """The reader has a footer of its own."""
        self.footer.setHidden(self.step is Step.NOTICE and self.reading is not None)

    def _watch_reading(self, page: object) -> None:
        if getattr(page, "step", None) is Step.NOTICE:
            self._notice_page = page  # type: ignore[assignment]
            page.turned.connect(self.told.pass_on)  # type: ignore[attr-defined]
            page.reading.connect(self._make_way)  # type: ignore[attr-defined]
            page.drafted.connect(self._make_way)  # type: ignore[attr-defined]

    def _watch_writing(self, page: object) -> None:
        """The rail goes along while the page writes a package."""
        packing = getattr(page, "packing", None)
        if packing is not None:
            packing.moved.connect(self._on_writing)
            packing.ended.connect(self._on_checked)

    def _on_writing(self, moment: Moment) -> None:
        packing = getattr(self.pages.page(Step.PACK), "packing", None)
        if packing is not None and packing.writing:
            self.rail.steps[Step.PACK].set_line(steps.writing_line(moment))
