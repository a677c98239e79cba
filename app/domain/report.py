"""The one stored result of a check; every view is drawn from it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.finding import Finding, Severity

_COUNTS_ALONE = {"CT01", "CT02"}


class Verdict(StrEnum):
    COMPLIANT = "compliant"
    INCOMPLETE = "incomplete"
    NONCOMPLIANT = "noncompliant"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """`profile_sha512` is the digest of the profile's canonical JSON that was judged by."""

    profile_id: str
    profile_edition: str
    profile_sha512: str
    program: str
    checked_at: datetime
    findings: tuple[Finding, ...]
    nominee_names: dict[str, str]

    @property
    def verdict(self) -> Verdict:
        return verdict(self.findings)

    @property
    def not_checked(self) -> tuple[Finding, ...]:
        return self.of(Severity.NOT_CHECKED)

    def of(self, *severities: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity in severities)


def verdict(findings: tuple[Finding, ...]) -> Verdict:
    """Any error but a missing piece: noncompliant; a gap or an open question: incomplete."""
    errors = {finding.rule.code for finding in findings if finding.severity is Severity.ERROR}
    if errors - _COUNTS_ALONE:
        return Verdict.NONCOMPLIANT
    if errors or any(finding.severity is Severity.CONFIRM for finding in findings):
        return Verdict.INCOMPLETE
    return Verdict.COMPLIANT
