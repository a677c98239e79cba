"""A notice that is being read: its draft, and a person's hand on it, step by step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.notice import NoticeProfile
from app.domain.problems import UnreadableProblem
from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels.reader_shown import Shown, is_settled, shown
from app.notices import drafts, editing, store
from app.notices.editing import Found
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.notices import adding, comparing, fields, keeping

if TYPE_CHECKING:
    from app.workflow.notices.reading import NoticeText

_Change = Callable[[NoticeProfile], NoticeProfile]


class Reader(QObject):
    """Reads, keeps and changes one notice at a time.

    `opened` when it was read, `unread(str)` where it could not be or asks for nothing, `stopped`
    where she broke it off. `changed` after each step; `chosen(str)` a fact's id. `refused(str)`:
    a step that was not taken. `saved(NoticeProfile)`, `told(str)` what was done. Edits run one
    after the other in a thread of their own: each judges the whole profile by its schema, 0.1 s.
    """

    opened = Signal()
    unread = Signal(str)
    stopped = Signal()
    stepped = Signal(float, str)
    changed = Signal()
    chosen = Signal(str)
    refused = Signal(str)
    told = Signal(str)
    saved = Signal(object)

    def __init__(self, sandbox: Sandbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: Shown | None = None
        self.choice = ""
        self._sandbox = sandbox
        self._runner = Runner()
        self._reading: Task | None = None
        self._profile: NoticeProfile | None = None  # this and the three below: in the worker alone
        self._text = ""
        self._past: list[NoticeProfile] = []
        self._kept: NoticeProfile | None = None

    @property
    def busy(self) -> bool:
        return self._runner.busy

    @property
    def dirty(self) -> bool:
        """Whether there is something that would be lost."""
        return self.shown is not None and self.shown.unsaved

    def read(self, path: Path) -> None:
        def work(progress: Progress) -> Shown:
            from app.workflow.notices import reading  # 0.3 s: its grammar is compiled

            return self._take(reading.text_of(path, self._sandbox, progress))

        self._open(work)

    def paste(self, text: str) -> None:
        def work(_progress: Progress) -> Shown:
            from app.workflow.notices import reading

            return self._take(reading.pasted(text))

        self._open(work)

    def edit(self, profile: NoticeProfile) -> None:
        """A notice from the shelf whose text was kept."""

        def work(_progress: Progress) -> Shown:
            text = drafts.text_of(profile)
            if text is None:
                raise UnreadableProblem(_("这份通知的正文没有留下，不能对照着核对。"))
            return self._begin(profile, text, kept=profile)

        self._open(work)

    def cancel(self) -> None:
        if self._reading is not None:
            self._reading.cancel()

    def choose(self, fact: str) -> None:
        self.choice = fact
        self.chosen.emit(fact)

    def choose_of(self, facts: Iterable[str]) -> None:
        """Of facts that lie over each other the first unsure one; chosen again, the next."""
        ids = list(facts)
        if self.shown is None or not ids:
            return
        ids.sort(key=self.shown.is_sure)
        now = ids.index(self.choice) + 1 if self.choice in ids else 0
        self.choose(ids[now % len(ids)])

    def confirm(self, fact: str) -> Task:
        of = self._of(fact)
        return self._change(lambda profile: editing.confirm(profile, fact, of), [fact])

    def confirm_these(self, facts: Sequence[str]) -> Task:
        """All facts of one group, in one step."""
        found = [(fact, self._of(fact)) for fact in facts]
        return self._change(lambda profile: editing.confirm_all(profile, found), facts)

    def confirm_sure(self) -> Task:
        """全部确认: what the reader is sure of, as it stands."""
        facts = self.shown.facts if self.shown else ()
        sure = [(one.id, one.of) for one in facts if one.sure and not is_settled(one)]
        return self._change(lambda profile: editing.confirm_all(profile, sure))

    def correct(self, fact: str, texts: Mapping[str, str]) -> Task:
        of = self._of(fact)
        return self._change(lambda profile: fields.corrected(profile, fact, texts, of))

    def strike(self, fact: str) -> Task:
        of = self._of(fact)
        return self._change(lambda profile: editing.strike(profile, fact, of), [fact])

    def add(self, texts: Mapping[str, str], found: Found) -> Task:
        made: list[str] = []

        def change(profile: NoticeProfile) -> NoticeProfile:
            more, fact = adding.added(profile, texts, found)
            made.append(fact)
            return more

        task = self._change(change)
        task.done.connect(lambda _shown: self.choose(made[0]))
        return task

    def undo(self) -> Task:
        def work(_progress: Progress) -> Shown:
            if self._past:
                self._profile = self._past.pop()
            return self._show()

        return self._run(work)

    def save(self) -> Task:
        """`saved` brings the profile as it was kept."""

        def work(_progress: Progress) -> Shown:
            self._keep()
            return self._show()

        task = self._run(work)
        task.done.connect(self._on_saved)
        return task

    def export(self, to: Path) -> Task:
        """Saves first: what is sent along is what lies on the shelf."""

        def work(_progress: Progress) -> Shown:
            kept = self._keep()
            store.export(kept.id, to, kept.edition)
            return self._show()

        task = self._run(work)
        task.done.connect(
            lambda _shown: self.told.emit(_("已导出到“{name}”。").format(name=to.name))
        )
        return task

    def compare(self, old: NoticeProfile) -> Task:
        """The task brings the differences."""
        task = Task(lambda _progress: comparing.differences(old, self._now))
        task.failed.connect(self._on_failed)
        self._runner.start(task)
        return task

    def shelf(self) -> Task:
        """The task brings the other notices, to compare with."""

        def work(_progress: Progress) -> tuple[NoticeProfile, ...]:
            here = store.file_name(self._now)
            return tuple(one for one in store.list_profiles() if store.file_name(one) != here)

        task = Task(work)
        self._runner.start(task)
        return task

    def forget(self) -> None:
        """What was not saved is given up."""
        self.shown = None
        self.choice = ""

    def close(self) -> None:
        self._runner.close()

    @property
    def _now(self) -> NoticeProfile:
        if self._profile is None:
            message = "no notice is open"
            raise RuntimeError(message)
        return self._profile

    def _of(self, fact: str) -> tuple[str, ...]:
        found = self.shown.fact(fact) if self.shown else None
        return found.of if found else ()

    def _take(self, notice: "NoticeText") -> Shown:
        from app.notices.reader import DraftKind
        from app.workflow.notices import reading

        draft = reading.draft_of(notice)
        if draft.kind is DraftKind.NONE:
            raise UnreadableProblem(draft.reason)
        known = keeping.read_before(draft.profile)
        return self._begin(known or draft.profile, notice.text, kept=known)

    def _begin(self, profile: NoticeProfile, text: str, kept: NoticeProfile | None) -> Shown:
        self._profile, self._text, self._kept, self._past = profile, text, kept, []
        return self._show()

    def _keep(self) -> NoticeProfile:
        named = self._now if self._kept else keeping.named_apart(self._now)
        self._profile = self._kept = drafts.save(named, self._text)
        return self._kept

    def _show(self) -> Shown:
        unsaved = self._profile != self._kept
        return shown(self._now, self._text, undoable=bool(self._past), unsaved=unsaved)

    def _open(self, work: Callable[[Progress], Shown]) -> None:
        task = Task(work)
        task.stepped.connect(self._on_step)
        task.done.connect(self._on_opened)
        task.failed.connect(self._on_unread)
        task.cancelled.connect(self.stopped)
        task.ended.connect(self._on_read)
        self._reading = task
        self._runner.start(task)

    def _change(self, change: _Change, settled: Sequence[str] = ()) -> Task:
        """`settled` are done with: where one is chosen, the next open one is in its place."""
        following = self.shown.open_after(settled) if self.shown and settled else ""

        def work(_progress: Progress) -> Shown:
            before = self._now
            after = change(before)
            if after != before:
                self._past.append(before)
                self._profile = after
            return self._show()

        task = self._run(work)
        if self.choice in settled and following:
            task.done.connect(lambda _shown: self.choose(following))
        return task

    def _run(self, work: Callable[[Progress], Shown]) -> Task:
        task = Task(work)
        task.done.connect(self._on_shown)
        task.failed.connect(self._on_failed)
        self._runner.start(task)
        return task

    def _on_step(self, share: float, label: str, _done: object, _total: object) -> None:
        self.stepped.emit(share, label)

    def _on_opened(self, made: Shown) -> None:
        self.shown = made
        self.choice = ""
        self.opened.emit()
        self.changed.emit()

    def _on_unread(self, sentence: str, _problem: object) -> None:
        self.unread.emit(sentence)

    def _on_read(self, _task: object) -> None:
        self._reading = None

    def _on_shown(self, made: Shown) -> None:
        self.shown = made
        self.changed.emit()

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.refused.emit(sentence)

    def _on_saved(self, made: Shown) -> None:
        self.saved.emit(made.profile)
