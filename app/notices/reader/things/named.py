"""Which things each sentence names: known nouns, elements of lists, sorts, objects of verbs."""

from dataclasses import replace
from functools import lru_cache

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import (
    asking,
    containers,
    copies,
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
    return either.in_each(document, lambda sentence: _with_spots(document, sentence))


_BY_NUMBER = Pattern(r"第?[A-H\d一二三四五六七八九十两（）、和至-]*项(?!目)的?[一-龥]{0,4}")
"""（四）项照片, 三项的原件: what has its name elsewhere."""


def _with_spots(document: Document, sentence: Sentence) -> list[Mention]:
    found = spotted.beside(document, sentence, _named(document, sentence))
    plain = (one if one.titled else _without_making(_unbracketed(one)) for one in found)
    kept = [one for one in plain if one.titled or not _BY_NUMBER.fullmatch(one.name)]
    return copies.named(document.text, kept)


def _unbracketed(mention: Mention) -> Mention:
    """【教学视频: the bracket is no part of its name."""
    bare = mention.name.lstrip("【")
    return replace(mention, start=mention.start + len(mention.name) - len(bare), name=bare)


_MADE = Pattern("(?<=.{2})(?:按(?:照|顺序|序|次序)|依次|依序|装订成|胶装成|合订成|分别装|一并装).*")


def _without_making(mention: Mention) -> Mention:
    """附件材料按顺序合订成册: how it is made is no part of its name."""
    told = _MADE.search(mention.name)
    written = mention.end - mention.start == len(mention.name)
    if told is None or not written:
        return mention
    end = mention.start + told.start()
    return replace(mention, end=end, name=mention.name[: told.start()])


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
        stop = containers.without_tail(text, element, sentence.end)
        return listing.led(text, element, stop, found, told=True)
    if requests.lists_things(sentence) or (begins and asking.lists(document, sentence.point)):
        told = sentence.cell or asking.lists_by_title(document, sentence.point)
        return listing.led(text, start, sentence.end, found, told=bool(told))
    return found if sentence.cell else siblings.beside(text, start, sentence.end, found)
