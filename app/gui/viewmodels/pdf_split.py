"""A PDF that is being parted: where parts begin, where each goes, and its doing."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.checks.scan import page_numbers
from app.domain.problems import Problem
from app.domain.progress import Progress
from app.domain.submission import SlotKey, SubmittedFile
from app.gui.background import Task
from app.gui.viewmodels import pdf_targets
from app.gui.viewmodels.pdf_targets import Target
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.reporting import words
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.mending import pdf_pages
from app.workflow.mending.pdf_pages import Part, Parted


@dataclass(frozen=True, slots=True)
class Draft:
    """Pages from 1; `targets` with the likeliest first, `place` is the chosen one among them."""

    pages: tuple[int, ...]
    targets: tuple[Target, ...]
    place: int

    @property
    def target(self) -> Target:
        return self.targets[self.place]

    @property
    def told(self) -> str:
        shown = page_numbers(self.pages).text
        return _("第 {pages} 页，共 {count} 页").format(pages=shown, count=len(self.pages))


class PdfSplit(QObject):
    """`changed` after each choice. `stepped` is the doing's Task's; then exactly one of

    `made(sentence)`, `failed(sentence)` and `cancelled`.
    """

    changed = Signal()
    stepped = Signal(float, str, object, object)
    made = Signal(str)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, session: Session, state: State, path: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._state = state
        self.file = _file(state, path)
        self.count = 0
        self._starts: set[int] = {1}
        self._chosen: dict[int, Target] = {}
        self._task: Task | None = None
        self._sentence = ""

    @property
    def name(self) -> str:
        return words.visible(self.file.name)

    @property
    def working(self) -> bool:
        return self._task is not None

    def set_count(self, count: int) -> None:
        self.count = count
        self.changed.emit()

    def toggle(self, page: int) -> None:
        """A part begins with that page, or does no more."""
        if 1 < page <= self.count and not self.working:
            self._starts ^= {page}
            self.changed.emit()

    def single(self) -> None:
        """Every page by itself; again, all of them together."""
        self._starts = {1} if self.each_alone else set(range(1, self.count + 1))
        self.changed.emit()

    @property
    def each_alone(self) -> bool:
        return self.count > 1 and len(self._starts) == self.count

    def begins(self, page: int) -> bool:
        return page in self._starts

    def choose(self, number: int, place: int) -> None:
        """The part, from 0, goes to that one of its targets."""
        draft = self.drafts[number]
        self._chosen[draft.pages[0]] = draft.targets[place]
        self.changed.emit()

    @property
    def drafts(self) -> list[Draft]:
        return list(self._drafts()) if self.count else []

    def _drafts(self) -> Iterator[Draft]:
        starts = sorted(self._starts)
        taken: set[SlotKey] = set()
        for first, after in zip(starts, [*starts[1:], self.count + 1], strict=True):
            pages = tuple(range(first, after))
            targets, place = pdf_targets.targets(self._state, self.file, pages, taken)
            chosen = self._chosen.get(first)
            place = targets.index(chosen) if chosen in targets else place
            key = targets[place].key
            taken |= {key} if key else set()
            yield Draft(pages, targets, place)

    @property
    def why(self) -> str:
        """Why it cannot be done, "" where it can."""
        drafts = self.drafts
        if self.count == 1:
            return _("这份 PDF 只有一页，不用拆分。")
        if len(drafts) < 2:
            return _("还没有分开：点一下两页之间，或选中一页后按空格。")
        if all(one.target.left_out for one in drafts):
            return _("至少要留下一份。")
        return ""

    def split(self) -> None:
        """Holds the submission's queue of edits, so that leaving in mid-work is safe."""
        kept = [one for one in self.drafts if not one.target.left_out]
        parts = [Part(one.pages, one.target.key) for one in kept]
        path, sandbox = self.file.path, self._session.sandbox

        def work(desk: Desk, progress: Progress) -> Parted | str:
            try:
                return pdf_pages.split(desk, path, parts, sandbox, progress)
            except Problem as problem:
                return str(problem)

        task = self._session.run(work)
        self._task = task
        task.stepped.connect(self.stepped)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    def stop(self) -> None:
        """`cancelled` follows when nothing of it is left."""
        if self._task is not None:
            self._task.cancel()

    def _on_done(self, done: object) -> None:
        if not isinstance(done, Parted):
            self._on_failed(str(done), None)
            return
        told = _("“{name}”拆成了 {count} 份").format(name=self.name, count=len(done.made))
        if done.left_out:
            pages = page_numbers(done.left_out).text
            told = _("{told}，第 {pages} 页没有要").format(told=told, pages=pages)
        self._sentence = told
        self._session.refresh().ended.connect(self._on_shown)

    def _on_shown(self, _task: object) -> None:
        """The window knows the parts by now, so that 撤销 takes them back."""
        self._task = None
        self.made.emit(self._sentence)

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self._task = None
        self.failed.emit(sentence)

    def _on_cancelled(self) -> None:
        self._task = None
        self.cancelled.emit()


def _file(state: State, path: str) -> SubmittedFile:
    """In a slot or in the tray; KeyError where it is gone."""
    placed = {file.path: file for slot in state.submission.slots for file in slot.files}
    return placed.get(path) or {one.file.path: one.file for one in state.submission.waiting}[path]
