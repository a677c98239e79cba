"""What a table's cell says through the header above it: a bare number below 份数."""

import re
from collections.abc import Iterator

from app.notices.reader.facts.fact import ANY, Fact
from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.layout.document import Sentence
from app.notices.reader.things import tabling

_COUNTED = re.compile(r"份数|数量|张数|件数|篇数")
_BARE = re.compile(rf" ?(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))? ?")
_OPTIONAL = re.compile(r"选报|选交|自愿|非必|可选|如有")


def find(sentence: Sentence) -> Iterator[Fact]:
    cell = sentence.cell
    if cell is None:
        return
    place = (sentence.start, sentence.end)
    bare = _BARE.fullmatch(sentence.text)
    if bare and _COUNTED.search(cell.header):
        low, high = whole(bare["a"]), whole(bare["b"]) if bare["b"] else None
        if low:
            yield Fact("count.min", low, *place, ANY, "count-in-table", 0.9, adjacent=True)
            yield Fact("count.max", high or low, *place, ANY, "count-in-table", 0.9, adjacent=True)
    whom = tabling.only_for(cell)
    if whom:
        yield Fact("conditional", whom, *place, ANY, "column-of-some", 0.85)
    if _OPTIONAL.search(sentence.text):
        yield Fact("required", False, *place, ANY, "optional-in-table", 0.85)
