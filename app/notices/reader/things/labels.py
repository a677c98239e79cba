"""Whom a part of a list is for, by the words above it: （二）申报补助的，加交：, A类：."""

import re
from functools import lru_cache

from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import headings
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.who_words import KINDS

_FURTHER = Pattern(
    r"^(?P<who>(?:（.）)?(?!另|还|各|报送|汇总)[^：，\n。；]{2,30}?)，?(?:还|另|加|再|另外|额外)"
    r"(?:须|需|应|要)?(?:提供|提交|附|报送|交|填|给|出具|上传|需|须|装)?[^，。；：？\n]{0,6}[：，\n]"
)
_LINE = Pattern(
    r"(?<=\n)\s?(?P<who>[A-Z甲乙丙丁一-龥“”（）、]{1,14}?"
    r"(?:类|组|赛道|项目|单位|企业|作品|案例|的))："
    r"(?=\n|[^\n]{0,3}\d)"
    r"|(?<=\n)\s?(?:推荐|报送)(?:单位|部门)："
)
"""A类：; 推荐单位：, which ends what sorts alone hand in."""
_SOLELY = Pattern(r"^[^，。；：\n]{0,12}（(?:仅限?|限)(?P<who>[^（）\d]{2,20})）(?=[：\n])")


_CASE = Pattern(
    rf"^(?P<who>(?:[^，。；：（）\n]|（[^（）\n]{{1,12}}）){{2,30}}?的(?:{KINDS})?)(?:：|[，。]?\n)"
)
"""破格申报的：审批表2份; 申请延期的项目, a line of its own."""
_SOME = Pattern(
    r"^(?P<who>[^，。；：（）\n]{2,14}(?:选手|人员|企业|团队|教师|学生|学校|家庭|机构|职工|项目"
    r"|居民|的))"
    r"：(?=[^\n])"
)
"""团队项目：成员名单."""
_CASES = Pattern(
    r"(?:情况|情形|之一|对象|人员|类别|单位|条件)(?:的)?(?:之一的?)?，?[^，。；：\n]{0,8}"
    r"(?:还|另|再|加|补|增|同时|分别|相应|下列|以下)[^，。；：\n]{0,16}(?:：|$)"
    r"|(?:下列|以下)[一-龥]{2,4}(?:还|另|再|须|需|应|要|请)[^。；：\n]{0,24}"
    r"(?:（[^（）]*）)?(?:：|$)"
)
"""属于下列情况的，还要增加材料：, 下列学生还要上传证明：whatever opens a point below is a case."""
_ONE_CASE = Pattern(r"^(?P<who>[^，。；：\n]{2,30}?)[：，](?=[^\n])")


def label_above(document: Document, sheet: Sheet) -> tuple[str, int, int] | None:
    """The label that stands nearest above the thing, and where."""
    line = _line_above(document, sheet)
    if line:
        return line
    for point in document.above(sheet.point):
        opening = document.text[point.body : point.end]
        who = _FURTHER.match(opening) or _SOLELY.match(opening) or _CASE.match(opening)
        who = who or _SOME.match(opening)
        if who is None and _is_led_by_cases(document, point):
            who = _ONE_CASE.match(opening)
        if who and _CASES_THEMSELVES.search(who["who"]):
            continue
        if who and point.body + who.end() <= sheet.mention.start + 1:
            return who["who"], point.body, point.body + who.end()
    return (
        headings.by_lead(document, sheet)
        or headings.by_heading(document, sheet)
        or _by_contrast(document, sheet)
    )


_CASES_THEMSELVES = Pattern(
    r"(?:情况|情形|[要需须应]交的|[要需须]的)$|^(?:几|下列|以下|下述|只有|必)"
)


def _is_led_by_cases(document: Document, point: Point) -> bool:
    start, end = headings.lead(document, point)
    return bool(_CASES.search(document.text[max(start, end - _LONGEST) : end]))


_LONGEST = 60
_SORT = Pattern(r"(?!.*(?:材料|要求|方式|条件|时间|名额|报送|联系|其他|事项))[一-龥A-Z]{2,8}")
_TIMES, _OF_A_LIST = 2, 3


def _by_contrast(document: Document, sheet: Sheet) -> tuple[str, int, int] | None:
    """一、新申报 beside 二、复核, where 新申报的 and 复核的 are told apart elsewhere."""
    for point in document.above(sheet.point):
        beside = [
            one for one in document.points if (one.parent, one.level) == (point.parent, point.level)
        ]
        sorts = [one for one in beside if _told_apart(document.text, _label(one.title))]
        sorts = sorts or _cases(document, beside)
        if point in sorts and len(sorts) > 1 and sheet.mention.start > point.body:
            label = _label(point.title)
            return label, point.body, point.body + len(label)
    return None


def _cases(document: Document, beside: list[Point]) -> list[Point]:
    """（1）因病致困：… beside （2）意外致困：…: labels alike but for what tells them apart."""
    found = [
        one
        for one in beside
        if _CASE_LABEL.fullmatch(label := _label(one.title))
        and not nouns.is_known(label)
        and document.text.startswith("：", one.body + len(label))
    ]
    alike = {_label(one.title)[-2:] for one in found}
    labels = {_label(one.title) for one in found}
    return found if len(alike) == 1 and len(found) == len(beside) == len(labels) else []


_CASE_LABEL = Pattern(
    "(?!.*(?:材料|要求|方式|条件|时间|名额|报送|联系|其他|事项|形式|内容|阶段|地址|电话|标准|部分"
    "|办法|程序|规格|格式|数量|说明|情况|主题|名称|单位|活动|工作|邮箱|期限|日期))[一-龥]{3,10}"
)


def _label(title: str) -> str:
    return re.split("：", title)[0].strip()


def _told_apart(text: str, label: str) -> bool:
    pieces = re.split("[、和]", label)
    if not all(_SORT.fullmatch(one) for one in pieces):
        return False
    if len(pieces) == 1 and text.count(f"{label}的") >= _TIMES:
        return True
    things = any(nouns.is_known(one) for one in pieces)
    if not things and all(_has_a_form(text, one) for one in pieces):
        return True
    often = all(text.count(one) > _OF_A_LIST for one in pieces)
    return f"{label}：" in text and often and not things


def _has_a_form(text: str, sort: str) -> bool:
    """《优秀教师推荐表》 tells that 优秀教师 are a sort of those put forward."""
    if len(sort) < _SHORTEST:
        return False
    parted = (title.partition(sort) for title in _forms(text))
    return any(
        found and len(ahead) <= _LONGEST_AHEAD and _OF_FORM.fullmatch(behind)
        for ahead, found, behind in parted
    )


@lru_cache(maxsize=8)
def _forms(text: str) -> tuple[str, ...]:
    return tuple(_FORM.findall(text))


_FORM = Pattern("《([^《》]+[表书])》")
_OF_FORM = Pattern("(?:推荐|申报|申请|登记|报名|审批|评审)[^《》]{0,3}[表书]")
_SHORTEST, _LONGEST_AHEAD = 3, 8
_UPPER = 2


def _line_above(document: Document, sheet: Sheet) -> tuple[str, int, int] | None:
    """A line of its own within the part, such as A类：."""
    part = next((one for one in document.above(sheet.point) if one.level <= _UPPER), None)
    if part is None:
        return None
    lines = list(_LINE.finditer(document.text, part.body, sheet.mention.start))
    if not lines or not lines[-1]["who"]:
        return None
    last = lines[-1]
    return last["who"], *last.span()
