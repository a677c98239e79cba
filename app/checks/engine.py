"""Runs every check over a submission and binds what they say to the notice's own words."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks import decisions, opening, phases, registry, stored
from app.checks.base import Case, FileInSlot, Judgement, SlotFacts
from app.checks.limits import limits_without_rule
from app.domain import naming, renditions
from app.domain.finding import FileRef, Finding, Severity
from app.domain.notice import Basis, Item, Strength
from app.domain.submission import SlotKey, SubmittedFile

_GRAVEST_FIRST = (
    Severity.ERROR,
    Severity.CONFIRM,
    Severity.WARNING,
    Severity.NOT_CHECKED,
    Severity.INFO,
    Severity.PASSED,
)


def prepare(case: Case) -> Case:
    """The case with its slots laid out, the names planned, the items of other phases left out."""
    items = tuple(
        item
        for item in case.profile.items
        if phases.is_now(item.phase, case.profile, case.submission)
    )
    slots = tuple(
        (item, _slot(case, item, key))
        for item in items
        for key in case.submission.keys_of(item.id, item.per)
    )
    names = case.names or naming.planned_names(case.submission, case.profile)
    return replace(case, slots=slots, names=names, items=items)


def run(case: Case) -> tuple[Finding, ...]:
    """Every finding, passed ones too, decisions applied; in the order of the notice's items."""
    ready = case if case.items else prepare(case)
    judgements = [*_of_slots(ready), *_of_case(ready)]
    findings = (_bind(one, ready) for one in judgements)
    return decisions.apply(_merged(findings), ready.submission)


def _slot(case: Case, item: Item, key: SlotKey) -> SlotFacts:
    files = tuple(
        FileInSlot(file, renditions.meant(item, file.name), case.facts[file.path])
        for file in case.submission.files(key)
    )
    return SlotFacts(key, files, case.submission)


def _of_slots(case: Case) -> Iterator[Judgement]:
    for item, slot in case.slots:
        for check in registry.SLOT_CHECKS:
            for judgement in check.run(slot, item):
                yield replace(judgement, key=slot.key)
        for entry in slot.files:
            for judgement in _of_file(entry, item):
                yield replace(judgement, key=slot.key, file=entry.file)
        if slot.files:
            for judgement in limits_without_rule(slot, item, registry.judged_limits, _unread):
                yield replace(judgement, key=slot.key)


def _of_case(case: Case) -> Iterator[Judgement]:
    for check in registry.CASE_CHECKS:
        yield from check.run(case)


def _of_file(entry: FileInSlot, item: Item) -> Iterator[Judgement]:
    gone = stored.gone(entry.facts)
    if gone:
        yield gone
        return
    reading = opening.reading_of(entry, item)
    if reading is None:
        return
    opened = opening.opened(entry.facts, reading, item)
    if opened:
        yield opened
    if opened is None or opened.severity is Severity.PASSED:
        for check in registry.FILE_CHECKS:
            if check.facts is reading.facts:
                yield from check.run(entry.facts, item)


def _unread(slot: SlotFacts) -> bool:
    """Whether some file in the slot is of a shape that no rule of ours opens."""
    return any(entry.rendition not in registry.READINGS for entry in slot.files)


def _bind(judgement: Judgement, case: Case) -> Finding:
    key = judgement.key
    item = case.profile.item(key.item) if key else None
    basis = judgement.basis or (_basis(item, judgement.of) if item else ())
    return Finding(
        rule=judgement.rule,
        severity=_weigh(judgement, basis, arrived=case.arrived),
        item=key.item if key else None,
        nominee=key.nominee if key else None,
        file=_file_ref(judgement.file),
        values=judgement.values,
        basis=basis,
        decided_by=judgement.decided_by,
        decided_at=judgement.decided_at,
        subject=judgement.subject,
    )


def _weigh(judgement: Judgement, basis: tuple[Basis, ...], *, arrived: bool) -> Severity:
    """原则上 and 建议 lower an error to a warning; on arrival some rules weigh more."""
    severity = judgement.severity
    rule = judgement.rule
    if arrived and rule.on_arrival and severity is rule.severity:
        severity = rule.on_arrival
    softened = bool(basis) and all(one.strength is not Strength.MUST for one in basis)
    return Severity.WARNING if softened and severity is Severity.ERROR else severity


def _basis(item: Item, of: tuple[str, ...]) -> tuple[Basis, ...]:
    return tuple(
        basis for basis in item.basis if any(name.partition(".")[0] in of for name in basis.of)
    )


def _file_ref(file: SubmittedFile | None) -> FileRef | None:
    return FileRef(file.name, file.path, file.sha512) if file else None


def _merged(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    """One finding an id, the gravest: the same bytes twice in one slot are judged once."""
    seen: dict[str, Finding] = {}
    for finding in findings:
        kept = seen.setdefault(finding.id, finding)
        if _GRAVEST_FIRST.index(finding.severity) < _GRAVEST_FIRST.index(kept.severity):
            seen[finding.id] = finding
    return tuple(seen.values())
