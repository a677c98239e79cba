"""What is still missing, told without opening a single file."""

from dataclasses import dataclass
from datetime import datetime

from app.checks import engine
from app.checks.base import Case
from app.domain.facts import Facts, Family, NotProbed
from app.domain.finding import Finding, Severity
from app.domain.report import CheckReport
from app.workflow.desk import Desk

_COUNTED = ("CT", "AT")
_DATED = ("DL",)


@dataclass(frozen=True, slots=True)
class Status:
    """`open` is what stands between the unit and a whole submission, `dates` what presses."""

    open: tuple[Finding, ...]
    dates: tuple[Finding, ...]
    report: CheckReport


def status(desk: Desk, now: datetime | None = None) -> Status:
    """`now` is local time with its zone."""
    now = now or datetime.now().astimezone()
    facts: dict[str, Facts] = {
        file.path: NotProbed(Family.OTHER, file.size, "unsupported")
        for slot in desk.submission.slots
        for file in slot.files
    }
    findings = engine.run(Case(desk.submission, desk.profile, facts, now, {}))
    telling = {Severity.ERROR, Severity.CONFIRM, Severity.WARNING}
    shown = [one for one in findings if one.severity in telling]
    names = {one.id: one.name for one in desk.submission.nominees}
    profile = desk.profile
    return Status(
        open=tuple(one for one in shown if one.rule.code.startswith(_COUNTED)),
        dates=tuple(one for one in shown if one.rule.code.startswith(_DATED)),
        report=CheckReport(profile.id, profile.edition, "", "", now, findings, names),
    )
