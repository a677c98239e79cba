"""How long: characters, pages, minutes, pictures within."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.domain.notice import Kind
from app.notices.reader.facts.fact import FILMED, PAPERS, PICTURES, TEXTS, Fact
from app.notices.reader.grammar.measures import Measure, measures, pattern
from app.notices.reader.grammar.numbers import NUMBER, number
from app.notices.reader.patterns import Pattern

_CHARS = pattern(r"个?汉?字(?![号幕体样母段节])(?!\d+元)(?:数|符)?", "：|为|写")
_NUMBER = r"\d{1,2}|[一二三四五六七八九十]"
_DUTY = "(?:要求|一般|原则上|应|须|宜|限|以)*"
_LIMIT = (
    "(?:(?P<before>不(?:得|能|可|应|宜)?(?:超过|多于|超)|限|最多|≤)"
    "|(?P<least>不(?:得|能|可|应|宜)?(?:少于|低于)|至少|≥)|(?P<about>约))?"
)
_TO = "(?:-|—|~|至|到)"
_THOUSANDS = rf"(?P<a>\d{{3,5}})(?P<first>)(?:{_TO}(?P<b>\d{{3,5}}))?(?P<unit>)"
_NO_MORE_DIGITS = rf"(?!\d|[字万千.]|{_TO}\d+[字千万])"
"""Another number or the unit follows, which _CHARS reads."""
_BARE = Pattern(
    rf"(?<=字数){_DUTY}{_LIMIT}(?:控制在|为|在|：)?{_THOUSANDS}{_NO_MORE_DIGITS}"
    "(?:(?P<most>以内|之内|以下)|(?P<more>以上)|(?P<round>左右))?(?P<between>之间)?"
)
"""字数在1200至2000之间: without the unit behind the number."""
_PAGES = pattern(r"页(?![码面脚眉])|P(?![A-Za-z])")
_MINUTES = "分钟|分(?![别辨为类数值享公院会成之布析组工])"
_TIME = pattern(
    rf"(?:个)?(?:{_MINUTES}|秒钟?|小时|min(?:utes?)?|s(?![A-Za-z])|[′'](?!\d)|″)",
    tail=r"(?:(?P<half>半)|(?P<rest>\d{1,2})秒)?",
    inner=r"(?P<half_first>半)|(?P<rest_first>\d{1,2})秒",
)
"""4分30秒到5分半."""
_HOLDING = "(?:配|附|插|含)(?:有|入|上)?(?:相关|现场|活动|高清)?(?:图片|照片|插图|图)"
_FLOOR_OR_CAP = (
    "(?P<least>不(?:得)?少于|至少)?(?P<cap>不(?:得|要)?(?:超过|多于|超)|最多|至多|限|控制在)?"
)
_SO_MANY = rf"(?P<a>{_NUMBER})(?:[-至到—~](?P<b>\d{{1,2}}))?"
_PICTURES = Pattern(
    rf"{_HOLDING}(?:数量?|（)?{_FLOOR_OR_CAP}{_SO_MANY}[张幅]"
    "(?P<most>以内|之内|以下)?(?P<more>及?以上)?"
)
"""配现场照片至少3张; 附图2至5幅."""
_BY_THEMSELVES = Pattern(r"(?:图片|照片)(?:须|应|请)?(?:单独|另|同时|以)")
_WITHIN = Pattern(
    "(?:文[中内]|正文)?(?:可)?(?:插图|图表|配图)(?:数量?)?"
    "(?P<least>不少于|至少)?(?:不(?:得)?(?:超过|多于)|最多|限|控制在)?"
    rf"{_SO_MANY}[张幅个](?P<most>以内)?(?P<more>以上)?"
)
"""文中插图不超过10幅."""
_PARTS_AND_TALKS = (
    "片头|片尾|花絮|字幕|片花|停留|讲解时间|答辩|服务时长|累计|学时|课时(?!长)|汇报时间|陈述|答问"
)
_NOT_LENGTH = Pattern(rf"(?:{_PARTS_AND_TALKS})[^，；。]{{0,12}}$")
"""片头不超过5秒: of a part, or of somebody's talk."""
_ANY_OF = Pattern(rf"{NUMBER}(?:分钟|秒)(?:[、或和]{NUMBER}(?:分钟|秒))+")
"""15秒、30秒、60秒: any of them, and no bound."""
_FEWEST = 15
"""Fewer characters are words on an envelope, and no text."""
_ELSE = Pattern(r"(?:图说|图注|图片说明|写在文件名)[^。；]{0,14}$")
ABSTRACT = "chars-of-an-abstract"
"""Of an abstract that is asked for by itself, and of nothing else."""
_ABSTRACT = Pattern(r"(?:中文|论文|内容|作品)?摘要[^，。；]{0,6}$")
_NUMBERED_PART = r"第(?!（?[\d一二三四五六七八九十]{1,3}）?[项款])"
_PER_PART = Pattern(
    rf"(?:标题|题目|关键词|每条|每页|大会|{_NUMBERED_PART})[^，；。]{{0,6}}$|表[上中内]的?$"
)
"""标题不超过20字, 表上300字的事迹: of a part of the text."""
_ROUND = "(?:左右|以内|以下|以上)?"
_IN_TURN = Pattern(rf"约?{NUMBER}字{_ROUND}(?:[、和及与]约?{NUMBER}字{_ROUND})+的")
"""3000字左右、1000字左右和300字的材料: as many texts, and no limit of any one."""


def find(text: str, start: int, end: int) -> Iterator[Fact]:
    yield from _measured(text, start, end)
    yield from _within(text, start, end)
    for found in _PICTURES.finditer(text, start, end):
        yield from _pictures(found, alone=_alone(found, end))


def _alone(found: re.Match[str], end: int) -> bool:
    """配图3张，图片单独存: they are handed in by themselves."""
    return _BY_THEMSELVES.search(found.string, found.end(), end) is not None


def _within(text: str, start: int, end: int) -> Iterator[Fact]:
    """图表不超过10幅: of the text that they stand in."""
    beside = [one.start() for one in _PICTURES.finditer(text, start, end) if _alone(one, end)]
    for found in _WITHIN.finditer(text, start, end):
        if found.start() in beside:
            continue
        low, high = number(found["a"]), number(found["b"]) if found["b"] else None
        least = found["least"] or found["more"]
        bounds = {"min": low, "max": high} if high else {"min" if least else "max": low}
        for bound, value in bounds.items():
            yield Fact(f"pictures.{bound}", value, *found.span(), TEXTS, "pictures-within")


def _measured(text: str, start: int, end: int) -> Iterator[Fact]:
    chars = measures(_CHARS.finditer(text, start, end), lambda value, _unit: value)
    several = [one.span() for one in _IN_TURN.finditer(text, start, end)]
    for one in chars:
        lead = text[max(start, one.start - 24) : one.start]
        written = (one.max or one.target or one.min or 0) < _FEWEST
        if written or _PER_PART.search(lead[-12:]) or _ELSE.search(lead):
            continue
        if any(low <= one.start < high for low, high in several):
            continue
        abstract = _ABSTRACT.search(lead[-14:])
        for fact in _facts("chars", one, TEXTS):
            yield replace(fact, rule=ABSTRACT) if abstract else fact
    for one in measures(_BARE.finditer(text, start, end), lambda value, _unit: value):
        yield from _facts("chars", one, TEXTS)
    for one in measures(_PAGES.finditer(text, start, end), lambda value, _unit: value):
        named = (
            text[max(0, one.start - 1) : one.start] == "第"
            or (one.max or one.target or one.min or 0) > 400
        )
        if not named:
            yield from _facts("pages", one, PAPERS)
    times = measures(_TIME.finditer(text, start, end), _seconds, plus=_rest, inner=_rest_first)
    choices = [one.span() for one in _ANY_OF.finditer(text, start, end)]
    for one in times:
        lead = text[max(start, one.start - 20) : one.start]
        either = any(low <= one.start < high for low, high in choices)
        if not either and not _NOT_LENGTH.search(lead):
            yield from _facts("seconds", one, FILMED)


def _facts(family: str, one: Measure, kinds: frozenset[Kind]) -> Iterator[Fact]:
    for bound in ("min", "max", "target"):
        value = getattr(one, bound)
        if value is not None and value > 0:
            yield Fact(
                f"{family}.{bound}",
                value,
                one.start,
                one.end,
                kinds,
                f"{family}-{bound}",
            )


def _seconds(value: float, unit: str) -> float:
    if unit.startswith(("秒", "s", "″")):
        return value
    return value * (3600 if unit.startswith("小时") else 60)


def _rest(found: re.Match[str]) -> float:
    """The half or the seconds behind the minutes: 3分半, 3分30秒."""
    return 30 if found["half"] else float(found["rest"] or 0)


def _rest_first(found: re.Match[str]) -> float:
    return 30 if found["half_first"] else float(found["rest_first"] or 0)


def _pictures(found: re.Match[str], *, alone: bool) -> Iterator[Fact]:
    """Pictures within a text; `alone` where they are to be handed in by themselves."""
    low, high = number(found["a"]), number(found["b"]) if found["b"] else None
    place = (found.start(), found.end())
    bounds = {"min": low, "max": high or low}
    if found["least"] or found["more"]:
        bounds = {"min": low}
    elif (found["most"] or found["cap"]) and not high:
        bounds = {"max": low}
    for bound, value in bounds.items():
        if alone:
            yield Fact(f"count.{bound}", value, *place, PICTURES, "pictures-beside")
        else:
            yield Fact(f"pictures.{bound}", value, *place, TEXTS, "pictures-within")
