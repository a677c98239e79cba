"""Which things each sentence names: known nouns, elements of lists, sorts, objects of verbs."""

from functools import lru_cache

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import (
    asking,
    divisions,
    either,
    elements,
    listing,
    objects,
    requests,
    siblings,
    spotted,
)
from app.notices.reader.things.mentions import Mention, mentions


def in_each(document: Document) -> dict[int, tuple[Mention, ...]]:
    """The mentions of each sentence, by its number."""
    return either.in_each(
        document, lambda sentence: spotted.beside(document, sentence, _named(document, sentence))
    )


@lru_cache(maxsize=8)
def given(document: Document) -> dict[int, list[Mention]]:
    """What a verb of handing over is followed by in each sentence, by its number."""
    return {
        one.number: objects.given(document.text, one.start, one.end) if one.cell is None else []
        for one in document.sentences
    }


def _named(document: Document, sentence: Sentence) -> list[Mention]:
    return objects.among(_by_place(document, sentence), given(document)[sentence.number])


def _by_place(document: Document, sentence: Sentence) -> list[Mention]:
    """By their nouns, and by where they stand: at the beginning of a point, an element, a cell."""
    text, start = document.text, sentence.start
    point = document.points[sentence.point] if sentence.point >= 0 else None
    begins = point is not None and start <= point.start < sentence.end
    if point is not None and begins:
        start = max(start, point.body)
    found = list(mentions(text, start, sentence.end))
    sorts = list(divisions.named(document, sentence))
    if sorts:
        places = [range(one.start, one.end) for one in sorts]
        apart = [one for one in found if not any(one.start in place for place in places)]
        found = sorted([*apart, *sorts], key=lambda one: one.start)
    element = elements.begins(document).get(sentence.number)
    if element is not None:
        return listing.led(text, element, sentence.end, found, told=True)
    if requests.lists_things(sentence) or (begins and asking.lists(document, sentence.point)):
        told = sentence.cell or asking.lists_by_title(document, sentence.point)
        return listing.led(text, start, sentence.end, found, told=bool(told))
    return found if sentence.cell else siblings.beside(text, start, sentence.end, found)
