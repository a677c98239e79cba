"""Which facts of a notice rest on which of its words."""

from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """How firmly the notice asks: 须, 原则上, 建议."""

    MUST = "must"
    IN_PRINCIPLE = "in_principle"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Basis:
    """Which facts rest on which words of the notice: `text[start:end] == quote`, code points."""

    of: tuple[str, ...]
    quote: str
    start: int
    end: int
    confidence: float
    strength: Strength = Strength.MUST
    inferred: bool = False
    corrupted: bool = False
