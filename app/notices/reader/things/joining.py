"""Which names stand joined to one another: A、B和C."""

import re
from collections.abc import Iterable

from app.notices.reader.grammar.counting import COUNT, WHICH
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention

_BETWEEN = Pattern(
    rf"(?:{COUNT})?[、，；]?(?:和|及|与|以及|或者?|并附|附)?(?:{COUNT})?{WHICH}*"
    r"(?:其|相关|有关|简要|主要|详细|本人|个人)?"
)


def joined(document: Document, one: Mention, other: Mention, signs: str = "、，；") -> bool:
    between = document.text[one.end : other.start]
    if any(sign in between and sign not in signs for sign in "，；"):
        return False
    bare = re.sub(r"（[^（）]*）", "", between)
    return bool(_BETWEEN.fullmatch(bare))


def outside_brackets(document: Document, named: Iterable[Mention], place: int) -> list[Mention]:
    """Without those in brackets that are closed before `place`: 推荐表（含照片）一式两份."""
    text = document.text
    return [
        one for one in named if text.count("）", one.end, place) <= text.count("（", one.end, place)
    ]


def group_before(document: Document, named: Iterable[Mention], place: int) -> list[Mention]:
    """Of the mentions `named` the last that end before `place` and are joined to one another."""
    group: list[Mention] = []
    before = [one for one in named if one.end <= place]
    for mention in outside_brackets(document, before, place):
        if group and not joined(document, group[-1], mention):
            group = []
        group.append(mention)
    return group
