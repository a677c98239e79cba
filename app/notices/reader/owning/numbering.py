"""Whose a number of pieces is that stands a little apart from its thing, or is of all of them."""

from collections.abc import Sequence

from app.notices.reader.facts.fact import Fact
from app.notices.reader.grammar.counting import PIECES
from app.notices.reader.grammar.numbers import NUMBER
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

_FOR_EACH = r"每[一-龥]{1,6}?(?:（[^（）]{1,4}）)?(?:填写?|附上?|交|报|提供|拍摄?|选|配)?"
_OF_PARTS = rf"(?:各?{NUMBER}[{PIECES}]，?)+"
_APART = Pattern(rf"(?:（[^（）]*）)?[》”]?[：，]?(?:{_FOR_EACH}|{_OF_PARTS})")
"""配图，每篇事例 in front of 3张; 各1张， in front of 共3张."""
_ONE_OF = Pattern(r"每[个篇件项部份幅组套例]?$")
"""每个案例: for whom, and no thing."""
_ALL_OF_THEM = Pattern(r"(?:的)?[《“]?")
_SHARED = Pattern(r"(?:各|每|均|都|分别)[^，。；]{0,6}$")


def apart(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """The thing named last before the number, with nothing between but for whom or what parts."""
    if not fact.adjacent or sentence.cell is not None:
        return []
    text, named = catalogue.document.text, catalogue.named[sentence.number]
    before = [one for one in named if one.end <= fact.start]
    before = [one for one in before if not _ONE_OF.search(text[max(0, one.start - 2) : one.start])]
    if not before or not _APART.fullmatch(text, before[-1].end, fact.start):
        return []
    if any(_ALL_OF_THEM.fullmatch(text, fact.end, one.start) for one in named):
        return []
    found = catalogue.resolve(before[-1])
    return found if len(found) == 1 else []


def counts_all(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> bool:
    """三张报表 are three things, and no number of any of them."""
    if not fact.adjacent or not fact.path.startswith("count"):
        return False
    text = catalogue.document.text
    behind = [
        one
        for one in catalogue.named[sentence.number]
        if one.generic and _ALL_OF_THEM.fullmatch(text, fact.end, one.start)
    ]
    if not behind or _SHARED.search(text[sentence.start : fact.start]):
        return False
    return len(catalogue.resolve(behind[0])) > 1


def stands_right_before(text: str, fact: Fact, named: Sequence[Mention]) -> bool:
    """一张生活照，一张艺术照: the number stands right before a thing."""
    return any(
        one.start >= fact.end and not text[fact.end : one.start].strip("《“") for one in named
    )
