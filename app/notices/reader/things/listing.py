"""Runs of points that list things to hand in, told by what the points themselves look like."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.notices.reader.grammar.nouns import MEDIA, is_known
from app.notices.reader.layout.document import Document
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import chains, leading
from app.notices.reader.things.mentions import Mention

_AMOUNT = (
    r"[\d一二三四五六七八九十两]+(?:份|张|篇|件|部|段|套|幅|册|页|条(?!件))|一式|\d+字|分钟|\d秒"
    r"|\d ?[MmKk][Bb]?"
)
"""2份, 一式, 500字, 10 MB."""
_FORM = (
    "JPE?G|PDF|MP[34]|MOV|WAV|PNG|TIFF?|word|excel|xlsx?|docx?|盖章|公章|签[字名章]|复印|扫描|电子版|纸质"
    r"|附件\d?[）)]|见附|模板|原件|像素|dpi|横[屏版构]|竖[屏版]|底色"
)
"""PDF, 盖章, 扫描, 见附件1）."""
_EVIDENCE = Pattern(f"{_AMOUNT}|{_FORM}", re.IGNORECASE)
_OTHERWISE = Pattern(
    r"条件|对象|资格|范围|名额|限额|奖|评分|评审标准|联系|咨询|组织领导|意义|背景|指导思想|主题"
    r"|时间安排|进度"
    r"|宣传|纪律|目标|任务|步骤|程序|流程|不要交|不收|不需|无需|不必|请勿|组别|类别|部门名单|主办"
    r"|承办|内容安排"
)
_TITLED = Pattern(r"《[^》\n]{2,40}(?:表|书|函|信|报告|声明|协议|证明|清单|目录|名单|材料|卡|单)》")
_FEWEST = 2


@lru_cache(maxsize=8)
def listed(document: Document) -> frozenset[int]:
    """The indices of all points that stand in such a run."""
    found: set[int] = set()
    for run in _runs(document):
        if len(run) >= _FEWEST and not _is_something_else(document, run[0]):
            things = [one for one in run if _is_thing(document, document.points[one])]
            proven = [one for one in things if _EVIDENCE.search(_words(document, one))]
            if proven and len(things) >= _FEWEST and 2 * len(things) > len(run):
                found.update(run)
    return frozenset(found)


def _runs(document: Document) -> Iterator[list[int]]:
    runs: dict[tuple[int, int], list[int]] = {}
    for index, point in enumerate(document.points):
        if point.level > 0:
            runs.setdefault((point.parent, point.level), []).append(index)
    yield from runs.values()


def _is_something_else(document: Document, point: int) -> bool:
    return any(_OTHERWISE.search(one.title) for one in list(document.above(point))[1:])


def _is_thing(document: Document, point: Point) -> bool:
    if _TITLED.match(document.text, point.body, point.end):
        return True
    line = document.text.find("\n", point.body, point.end)
    own = leading.leading(document.text, point.body, line if line >= 0 else point.end)
    return own is not None and leading.is_thing(own)


def led(text: str, start: int, end: int, found: list[Mention], *, told: bool) -> list[Mention]:
    """The mentions, led by what the words from `start` on begin with."""
    first = _first(text, start, end, found)
    if _is_label(text, first, found):
        return [one for one in found if one.start > first[0].start]
    own = chain(text, start, end, found, told=told)
    if not own:
        return found
    before = [one for one in found if one.end <= start]
    apart = [one for one in found if all(one.end <= it.start or it.end <= one.start for it in own)]
    behind = [one for one in apart if one.start >= own[0].end]
    return [*before, *sorted([*own, *behind], key=lambda one: one.start)]


def chain(text: str, start: int, end: int, found: list[Mention], *, told: bool) -> list[Mention]:
    """What the words from `start` on begin with, and what is joined to it."""
    own = _first(text, start, end, found)
    own = _behind_label(text, own, end) or own or _behind_whom(text, start, end)
    own = own or (_first_of_several(text, start, found) if told else [])
    if not own or not (told or all(leading.is_thing(one) for one in own)):
        return []
    own = own + list(chains.more(text, own[-1].end, end))
    return own + leading.for_some(text, own[-1].end, end)


def _first(text: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
    return leading.series(text, start, end) or [one for one in found if 0 <= one.start - start <= 1]


def _first_of_several(text: str, start: int, found: list[Mention]) -> list[Mention]:
    """县（市）级部门意见、…; 能说明水平的报告（…）、…: the noun at the end of a list's first."""
    first = next((one for one in found if one.start > start), None)
    if first is None or not _WHOLE_PIECE.fullmatch(text, start, first.end):
        return []
    return [first] if _GOES_ON.match(text, first.end) else []


_WHOLE_PIECE = Pattern(
    r"[^，。；：、（）]{1,8}（[^（）]{1,12}）[^，。；：、（）]{2,24}|[^，。；：、（）]{2,24}的[^，。；：、（）]{2,16}"
)
_GOES_ON = Pattern("(?:（[^（）]*）)?、")


def _is_label(text: str, own: list[Mention], found: list[Mention]) -> bool:
    """照片：近期2寸证件照1张，…: the general word stands above those of its kind."""
    if len(own) != 1 or not text.startswith("：", own[0].end):
        return False
    if not own[0].generic and not own[0].name.endswith(("影像", "影像资料", "照片", "图片")):
        return False
    behind = [one for one in found if 0 < one.start - own[0].end <= _NEAR and one.kind in MEDIA]
    line = text.find("\n", own[0].end)
    in_all = re.search(r"共(?:计)?\d", text[own[0].end : line if line >= 0 else len(text)])
    return bool(behind) and not in_all and bool(chains.PROVEN.match(text, behind[0].end))


_NEAR = 10


def _behind_label(text: str, own: list[Mention], end: int) -> list[Mention]:
    """科幻画：画作的照片一张: whose it is stands before the colon, what is asked for behind it."""
    known = any(one.titled or (is_known(one.name) and not one.generic) for one in own)
    if not own or known or not text.startswith("：", own[-1].end):
        return []
    gives = _GIVES.match(text, own[-1].end + 1, end)
    inner = leading.series(text, gives.end() if gives else own[-1].end + 1, end)
    if not inner or not is_known(inner[0].name):
        return []
    several = len(inner) > 1 or text.startswith("、", inner[0].end)
    return inner if several or chains.PROVEN.match(text, inner[0].end, end) else []


_GIVES = Pattern(
    r"(?:只|仅|均|都|还|另|须|需|要|应|请)*(?:提交|提供|填写|填报|报送|交|报|附)(?=[《一-龥])"
    r"(?![流通道告])"
)
_WHOM = Pattern(
    r"(?![^：]*(?:要求|说明|格式|标准|方式|时间|日期|期限|截止|电话|邮箱|主题|标题|命名|名称|条件"
    r"|范围|联系|程序|步骤|类别|不|例))"
    r"[一-龥A-Z“”（）、]{2,24}："
)


def _behind_whom(text: str, start: int, end: int) -> list[Mention]:
    """申报组织奖：工作总结、照片5张: what is no thing stands before the colon, a list behind it."""
    label = _WHOM.match(text, start, end)
    inner = leading.series(text, label.end(), end) if label else []
    if label and not inner:
        first = chains.first(text, label.end(), end)
        inner = [first] if first else []
    return (
        inner if inner and is_known(inner[0].name) and text.startswith("、", inner[-1].end) else []
    )


def _words(document: Document, index: int) -> str:
    point = document.points[index]
    return document.text[point.body : point.end]
