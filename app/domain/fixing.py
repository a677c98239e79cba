"""Fixes: what makes a corrected copy, and what became of one."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.finding import Finding
from app.domain.quantities import Value
from app.domain.submission import SlotKey, SubmittedFile


class Ask(StrEnum):
    """What a person must show before the fix can run; NOTHING where it runs by itself."""

    NOTHING = "nothing"
    FRAME = "frame"
    """A rectangle on the picture: a headshot's crop."""
    CUT = "cut"
    """Start and end on a strip of video frames."""
    ORDER = "order"
    """The order of pages."""


@dataclass(frozen=True, slots=True)
class Fix:
    """`title` and `done` are gettext keys; `done` is the line for the log, with {placeholders}.

    `safe`: nothing that can be seen or read is lost, so it may run with others unasked. `many`:
    it takes all files of a slot and makes one.
    """

    id: str
    title: str
    done: str
    safe: bool
    asks: Ask = Ask.NOTHING
    many: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A fix for files of one slot. `findings`: ids of those that it answers; `codes`: theirs."""

    fix: Fix
    key: SlotKey
    files: tuple[SubmittedFile, ...]
    findings: tuple[str, ...]
    codes: frozenset[str] = frozenset()

    @property
    def at_once(self) -> bool:
        """Nothing is lost by it and nothing left to choose: one picture has no order."""
        chosen = self.fix.asks is Ask.NOTHING
        return self.fix.safe and (chosen or (self.fix.asks is Ask.ORDER and len(self.files) == 1))


@dataclass(frozen=True, slots=True)
class FixOutcome:
    """`made` is what now lies in the slot in place of `offer.files`; () where it was refused.

    `why`: the sentence that says why not; `broken`: what the copy would newly have had wrong.
    `values` fill the placeholders of the fix's line for the log.
    """

    offer: Offer
    made: tuple[SubmittedFile, ...] = ()
    values: dict[str, Value] = field(default_factory=dict)
    why: str = ""
    broken: tuple[Finding, ...] = ()

    @property
    def mended(self) -> bool:
        return bool(self.made)
