"""What is said of all items at once, of all but some, of the rest, of all of one sort."""

import re

from app.notices.reader.facts.fact import Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.owning import leads, wholes
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking, joining, spoken
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

_AND = Pattern(r"》?(?:[和及与]|以及|连同)")
_RESTS = Pattern(r"(?:其余|其他)[^，。；]{0,12}$")
"""其他书面材料的电子件为."""
_ASKED = "(?:请|须|应|各项|全部|所有|报送|提交|提供|将|把|上述|以上|的)*"
_FORM = Pattern(
    rf"(?:^|[，；。：:\n])(?:\d\.)?{_ASKED}(?P<form>纸质|书面|电子)"
    "(?:[一-龥]{2})?(?:版|件|材料|稿|文件|文档|文本|资料)"
)
"""报送的纸质申报材料, where a clause begins."""
_EXCEPT = Pattern(r"除(?P<what>[^，。；]{1,30}?)(?:以外|之外|外)")
_AND_ALL = Pattern(r"，?(?:的?[^，。；]{0,8})?(?:均|都|一律|全部|统一|其余|其他|各)")
_STATED = Pattern(r"注明|说明|规定|标明|要求|写明|明确")
_SORT = Pattern(
    r"(?:上述|以上|前述|所有|全部|各类|各种|凡)(?:各[项类种])?的?"
    r"(?P<sort>复印件|扫描件|影印件|证件|证书|证明|照片|图片|视频|表格|报告|文件)"
)
_PAPER_OF_ONE = Pattern(r"(?:证|证书|证件|[护执]照|户口[簿薄本]|户籍[簿本])(?:（[^（）]*）)?$")
_COPIES = Pattern(
    r"(?:^|[，。；：\n（])(?:所有|各类?|凡|提供的?|提交的)?(?P<sort>复印件|扫描件)上?"
    "(?:均|都|须|应|需|一律|要|请|必须|由)"
)
"""复印件须加盖公章: whatever is a copy."""
_SEALED = Pattern(
    r"(?:需|须|要|加)?盖(?:了|有|公)?章的?(?:材料|文件|表格|件|(?<=的)(?=均|都|扫描|转|存))[^，。；]{0,6}$"
)
"""盖章的材料均为, 各类盖章件为: those of which a seal was told before."""
_ANNEXED = Pattern(
    r"(?:连同|及|和|与|、)(?:其|各项|全部|所有|相关)?附件(?:材料)?(?![一-龥]{0,2}\d)"
)
_ANNEX_PART = Pattern(r"附件(?:材料|目录)?(?:（[^）]*）)?(?:$|，)")
_BOUND = Pattern(
    r"合订|(?:一起|一并|合并|一同)装订|装订在一起|附在[^，。；]{1,16}[后前]|后面?附上?第"
)
"""甲与第2至5项合订; 甲后附第2至5项."""
_ITS_FORM = Pattern(
    "》?(?:（[^（）]*）)?的?(?:纸质|书面|打印)(?:版|件|稿)?(?:材料|文件)?[^，。；]{0,6}$"
)
"""《推荐表》纸质材料一式15份: of the thing that stands right before."""
_NEXT_OBJECT = Pattern(r"的[^、，。；]{1,8}(?:、|以及|和)")
_OF_PAPERS = Pattern(r"PDF|Word|WORD|文档")
_NUMBERED = ("chars", "pages", "seconds", "pictures", "photo_size", "background")


def _is_of(sort: str, name: str) -> bool:
    if sort == "证件":
        return _PAPER_OF_ONE.search(name) is not None
    return sort in name[-len(sort) - 2 :]


def swept(catalogue: Catalogue, since: int, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """The items meant where such words stand nearer to the fact than any name."""
    text = catalogue.document.text
    its_own = since > sentence.start and _ITS_FORM.match(text, since, fact.start)
    if fact.path.startswith("count") or its_own:
        return []
    clause = max(
        since, *(text.rfind(one, sentence.start, fact.start) + 1 for one in ("；", "其中"))
    )
    words = text[clause : fact.start]
    before = _told_so_far(catalogue, fact)
    rest = _RESTS.search(words)
    if rest:
        return _the_rest(catalogue, fact, sentence, clause + rest.start())
    if _SEALED.search(words):
        return [one for one in before if one.values.get("sealed")]
    sorts = [*_COPIES.finditer(words), *_SORT.finditer(words)]
    if sorts and sorts[-1]["sort"] != "文件":
        sort = sorts[-1]["sort"]
        return [one for one in before if _is_of(sort, one.name)]
    if not (
        catalogue.everything(clause, fact.start)
        or wholes.means_all(catalogue, clause, fact, sentence)
    ):
        apart = not wholes.named_before(catalogue, sentence, fact)
        return by_form(catalogue, since, fact) if apart else []
    if "纸质" in words or fact.path.startswith("paper"):
        before = [one for one in before if not _refuses(one, "no-paper")]
    if fact.path == "paper.copies":
        before = [one for one in before if not _is_numbered(one)]
    near = _near(catalogue, sentence) if re.search(r"以上|上述", words) else []
    if _TABLED.search(text, clause, fact.end):
        near = [one for one in before if one.point < -1]
    return [one for one in near if one.mention.start < fact.start] or before


_TABLED = Pattern("(?:表中|表列|上表|表内|表格)的?(?:所列|材料|顺序|次序|先后|各项|序号)")
"""纸质材料按表中顺序: those of the table."""


def _is_numbered(sheet: Sheet) -> bool:
    """So many copies, or so many of it and no more, are asked for already."""
    least = sheet.values.get("count.min")
    return "paper.copies" in sheet.values or least == sheet.values.get("count.max") is not None


def _the_rest(catalogue: Catalogue, fact: Fact, sentence: Sentence, place: int) -> list[Sheet]:
    run = _others_of_a_run(catalogue, fact, sentence)
    told = _told(catalogue, sentence, fact.start)
    beside = _beside(catalogue, sentence, place)
    before = [one for one in _listed(catalogue) if one.mention.start < fact.start]
    return run or [one for one in before if one not in told or one in beside]


def _others_of_a_run(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """甲、乙、丙的电子版（丙用Excel，其他用Word）: of those in front of the bracket."""
    text = catalogue.document.text
    part = text.rfind("其中", sentence.start, fact.start)
    if part >= 0:
        return _but_for(catalogue, sentence, part, fact.start)
    opened = text.rfind("（", sentence.start, fact.start)
    if opened < 0 or "）" in text[opened : fact.start]:
        return []
    return _but_for(catalogue, sentence, opened, fact.start)


_TAIL = 3
"""分布图 of 生产地域分布图: as much of a name says which is meant."""


def _but_for(catalogue: Catalogue, sentence: Sentence, place: int, end: int) -> list[Sheet]:
    """Of those spoken of before the place, the ones that are not named behind it."""
    named = catalogue.named[sentence.number]
    told = _meant(catalogue, [one for one in named if place < one.start < end])
    numbered = spoken.by_number(catalogue.document, catalogue.sheets, sentence.start, place)
    run = numbered or _meant(catalogue, joining.group_before(catalogue.document, named, place))
    words = catalogue.document.text[place:end]
    left = [one for one in run if one not in told and one.name[-_TAIL:] not in words]
    return left if numbered or 0 < len(left) < len(run) else []


def _told_so_far(catalogue: Catalogue, fact: Fact) -> list[Sheet]:
    """All items that stand before the fact; all there are where the list comes behind it."""
    every = _listed(catalogue)
    before = [one for one in every if one.mention.start < fact.start]
    return before or every


def _near(catalogue: Catalogue, sentence: Sentence) -> list[Sheet]:
    """What 上述 points back to: the list of the same part."""
    near = catalogue.near(sentence.point)
    return near if any(asking.lists(catalogue.document, one.point) for one in near) else []


def _beside(catalogue: Catalogue, sentence: Sentence, place: int) -> list[Sheet]:
    """甲和其他材料各打印一份: the thing that is joined to the rest."""
    text = catalogue.document.text
    named = [one for one in catalogue.named[sentence.number] if one.end < place]
    return _meant(catalogue, [one for one in named if _AND.fullmatch(text, one.end, place)])


def numbered(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet] | None:
    """第（二）项 and 前四项, where no thing is named after them but what they are bound with.

    None where nothing is told by its number, [] where what is told so was not found.
    """
    text, named = catalogue.document.text, catalogue.named[sentence.number]
    before = [one for one in named if one.end <= fact.start and catalogue.resolve(one)]
    since = text.rfind("；", sentence.start, fact.start) + 1 or sentence.start
    bound = fact.path.startswith("paper") and _BOUND.search(text, since, fact.end)
    if not bound:
        since = max([since, *(one.end for one in before)])
    for one in _NEXT_OBJECT.finditer(text, since, fact.start):
        since = one.end()
    words = text[since : fact.start]
    if not spoken.numbers(words) or "其中" in words or _COPIES.search(words):
        return None
    since += _last_clause(words)
    told = spoken.by_number(catalogue.document, catalogue.sheets, since, fact.start)
    told += [one for one in _meant(catalogue, before) if bound and one not in told]
    far = _FAR.search(text, since, fact.start)
    return None if far and not told else told


_FAR = Pattern("：|，.*，")
"""Behind as much the fact need not be of what has the number."""
_NUMBERS_ALONE = Pattern(r"[第（）\dA-H一二三四五六七八九十两、至到和及项-]*，?")


def _last_clause(words: str) -> int:
    """Where the last clause begins that names numbers: 第1项为Word格式，第2、3项为…."""
    starts = [0, *(at + 1 for at, sign in enumerate(words) if sign == "，")]
    told = [at for at, start in enumerate(starts) if spoken.numbers(words[start:])]
    last = told[-1] if told else 0
    while last and _NUMBERS_ALONE.fullmatch(words, starts[last - 1], starts[last]):
        last -= 1
    return starts[last]


def all_but(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """除照片、视频外均为PDF格式，每个文件不超过10MB; 除已注明格式的以外均为…."""
    text = catalogue.document.text
    told = [
        one
        for one in _EXCEPT.finditer(text, sentence.start, fact.start)
        if _AND_ALL.match(text, one.end())
        and not re.search("；|其中", text[one.end() : fact.start])
    ]
    if not told or fact.path.startswith(("count", *_NUMBERED)):
        return []
    words = told[-1].span("what")
    before = [one for one in catalogue.sheets if one.mention.start < fact.start]
    if _STATED.search(text[slice(*words)]):
        family = fact.path.split(".")[0]
        return [one for one in before if not _has(one, family)]
    named = catalogue.named[sentence.number]
    if any(told[-1].end() <= one.start < fact.start for one in named):
        return []
    left = _meant(catalogue, [one for one in named if words[0] <= one.start < words[1]])
    left += spoken.by_number(catalogue.document, catalogue.sheets, *words)
    return [one for one in before if one not in left] if left else []


_LEFT_OUT = Pattern(
    r"[^，。；（）]{0,6}[（，](?P<what>[^（），。；]{1,16}?)(?:除外|不限|不受此限|不在此列|另计)"
)


def left_out_behind(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """每个文件不大于20MB（视频除外）: those that the fact does not hold for."""
    told = _LEFT_OUT.match(catalogue.document.text, fact.end, sentence.end)
    if told is None:
        return []
    low, high = told.span("what")
    named = catalogue.named[sentence.number]
    return _meant(catalogue, [one for one in named if low <= one.start < high])


def annexed(catalogue: Catalogue, fact: Fact, sentence: Sentence) -> list[Sheet]:
    """《申报书》连同附件一式3份: what stands in the part of the notice about its annexes, too."""
    text = catalogue.document.text
    told = list(_ANNEXED.finditer(text, sentence.start, fact.start))
    if not told or fact.path.startswith(("count", *_NUMBERED)):
        return []
    named = catalogue.named[sentence.number]
    if any(told[-1].end() <= one.start < fact.start for one in named):
        return []
    main = _meant(catalogue, [one for one in named if 0 <= told[-1].start() - one.end <= 1])
    parts = [point for point in catalogue.document.points if _ANNEX_PART.search(point.title)]
    inside = [
        one
        for one in catalogue.sheets
        if any(catalogue.document.is_below(one.point, part) for part in parts)
    ]
    return main + [one for one in inside if one not in main] if main and inside else []


def by_form(catalogue: Catalogue, since: int, fact: Fact) -> list[Sheet]:
    """纸质版双面打印 is said of all that goes on paper."""
    told = list(_FORM.finditer(catalogue.document.text, max(since - 1, 0), fact.start))
    if not told or fact.path.startswith(("count", *_NUMBERED)):
        return []
    if fact.path.startswith("bytes") and not _OF_PAPERS.search(
        catalogue.document.text, told[-1].start(), fact.start
    ):
        return []
    refused = "no-file" if told[-1]["form"] == "电子" else "no-paper"
    return [one for one in catalogue.sheets if not _refuses(one, refused)]


def _refuses(sheet: Sheet, way: str) -> bool:
    return any(one.startswith(way) for one in sheet.ways)


def _listed(catalogue: Catalogue) -> list[Sheet]:
    """Without what only those fill in of whom the conditions speak."""
    document = catalogue.document
    return [one for one in catalogue.sheets if not asking.is_condition(document, one.point)]


def _told(catalogue: Catalogue, sentence: Sentence, place: int) -> list[Sheet]:
    own = [one for one in catalogue.named[sentence.number] if one.end <= place]
    here = _meant(catalogue, own)
    if here:
        return here
    told = spoken.named_before(catalogue.document.sentences, sentence, place)
    if sentence.point >= 0 and leads.is_past_the_list(catalogue.document, sentence):
        line = catalogue.document.text.rfind("\n", 0, sentence.start)
        told = [one for one in told if one.start > line]
    spans = [one for each in told for one in catalogue.named[each.number]]
    return _meant(catalogue, [one for one in spans if one.end <= place])


def _meant(catalogue: Catalogue, named: list[Mention]) -> list[Sheet]:
    return [sheet for one in named for sheet in catalogue.resolve(one)]


def _has(sheet: Sheet, family: str) -> bool:
    if family in {"formats", "renditions"}:
        return any(one in sheet.values for one in ("formats", "renditions"))
    return any(one.split(".")[0] == family for one in sheet.values)
