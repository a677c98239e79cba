"""Taking back what a person decided on one finding, also long after other changes."""

from dataclasses import replace

from app.domain.problems import UsageProblem
from app.domain.submission import Submission
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk


def retract(desk: Desk, wanted: str) -> None:
    """Drops the waiver, else the answer, of a finding's or an attestation's id.

    Raises UsageProblem where nothing was decided on it.
    """
    waivers = tuple(one for one in desk.submission.waivers if one.finding != wanted)
    if waivers != desk.submission.waivers:
        desk.save(replace(desk.submission, waivers=waivers), undo.WAIVE)
        return
    without = _without_answer(desk.submission, wanted)
    if without == desk.submission:
        raise UsageProblem(_("这一项没有做过确认或豁免，不用撤销。"))
    desk.save(without, undo.TAKE_BACK)


def _without_answer(submission: Submission, wanted: str) -> Submission:
    return replace(
        submission,
        confirmations=tuple(one for one in submission.confirmations if one.of != wanted),
        attestations=tuple(one for one in submission.attestations if one.of != wanted),
    )
