"""Every rule and every check, in the order of their codes. A new family is entered here."""

from app.checks import stored
from app.checks.base import (
    AnyCheck,
    CaseCheck,
    FileCheck,
    Reading,
    SlotCheck,
    SlotFacts,
)
from app.checks.limits import LIMIT_WITHOUT_RULE
from app.domain.finding import Rule
from app.domain.notice import Rendition

READINGS: dict[Rendition, Reading] = {}
FILE_CHECKS: tuple[FileCheck, ...] = ()
SLOT_CHECKS: tuple[SlotCheck, ...] = ()
CASE_CHECKS: tuple[CaseCheck, ...] = ()


def _all_rules() -> dict[str, Rule]:
    every = [stored.CHANGED, stored.MISSING, LIMIT_WITHOUT_RULE]
    checks: tuple[AnyCheck, ...] = (*FILE_CHECKS, *SLOT_CHECKS, *CASE_CHECKS)
    for check in checks:
        every.extend(check.rules)
    for reading in READINGS.values():
        every.extend((reading.unreadable, reading.wrong_format))
    return {rule.code: rule for rule in sorted(every, key=lambda rule: rule.code)}


RULES: dict[str, Rule] = _all_rules()


def judged_limits(slot: SlotFacts) -> frozenset[str]:
    """The limits that some check settles for the shapes of file that lie in this slot."""
    shapes = {entry.rendition for entry in slot.files}
    facts = {reading.facts for shape, reading in READINGS.items() if shape in shapes}
    names: set[str] = set()
    for check in SLOT_CHECKS:
        names |= check.judges
    for one in FILE_CHECKS:
        if one.facts in facts:
            names |= one.judges
    return frozenset(names)
