"""Which way each item goes, as learned from notices of which this is known.

What speaks for a thing going by a way is gathered in `going/`, what it counts for is told by the
weights of assets/reader/routes.json: docs/decisions/0016-which-way.md.
"""

from functools import lru_cache

from app.notices.reader.found import Reading
from app.notices.reader.scopes.going.pair import Signs, evidence
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.weighing.model import Weights
from app.notices.reader.whole.way import Way

_LIKELY = 0.5
_RIGHT = ((0.9, 0.88), (0.8, 0.8), (0.6, 0.72), (0.5, 0.62), (0.0, 0.45))
"""From which certainty on, and the share that was right on notices not learned from."""
_OUTRIGHT = {
    "plainly": True,
    "plainly not": False,
    "its column": True,
    "another in its column": False,
    "paper: cell paper False": False,
    "wire: cell file False": False,
    "paper: said only_file": False,
    "wire: said only_paper": False,
    "wire: said no_file": False,
    "paper: said both": True,
    "wire: said both": True,
    "paper: said only_paper": True,
    "paper: listed as file alone": False,
    "wire: listed as paper alone": False,
}
"""Signs that leave no doubt, but are too rare to be learned: wrong in 6 of 165 cases."""
_HARDLY = 0.05


def routes_of(reading: Reading, sheet: Sheet) -> tuple[Way, ...]:
    """The ways that an item goes; () where it goes by all."""
    if len(reading.ways) < 2:
        return ()
    chances = _chances(reading)[id(sheet)]
    least = min(_LIKELY, max(chances))
    both = zip(reading.ways, chances, strict=True)
    found = tuple(way for way, chance in both if chance >= least)
    return () if len(found) == len(reading.ways) else found


def how_surely(reading: Reading, sheet: Sheet) -> float:
    """How often ways as likely as these were right; the least likely of the decisions counts."""
    certain = min(max(one, 1 - one) for one in _chances(reading)[id(sheet)])
    if max(_chances(reading)[id(sheet)]) < _LIKELY:
        certain = 0.0
    return next(right for least, right in _RIGHT if certain >= least)


@lru_cache(maxsize=2)
def _chances(reading: Reading) -> dict[int, list[float]]:
    weights = Weights.load("routes")
    told = signs(reading)
    ways = range(len(reading.ways))
    return {
        id(sheet): [_chance(weights, told[at, to]) for to in ways]
        for at, sheet in enumerate(reading.sheets)
    }


def _chance(weights: Weights, told: tuple[str, ...]) -> float:
    outright = [_OUTRIGHT[one] for one in told if one in _OUTRIGHT]
    if outright:
        return 1 - _HARDLY if all(outright) else _HARDLY
    return weights.chance(told)


@lru_cache(maxsize=2)
def signs(reading: Reading) -> Signs:
    """As they are when a way is first asked for: what ways settle later is no sign of them."""
    return evidence(reading)
