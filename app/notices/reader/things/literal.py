"""Names that are no nouns by themselves, wherever they stand again just as first given."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.notices.reader.layout.document import Document
from app.notices.reader.things.mentions import GENERIC, Mention
from app.notices.reader.things.sheet import Sheet

_SHORTEST = 4


def again(
    document: Document, sheets: Iterable[Sheet], named: Mapping[int, tuple[Mention, ...]]
) -> dict[int, tuple[Mention, ...]]:
    """`named` and what bears the name of an item elsewhere: 成果材料交扫描件."""
    known = {
        name: sheet.mention
        for sheet in sheets
        for name in sheet.names
        if len(name) >= _SHORTEST and name not in GENERIC
    }
    found = dict(named)
    if not known:
        return found
    names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    for one in re.finditer(names, document.text):
        sentence = document.sentence_at(one.start())
        if sentence is None or one.end() > sentence.end:
            continue
        beside = found.get(sentence.number, ())
        if any(it.start < one.end() and one.start() < it.end for it in beside):
            continue
        mention = replace(
            known[one[0]], start=one.start(), end=one.end(), name=one[0], titled=False
        )
        found[sentence.number] = tuple(sorted([*beside, mention], key=lambda it: it.start))
    return found
