"""The notice's sentences that a fact rests on, to be read beside its fields."""

import re
from dataclasses import dataclass

from app.gui.viewmodels.reader_shown import Shown

_MOST = 3
"""Sentences shown of a fact; one that rests on more is told well enough by these."""
_LONGEST = 110
"""Characters of one: four lines of a dialog."""
_AROUND = 24
_END = re.compile(r"[。；！？\n]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence in simplified characters; `marked` are the words that tell the fact."""

    text: str
    marked: tuple[tuple[int, int], ...]


def quotes_of(fact: str, shown: Shown) -> tuple[Quote, ...]:
    """Words of one sentence stand marked in one quote."""
    together: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for start, end in shown.spans(fact):
        together.setdefault(_sentence(shown.simple, start, end), []).append((start, end))
    found = [_quote(shown.simple, *place, spans) for place, spans in together.items()]
    return tuple(found[:_MOST])


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    ends = [found.end() for found in _END.finditer(text, 0, start)]
    after = _END.search(text, max(start, end - 1))
    return (ends[-1] if ends else 0, after.end() if after else len(text))


def _quote(text: str, first: int, last: int, spans: list[tuple[int, int]]) -> Quote:
    """The sentence, or of a long one what lies around its marked words."""
    begun, ended = first, last
    if last - first > _LONGEST:
        begun = max(first, spans[0][0] - _AROUND)
        ended = min(last, begun + _LONGEST)
    words = text[begun:ended].strip()
    lead = "…" if begun > first else ""
    shift = text.index(words, begun) - len(lead)
    found = [(max(start - shift, len(lead)), end - shift) for start, end in spans]
    most = len(lead) + len(words)
    marked = tuple((start, min(end, most)) for start, end in found if start < most)
    return Quote(f"{lead}{words}{'…' if ended < last else ''}", marked)
