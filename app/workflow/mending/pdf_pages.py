"""The pages of one PDF: shown for a dialog, and parted into files for several slots.

Turning, leaving out and merging are fixes (`workflow.mending.mend`); `offer` asks for one that no
finding prompts.
"""

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.checks.scan import page_numbers
from app.domain.facts import PdfFacts
from app.domain.fixing import Offer
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Progress
from app.domain.submission import SlotKey, Submission, SubmittedFile, Waiting
from app.fixes import registry
from app.sandbox.limits import ENCODE, MEDIA
from app.sandbox.outcome import Done, Outcome, Refused
from app.sandbox.sandbox import Sandbox
from app.shapes.facts import facts_from_plain
from app.submissions import edits, fixed, intake
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.gathering.gather import find_file

_EDGE = 320
_RANGE = re.compile(r"(\d+)(?:[-–—~～至到](\d+))?")
_BETWEEN = re.compile(r"[\s,，、;；]+")


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it is shown; `number` from 1, `jpeg` b"" where it cannot be drawn."""

    number: int
    width: int
    height: int
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """Pages, from 1 and in this order, that become a file: in a slot, or (None) in the tray.

    Without a `name` it is called after the item, in the tray after the whole file.
    """

    pages: tuple[int, ...]
    key: SlotKey | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Parted:
    """`made` in the order of the parts; `left_out`: pages that no part took."""

    made: tuple[SubmittedFile, ...]
    left_out: tuple[int, ...] = ()


def page_count(desk: Desk, path: str, sandbox: Sandbox) -> int:
    """Raises RefusedProblem where this is no PDF that can be read."""
    file = _file(desk.submission, path)
    given = {"path": _stored(desk, file), "name": file.name, "size": file.size}
    done = sandbox.run("probe", {"args": given}, MEDIA)
    facts = facts_from_plain(done.value) if isinstance(done, Done) else None
    if not isinstance(facts, PdfFacts) or not facts.pages:
        raise RefusedProblem(_("“{name}”不是能打开的 PDF。").format(name=file.name))
    return len(facts.pages)


def pages(desk: Desk, path: str, sandbox: Sandbox, edge: int = _EDGE) -> Iterator[PagePicture]:
    """One after the other, as they are drawn; `edge` in pixels. Raises RefusedProblem."""
    file = _file(desk.submission, path)
    for number in range(page_count(desk, path, sandbox)):
        args = {"path": _stored(desk, file), "name": file.name, "edge": edge, "page": number}
        done = sandbox.run("thumbnail", args, MEDIA)
        told: dict[str, Any] = (done.value if isinstance(done, Done) else None) or {}
        size = told.get("width", 0), told.get("height", 0)
        yield PagePicture(number + 1, *size, told.get("jpeg", b""))


def parse(text: str, count: int) -> tuple[int, ...]:
    """“1-3、5” of a file with `count` pages: 1, 2, 3, 5. Raises UsageProblem."""
    found: list[int] = []
    for piece in filter(None, _BETWEEN.split(text)):
        told = _RANGE.fullmatch(piece)
        first = int(told[1]) if told else 0
        last = int(told[2] or told[1]) if told else 0
        if not 1 <= first <= last <= count:
            message = _("“{piece}”不是这份文件的页码，一共 {count} 页。写成 1-3、5 这样。")
            raise UsageProblem(message.format(piece=piece, count=count))
        found += range(first, last + 1)
    return tuple(dict.fromkeys(found))


def offer(desk: Desk, fix_id: str, paths: Sequence[str]) -> Offer:
    """A fix that a person asks for, of files that lie in one slot; `mend` does it.

    Raises UsageProblem, and KeyError for an unknown fix.
    """
    fix = registry.recipe(fix_id).fix
    files = tuple(find_file(desk.submission, path) for path in dict.fromkeys(paths))
    keys = {slot.key for slot in desk.submission.slots if set(slot.files) & set(files)}
    if len(keys) != 1 or (fix.many and len(files) < 2) or (not fix.many and len(files) > 1):
        raise UsageProblem(_("请选同一格里的文件：合并要两份以上，其他的一次选一份。"))
    return Offer(fix, keys.pop(), files, ())


def split(
    desk: Desk, path: str, parts: Sequence[Part], sandbox: Sandbox, progress: Progress
) -> Parted:
    """The parts take the whole file's place; it stays in the folder, and one undo brings it back.

    `path` is of a file in a slot or in the tray. Raises UsageProblem for parts that cannot be,
    RefusedProblem for a PDF that must not be changed, Cancelled, UnusableProblem (disk full);
    then nothing has changed.
    """
    file = _file(desk.submission, path)
    count = page_count(desk, path, sandbox)
    _judge(desk, parts, count)
    intake.require_space(desk.root, file.size * len(parts))
    first = desk.submission.next_file
    names = [part.name or _name(desk, file, part) for part in parts]
    with contextlib.ExitStack() as stack:
        targets = [
            stack.enter_context(fixed.passage(desk.root, first + place, name))
            for place, name in enumerate(names)
        ]
        _take_apart(desk, file, parts, targets, sandbox, progress)
        made = _enter(desk, file, parts, targets, names)
    taken = {page for part in parts for page in part.pages}
    return Parted(made, tuple(page for page in range(1, count + 1) if page not in taken))


def _judge(desk: Desk, parts: Sequence[Part], count: int) -> None:
    if not parts or not all(part.pages for part in parts):
        raise UsageProblem(_("每一份至少要有一页。"))
    if any(not 1 <= page <= count for part in parts for page in part.pages):
        raise UsageProblem(_("页码超出了范围，一共 {count} 页。").format(count=count))
    if any(part.key and not _is_slot(desk, part.key) for part in parts):
        raise UsageProblem(_("没有这一格，可能推荐人选已经移除。"))


def _is_slot(desk: Desk, key: SlotKey) -> bool:
    item = desk.profile.item(key.item)
    return item is not None and key in desk.submission.keys_of(item.id, item.per)


def _name(desk: Desk, file: SubmittedFile, part: Part) -> str:
    item = desk.profile.item(part.key.item) if part.key else None
    if item is not None:
        return f"{item.name}.pdf"
    stem = file.name.rpartition(".")[0] or file.name
    return _("{name}（第{pages}页）.pdf").format(name=stem, pages=page_numbers(part.pages).text)


def _take_apart(
    desk: Desk,
    file: SubmittedFile,
    parts: Sequence[Part],
    targets: Sequence[Path],
    sandbox: Sandbox,
    progress: Progress,
) -> None:
    """Raises RefusedProblem, or Cancelled when the child that worked is gone."""
    args = {
        "source": _stored(desk, file),
        "name": file.name,
        "targets": [str(one.absolute()) for one in targets],
        "groups": [list(part.pages) for part in parts],
    }
    watch = _Watch(progress, file.name)
    done = sandbox.run("split-pdf", args, ENCODE, cancelled=watch.cancelled, on_step=watch.step)
    if watch.stop:
        raise Cancelled
    if not isinstance(done, Done):
        raise RefusedProblem(_why(done))


def _enter(
    desk: Desk,
    file: SubmittedFile,
    parts: Sequence[Part],
    targets: Sequence[Path],
    names: Sequence[str],
) -> tuple[SubmittedFile, ...]:
    """All of them or none."""
    first = desk.submission.next_file
    made: list[SubmittedFile] = []
    kept = False
    try:
        for place, (target, name) in enumerate(zip(targets, names, strict=True)):
            made.append(fixed.enter(desk.root, target, first + place, name, file))
        placed = _placed(desk.submission, file, parts, made)
        desk.save(replace(placed, next_file=first + len(made)), undo.FIX)
        kept = True
    finally:
        for one in made if not kept else ():
            (desk.root / one.path).unlink(missing_ok=True)
    return tuple(made)


def _placed(
    submission: Submission,
    file: SubmittedFile,
    parts: Sequence[Part],
    made: Sequence[SubmittedFile],
) -> Submission:
    """What stays in the file's own slot stands where it stood."""
    lay = next((slot for slot in submission.slots if file in slot.files), None)
    place = lay.files.index(file) + 1 if lay else 0
    after = edits.remove_waiting(edits.remove_file(submission, file.path), file.path)
    for part, one in zip(parts, made, strict=True):
        if part.key is None:
            after = edits.add_waiting(after, [Waiting(one)])
            continue
        after = edits.add_files(after, part.key, [one])
        if lay and part.key == lay.key:
            after = edits.move_file(after, one.path, place)
            place += 1
    return after


def _file(submission: Submission, path: str) -> SubmittedFile:
    """In a slot or in the tray. Raises UsageProblem."""
    waiting = next((one.file for one in submission.waiting if one.file.path == path), None)
    return waiting or find_file(submission, path)


def _stored(desk: Desk, file: SubmittedFile) -> str:
    return str((desk.root / file.path).absolute())


def _why(done: Outcome) -> str:
    return done.message if isinstance(done, Refused) else _("没能处理这个文件，可能是它太大。")


class _Watch:
    """Asked from another thread whether to stop, told in this one how far the job is."""

    def __init__(self, progress: Progress, label: str) -> None:
        self._progress, self._label, self._share = progress, label, 0.0
        self.stop = False

    def step(self, share: float) -> None:
        self._share = share
        self.cancelled()

    def cancelled(self) -> bool:
        try:
            self._progress.step(self._share, self._label)
        except Cancelled:
            self.stop = True
        return self.stop
