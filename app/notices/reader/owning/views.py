"""Pictures of several sides of one thing: 整机、铭牌各1张 are two of them."""

from dataclasses import replace

from app.notices.reader.facts.fact import PICTURES, Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue

_SIDE = "(?>[一-龥]{1,8}?(?=[、和及与（]|$))(?:（[^（）]*）)?"
"""Up to the next joint and no further: 和和和和 has more readings than can be tried."""
_SIDES = Pattern(f"(?:^|[，。；：（ ])(?P<sides>{_SIDE}(?:[、和及与]{_SIDE})+)$")
_BY_THEMSELVES = Pattern("[照图片像]")
"""合影、工作照各1张: pictures of two kinds, each a thing or none."""


def together(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> Fact:
    """As many in all, where 各1张 stands behind a run of sides and no side is a thing."""
    text = catalogue.document.text
    words = text[fact.start : fact.end]
    each = fact.path.startswith("count") and words.startswith("各") and words.endswith(("张", "幅"))
    told = _SIDES.search(text[sentence.start : fact.start]) if each else None
    if told is None or not isinstance(fact.value, int) or _BY_THEMSELVES.search(told["sides"]):
        return fact
    first = sentence.start + told.start("sides")
    named = catalogue.named[sentence.number]
    if any(first <= one.start < fact.start and catalogue.resolve(one) for one in named):
        return fact
    several = len(Pattern("[、和及与]").split(told["sides"]))
    return replace(fact, value=fact.value * several, kinds=PICTURES, adjacent=False, rule="views")
