"""What each deadline holds for: ways and items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.domain.notice import Method
from app.notices.reader import meant
from app.notices.reader.things import asking
from app.notices.reader.whole.deadlines import Due
from app.notices.reader.whole.way import Way

if TYPE_CHECKING:
    from app.notices.reader.found import Reading
    from app.notices.reader.things.sheet import Sheet


def applies_to(ways: list[Way], one: Due, dues: list[Due]) -> tuple[Way, ...]:
    """The ways that a deadline speaks of; () where it holds for all of them."""
    if len({way.method for way in ways}) < 2 or not one.methods:
        return ()
    methods = set(one.methods) | {way.method for way in ways if _is_near(way, one, dues)}
    if Method.POST in methods and Method.POST not in {way.method for way in ways}:
        methods |= {Method.IN_PERSON}
    fitting = [way for way in ways if way.method in methods]
    if len(fitting) == len(ways) or not fitting or len(dues) < 2:
        return ()
    return tuple(fitting)


def _is_near(way: Way, one: Due, dues: list[Due]) -> bool:
    """The way is named after this day and before the next, in the same sentence."""
    end = min((due.start for due in dues if due.start > one.start), default=one.sentence.end)
    return any(one.end <= start < min(end, one.sentence.end) for start, _end in way.places)


def items_of(reading: Reading, one: Due) -> list[Sheet]:
    """The items that a deadline names, where there are several deadlines."""
    if len(reading.dues) < 2 or one.phase:
        return []
    words = _words_of(reading, one)
    if one.methods:
        ahead = reading.document.text[words[0] : one.start]
        said = meant.own(reading, one.sentence, words[0], one.start)
        titles = "".join(one.title for one in reading.document.above(one.sentence.point))
        formed = _BY_FORM.search(ahead) or _BY_FORM.search(titles)
        plain = said and not formed and len(said) < len(reading.sheets)
        return said if plain else []
    named = meant.own(reading, one.sentence, *words)
    if not named and re.search(r"以上|上述", reading.document.text[words[0] : words[1]]):
        named = reading.catalogue.near(one.sentence.point)
    listed = asking.leads(one.sentence.text)
    inside = meant.listed(reading, one.sentence.point) if listed else []
    found = named or inside
    return found if len(found) < len(reading.sheets) else []


_BY_FORM = re.compile(r"纸质|电子|书面|网上|线上|邮箱|系统|@|邮寄|原件")
_STEP = re.compile(
    r"(?:入围|入选|获奖|录用|立项|通过|晋级|中标|审核|汇总)[^，。；]{0,8}?[后者]|终评|复评|复赛|决赛"
)


def speak_of_the_same(reading: Reading, one: Due, other: Due) -> bool:
    """Two sentences that each give a day for the same things, and are no steps of one way."""
    if one.sentence is other.sentence or one.sentence.cell or other.sentence.cell:
        return False
    document = reading.document
    titles = [
        "".join(point.title for point in document.above(due.sentence.point)) + due.sentence.text
        for due in (one, other)
    ]
    if any(_STEP.search(title) for title in titles):
        return False
    named = [
        set(map(id, meant.own(reading, due.sentence, *_words_of(reading, due))))
        for due in (one, other)
    ]
    methods = not one.methods or not other.methods or one.methods == other.methods
    return methods and named[0] == named[1]


def _words_of(reading: Reading, one: Due) -> tuple[int, int]:
    """From the day before it in the sentence to the end of its own clause."""
    start, text = one.sentence.start, reading.document.text
    before = [other.end for other in reading.dues if start <= other.end <= one.start]
    end = re.compile(r"[，；。]|$").search(
        text, min(one.end + 1, one.sentence.end), one.sentence.end
    )
    return max(before, default=start), end.start() if end else one.sentence.end
