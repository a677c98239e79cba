"""Taking in whatever she drops: each file to its slot, to the tray, or ignored with a reason."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.notice import NoticeProfile
from app.domain.problems import Problem, UnusableProblem
from app.domain.progress import Progress, Stretch
from app.domain.submission import Clue, Guess, SlotKey, Submission, SubmittedFile, Waiting
from app.sandbox.sandbox import Sandbox
from app.sorting.decide import Choice, decide
from app.sorting.setting import setting
from app.submissions import edits, intake
from app.submissions.cache import SeenFiles
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.gathering import seeing, twins
from app.workflow.gathering.collecting import Collected, Found, Ignored, collected

_COPIED = 0.5
"""Of the progress: copying takes about as long as looking."""


@dataclass(frozen=True, slots=True)
class Placed:
    """`guess` says why it lies there."""

    file: SubmittedFile
    key: SlotKey
    guess: Guess

    @property
    def clues(self) -> tuple[Clue, ...]:
        return self.guess.clues


@dataclass(frozen=True, slots=True)
class Sorted:
    """What became of everything that was dropped; `shown` of the ignored is relative to the drop.

    A zip counts by what is in it.
    """

    placed: tuple[Placed, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    refused: tuple[Problem, ...] = ()

    @property
    def total(self) -> int:
        return len(self.placed) + len(self.waiting) + len(self.ignored) + len(self.refused)


def sort_in(
    desk: Desk,
    paths: Sequence[Path],
    sandbox: Sandbox,
    progress: Progress,
    told: Callable[[SubmittedFile], None] = lambda _: None,
) -> Sorted:
    """One change for the whole drop, undone as one. `told` of each file once it is entered.

    What cannot be read is refused and the others go on. Raises Cancelled, or UnusableProblem
    where the disk does not take it all: then the whole drop is rolled back.
    """
    zips = not _asks_for_zips(desk.profile)
    with collected(paths, desk.root, progress, open_zips=zips) as drop:
        taken = _Taken(desk, drop)
        try:
            taken.copy(Stretch(progress, 0.0, _COPIED))
            choices = taken.judged(sandbox, Stretch(progress, _COPIED, 1.0))
        except BaseException:
            taken.roll_back()
            raise
    return _entered(desk, taken, choices, told)


class _Taken:
    """Copies in files/ that no one was told of yet."""

    def __init__(self, desk: Desk, drop: Collected) -> None:
        self.files: list[SubmittedFile] = []
        self.next_number = desk.submission.next_file
        self.ignored = list(drop.ignored)
        self.refused = list(drop.refused)
        self._desk = desk
        self._drop = drop
        self._found: dict[str, Found] = {}

    def copy(self, progress: Progress) -> None:
        total = sum(one.source.size for one in self._drop.found)
        intake.require_space(self._desk.root, total)
        before = 0
        for one in self._drop.found:
            try:
                number, root = self.next_number, self._desk.root
                file = intake.take_in(one.source, root, number, progress, before, total)
                self._found[file.path] = one
                self.files.append(file)
                self.next_number += 1
            except UnusableProblem:
                raise
            except Problem as problem:
                self.refused.append(problem)
            before += one.source.size

    def judged(self, sandbox: Sandbox, progress: Progress) -> list[Choice]:
        """Twins of one another, and of what is there, are weeded out. Raises Cancelled."""
        desk = self._desk
        seen = SeenFiles(desk.root)
        for file in self.files:
            seen.remember(file)
        seen.save()
        folders = {path: one.folders for path, one in self._found.items()}
        ground = setting(desk.submission, desk.profile)
        every = seeing.evidence(desk.root, ground, self.files, folders, sandbox, progress)
        weeded = twins.weeded(every, desk.submission, ground, desk.root)
        for file, reason in weeded.ignored:
            self.ignored.append(Ignored(self._found[file.path].shown, reason))
            self._drop_copy(file)
        choices = decide(weeded.kept, ground)
        return [twins.held(one, weeded.elsewhere) for one in choices]

    def waiting(self, choice: Choice) -> Waiting:
        file = choice.evidence.file
        return Waiting(file, choice.guesses, self._found[file.path].folders)

    def roll_back(self) -> None:
        for file in self.files:
            self._drop_copy(file)

    def _drop_copy(self, file: SubmittedFile) -> None:
        with contextlib.suppress(OSError):
            (self._desk.root / file.path).unlink()


def _entered(
    desk: Desk, taken: _Taken, choices: Sequence[Choice], told: Callable[[SubmittedFile], None]
) -> Sorted:
    placed = [
        Placed(one.evidence.file, one.placed.key, one.placed) for one in choices if one.placed
    ]
    waiting = [taken.waiting(one) for one in choices if not one.placed]
    if choices:
        after = edits.add_waiting(_with(desk.submission, placed), waiting)
        try:
            desk.save(replace(after, next_file=taken.next_number), undo.SORT)
        except Problem:
            taken.roll_back()
            raise
    for choice in choices:
        told(choice.evidence.file)
    return Sorted(tuple(placed), tuple(waiting), tuple(taken.ignored), tuple(taken.refused))


def _with(submission: Submission, placed: Sequence[Placed]) -> Submission:
    for one in placed:
        submission = edits.add_files(submission, one.key, [one.file])
    return submission


def _asks_for_zips(profile: NoticeProfile) -> bool:
    return any("zip" in item.limits.formats for item in profile.items)
