"""Whether a corrected copy is right: what it has wrong that the file it replaces had not."""

from dataclasses import replace
from datetime import datetime

from app.domain.finding import Finding, Severity
from app.domain.fixing import Offer
from app.domain.progress import Progress, Stretch
from app.domain.submission import Submission, SubmittedFile
from app.sandbox.sandbox import Sandbox
from app.workflow.check import check
from app.workflow.desk import Desk


def newly_wrong(
    desk: Desk,
    offer: Offer,
    swapped: Submission,
    made: SubmittedFile,
    sandbox: Sandbox,
    progress: Progress,
    *,
    allowed: frozenset[str],
) -> tuple[Finding, ...]:
    """Errors of the copy, by rules that did not speak against the files before; () where right.

    `allowed`: rules that were only not judged before. What the fix was to mend and did not is
    among them. Raises Cancelled.
    """
    before = _errors(desk, offer, desk.submission, sandbox, Stretch(progress, 0, 0.3))
    after = _errors(desk, offer, swapped, sandbox, Stretch(progress, 0.3, 1))
    old = {one.rule.code for one in before if one.rule.fix != offer.fix.id}
    about = [one for one in after if one.file is None or one.file.path == made.path]
    return tuple(one for one in about if one.rule.code not in old | allowed)


def _errors(
    desk: Desk, offer: Offer, submission: Submission, sandbox: Sandbox, progress: Progress
) -> tuple[Finding, ...]:
    """Of the offer's slot alone, without reading scans: nothing of a fix changes their words."""
    slots = tuple(slot for slot in submission.slots if slot.key == offer.key)
    alone = Desk(desk.root, replace(submission, slots=slots), desk.profile, read_only=True)
    now = datetime.now().astimezone()
    report = check(alone, progress, sandbox, now, keep=False, ocr=False).report
    key = offer.key
    return tuple(
        one
        for one in report.findings
        if one.severity is Severity.ERROR and (one.item, one.nominee) == (key.item, key.nominee)
    )
