"""What the window shows at one moment: made in the engine's thread, never changed after."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.checks import engine
from app.checks.base import Case
from app.domain.facts import Facts, NotProbed
from app.domain.finding import Finding
from app.domain.notice import NoticeProfile
from app.domain.report import CheckReport
from app.domain.submission import Submission, SubmittedFile
from app.probes.kinds import meant
from app.workflow import pieces as counting
from app.workflow import undo
from app.workflow.check import Checked
from app.workflow.desk import Desk
from app.workflow.packed import Written, written


@dataclass(frozen=True, slots=True)
class State:
    """`findings` are those of the last check that still hold, or the counts alone before one.

    `current` says whether they speak of the submission as it is now; `case` holds its slots with
    facts (NotProbed “unsupported” where a file was not looked at yet) and planned names.
    `undoable` names what 撤销 would take back, `change` is that change's number.
    """

    root: Path
    submission: Submission
    profile: NoticeProfile
    case: Case
    findings: tuple[Finding, ...]
    report: CheckReport | None
    current: bool
    pieces: tuple[counting.Piece, ...]
    tally: counting.Tally
    undoable: str | None
    steps: int
    """The number of the last change that can be taken back; grows with every change."""
    written: Written
    saved_at: datetime
    change: int = 0

    def findings_of(self, file: SubmittedFile) -> tuple[Finding, ...]:
        return tuple(one for one in self.findings if one.file and one.file.path == file.path)


def snapshot(desk: Desk, checked: Checked | None, now: datetime) -> State:
    """The state of `desk`; `checked` is the last check, whose facts are used where they hold."""
    known = checked.case.facts if checked else {}
    facts: dict[str, Facts] = {
        file.path: known.get(file.path)
        or NotProbed(meant(file.name).family, file.size, "unsupported")
        for slot in desk.submission.slots
        for file in slot.files
    }
    case = engine.prepare(Case(desk.submission, desk.profile, facts, now, {}))
    findings = tuple(one for one in engine.run(case) if _holds(one, known))
    counted = counting.pieces(case, findings)
    return State(
        root=desk.root,
        submission=desk.submission,
        profile=desk.profile,
        case=case,
        findings=findings,
        report=checked.report if checked else None,
        current=checked is not None and checked.case.submission == desk.submission,
        pieces=counted,
        tally=counting.tally(counted),
        undoable=undo.undoable(desk),
        steps=undo.count(desk),
        written=written(desk),
        saved_at=now,
        change=undo.latest(desk),
    )


def _holds(finding: Finding, known: dict[str, Facts]) -> bool:
    """Of a file that was not looked at yet nothing is said, not even 未检查."""
    return finding.file is None or finding.file.path in known
