"""Where in the notice its facts are to be seen: stretches that know which facts rest on them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.domain.notice import Basis
from app.workflow.notices.facts import Family, NoticeFact

_LEAD, _TAIL = 14, 8
"""The reader quotes at most so many characters before and behind what a fact rests on."""
_PARTS = "。；;！？!?\n，,：:（(）)"
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """`facts` are ids, those resting on the fewest words first; code points of the text."""

    start: int
    end: int
    facts: tuple[str, ...]
    family: Family
    unsure: bool


def segments(facts: Iterable[NoticeFact], text: str) -> tuple[Segment, ...]:
    """In the order of the text, none over another; facts that overlap share one."""
    spans = [(*span, one) for one in facts for span in spans_of(one, text)]
    cuts = sorted({place for start, end, _one in spans for place in (start, end)})
    opening: dict[int, list[tuple[int, int, NoticeFact]]] = {}
    for span in spans:
        opening.setdefault(span[0], []).append(span)
    found: list[Segment] = []
    lying: list[tuple[int, int, NoticeFact]] = []
    for start, end in pairwise(cuts):
        lying = [one for one in lying if one[1] > start] + opening.get(start, [])
        if lying:
            found.append(_segment(start, end, [one for _width, one in _by_width(lying)]))
    return tuple(found)


def spans_of(fact: NoticeFact, text: str) -> tuple[tuple[int, int], ...]:
    """The stretches that a fact rests on, each once, without what is quoted around them."""
    found = {_narrowed(basis, text) for basis in fact.basis if _is_there(basis, text)}
    return tuple(sorted(found))


def _by_width(spans: Iterable[tuple[int, int, NoticeFact]]) -> list[tuple[int, NoticeFact]]:
    widths = ((end - start, one) for start, end, one in spans)
    return sorted(widths, key=lambda pair: pair[0])


def _segment(start: int, end: int, facts: list[NoticeFact]) -> Segment:
    ids = tuple(dict.fromkeys(one.id for one in facts))
    unsure = any(not one.sure for one in facts)
    return Segment(start, end, ids, _family(facts), unsure)


def _family(facts: list[NoticeFact]) -> Family:
    """What is said of an item where it is named shows as the item."""
    named = {one.item for one in facts if one.family is Family.ITEM}
    return Family.ITEM if facts[0].item in named else facts[0].family


def _is_there(basis: Basis, text: str) -> bool:
    return 0 <= basis.start < basis.end <= len(text)


def _narrowed(basis: Basis, text: str) -> tuple[int, int]:
    """From the comma before to the comma behind, where the quote was widened beyond them.

    What begins or ends at a mark of punctuation was cut there by hand, or by the sentence.
    """
    start, end = basis.start, basis.end
    if start > 0 and text[start - 1] not in _PARTS:
        start = max(_after(text, start, min(start + _LEAD, end)), start)
    if end < len(text) and text[end] not in _PARTS:
        low = max(start + _LEAST, end - _TAIL - 1)
        end = next((place for place in range(low, end) if text[place] in _PARTS), end)
    start = next((place for place in range(start, end) if not text[place].isspace()), start)
    return (start, end) if end - start >= _LEAST else (basis.start, basis.end)


def _after(text: str, low: int, high: int) -> int:
    return max(_places(text, low, high), default=low)


def _places(text: str, low: int, high: int) -> Iterator[int]:
    return (place + 1 for place in range(low, high) if text[place] in _PARTS)
