"""The check: facts, rules, decisions, one stored report."""

from dataclasses import dataclass, replace
from datetime import datetime

from app import __version__
from app.checks import engine, phases
from app.checks.base import Case
from app.checks.limits import LIMIT_WITHOUT_RULE
from app.domain.facts import Facts
from app.domain.finding import Severity
from app.domain.problems import UsageProblem
from app.domain.progress import Progress, Stretch
from app.domain.report import CheckReport
from app.reporting import as_json, as_text
from app.sandbox.sandbox import Sandbox
from app.shapes.profile import profile_sha512
from app.submissions.reports import keep_report, note_check
from app.workflow.desk import Desk
from app.workflow.looking.closer import Closer
from app.workflow.looking.probing import facts_of

_PROBED = 0.3
"""The share of a check's progress that the probes are given; looks take longer by far."""


@dataclass(frozen=True, slots=True)
class Checked:
    """`whole` is False where scans are still to be read; what waits for that is left out then."""

    report: CheckReport
    case: Case
    whole: bool = True


def check(
    desk: Desk,
    progress: Progress,
    sandbox: Sandbox,
    now: datetime | None = None,
    *,
    keep: bool = True,
    ocr: bool = True,
) -> Checked:
    """Checks everything and, with `keep`, stores report.json. `now` is local time with its zone.

    Without `ocr` what rests on reading scans is not checked.

    Raises Cancelled, or UnusableProblem where it cannot be stored; the earlier report then stands.
    """
    now = now or datetime.now().astimezone()
    done = _judged(desk, _seen(desk, sandbox, progress, ocr=ocr), now)
    if keep:
        _keep(desk, done.report)
    return done


def _keep(desk: Desk, report: CheckReport) -> None:
    keep_report(desk.root, as_json.dumps(report))
    note_check(desk.root, desk.submission, report.verdict.value, as_text.headline(report))


def _judged(desk: Desk, facts: dict[str, Facts], now: datetime) -> Checked:
    case = engine.prepare(Case(desk.submission, desk.profile, facts, now, {}))
    report = CheckReport(
        profile_id=desk.profile.id,
        profile_edition=desk.profile.edition,
        profile_sha512=profile_sha512(desk.profile),
        program=f"beiqi {__version__}",
        checked_at=now.replace(microsecond=0),
        findings=engine.run(case),
        nominee_names={one.id: one.name for one in desk.submission.nominees},
    )
    return Checked(report, case)


def check_before_reading(
    desk: Desk, progress: Progress, sandbox: Sandbox, now: datetime | None = None
) -> Checked:
    """What can be told in seconds. Where all scans have been read before, it is the whole check.

    Else nothing is stored, and `check` is to follow. Raises as `check` does.
    """
    probed = _probed(desk, sandbox, progress)
    closer = Closer(desk.root, sandbox, Stretch(progress, _PROBED, 1), ocr=False)
    facts = closer.look(desk.submission, desk.profile, probed)
    done = _judged(desk, facts, now or datetime.now().astimezone())
    if not closer.waiting:
        _keep(desk, done.report)
        return done
    told = tuple(
        one
        for one in done.report.findings
        if one.severity is not Severity.NOT_CHECKED or one.rule is LIMIT_WITHOUT_RULE
    )
    return Checked(replace(done.report, findings=told), done.case, whole=False)


def _seen(desk: Desk, sandbox: Sandbox, progress: Progress, *, ocr: bool) -> dict[str, Facts]:
    probed = _probed(desk, sandbox, progress)
    closer = Closer(desk.root, sandbox, Stretch(progress, _PROBED, 1), ocr=ocr)
    return closer.look(desk.submission, desk.profile, probed)


def _probed(desk: Desk, sandbox: Sandbox, progress: Progress) -> dict[str, Facts]:
    stretch = Stretch(progress, 0, _PROBED)
    return facts_of(desk.root, desk.submission, sandbox, stretch, desk.profile)


def choose_phase(desk: Desk, phase: str) -> None:
    """For the check that follows alone; the submission on disk keeps its own.

    Raises UsageProblem, which lists the phases that the notice has.
    """
    if phase not in phases.named(desk.profile):
        raise UsageProblem(phases.unknown(desk.profile, phase))
    desk.submission = replace(desk.submission, phase=phase)
