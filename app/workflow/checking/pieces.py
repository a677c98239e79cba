"""The submission in pieces that a person counts: each rendition of each slot, each attestation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.checks.base import Case, SlotFacts
from app.domain import renditions
from app.domain.finding import Finding, Severity
from app.domain.notice import CountRange, Item, Rendition
from app.domain.submission import SlotKey


class Standing(StrEnum):
    READY = "ready"
    MISSING = "missing"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class Piece:
    """A rendition of a slot, or an attestation (then `key` and `rendition` are None).

    `fault` is the finding that says what is wrong, None where nothing is, or nothing is there.
    """

    standing: Standing
    key: SlotKey | None = None
    rendition: Rendition | None = None
    attestation: str | None = None
    fault: Finding | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """已备 `ready` / `total`; `open` is 还差."""

    ready: int
    missing: int
    faulty: int

    @property
    def total(self) -> int:
        return self.ready + self.missing + self.faulty

    @property
    def open(self) -> int:
        return self.missing + self.faulty


def pieces(case: Case, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """`case` must be prepared; `findings` of a check, or of `status` before there was one."""
    found: list[Piece] = []
    by_slot: dict[tuple[str | None, str | None], list[Finding]] = {}
    for one in findings:
        by_slot.setdefault((one.item, one.nominee), []).append(one)
    for item, slot in case.slots:
        found += _of_slot(item, slot, by_slot.get((slot.key.item, slot.key.nominee), []))
    return (*found, *_attestations(findings))


def tally(found: Sequence[Piece]) -> Tally:
    counted = [piece.standing for piece in found]
    return Tally(*(counted.count(one) for one in Standing))


def _of_slot(item: Item, slot: SlotFacts, findings: list[Finding]) -> Iterator[Piece]:
    errors = [one for one in findings if one.severity is Severity.ERROR]
    gone = next((one for one in errors if one.rule.code == "CT01"), None)
    if not slot.files and gone is None:
        return  # optional, or another of its group is there
    shapes: tuple[Rendition | None, ...] = renditions.asked(item) or (None,)
    for shape in shapes:
        paths = [e.file.path for e in slot.files if shape is None or e.rendition is shape]
        fault = next((one for one in errors if _concerns(one, paths)), None)
        if len(paths) < (item.count or CountRange()).min:
            yield Piece(Standing.MISSING, slot.key, shape, fault=fault)
        else:
            standing = Standing.FAULTY if fault else Standing.READY
            yield Piece(standing, slot.key, shape, fault=fault)


def _concerns(finding: Finding, paths: list[str]) -> bool:
    """A file's own fault, or one of the whole slot such as too many."""
    if finding.file is None:
        return finding.rule.code not in {"CT01", "CT02"}
    return finding.file.path in paths


def _attestations(findings: Sequence[Finding]) -> Iterator[Piece]:
    for one in findings:
        if one.rule.code == "AT01" and one.severity is not Severity.NOT_CHECKED:
            ready = one.severity is Severity.PASSED
            standing = Standing.READY if ready else Standing.MISSING
            yield Piece(standing, attestation=one.subject, fault=None if ready else one)
