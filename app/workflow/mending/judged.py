"""Whether a corrected copy is right: what it has wrong that the files it replaces had not."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from app.checks import engine
from app.checks.base import Case
from app.domain.facts import Facts
from app.domain.finding import Finding, Severity
from app.domain.fixing import Offer
from app.domain.notice import NoticeProfile
from app.domain.progress import Progress, Stretch
from app.domain.submission import Slot, SlotKey, Submission, SubmittedFile
from app.sandbox.sandbox import Sandbox
from app.submissions import edits
from app.workflow.desk import Desk
from app.workflow.looking.closer import Closer
from app.workflow.looking.probing import facts_of

_TOLD = {Severity.ERROR, Severity.WARNING, Severity.CONFIRM}
_PROBED = 0.5


def facts_in(
    desk: Desk,
    key: SlotKey,
    files: tuple[SubmittedFile, ...],
    sandbox: Sandbox,
    progress: Progress,
) -> dict[str, Facts]:
    """Facts and closer looks of these files alone, as files of that slot; without reading scans.

    Nothing of a fix changes the words of a scan. Raises Cancelled.
    """
    alone = replace(desk.submission, slots=(Slot(key, files),))
    probed = facts_of(desk.root, alone, sandbox, Stretch(progress, 0, _PROBED))
    closer = Closer(desk.root, sandbox, Stretch(progress, _PROBED, 1), ocr=False)
    return closer.look(alone, desk.profile, probed)


def swapped(submission: Submission, offer: Offer, made: SubmittedFile) -> Submission:
    """The copy in the first file's place, the others gone."""
    first, *others = offer.files
    changed = edits.replace_file(submission, offer.key, first.path, made)
    for one in others:
        changed = edits.remove_file(changed, one.path)
    return changed


def newly_said(
    desk: Desk, offer: Offer, made: SubmittedFile, facts: Mapping[str, Facts]
) -> tuple[Finding, ...]:
    """What speaks against the copy, or the slot with it, and did not against the files before.

    `facts` of all files of the slot and of the copy. An error that the fix was to mend and did
    not is among them. Warnings and what a person must look at are told too; they hinder nothing.
    """
    then = desk.submission
    of_old = {file.sha512 for file in offer.files}
    before = _about(then, offer.key, desk.profile, facts, of_old)
    old = {(one.rule.code, one.severity) for one in before if not _to_mend(one, offer)}
    after = _about(swapped(then, offer, made), offer.key, desk.profile, facts, {made.sha512})
    return tuple(one for one in after if (one.rule.code, one.severity) not in old)


def _to_mend(one: Finding, offer: Offer) -> bool:
    return one.severity is Severity.ERROR and one.id in offer.findings


def _about(
    submission: Submission,
    key: SlotKey,
    profile: NoticeProfile,
    facts: Mapping[str, Facts],
    digests: set[str],
) -> Iterator[Finding]:
    """Of the slot alone, and in it of these files: by digest, since equal files are judged once.

    Without decisions: what was waived of the original may stand in the copy too, and asks again.
    """
    slots = tuple(slot for slot in submission.slots if slot.key == key)
    people = tuple(one for one in submission.nominees if one.id == key.nominee)
    alone = replace(submission, slots=slots, nominees=people, waivers=(), confirmations=())
    asked = replace(profile, items=tuple(one for one in profile.items if one.id == key.item))
    held = {file.path: facts[file.path] for slot in slots for file in slot.files}
    now = datetime.now().astimezone()
    for one in engine.run(Case(alone, asked, held, now, {})):
        here = (one.item, one.nominee) == (key.item, key.nominee)
        if here and one.severity in _TOLD and (one.file is None or one.file.sha512 in digests):
            yield one
