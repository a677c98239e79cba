"""What people decided: confirmed findings pass, denied ones are errors, waived ones are waived."""

from dataclasses import replace

from app.domain.finding import Finding, Severity
from app.domain.submission import Confirmation, Submission, Waiver

_CAN_BE_CONFIRMED = {Severity.CONFIRM}
_CAN_BE_WAIVED = {Severity.ERROR, Severity.WARNING, Severity.CONFIRM}


def apply(findings: tuple[Finding, ...], submission: Submission) -> tuple[Finding, ...]:
    """A decision holds for a finding's id alone, so a changed file asks again."""
    answers = {answer.of: answer for answer in submission.confirmations}
    waivers = {waiver.finding: waiver for waiver in submission.waivers}
    return tuple(
        _waived(_answered(one, answers.get(one.id)), waivers.get(one.id)) for one in findings
    )


def _answered(finding: Finding, answer: Confirmation | None) -> Finding:
    if answer is None or finding.severity not in _CAN_BE_CONFIRMED:
        return finding
    severity = Severity.PASSED if answer.answer else Severity.ERROR
    return replace(finding, severity=severity, decided_by=answer.by, decided_at=answer.at)


def _waived(finding: Finding, waiver: Waiver | None) -> Finding:
    if waiver is None or finding.severity not in _CAN_BE_WAIVED:
        return finding
    return replace(
        finding,
        severity=Severity.WAIVED,
        decided_by=waiver.by,
        decided_at=waiver.at,
        reason=waiver.reason,
    )
