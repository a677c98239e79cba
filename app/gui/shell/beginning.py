"""The frame while a new submission is being begun: choose a notice, then say who sends it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.notice import NoticeProfile
from app.domain.submission import Contact
from app.gui.pages.page import Page
from app.gui.places import Place, Step
from app.gui.shell.frame import Frame
from app.gui.theme import Theme
from app.gui.viewmodels import shell as words
from app.gui.viewmodels.reader_words import notice_due, notice_line
from app.gui.viewmodels.session import Session
from app.texts import _
from app.workflow.notices.facts import unsure_of

if TYPE_CHECKING:
    from app.gui.pages.notice import NoticePage


class Beginning(Frame):
    """The session has no submission yet; its first `changed` says that one was made.

    `left` when she goes back before the first step.
    """

    left = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__(theme, session)
        self._profile: NoticeProfile | None = None
        self.pages.made.connect(self._greet)
        self.rail.set_saved(None)
        self.show_step(Step.NOTICE)

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        if self.session.state is None:
            self.rail.set_lines(words.beginning_lines(step, self._profile, self._unsure))
            line = words.beginning_footer(step)
            self.footer.set_next(line.hint, "", primary=False)
            self.footer.back.setVisible(True)
            self._make_way()

    def choose(self, step: Step) -> None:
        if self.session.state is not None or self._may(step):
            super().choose(step)
            return
        self.tell(_("先选好通知、填好单位，建立报送稿以后再到这一步。"))

    def back(self) -> None:
        if self.session.state is None and self.step is min(Step):
            if self._notice.is_reading:
                self._notice.step_back()
            else:
                self.left.emit()
            return
        super().back()

    def undo(self) -> None:
        if self.session.state is not None:
            super().undo()
        elif self.step is Step.NOTICE:
            self._notice.undo()

    def drop(self, paths: Sequence[Path]) -> None:
        if self.session.state is not None:
            super().drop(paths)
            return
        if self.step is Step.NOTICE and paths:
            self._notice.take_file(paths[0])
            return
        self.tell(_("先选好通知、填好单位，建立报送稿以后再放入材料。"))

    @property
    def _notice(self) -> "NoticePage":
        from app.gui.pages.notice import NoticePage

        page = self.pages.page(Step.NOTICE)
        if not isinstance(page, NoticePage):
            raise TypeError(page)
        return page

    @property
    def _unsure(self) -> int:
        """What waits in the reader, to which a step back leads; else in the notice as it lies."""
        shown = self._notice.reader.shown
        if shown is not None:
            return len(shown.open)
        return unsure_of(self._profile) if self._profile is not None else 0

    def _make_way(self, _reading: object = None) -> None:
        """The bar above speaks of what is read, too."""
        super()._make_way()
        if self.session.state is not None:
            return
        reading = self.step is Step.NOTICE and self.reading is not None
        draft = self._notice.reader.shown if reading else None
        if draft is None:
            self.top.set_names(_("新建报送稿"), _("先选通知，再填写单位与人选"))
            self.top.set_due(None)
            self.rail.set_lines(words.beginning_lines(self.step, self._profile, self._unsure))
        else:
            due = notice_due(draft.profile)
            self.top.set_names(words.title_of(draft.profile), _("新建的报送稿，还没有填写单位"))
            self.top.set_due(words.due_words(due) if due else None)
            lines = words.beginning_lines(Step.NOTICE, None)
            self.rail.set_lines({**lines, Step.NOTICE: notice_line(draft)})
        self.top.set_counts(0, 0)

    def _may(self, step: Step) -> bool:
        return step is Step.NOTICE or (step is Step.PEOPLE and self._profile is not None)

    def _greet(self, page: object) -> None:
        """Asks the first two pages to begin; with a submission they are like the others."""
        if self.session.state is not None or not isinstance(page, Page):
            return
        step = getattr(page, "step", None)
        if step is Step.NOTICE:
            page.chosen.connect(self._on_chosen)  # type: ignore[attr-defined]
            page.begin()  # type: ignore[attr-defined]
        elif step is Step.PEOPLE:
            page.create.connect(self._on_create)  # type: ignore[attr-defined]

    def _on_chosen(self, profile: NoticeProfile) -> None:
        self._profile = profile
        self.pages.page(Step.PEOPLE).begin(profile)  # type: ignore[attr-defined]
        self.go(Place(Step.PEOPLE))

    def _on_create(
        self,
        root: Path,
        profile: NoticeProfile,
        unit: str,
        recommender: str | None,
        nominees: Sequence[str],
        contact: Contact | None,
    ) -> None:
        self.session.create(root, profile, unit, recommender, nominees, contact)
