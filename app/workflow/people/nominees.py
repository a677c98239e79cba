"""Nominees: found by number or name, added, renamed, removed, moved."""

from app.domain.problems import UsageProblem
from app.domain.submission import Nominee, Submission
from app.submissions import edits
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk


def find(submission: Submission, wanted: str) -> Nominee:
    """By number from 1, by id, or by a name that only one bears. Raises UsageProblem."""
    if wanted.isdecimal() and 1 <= int(wanted) <= len(submission.nominees):
        return submission.nominees[int(wanted) - 1]
    named = [one for one in submission.nominees if wanted in {one.id, one.name}]
    if len(named) == 1:
        return named[0]
    if named:
        numbers = "、".join(str(submission.nominees.index(one) + 1) for one in named)
        message = _("有 {count} 位推荐人选都叫“{name}”，请改用序号：{numbers}。")
        raise UsageProblem(message.format(count=len(named), name=wanted, numbers=numbers))
    known = "、".join(f"{i} {one.name}" for i, one in enumerate(submission.nominees, 1))
    message = _("没有推荐人选“{name}”。现有：{known}。")
    raise UsageProblem(message.format(name=wanted, known=known or _("一个也没有")))


def add(desk: Desk, name: str) -> Nominee:
    desk.save(edits.add_nominee(desk.submission, name), undo.ADD_NOMINEE)
    return desk.submission.nominees[-1]


def rename(desk: Desk, wanted: str, name: str) -> Nominee:
    nominee = find(desk.submission, wanted)
    desk.save(edits.rename_nominee(desk.submission, nominee.id, name), undo.RENAME_NOMINEE)
    return find(desk.submission, nominee.id)


def remove(desk: Desk, wanted: str) -> tuple[Nominee, int]:
    """The nominee and how many of its files left the submission with it."""
    nominee = find(desk.submission, wanted)
    slots = desk.submission.slots
    files = sum(len(slot.files) for slot in slots if slot.key.nominee == nominee.id)
    desk.save(edits.remove_nominee(desk.submission, nominee.id), undo.REMOVE_NOMINEE)
    return nominee, files


def move(desk: Desk, wanted: str, position: int) -> Nominee:
    """`position` from 1; beyond the ends counts as the end."""
    nominee = find(desk.submission, wanted)
    desk.save(edits.move_nominee(desk.submission, nominee.id, position), undo.MOVE_NOMINEE)
    return nominee
