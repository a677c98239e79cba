"""Which way each item goes, and what each deadline holds for."""

from __future__ import annotations

import re

from typing import TYPE_CHECKING

from app.domain.notice import Method
from app.notices.reader.layout.document import Document
from app.notices.reader.things import asking
from app.notices.reader.whole.deadlines import Due
from app.notices.reader.whole.routes import Way

if TYPE_CHECKING:
    from app.notices.reader.assembly import Reading
    from app.notices.reader.things.sheet import Sheet

_MEDIA = (Method.USB, Method.DISC)


def routes_of(reading: Reading, sheet: Sheet) -> tuple[str, ...]:
    """The ids of the ways that an item goes; () where it goes by all."""
    if len(reading.ways) < 2:
        return ()
    fitting = [way for way in reading.ways if sheet in scope(reading, way)]
    if not fitting or len(fitting) == len(reading.ways):
        return ()
    return tuple(way.id for way in fitting)


def scope(reading: Reading, way: Way) -> list[Sheet]:
    """The items that the way's own sentences name; all where they name none."""
    named: list[Sheet] = []
    for sentence in way.sentences:
        own = _own(reading, sentence)
        if asking.leads(sentence.text):
            named += _listed(reading, sentence.point)
        elif reading.catalogue.everything(sentence.start, sentence.end) and not own:
            above = re.search(r"以上|上述", sentence.text)
            near = reading.catalogue.near(sentence.point) if above else []
            if not near:
                return list(reading.sheets)
            named += near
        elif (
            reading.catalogue.everything(sentence.start, sentence.end)
            and way.method is Method.EMAIL
        ):
            return list(reading.sheets)
        named += own
    return named or list(reading.sheets)


def _listed(reading: Reading, point: int) -> list[Sheet]:
    return [one for one in reading.sheets if below(reading.document, one.point, point)]


def _own(reading: Reading, sentence: object) -> list[Sheet]:
    number = getattr(sentence, "number", 0)
    found: list[Sheet] = []
    for mention in reading.catalogue.named.get(number, ()):
        found += [one for one in reading.catalogue.resolve(mention) if one not in found]
    return found


def applies_to(ways: list[Way], one: Due, dues: list[Due]) -> tuple[str, ...]:
    """The ways that a deadline speaks of; () where it holds for all of them."""
    if len({way.method for way in ways}) < 2 or not one.methods:
        return ()
    fitting = [way for way in ways if way.method in one.methods]
    if len(fitting) == len(ways) or not fitting or len(dues) < 2:
        return ()
    return tuple(way.id for way in fitting)


def items_of(reading: Reading, one: Due) -> list[Sheet]:
    """The items that a deadline names, where there are several deadlines."""
    if len(reading.dues) < 2 or one.phase or one.methods:
        return []
    named = _own(reading, one.sentence)
    inside = [
        sheet
        for sheet in reading.sheets
        if below(reading.document, sheet.point, one.sentence.point)
    ]
    found = named or inside
    return found if len(found) < len(reading.sheets) else []


def below(document: Document, point: int, above: int) -> bool:
    if above < 0:
        return False
    while point >= 0:
        if point == above:
            return True
        point = document.points[point].parent
    return False
