"""Which of the names that were found are of things asked for, weighed once all are known.

Rules look at a sentence, letters.py at what stands beside each letter; here the whole notice
speaks: what is said behind a name, what stands above it, what else may be a thing beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.notice import Kind
from app.notices.reader.grammar.counting import COUNT, WHICH
from app.notices.reader.grammar.nouns import is_known
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, named, objects, phrase, requests, spotted
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.sift_signs import Signs
from app.notices.reader.things.topics import Topic
from app.notices.reader.weighing.model import Weights

_FORMS = {Kind.FORM, Kind.TABLE}
_ASKED, _SPOTTED, _STANDS = 0.35, 0.3, 0.6
"""For what a rule found, for what letters found, and from which on nothing need be said of that.

Rules look better on the notices learned from than they are, so they must be likelier.
"""


def sifted(document: Document, topic: Topic, sheets: Iterable[Sheet]) -> list[Sheet]:
    """Those of the sheets, in the order of their places, that are likely to be asked for."""
    several = list(sheets)
    weights = Weights.load("asked")
    chances = [weights.chance(signs) for signs in told(document, topic, several)]
    kept: list[Sheet] = []
    for at, (one, chance) in enumerate(zip(several, chances, strict=True)):
        if not one.mention.titled and (phrase.is_broken(one.name) or _is_sort(document, one)):
            continue
        if one.spotted:
            if chance >= _SPOTTED and phrase.is_noun(one.name):
                stands = chance >= _STANDS or (one.mention.titled and one.kind in _FORMS)
                kept.append(replace(one, spotted=not stands))
            continue
        fellows = [chances[other] for other in _run(document, several, at)]
        if max(chance, *fellows, 0.0) >= _ASKED or _is_plain(document, one):
            kept.append(one)
    return kept


def _is_sort(document: Document, sheet: Sheet) -> bool:
    """作品类别：1.书法。2.篆刻。: what begins its point there, and no noun and no letters tell."""
    mention = sheet.mention
    above = list(document.above(sheet.point))
    if is_known(mention.name) or len(above) < _PARTED or _COPY.search(mention.name):
        return False
    own, *parts = above
    heads = 0 <= mention.start - own.body <= _AT_ONCE
    sorts = any(_SORTS.search(one.title) for one in parts)
    return heads and sorts and max(spotted.shares(document, mention), default=0.0) < _EVEN


_SORTS = Pattern("类别|门类|画种|体裁|组别|种类")
_COPY = Pattern("[件表书]$")
_PARTED, _AT_ONCE, _EVEN = 2, 2, 0.5


def _run(document: Document, sheets: list[Sheet], at: int) -> Iterator[int]:
    """Of the others that one is joined to, and of those joined to them."""
    for step in (-1, 1):
        last, other = at, at + step
        while 0 <= other < len(sheets) and _are_joined(document, sheets[last], sheets[other]):
            yield other
            last, other = other, other + step


def _are_joined(document: Document, one: Sheet, other: Sheet) -> bool:
    """A、B; A和一段2分钟B: what is handed in with a likely thing."""
    first, second = sorted((one.mention, other.mention), key=lambda mention: mention.start)
    return bool(_JOINT.fullmatch(document.text, first.end, second.start))


_JOINT = Pattern(rf"(?:、|和|及|与|以及)(?:{COUNT}{WHICH}*)?")


def _is_plain(document: Document, sheet: Sheet) -> bool:
    """请提交A、B和C; 登记表一份; 《…表》: whatever its name."""
    mention = sheet.mention
    sentence = document.sentence_at(mention.start)
    if mention.titled or sentence is None:
        return mention.titled
    given = named.given(document)[sentence.number]
    counted = requests.is_counted(document, sentence, mention)
    return counted or objects.holds(given, mention) or _heads_list(document, sentence, mention)


def _heads_list(document: Document, sentence: Sentence, mention: Mention) -> bool:
    """（一）申请表。（二）自评材料: nothing else stands in its point."""
    point = sentence.point
    if point < 0 or not asking.lists(document, point):
        return False
    alone = document.points[point].body == mention.start
    return alone and document.text[mention.end : document.points[point].end].strip() in _ENDS


_ENDS = {"", "。", "；"}


def told(document: Document, topic: Topic, sheets: list[Sheet]) -> list[set[str]]:
    """What speaks for each of the things and against it."""
    places = {(one.start, one.end) for one in spotted.spots(document)}
    places |= {(one.mention.start, one.mention.end) for one in sheets}
    signs = Signs(document, topic, sorted(places))
    return [
        {*signs.of(one.mention), f"work {one.work:d}", f"spotted {one.spotted:d}"} for one in sheets
    ]
