"""Forms that a notice names in its list of annexes alone: 推荐材料请报…; 附件：1.推荐表."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import kind_of
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic

_FORM = (
    "(?:推荐|申报|申请|登记|报名|审批|推荐意见|意见|简况|汇总|一览|信息|呈报|提名|自荐)表"
    "|(?:申报|推荐|申请|承诺)书"
)
_LINE = Pattern(
    r"(?:^|(?<=\n)) {0,6}(?:附件?[\d一二三四五六七八九十]{0,3})?[：:. 、]{0,3}"
    r"(?:\d{1,2}|[（(]\d[)）])?[.、．：: ]{0,3}"
    rf"《?(?P<name>[一-龥“”][一-龥“”（）\d-]{{2,36}}?(?:{_FORM}))》?"
    r"(?:（[^（）\n]{1,12}）)?(?:\.[a-z]{3,4})?(?= {0,6}(?:\n|$))"
)
_MATERIALS = Pattern("材料|资料|表格|填写|填报|附后|见附")
_PLAIN = Pattern(f"(?:{_FORM})")
_SURE, _FEWEST = 0.8, 2


def forms(document: Document, topic: Topic, sheets: Sequence[Sheet]) -> list[Sheet]:
    """`sheets`, with such forms where no form is asked for yet, or one by no name of its own."""
    start, end = topic.annexes
    papers = [one for one in sheets if one.kind in {Kind.FORM, Kind.TABLE}]
    named = list(_named(document, start, end))
    if not papers:
        asks = _MATERIALS.search(document.text, 0, start)
        return [*sheets, *(_sheet(one) for one in named)] if asks else list(sheets)
    whole = papers[0]
    several = [one for one in named if one.name.endswith(whole.name)]
    if len(papers) > 1 or not _PLAIN.fullmatch(whole.name) or len(several) < _FEWEST:
        return list(sheets)
    own = [replace(_sheet(one), names={one.name, whole.name}) for one in several]
    return [*(one for one in sheets if one is not whole), *own]


def _named(document: Document, start: int, end: int) -> Iterator[Mention]:
    for line in _LINE.finditer(document.text, start, end):
        name = line["name"]
        yield Mention(*line.span("name"), name, kind_of(name))


def _sheet(mention: Mention) -> Sheet:
    place = (mention.start, mention.end)
    ground = Ground(("name", "kind"), *place, _SURE, inferred=True)
    sheet = Sheet(mention, mention.kind, mention.name, -1, grounds=[ground], names={mention.name})
    sheet.categories.add("")
    return sheet
