"""The tray 待归位: files that were taken in and wait for a person to say where they belong."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain import renditions
from app.domain.facts import NotProbed
from app.domain.notice import Per
from app.domain.problems import UsageProblem
from app.domain.submission import Guess, SlotKey, Submission, SubmittedFile, Waiting
from app.probes.kinds import meant
from app.sorting.evidence import Evidence
from app.sorting.guessing import CERTAIN, judge
from app.sorting.setting import Setting, setting, shape_of
from app.submissions import edits
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.gathering.gather import find_file


def shown(desk: Desk) -> tuple[Waiting, ...]:
    """What waits; guesses at slots that are there no more are left out."""
    return tuple(
        replace(one, guesses=tuple(guess for guess in one.guesses if is_slot(desk, guess.key)))
        for one in desk.submission.waiting
    )


def is_slot(desk: Desk, key: SlotKey) -> bool:
    item = desk.profile.item(key.item)
    if item is None:
        return False
    if item.per is Per.UNIT:
        return key.nominee is None
    return desk.submission.nominee(key.nominee) is not None


def find(submission: Submission, wanted: str) -> Waiting:
    """By its path in the folder, its number there, or a name that only one bears.

    Raises UsageProblem.
    """
    every = submission.waiting
    found = [one for one in every if wanted in {one.file.path, Path(one.file.path).name}]
    found = found or [one for one in every if one.file.name == wanted]
    if not found and wanted.isdecimal():
        number = f"{int(wanted):04d}-"
        found = [one for one in every if Path(one.file.path).name.startswith(number)]
    if len(found) == 1:
        return found[0]
    if found:
        paths = "、".join(one.file.path for one in found)
        message = _("有 {count} 个文件都叫“{name}”，请写明是哪一个：{paths}。")
        raise UsageProblem(message.format(count=len(found), name=wanted, paths=paths))
    raise UsageProblem(_("待归位里没有文件“{name}”。").format(name=wanted))


def place(desk: Desk, path: str, key: SlotKey) -> SubmittedFile:
    """Puts a waiting file at its slot's end. Raises UsageProblem."""
    return place_all(desk, [path], key)[0]


def place_all(desk: Desk, paths: Sequence[str], key: SlotKey) -> tuple[SubmittedFile, ...]:
    """All of them in the order given, undone as one. Raises UsageProblem; then none was placed."""
    if not is_slot(desk, key):
        raise UsageProblem(_("没有这一格，可能推荐人选已经移除。"))
    files = tuple(find(desk.submission, path).file for path in dict.fromkeys(paths))
    after = desk.submission
    for file in files:
        after = edits.remove_waiting(after, file.path)
    desk.save(edits.add_files(after, key, files), undo.PLACE)
    return files


def discard(desk: Desk, path: str) -> SubmittedFile:
    """Takes a file out of the tray; its copy stays in the folder. Raises UsageProblem."""
    file = find(desk.submission, path).file
    desk.save(edits.remove_waiting(desk.submission, file.path), undo.DISCARD)
    return file


def to_tray(desk: Desk, path: str) -> Waiting:
    """Takes a file out of its slot and lets it wait, with guesses at other slots by its name.

    Raises UsageProblem.
    """
    file = find_file(desk.submission, path)
    left = next(slot.key for slot in desk.submission.slots if file in slot.files)
    waiting = Waiting(file, _by_name(desk, file, left))
    after = edits.remove_file(desk.submission, file.path)
    desk.save(edits.add_waiting(after, [waiting]), undo.TO_TRAY)
    return waiting


def with_room(desk: Desk, groups: Mapping[SlotKey, Sequence[SubmittedFile]]) -> set[SlotKey]:
    """The slots that take the whole of their group; each rendition has a room of its own.

    Of too many a person picks: putting them all in would only make a fault of too many.
    """
    here = setting(desk.submission, desk.profile)
    return {key for key, files in groups.items() if _take_all(here, key, files)}


def _take_all(here: Setting, key: SlotKey, files: Sequence[SubmittedFile]) -> bool:
    item = here.profile.item(key.item)
    if item is None:
        return False
    wanted = Counter(renditions.meant(item, file.name) for file in files)
    rooms = {shape: here.room(key, shape) for shape in wanted}
    return all(room is None or wanted[shape] <= room for shape, room in rooms.items())


def why(desk: Desk, waiting: Waiting) -> str:
    """In one sentence why it was not placed by itself."""
    twin = _twin(desk.submission, waiting.file)
    if twin:
        return _("与“{name}”内容相同，请看一下要不要两处都放。").format(name=twin)
    guesses = [one for one in waiting.guesses if is_slot(desk, one.key)]
    if not guesses:
        return _("看不出是哪一项材料。")
    return _why_guessed(desk, waiting, guesses)


def _why_guessed(desk: Desk, waiting: Waiting, guesses: Sequence[Guess]) -> str:
    best = guesses[0]
    surely = best.confidence >= CERTAIN
    family = meant(waiting.file.name).family
    room = setting(desk.submission, desk.profile).room(best.key, shape_of(family))
    if surely and room is not None and room <= 0:
        return _("这一格已经放满了。")
    if surely:
        return _("同时有几个文件都像是这一格的，请挑选。")
    rivals = [one for one in guesses if one.confidence > best.confidence / 2]
    items = {one.key.item for one in rivals}
    if len(rivals) > 1 and len(items) == 1:
        return _("看得出是哪一项，看不出是哪一位的。")
    if len(rivals) > 1:
        return _("像是几项材料中的一项，拿不准。")
    return _("可能是这一格的，程序不敢肯定，请您来定。")


def _twin(submission: Submission, file: SubmittedFile) -> str:
    others = [one for slot in submission.slots for one in slot.files]
    others += [one.file for one in submission.waiting if one.file.path != file.path]
    return next((one.name for one in others if one.sha512 == file.sha512), "")


def _by_name(desk: Desk, file: SubmittedFile, left: SlotKey) -> tuple[Guess, ...]:
    facts = NotProbed(meant(file.name).family, file.size, "unsupported")
    found = judge(Evidence(file, (), facts), setting(desk.submission, desk.profile)).guesses
    return tuple(one for one in found if one.key != left)
