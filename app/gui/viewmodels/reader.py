"""A notice that is being read: its draft, and a person's hand on it, step by step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.notice import NoticeProfile
from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels import alike
from app.gui.viewmodels.reader_did import corrected_words, struck_words
from app.gui.viewmodels.reader_draft import OpenDraft
from app.gui.viewmodels.reader_shown import Shown, is_settled
from app.notices import editing, store
from app.notices.additions import Found
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.notices import adding, comparing, fields

_Change = Callable[[NoticeProfile], NoticeProfile]


class Reader(QObject):
    """Reads, keeps and changes one notice at a time.

    `opened` when it was read, `unread(str)` where it could not be or asks for nothing, `stopped`
    where she broke it off. `changed` after each step; `chosen(str)` a fact's id. `refused(str)`:
    a step that was not taken. `saved(NoticeProfile)`, `told(str)` what was done, `did(str)` which
    step was taken. Edits run one after the other in a thread of their own: each judges the whole
    profile by its schema, 0.1 s. `idle` when none is under way any more.
    """

    opened = Signal()
    unread = Signal(str)
    stopped = Signal()
    stepped = Signal(float, str)
    changed = Signal()
    chosen = Signal(str)
    refused = Signal(str)
    told = Signal(str)
    did = Signal(str)
    saved = Signal(object)
    idle = Signal()

    def __init__(self, sandbox: Sandbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: Shown | None = None
        self.choice = ""
        self._sandbox = sandbox
        self._runner = Runner()
        self._runner.idle.connect(self.idle)
        self._reading: Task | None = None
        self._draft = OpenDraft()  # in the worker alone

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

            return self._draft.take(reading.text_of(path, self._sandbox, progress))

        self._open(work)

    def paste(self, text: str) -> None:
        def work(_progress: Progress) -> Shown:
            from app.workflow.notices import reading

            return self._draft.take(reading.pasted(text))

        self._open(work)

    def edit(self, profile: NoticeProfile, fact: str = "") -> None:
        """A notice that was read before, with this fact of it chosen where there is one."""
        self._open(lambda _progress: self._draft.edit(profile), fact)

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
        task = self._change(lambda profile: fields.corrected(profile, fact, texts, of))
        task.done.connect(lambda made: self.did.emit(corrected_words(made, fact)))
        return task

    def strike(self, fact: str) -> Task:
        of = self._of(fact)
        before = self.shown
        gone = before.with_parts(fact) if before else ()
        task = self._change(lambda profile: editing.strike(profile, fact, of), gone)
        if before is not None:
            task.done.connect(lambda made: self.did.emit(struck_words(before, made, fact)))
        return task

    def add(self, place: str, texts: Mapping[str, str], found: Found | None) -> Task:
        """`place`: what is added, as `notices.adding` names it."""
        made: list[str] = []

        def change(profile: NoticeProfile) -> NoticeProfile:
            more, fact = adding.added(profile, place, texts, found)
            made.append(fact)
            return more

        task = self._change(change)
        task.done.connect(lambda _shown: self.choose(made[0]))
        return task

    def undo(self) -> Task:
        """What comes back is chosen, so that it is seen."""
        before = self.shown
        task = self._run(lambda _progress: self._draft.undo())
        if before is not None and before.undoable:
            task.done.connect(lambda made: self._on_undone(made, before))
        return task

    def _on_undone(self, made: Shown, before: Shown) -> None:
        if back := made.come_back(before):
            self.choose(back)
        self.did.emit(_("已撤销。"))

    def save(self) -> Task:
        """`saved` brings the profile as it was kept."""
        kept: list[NoticeProfile] = []

        def work(_progress: Progress) -> Shown:
            kept.append(self._draft.save())
            return self._draft.shown()

        task = self._run(work)
        task.done.connect(lambda _shown: self.saved.emit(kept[0]))
        return task

    def export(self, to: Path) -> Task:
        """Saves first: what is sent along is what lies on the shelf."""

        def work(_progress: Progress) -> Shown:
            kept = self._draft.save()
            store.export(kept.id, to, kept.edition)
            return self._draft.shown()

        task = self._run(work)
        task.done.connect(
            lambda _shown: self.told.emit(
                _("要求已导出为“{name}”，在文件夹 {folder} 里。").format(
                    name=to.name, folder=to.parent
                )
            )
        )
        return task

    def compare(self, old: NoticeProfile) -> Task:
        """The task brings the differences."""
        task = Task(lambda _progress: comparing.differences(old, self._draft.now))
        task.failed.connect(self._on_failed)
        self._runner.start(task)
        return task

    def shelf(self) -> Task:
        """The task brings the other notices, to compare with, and what each is called."""

        def work(_progress: Progress) -> tuple[tuple[NoticeProfile, str], ...]:
            here, every = store.file_name(self._draft.now), store.list_profiles()
            names = alike.entries(every)
            others = ((one, store.file_name(one)) for one in every)
            return tuple((one, names[name]) for one, name in others if name != here)

        task = Task(work)
        self._runner.start(task)
        return task

    def forget(self) -> None:
        """What was not saved is given up."""
        if self.dirty:
            self._runner.start(Task(lambda _progress: self._draft.drop()))
        self.shown = None
        self.choice = ""

    def close(self) -> None:
        self._runner.close()

    def _of(self, fact: str) -> tuple[str, ...]:
        found = self.shown.fact(fact) if self.shown else None
        return found.of if found else ()

    def _open(self, work: Callable[[Progress], Shown], wanted: str = "") -> None:
        task = Task(work)
        task.stepped.connect(self._on_step)
        task.done.connect(lambda made: self._on_opened(made, wanted))
        task.failed.connect(self._on_unread)
        task.cancelled.connect(self.stopped)
        task.ended.connect(self._on_read)
        self._reading = task
        self._runner.start(task)

    def _change(self, change: _Change, settled: Sequence[str] = ()) -> Task:
        """`settled` are done with: where one is chosen, the next open one is in its place."""
        before_it = self.shown

        task = self._run(lambda _progress: self._draft.change(change))
        if before_it is not None and self.choice in settled:
            task.done.connect(lambda made: self.choose_of(made.follower(before_it, settled)))
        return task

    def _run(self, work: Callable[[Progress], Shown]) -> Task:
        task = Task(work)
        task.done.connect(self._on_shown)
        task.failed.connect(self._on_failed)
        self._runner.start(task)
        return task

    def _on_step(self, share: float, label: str, _done: object, _total: object) -> None:
        self.stepped.emit(share, label)

    def _on_opened(self, made: Shown, wanted: str) -> None:
        self.shown = made
        self.choice = wanted if made.fact(wanted) else ""
        self.opened.emit()
        self.changed.emit()
        if self._draft.resumed:
            self.told.emit(_("上次没有保存的核对还在，已经接着那里继续。"))

    def _on_unread(self, sentence: str, _problem: object) -> None:
        self.unread.emit(sentence)

    def _on_read(self, _task: object) -> None:
        self._reading = None

    def _on_shown(self, made: Shown) -> None:
        self.shown = made
        self.changed.emit()

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.refused.emit(sentence)
