"""What people decided: confirmed findings pass, denied ones are errors, waived ones are waived."""

from dataclasses import replace

from app.domain.finding import Finding, Severity
from app.domain.submission import Confirmation, Submission, Waiver

_NEVER_WAIVED = ("AT", "ST")
_CAN_BE_WAIVED = {Severity.ERROR, Severity.WARNING, Severity.CONFIRM}


def apply(findings: tuple[Finding, ...], submission: Submission) -> tuple[Finding, ...]:
    """A decision holds for a finding's id alone, so a changed file asks again."""
    answers = {answer.of: answer for answer in submission.confirmations}
    waivers = {waiver.finding: waiver for waiver in submission.waivers}
    return tuple(
        _waived(_answered(one, answers.get(one.id)), waivers.get(one.id)) for one in findings
    )


def can_be_confirmed(finding: Finding) -> bool:
    """What is put to a person: open questions, and the limits that no rule of ours judges."""
    return finding.severity is Severity.CONFIRM or finding.rule.code == "LM01"


def is_for_a_person(finding: Finding) -> bool:
    """Whether it is such a question or was one: an answer or a waiver may be replaced."""
    return finding.rule.severity is Severity.CONFIRM or can_be_confirmed(finding)


def can_be_waived(finding: Finding) -> bool:
    """Not what a person answers for, nor a stored file that is gone or another one now."""
    return finding.severity in _CAN_BE_WAIVED and not finding.rule.code.startswith(_NEVER_WAIVED)


def _answered(finding: Finding, answer: Confirmation | None) -> Finding:
    if answer is None or not can_be_confirmed(finding):
        return finding
    severity = Severity.PASSED if answer.answer else Severity.ERROR
    return replace(finding, severity=severity, decided_by=answer.by, decided_at=answer.at)


def _waived(finding: Finding, waiver: Waiver | None) -> Finding:
    if waiver is None or not can_be_waived(finding):
        return finding
    return replace(
        finding,
        severity=Severity.WAIVED,
        decided_by=waiver.by,
        decided_at=waiver.at,
        reason=waiver.reason,
    )
