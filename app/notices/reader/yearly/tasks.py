"""Points of work (工作要点): what is to be done over the year, and which bodies answer for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.basis import Basis
from app.domain.yearly import Task, TaskCount, TaskDate
from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.patterns import Pattern

FEWEST = 5
"""So many numbered points make a plan; fewer are the paragraphs of an ordinary notice."""

_POINT = Pattern(r"(?:(?<=\n)|(?<=[。；\s])|^)\s*(\d{1,3})\s*[.．、]\s*(?=[^\d\s])")
_SECTION = Pattern(r"(?:(?<=\n)|^)\s*[一二三四五六七八九十]{1,3}、\s*([^\n。]{4,60})")
_BODY = (
    r"(?:更多|各级|各地|各|全国|地方|基层|相关|有关|所属|直属|省级|市级|县级|区级|一批)*"
    r"(?:学会|协会|研究会|科协|高校|高等学校|科研院所|院校|学校|企业|园区|县区|区县|街道|乡镇|社区"
    r"|工会|团委|妇联|局|处室|科室|部门|单位|机构)"
)
_BODIES = rf"{_BODY}(?:(?:、|和|及|与|以及){_BODY})*"
_URGED = Pattern(
    rf"(?:引导|组织|动员|支持|鼓励|指导|要求|督促|委托|推动|依靠)({_BODIES})(?!所属|系统|的)"
)
_BOUND = Pattern(
    rf"(?:^|[，。；\n])({_BODIES})(?=要|须|应当|应|负责|牵头|(?:主动|积极|认真|及时)\S)"
)
_NAMED = (
    r"[一-鿿]{2,14}?"
    r"(?:部门|部|厅|委|办|局|馆|院|台|社|学会|协会|科协|高校|院所|大学|公司|平台|媒体)"
)
_WITH = Pattern(
    rf"(?:联合|会同|联系|配合|(?<=[，。；\n])与|加强与)({_NAMED}(?:(?:、|和|及|与|等){_NAMED})*)"
)
_NO_BODY = Pattern(r"活动|外交|大局|推广|支持|转发|宣传|重大|工作")
"""What verbs like 配合 are also followed by."""
_WHOLE = Pattern(rf"{_BODY}|{_NAMED}")
_COUNT = Pattern(
    r"(?<![\d年月第])(\d{1,4})(?:\s*[—–\-~～至到]+\s*(\d{1,4}))?\s*(次|项|条|篇|场|期|部|集|名|批|家)"
    r"(?![代级轮])"
)
_DATE = Pattern(
    r"(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|底|初|份)?|(\d{4})年(?:底|年底)?"
    r"|每年|每季度|按季度|每月|按月|(?:上|下)半年|年底前?"
)
_JOINTS = Pattern(r"(、|和|以及|及|与|等)")
_CHROME = Pattern(r"\n\s*(?:[×xX]|附件|打印|关闭|分享|上一篇|下一篇|版权)[^\n]*", re.DOTALL)
_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class _Point:
    number: int
    start: int
    end: int


def read(clean: CleanText, year: int | None = None) -> tuple[Task, ...]:
    """Every numbered point in its order, () where there are fewer than FEWEST.

    `year` is the plan's own, for days that name none.
    """
    points = _points(clean.text)
    if len(points) < FEWEST:
        return ()
    sections = [(found.start(), found[1].strip()) for found in _SECTION.finditer(clean.text)]
    return tuple(_task(clean, point, sections, year) for point in points)


def _points(text: str) -> list[_Point]:
    """The longest row of points that are numbered one after the other from 1."""
    best: list[re.Match[str]] = []
    row: list[re.Match[str]] = []
    for found in _POINT.finditer(text):
        number = int(found[1])
        if number == len(row) + 1:
            row.append(found)
        elif number == 1:
            best, row = max(best, row, key=len), [found]
    best = max(best, row, key=len)
    if not best:
        return []
    starts = [found.end() for found in best]
    stops = [found.start() for found in best[1:]] + [len(text)]
    return [
        _Point(number, start, _end(text, start, stop))
        for number, (start, stop) in enumerate(zip(starts, stops, strict=True), 1)
    ]


def _end(text: str, start: int, stop: int) -> int:
    """Before the heading that follows, and before what the page itself says at its foot."""
    for pattern in (_SECTION, _CHROME):
        found = pattern.search(text, start, stop)
        if found:
            stop = found.start()
    return start + len(text[start:stop].rstrip())


def _task(
    clean: CleanText, point: _Point, sections: list[tuple[int, str]], year: int | None
) -> Task:
    text = clean.text[point.start : point.end]
    title = re.split(r"[。\n]", text, maxsplit=1)[0].strip()[:_LONGEST_TITLE]
    asked = _bodies(text, _URGED, _BOUND)
    partners = tuple(one for one in _bodies(text, _WITH) if one not in asked)
    low, high = clean.widened(point.start, point.start + min(len(title), 60), point.start, 0)
    start, end = clean.back(low, high)
    return Task(
        number=point.number,
        title=title,
        section=next((name for at, name in reversed(sections) if at < point.start), ""),
        text=text,
        asked=asked,
        partners=partners,
        counts=tuple(_counts(text)),
        dates=tuple(_dates(text, year)),
        basis=(Basis(("title",), clean.quote(low, high), start, end, 0.95),),
    )


def _bodies(text: str, *patterns: Pattern) -> tuple[str, ...]:
    named = (
        one for pattern in patterns for found in pattern.finditer(text) for one in _parted(found[1])
    )
    return tuple(dict.fromkeys(named))


def _parted(listed: str) -> Iterator[str]:
    """A list's bodies; a joint within a body's own name (党史和文献研究院) does not part it."""
    held = ""
    for piece in _JOINTS.split(listed):
        held += piece
        if _WHOLE.fullmatch(held):
            if not _NO_BODY.search(held):
                yield held
            held = ""
        elif _JOINTS.fullmatch(held):
            held = ""


def _counts(text: str) -> Iterator[TaskCount]:
    for found in _COUNT.finditer(text):
        low = int(found[1])
        yield TaskCount(low, int(found[2] or low), found[3])


def _dates(text: str, year: int | None) -> Iterator[TaskDate]:
    seen = set()
    for found in _DATE.finditer(text):
        if found[0] not in seen:
            seen.add(found[0])
            yield TaskDate(found[0], _day(found, year))


def _day(found: re.Match[str], year: int | None) -> date | None:
    named = int(found[1]) if found[1] else year
    if not (found[3] and named):
        return None
    try:
        return date(named, int(found[2]), int(found[3]))
    except ValueError:
        return None
