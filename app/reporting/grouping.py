"""A report's findings as a reader wants them: by nominee, gravest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.finding import Finding, Severity
from app.domain.report import CheckReport
from app.texts import _

ORDER = [
    Severity.ERROR,
    Severity.CONFIRM,
    Severity.WARNING,
    Severity.NOT_CHECKED,
    Severity.WAIVED,
    Severity.INFO,
    Severity.PASSED,
]


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    findings: tuple[Finding, ...]


def by_nominee(report: CheckReport, findings: Iterable[Finding]) -> list[Group]:
    """The unit's own first, then each nominee in order; empty groups are left out."""
    kept = list(findings)
    titles: dict[str | None, str] = {None: _("单位材料与整体")}
    names = list(report.nominee_names.values())
    for number, (nominee, name) in enumerate(report.nominee_names.items(), 1):
        titles[nominee] = f"{number} {name}" if names.count(name) > 1 else name
    groups = [
        Group(title, tuple(_sorted(one for one in kept if one.nominee == nominee)))
        for nominee, title in titles.items()
    ]
    return [group for group in groups if group.findings]


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: ORDER.index(one.severity))


def counts(report: CheckReport) -> dict[Severity, int]:
    """How many findings of each severity, zeros left out."""
    found = {severity: len(report.of(severity)) for severity in ORDER}
    return {severity: number for severity, number in found.items() if number}
