"""Who alone hands a thing in, by the sort in its name: 图书样书, “工匠”人选的绝活视频."""

import re

from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document
from app.notices.reader.things.behind import Condition
from app.notices.reader.things.kinds_named import declared
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.who_words import KIND_OF

_SHORTEST = 2
_FORM = "(?:推荐|申报|申请|登记|报名|审批|评审)[一-龥]{0,3}[表书]"
"""先进集体推荐审批表."""


def told(document: Document, sheet: Sheet) -> Condition | None:
    """The notice declares the sort, and what is left of the name is a thing still."""
    start, end = sheet.mention.start, sheet.mention.end
    line = document.text.rfind("\n", 0, start) + 1
    for sort in sorted(declared(document), key=len, reverse=True):
        if len(sort) < _SHORTEST or sort not in document.text[line:end]:
            continue
        whose = rf"[“”]?{re.escape(sort)}[“”]?(?:{KIND_OF})?的?"
        own = re.match(whose, document.text[start:end])
        if own and nouns.is_known(document.text[start + own.end() : end]):
            return Condition(sort, start, end)
        if len(sort) > _SHORTEST and re.fullmatch(rf".*{whose}{_FORM}", document.text[start:end]):
            return Condition(sort, start, end)
        if re.search(rf"(?:^|[，。；、：）]){whose[:-1]}$", document.text[line:start]):
            return Condition(sort, start, end)
    return None
