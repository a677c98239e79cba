"""Names of things that are told by what stands around their letters, whatever their nouns.

What tells them was learned from notices whose things are known: docs/decisions/0015.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from app import paths
from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things.mentions import Mention
from app.notices.reader.weighing.chain import Chain, Chance

_BEGINS = 0.2
_GOES_ON = 0.4
"""A name goes on as long as that part of its first letter's chance is left."""
_EDGED = 0.9
"""From this chance on a spot's ends are better than those that the grammar finds."""
LIKELY = 0.4
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """`start:end` in the clean text; the chance that the name of a thing stands there."""

    start: int
    end: int
    chance: float


@cache
def _chain() -> Chain:
    return Chain.load(paths.assets() / "reader" / "things.json")


@lru_cache(maxsize=8)
def _chances(document: Document) -> list[Chance]:
    return _chain().chances(document.text)


@lru_cache(maxsize=8)
def spots(document: Document) -> tuple[Spot, ...]:
    """In their order; they do not overlap."""
    return tuple(_spots(_chances(document)))


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
    same = (shared[0].start, shared[0].end) == (mention.start, mention.end)
    return mention if same else _mention(document, shared[0])


def _mention(document: Document, spot: Spot) -> Mention:
    name = document.text[spot.start : spot.end]
    return Mention(spot.start, spot.end, name, nouns.kind_of(name))


def chance(document: Document, mention: Mention) -> float:
    """Of the likeliest spot that shares letters with the mention; 0 where none does."""
    return max(
        (
            one.chance
            for one in spots(document)
            if one.start < mention.end and mention.start < one.end
        ),
        default=0.0,
    )
