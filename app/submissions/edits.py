"""Every change to a submission, as a function from the old one to the new one."""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from app.domain.problems import UsageProblem
from app.domain.submission import (
    Confirmation,
    Nominee,
    Slot,
    SlotKey,
    Submission,
    SubmittedFile,
    Waiting,
    Waiver,
)
from app.texts import _

_NAME_LIMIT = 50
"""Characters of a nominee's name; the longest names with “·” in the census stay below 30."""


def add_nominee(submission: Submission, name: str) -> Submission:
    """Two nominees may bear one name; ids are never given out twice."""
    number = submission.next_nominee
    nominee = Nominee(f"n{number}", clean_name(name))
    nominees = (*submission.nominees, nominee)
    return replace(submission, nominees=nominees, next_nominee=number + 1)


def rename_nominee(submission: Submission, nominee_id: str, name: str) -> Submission:
    renamed = tuple(
        Nominee(one.id, clean_name(name)) if one.id == nominee_id else one
        for one in submission.nominees
    )
    return replace(submission, nominees=renamed)


def remove_nominee(submission: Submission, nominee_id: str) -> Submission:
    """The nominee's files leave the submission with it; the copies stay in the folder."""
    return replace(
        submission,
        nominees=tuple(one for one in submission.nominees if one.id != nominee_id),
        slots=tuple(slot for slot in submission.slots if slot.key.nominee != nominee_id),
    )


def move_nominee(submission: Submission, nominee_id: str, position: int) -> Submission:
    """`position` from 1; beyond the ends counts as the end."""
    others = [one for one in submission.nominees if one.id != nominee_id]
    moved = next(one for one in submission.nominees if one.id == nominee_id)
    others.insert(max(0, min(len(others), position - 1)), moved)
    return replace(submission, nominees=tuple(others))


def add_files(submission: Submission, key: SlotKey, files: Iterable[SubmittedFile]) -> Submission:
    kept = [slot for slot in submission.slots if slot.key != key]
    together = (*submission.files(key), *files)
    return replace(submission, slots=(*kept, Slot(key, together)))


def remove_file(submission: Submission, path: str) -> Submission:
    slots = (
        Slot(slot.key, tuple(file for file in slot.files if file.path != path))
        for slot in submission.slots
    )
    return replace(submission, slots=tuple(slot for slot in slots if slot.files))


def move_file(submission: Submission, path: str, position: int) -> Submission:
    """`position` from 1; beyond the ends counts as the end."""
    slots = tuple(Slot(slot.key, _moved(slot.files, path, position)) for slot in submission.slots)
    return replace(submission, slots=slots)


def _moved(files: tuple[SubmittedFile, ...], path: str, position: int) -> tuple[SubmittedFile, ...]:
    others = [file for file in files if file.path != path]
    moved = [file for file in files if file.path == path]
    at = max(0, min(len(others), position - 1))
    return (*others[:at], *moved, *others[at:])


def replace_file(submission: Submission, key: SlotKey, old: str, new: SubmittedFile) -> Submission:
    """The new file takes the old one's place in the order."""
    place = [file.path for file in submission.files(key)].index(old) + 1
    added = add_files(remove_file(submission, old), key, [new])
    return move_file(added, new.path, place)


def add_waiting(submission: Submission, waiting: Iterable[Waiting]) -> Submission:
    """Behind those that wait already."""
    return replace(submission, waiting=(*submission.waiting, *waiting))


def remove_waiting(submission: Submission, path: str) -> Submission:
    left = tuple(one for one in submission.waiting if one.file.path != path)
    return replace(submission, waiting=left)


def decide(submission: Submission, answer: Confirmation) -> Submission:
    """Answers a finding anew; an earlier answer to the same is replaced."""
    others = tuple(one for one in submission.confirmations if one.of != answer.of)
    return replace(submission, confirmations=(*others, answer))


def attest(submission: Submission, answer: Confirmation) -> Submission:
    others = tuple(one for one in submission.attestations if one.of != answer.of)
    return replace(submission, attestations=(*others, answer))


def waive(submission: Submission, waiver: Waiver) -> Submission:
    others = tuple(one for one in submission.waivers if one.finding != waiver.finding)
    return replace(submission, waivers=(*others, waiver))


def clean_name(name: str) -> str:
    """A name without stray blanks and line breaks. Raises UsageProblem where nothing is left."""
    cleaned = " ".join(name.split())
    if not cleaned or not all(map(_is_visible, cleaned)):
        raise UsageProblem(_("姓名不能为空，也不能含看不见的字符。"))
    if not any(character.isalpha() for character in cleaned):
        raise UsageProblem(_("姓名里要有文字。"))
    if len(cleaned) > _NAME_LIMIT:
        raise UsageProblem(_("姓名太长了：最多 {limit} 个字。").format(limit=_NAME_LIMIT))
    return cleaned


def _is_visible(character: str) -> bool:
    """Not by isprintable: the newest ideographs are there for names, and it may not know them."""
    number = ord(character)
    if 0x20000 <= number < 0x40000:
        return number & 0xFFFE != 0xFFFE
    return unicodedata.category(character) not in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
