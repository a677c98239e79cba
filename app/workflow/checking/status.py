"""What is still missing, told without reading a single file, and what the last check said."""

from dataclasses import dataclass
from datetime import datetime

from app.checks import engine
from app.checks.base import Case
from app.domain.facts import Facts, Family, NotProbed
from app.domain.finding import Finding, Severity
from app.domain.report import CheckReport
from app.domain.submission import SubmittedFile
from app.submissions.reports import LastCheck, is_outdated, last_check
from app.workflow.desk import Desk

_COUNTED = ("CT", "AT", "ST")
_DATED = ("DL",)


@dataclass(frozen=True, slots=True)
class Status:
    """`open` is what stands between the unit and a whole submission, `dates` what presses.

    `last` is what the last check said, None where there was none; `outdated` whether anything
    changed since.
    """

    open: tuple[Finding, ...]
    dates: tuple[Finding, ...]
    report: CheckReport
    last: LastCheck | None
    outdated: bool


def status(desk: Desk, now: datetime | None = None) -> Status:
    """`now` is local time with its zone."""
    now = now or datetime.now().astimezone()
    facts: dict[str, Facts] = {
        file.path: NotProbed(Family.OTHER, file.size, _seen(desk, file))
        for slot in desk.submission.slots
        for file in slot.files
    }
    findings = engine.run(Case(desk.submission, desk.profile, facts, now, {}))
    telling = {Severity.ERROR, Severity.CONFIRM, Severity.WARNING}
    shown = [one for one in findings if one.severity in telling]
    names = {one.id: one.name for one in desk.submission.nominees}
    profile = desk.profile
    last = last_check(desk.root)
    return Status(
        open=tuple(one for one in shown if one.rule.code.startswith(_COUNTED)),
        dates=tuple(one for one in shown if one.rule.code.startswith(_DATED)),
        report=CheckReport(profile.id, profile.edition, "", "", now, findings, names),
        last=last,
        outdated=last is not None and is_outdated(desk.submission, last),
    )


def _seen(desk: Desk, file: SubmittedFile) -> str:
    return "unsupported" if (desk.root / file.path).is_file() else "missing"
