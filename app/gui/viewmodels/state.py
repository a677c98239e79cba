"""What the window shows at one moment: made in the engine's thread, never changed after."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.checks import engine
from app.checks.base import Case
from app.domain.facts import Facts, NotProbed
from app.domain.finding import Finding, Severity
from app.domain.notice import NoticeProfile
from app.domain.report import CheckReport
from app.domain.submission import Submission
from app.probes.kinds import meant
from app.workflow import undo
from app.workflow.checking import pieces as counting
from app.workflow.checking.check import Checked
from app.workflow.desk import Desk
from app.workflow.looking.probing import known_facts
from app.workflow.packing.packed import Written, written

if TYPE_CHECKING:
    from app.gui.viewmodels.fixes import Mendable

_QUIET = {Severity.PASSED, Severity.INFO}
_FRESH = timedelta(minutes=10)
"""So long what a check found is taken as it is; later the deadlines are looked at anew."""


@dataclass(frozen=True, slots=True)
class State:
    """`findings` are those of the last check that still hold, or the counts alone before one.

    `current` says whether they speak of the submission as it is now; `case` holds its slots with
    facts (NotProbed “unsupported” where a file was not looked at yet) and planned names.
    `undoable` names what 撤销 would take back, `change` is that change's number. `waiting`:
    facts of the files in the tray, by path, where a look at them has told.

    `problems`, `quiet`, `by_file` and `fixes` follow from `findings` and are sorted out here, since
    here is the engine's thread: 3,000 files have 18,000 findings, nearly all of them passed.
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
    written: Written
    saved_at: datetime
    change: int = 0
    waiting: Mapping[str, Facts] = field(default_factory=dict, repr=False, compare=False)
    refused: frozenset[Hashable] = field(default=frozenset(), repr=False)
    problems: tuple[Finding, ...] = field(init=False, repr=False, compare=False)
    quiet: Counter[Severity] = field(init=False, repr=False, compare=False)
    by_file: dict[str, list[Finding]] = field(init=False, repr=False, compare=False)
    fixes: "Mendable" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        from app.gui.viewmodels.fixes import mendable  # not needed to open the window

        problems: list[Finding] = []
        quiet: Counter[Severity] = Counter()
        by_file: dict[str, list[Finding]] = {}
        for one in self.findings:
            if one.severity in _QUIET:
                quiet[one.severity] += 1
            else:
                problems.append(one)
            if one.file:
                by_file.setdefault(one.file.path, []).append(one)
        object.__setattr__(self, "problems", tuple(problems))
        object.__setattr__(self, "quiet", quiet)
        object.__setattr__(self, "by_file", by_file)
        object.__setattr__(self, "fixes", mendable(self.case, self.findings, self.refused))


def snapshot(
    desk: Desk, checked: Checked | None, now: datetime, before: State | None = None
) -> State:
    """The state of `desk`; `checked` is the last check, whose facts are used where they hold.

    What was worked out for the same submission, by that check or for the state `before`, is not
    worked out again.
    """
    case, findings = _judged(desk, checked, now)
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
        written=_written(desk, before),
        saved_at=now,
        change=undo.latest(desk),
        waiting=_waiting(desk, before),
        refused=frozenset(desk.refused),
    )


def _judged(desk: Desk, checked: Checked | None, now: datetime) -> tuple[Case, tuple[Finding, ...]]:
    known = checked.case.facts if checked else {}
    if checked is not None and _still_holds(checked, desk, now):
        return checked.case, checked.report.findings
    facts: dict[str, Facts] = {
        file.path: known.get(file.path)
        or NotProbed(meant(file.name).family, file.size, "unsupported")
        for slot in desk.submission.slots
        for file in slot.files
    }
    case = engine.prepare(Case(desk.submission, desk.profile, facts, now, {}))
    findings = tuple(one for one in engine.run(case) if _holds(one, known))
    return case, findings


def _waiting(desk: Desk, before: State | None) -> dict[str, Facts]:
    """What was read for the state before is not read again: a whole drive may wait."""
    files = [one.file for one in desk.submission.waiting]
    there = before.waiting if before and before.root == desk.root else {}
    known = known_facts(desk.root, [file for file in files if file.path not in there])
    return known | {file.path: there[file.path] for file in files if file.path in there}


def _still_holds(checked: Checked, desk: Desk, now: datetime) -> bool:
    same = checked.case.submission == desk.submission and checked.case.profile == desk.profile
    then = checked.case.now
    return same and then.date() == now.date() and abs(now - then) < _FRESH


def _written(desk: Desk, before: State | None) -> Written:
    """The plans of all packages: as much work as all the rest of a state."""
    if before and (before.submission, before.profile) == (desk.submission, desk.profile):
        return before.written
    return written(desk)


def _holds(finding: Finding, known: dict[str, Facts]) -> bool:
    """Of a file that was not looked at yet nothing is said, not even 未检查."""
    return finding.file is None or finding.file.path in known
