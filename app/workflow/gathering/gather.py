"""Taking files in and out of slots."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.notice import Item, NoticeProfile, Per
from app.domain.problems import Problem, UsageProblem
from app.domain.progress import Progress
from app.domain.submission import SlotKey, Submission, SubmittedFile
from app.submissions import edits, intake
from app.submissions.cache import SeenFiles
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.people import nominees

_SAVE_EVERY = 0.5
"""Seconds; what came in since the last save is not acknowledged yet."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of each path: taken in, or refused with a sentence."""

    taken: tuple[SubmittedFile, ...]
    refused: tuple[Problem, ...]


def slot_named(text: str, submission: Submission, profile: NoticeProfile) -> SlotKey:
    """`ITEM` or `ITEM/NOMINEE`; item by id or name, nominee by number or name.

    With one nominee alone its name may be left out. Raises UsageProblem.
    """
    wanted, _slash, nominee = text.partition("/")
    item = find_item(profile, wanted)
    if item.per is Per.UNIT:
        if nominee:
            message = _("“{item}”是单位材料，不分推荐人选。").format(item=item.name)
            raise UsageProblem(message)
        return SlotKey(item.id)
    if not nominee and len(submission.nominees) == 1:
        return SlotKey(item.id, submission.nominees[0].id)
    if not nominee:
        message = _("“{item}”每位推荐人选一份，请写成 {item_id}/姓名 或 {item_id}/序号。")
        raise UsageProblem(message.format(item=item.name, item_id=item.id))
    return SlotKey(item.id, nominees.find(submission, nominee).id)


def find_item(profile: NoticeProfile, wanted: str) -> Item:
    """By id or by name. Raises UsageProblem, which lists what there is."""
    for item in profile.items:
        if wanted in {item.id, item.name}:
            return item
    known = "、".join(f"{item.id}（{item.name}）" for item in profile.items)
    message = _("通知里没有“{name}”这项材料。可以写：{known}。")
    raise UsageProblem(message.format(name=wanted, known=known))


def add(
    desk: Desk,
    paths: Sequence[Path],
    key: SlotKey,
    progress: Progress,
    told: Callable[[SubmittedFile], None] = lambda _: None,
) -> Gathered:
    """Takes files into one slot; what is whole is saved at least twice a second.

    A path that cannot be taken is refused and the others go on. Raises Cancelled; what was
    taken in before stays. Raises UnusableProblem where all together do not fit on the disk.
    """
    sources, refused = _inspect(paths)
    total = sum(source.size for source in sources)
    intake.require_space(desk.root, total)
    batch = _Batch(desk, key, told)
    before = 0
    try:
        for source in sources:
            try:
                number = batch.next_number
                batch.take(intake.take_in(source, desk.root, number, progress, before, total))
            except Problem as problem:
                refused.append(problem)
            before += source.size
    finally:
        batch.save()
    return Gathered(tuple(batch.saved), tuple(refused))


class _Batch:
    """Files that are whole and will be entered together: a save costs some ten syncs."""

    def __init__(self, desk: Desk, key: SlotKey, told: Callable[[SubmittedFile], None]) -> None:
        self.saved: list[SubmittedFile] = []
        self._desk = desk
        self._key = key
        self._told = told
        self._waiting: list[SubmittedFile] = []
        self._seen = SeenFiles(desk.root)
        self._last = time.monotonic()

    @property
    def next_number(self) -> int:
        return self._desk.submission.next_file + len(self._waiting)

    def take(self, file: SubmittedFile) -> None:
        self._waiting.append(file)
        if time.monotonic() - self._last > _SAVE_EVERY:
            self.save()

    def save(self) -> None:
        """Enters what waits; only now is it acknowledged, and undone as one."""
        if self._waiting:
            entered = edits.add_files(self._desk.submission, self._key, self._waiting)
            what = "" if self.saved else undo.ADD
            self._desk.save(replace(entered, next_file=self.next_number), what)
            for file in self._waiting:
                self._seen.remember(file)
                self._told(file)
            self._seen.save()
            self.saved += self._waiting
            self._waiting = []
        self._last = time.monotonic()


def _inspect(paths: Sequence[Path]) -> tuple[list[intake.Source], list[Problem]]:
    sources: list[intake.Source] = []
    refused: list[Problem] = []
    for path in paths:
        try:
            sources.append(intake.inspect(path))
        except Problem as problem:
            refused.append(problem)
    return sources, refused


def find_file(submission: Submission, wanted: str) -> SubmittedFile:
    """By its path in the folder, its number there, or a name that only one file bears."""
    every = [file for slot in submission.slots for file in slot.files]
    exact = [file for file in every if wanted == file.path or wanted == Path(file.path).name]
    named = exact or [file for file in every if file.name == wanted]
    if not named and wanted.isdecimal():
        named = [file for file in every if Path(file.path).name.startswith(f"{int(wanted):04d}-")]
    if len(named) == 1:
        return named[0]
    if named:
        paths = "、".join(file.path for file in named)
        message = _("有 {count} 个文件都叫“{name}”，请写明是哪一个：{paths}。")
        raise UsageProblem(message.format(count=len(named), name=wanted, paths=paths))
    raise UsageProblem(_("报送稿里没有文件“{name}”。").format(name=wanted))


def remove(desk: Desk, wanted: str) -> SubmittedFile:
    """Takes a file out of its slot; the stored copy stays in the folder."""
    file = find_file(desk.submission, wanted)
    desk.save(edits.remove_file(desk.submission, file.path), undo.REMOVE)
    return file


def move(desk: Desk, path: str, position: int) -> None:
    """Puts a file at `position` in its slot, from 1; beyond the ends counts as the end."""
    file = find_file(desk.submission, path)
    desk.save(edits.move_file(desk.submission, file.path, position), undo.REORDER)


def replace_file(
    desk: Desk, old: str, source: Path, key: SlotKey, progress: Progress
) -> SubmittedFile:
    """Takes `source` in where `old` lay; undone as one. Raises Problem where it cannot be taken."""
    before = find_file(desk.submission, old)
    looked_at = intake.inspect(source)
    intake.require_space(desk.root, looked_at.size)
    number = desk.submission.next_file
    file = intake.take_in(looked_at, desk.root, number, progress, 0, looked_at.size)
    swapped = edits.replace_file(desk.submission, key, before.path, file)
    desk.save(replace(swapped, next_file=number + 1), undo.REPLACE)
    seen = SeenFiles(desk.root)
    seen.remember(file)
    seen.save()
    return file
