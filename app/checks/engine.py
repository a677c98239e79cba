"""Runs every check over a submission and binds what they say to the notice's own words."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks import decisions, registry
from app.checks.base import Case, FileInSlot, Judgement, Reading, SlotFacts, unchecked
from app.checks.limits import limits_without_rule
from app.checks.stored import CHANGED, MISSING, REASONS
from app.domain import naming, renditions
from app.domain.facts import Facts, NotProbed, OtherFacts, Unreadable
from app.domain.finding import FileRef, Finding, Severity
from app.domain.notice import Basis, Item, Strength
from app.domain.quantities import Format, Value, Words
from app.domain.submission import SlotKey, Submission, SubmittedFile

_GONE = {"missing": MISSING, "changed": CHANGED}


def prepare(case: Case) -> Case:
    """The case with its slots laid out, the names planned, the items of other phases left out."""
    slots = tuple(
        (item, _slot(case, item, key))
        for item in case.profile.items
        if in_phase(item, case.submission)
        for key in case.submission.keys_of(item.id, item.per)
    )
    names = case.names or naming.planned_names(case.submission, case.profile)
    return replace(case, slots=slots, names=names)


def in_phase(item: Item, submission: Submission) -> bool:
    """Whether an item is asked for now; without a chosen phase the first one counts as now."""
    return item.phase is None or submission.phase is None or item.phase == submission.phase


def run(case: Case) -> tuple[Finding, ...]:
    """Every finding, passed ones too, decisions applied; in the order of the notice's items."""
    ready = prepare(case)
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
            for judgement in limits_without_rule(slot, item, registry.judged_limits):
                yield replace(judgement, key=slot.key)


def _of_case(case: Case) -> Iterator[Judgement]:
    for check in registry.CASE_CHECKS:
        yield from check.run(case)


def _of_file(entry: FileInSlot, item: Item) -> Iterator[Judgement]:
    facts = entry.facts
    if isinstance(facts, NotProbed) and facts.reason in _GONE:
        yield Judgement(_GONE[facts.reason], _GONE[facts.reason].severity)
        return
    reading = registry.READINGS.get(entry.rendition) if entry.rendition else None
    if reading is None:
        return
    if not isinstance(facts, reading.facts):
        yield _misread(facts, reading)
        return
    yield Judgement(reading.unreadable, Severity.PASSED)
    for check in registry.FILE_CHECKS:
        if check.facts is reading.facts:
            yield from check.run(facts, item)


def _misread(facts: Facts, reading: Reading) -> Judgement:
    """What to say of a file that gave no facts of the kind its slot wants."""
    if isinstance(facts, NotProbed):
        return unchecked(reading.unreadable, reason=Words(REASONS[facts.reason]))
    if isinstance(facts, Unreadable) and facts.family.value == _family_of(reading):
        reason = Words(REASONS[facts.reason])
        return Judgement(
            reading.unreadable, Severity.ERROR, values={"reason": reason, "shape": _shape(reading)}
        )
    actual = Format(_format_of(facts))
    values: dict[str, Value] = {"actual": actual, "shape": _shape(reading)}
    return Judgement(reading.wrong_format, Severity.ERROR, ("formats", "renditions"), values)


def _shape(reading: Reading) -> Words:
    return Words(reading.shape)


def _family_of(reading: Reading) -> str:
    return {"scan": "pdf"}.get(reading.rendition.value, reading.rendition.value)


def _format_of(facts: Facts) -> str:
    if isinstance(facts, (Unreadable, OtherFacts)):
        return facts.format
    return getattr(facts, "format", "") or {"PdfFacts": "pdf", "TextFacts": "txt"}.get(
        type(facts).__name__, ""
    )


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
    """One finding an id: the same bytes twice in one slot are judged once."""
    seen: dict[str, Finding] = {}
    for finding in findings:
        seen.setdefault(finding.id, finding)
    return tuple(seen.values())
