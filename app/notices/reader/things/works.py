"""Works of which a notice says by sorts how each must be: 书法类作品不小于四尺；绘画作品…."""

import re
from collections.abc import Iterator, Sequence

from app.domain.notice import Kind
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.things.categories import Categories
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic

_SORT = (
    "书法|篆刻|绘画|美术|国画|油画|版画|摄影|剪纸|漫画|海报|手工|雕塑|工艺美术|书画|诗歌|散文|微视频|短视频"
    "|视频|动漫|音频|手抄报"
)
_SORTS = rf"(?:{_SORT})(?:[、和与及](?:{_SORT})){{0,6}}"
_HEAD = Pattern(
    rf"(?P<sorts>{_SORTS})(?P<tail>类作品|作品|类(?=[：，。\n ]))(?=[（，：为规必应须限不尺要以\n])"
)
_PLACE = Pattern(r"(?:^|(?<=[\n；。])) {0,6}(?=[^\n，。；]{2,16}(?:作品|类))")
_MEASURED = Pattern(
    r"\d ?(?:cm|厘米|公分|字|分钟|秒|[MmKk][Bb]?\b|像素|寸)|[\d一二三四五六八]尺|JPE?G|MP[34]"
    "|宣纸|装裱|托裱",
    re.IGNORECASE,
)
_BY_HAND = Pattern("尺|宣纸|装裱|托裱|对开|原作|画框|厘米|cm", re.IGNORECASE)
_STOP = Pattern(r"[；。]|(?<!类)\n")
_TAKEN = Pattern("摄影|视频|音频|动漫")
_WHOLE = Pattern(rf"(?:参[赛展])?(?:{_SORT}|[、和与及])+类?作品")
_CALLS = Pattern("征稿|投稿|征集|参展|参赛|作品展")
_REACH, _FEWEST, _SURE = 90, 2, 0.8


def by_sorts(document: Document, topic: Topic, sheets: Sequence[Sheet]) -> list[Sheet]:
    """`sheets`, and one for each sort, where several are told and one at least is measured."""
    if not (topic.contest or _CALLS.search(document.text)):
        return list(sheets)
    told = list(_told(document, topic))
    said = [_said(document.text, one.end()) for one, _sentence in told]
    if len({one["sorts"] for one, _sentence in told}) < _FEWEST or not _any(_MEASURED, said):
        return list(sheets)
    categories, found = Categories(document), list(sheets)
    for head, sentence in told:
        if not any(_sorts(one.name) == _sorts(head["sorts"]) for one in found):
            made = not _TAKEN.search(head["sorts"]) and _any(_BY_HAND, said)
            kind = Kind.OTHER if made else Categories.kind(head["sorts"])
            label = categories.label(sentence) or ""
            found.append(_sheet(head, sentence.point, kind, label))
    return _without_wholes(found, [one["sorts"] for one, _sentence in told])


def _any(words: Pattern, several: Sequence[str]) -> bool:
    return any(words.search(one) for one in several)


def _without_wholes(sheets: list[Sheet], told: Sequence[str]) -> list[Sheet]:
    """书画摄影作品, 摄影类作品: where its sorts have items of their own, it means those."""
    known = {frozenset(_sorts(one)) for one in told}
    kept: list[Sheet] = []
    for sheet in sheets:
        own = _sorts(sheet.name) if _WHOLE.fullmatch(sheet.name) else set()
        again = any(_sorts(one.name) == own for one in kept)
        parts = own and own not in known and own <= set().union(*known)
        if not own or not (again or parts):
            kept.append(sheet)
            continue
        for one in (*kept, *sheets):
            if _sorts(one.name) <= own and one is not sheet:
                one.names.add(sheet.name)
    return kept


def _told(document: Document, topic: Topic) -> Iterator[tuple[re.Match[str], Sentence]]:
    text = document.text
    places = {one.body for one in document.points}
    places |= {one.end() for one in _PLACE.finditer(text)}
    for place in sorted(places):
        head = _HEAD.match(text, place)
        sentence = document.sentence_at(place) if head else None
        if head is None or sentence is None:
            continue
        if topic.is_outside(sentence) or asking.tells(sentence):
            continue
        yield head, sentence


def _said(text: str, place: int) -> str:
    """Up to where the next sort may begin; behind a heading what stands below it."""
    stop = _STOP.search(text, place + 1, place + _REACH)
    return text[place : stop.end() if stop else place + _REACH]


def _sorts(name: str) -> set[str]:
    return set(re.findall(_SORT, name.replace("书画", "书法绘画").replace("美术", "绘画")))


def _sheet(head: re.Match[str], point: int, kind: Kind, label: str) -> Sheet:
    place = head.span()
    name = f"{head['sorts']}{head['tail']}".removesuffix("类")
    name = name if name.endswith("作品") else f"{name}作品"
    sheet = Sheet(Mention(*place, name, kind), kind, name, point, work=True)
    sheet.names = {name, head[0]}
    sheet.categories.add(label)
    sheet.grounds.append(Ground(("name", "kind"), *place, _SURE, inferred=True))
    return sheet
