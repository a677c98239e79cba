"""File sizes against what a notice asks, and the narrow strip where two ways of counting differ.

“2MB” is 2,097,152 bytes as Windows shows it and 2,000,000 as makers of sticks count. The notice
does not say which it means, so between the two nothing is certain.
"""

from dataclasses import dataclass
from enum import Enum, auto

from app.checks.base import SlotFacts
from app.domain.notice import Item
from app.domain.quantities import ByteSize, Value, Words
from app.texts import N_

_AT_LEAST = N_("不小于")
_AT_MOST = N_("不大于")


class Fit(Enum):
    FITS = auto()
    BORDERLINE = auto()
    MISSES = auto()


@dataclass(frozen=True, slots=True)
class Judged:
    """A size against one end of the limit, with the values that a message needs."""

    fit: Fit
    values: dict[str, Value]


def smallest(item: Item, size: int, what: str) -> Judged | None:
    """Against the least size; None where the notice sets none. `what` is whose size it is."""
    written = item.limits.bytes.min if item.limits.bytes else None
    if written is None:
        return None
    fit = _fit(size >= ByteSize.parse(written), size >= ByteSize.parse(written, decimal=True))
    return Judged(fit, _values(what, size, _AT_LEAST, written))


def largest(item: Item, size: int, what: str) -> Judged | None:
    """Against the greatest size; None where the notice sets none. `what` is whose size it is."""
    written = item.limits.bytes.max if item.limits.bytes else None
    if written is None:
        return None
    fit = _fit(size <= ByteSize.parse(written, decimal=True), size <= ByteSize.parse(written))
    return Judged(fit, _values(what, size, _AT_MOST, written))


def together(item: Item) -> bool:
    """Whether the limit holds for all files of a slot together."""
    return item.limits.per_file is False


def total(slot: SlotFacts) -> int:
    return sum(entry.file.size for entry in slot.files)


def _fit(surely: bool, perhaps: bool) -> Fit:
    if surely:
        return Fit.FITS
    return Fit.BORDERLINE if perhaps else Fit.MISSES


def _as_asked(written: str) -> Value:
    """0.2MB stays that: in KB it would be a number that the notice does not name."""
    number = written.rstrip("BKMG ")
    if 0 < float(number) < 1:
        return Words(written.replace(number, f"{number} "))
    return ByteSize(ByteSize.parse(written))


def _values(what: str, size: int, how: str, written: str) -> dict[str, Value]:
    return {
        "what": Words(what),
        "actual": ByteSize(size),
        "how": Words(how),
        "required": _as_asked(written),
    }
