"""Names of things that are told by what stands around their letters, whatever their nouns.

What tells them was learned from notices whose things are known: docs/decisions/0015.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from app import paths
from app.notices.reader.grammar import nouns
from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention
from app.notices.reader.weighing.chain import Chain, Chance

_BEGINS = 0.03
"""From this chance on it is weighed whether a name begins; sifting.py tells most of them apart."""
_GOES_ON = 0.4
"""A name goes on as long as that part of its first letter's chance is left."""
_EDGED = 0.9
"""From this chance on a spot's ends are better than those that the grammar finds."""
_SHORTEST = 2
_AMOUNT = Pattern(rf"(?:各|共)?{COUNT}$")
_EITHER = ("或", "或者")
"""营业执照或, before a spot that begins behind it: both are meant."""


@dataclass(frozen=True, slots=True)
class Spot:
    """`start:end` in the clean text; the chance that the name of a thing stands there."""

    start: int
    end: int
    chance: float


@cache
def chain() -> Chain:
    return Chain.load(paths.assets() / "reader" / "things.json")


@lru_cache(maxsize=8)
def _chances(document: Document) -> list[Chance]:
    return chain().chances(document.text)


@lru_cache(maxsize=8)
def spots(document: Document) -> tuple[Spot, ...]:
    """In their order; they do not overlap, and hold no amount: 申报材料三套."""
    found = list(_spots(_chances(document)))
    amounts = [_AMOUNT.search(document.text, one.start + _SHORTEST, one.end) for one in found]
    return tuple(
        replace(one, end=amount.start()) if amount else one
        for one, amount in zip(found, amounts, strict=True)
    )


def _spots(chances: list[Chance]) -> Iterator[Spot]:
    at = 0
    while at < len(chances):
        start, begins = at, chances[at].begins
        at += 1
        if begins < _BEGINS:
            continue
        least = begins
        while at < len(chances) and chances[at].goes_on >= _GOES_ON * begins:
            least = min(least, chances[at].goes_on)
            at += 1
        if at - start >= _SHORTEST:
            yield Spot(start, at, least)


def beside(document: Document, sentence: Sentence, named: Iterable[Mention]) -> list[Mention]:
    """`named`, with the ends of likely spots, and the spots where none of them stands."""
    within = [
        one for one in spots(document) if sentence.start <= one.start and one.end <= sentence.end
    ]
    found = [_edged(document, one, within) for one in named]
    for spot in within:
        if not any(one.start < spot.end and spot.start < one.end for one in found):
            found.append(_mention(document, spot))
    return sorted(found, key=lambda one: one.start)


def _edged(document: Document, mention: Mention, within: list[Spot]) -> Mention:
    shared = [one for one in within if one.start < mention.end and mention.start < one.end]
    as_written = document.text[mention.start : mention.end] == mention.name
    if mention.titled or not as_written or len(shared) != 1 or shared[0].chance < _EDGED:
        return mention
    spot = _mention(document, shared[0])
    cut = document.text[mention.start : max(mention.start, spot.start)]
    which = spot.generic and cut.endswith("的")
    same = (spot.start, spot.end) == (mention.start, mention.end)
    return mention if same or which or cut.endswith(_EITHER) else spot


def _mention(document: Document, spot: Spot) -> Mention:
    name = document.text[spot.start : spot.end]
    return Mention(spot.start, spot.end, name, nouns.kind_of(name))


def chance(document: Document, mention: Mention) -> float:
    """Of the likeliest spot that shares letters with the mention; 0 where none does."""
    return chance_within(document, mention.start, mention.end)


def chance_within(document: Document, start: int, end: int) -> float:
    shared = (one.chance for one in spots(document) if one.start < end and start < one.end)
    return max(shared, default=0.0)


def shares(document: Document, mention: Mention) -> list[float]:
    """For each of its letters the chance that it stands in a name."""
    inside = _chances(document)[mention.start : mention.end]
    return [min(1.0, one.begins + one.goes_on) for one in inside]


def begins(document: Document, mention: Mention) -> float:
    return _chances(document)[mention.start].begins
