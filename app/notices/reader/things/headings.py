"""Whom a list is for, by the line that opens it and by headings side by side.

参加创意赛的队伍，还应提交以下材料：…; （一）组织申报材料 beside （二）班组和个人申报材料.
"""

import re
from collections.abc import Iterator

from app.notices.reader.layout.document import Document
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.kinds_named import declared
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.who_words import KIND_OF
from app.notices.reader.things.whose import NO_BODY, matches, named

_MORE = Pattern(r"还|另|再|加|补|除|只|仅|额外")
_OPENS_ALL = Pattern(r"如下：$|通知|。")


def place(point: Point) -> tuple[int, int]:
    return point.parent, point.level


def lead(document: Document, point: Point) -> tuple[int, int]:
    """The line right above the first of the points that it stands among."""
    first = next(one for one in document.points if place(one) == place(point))
    end = first.start
    while end > 0 and document.text[end - 1] in " \n":
        end -= 1
    return max(document.text.rfind(sign, 0, end) for sign in "\n。") + 1, end


def _leads(document: Document, point: Point) -> Iterator[tuple[int, int]]:
    """Of the list, and of what goes on in it: …；②…。企业还须提交：③…；④…."""
    beside = [one for one in document.points if place(one) == place(point)]
    for one in reversed(beside[1 : beside.index(point) + 1]):
        end = len(document.text[: one.start].rstrip())
        if document.text.endswith("：", 0, end):
            yield max(document.text.rfind(sign, 0, end) for sign in "\n。；") + 1, end
            break
    yield lead(document, point)


def by_lead(document: Document, sheet: Sheet) -> tuple[str, int, int] | None:
    several = (one for point in document.above(sheet.point) for one in _leads(document, point))
    for start, end in several:
        words = document.text[start:end]
        told = list(matches(words)) if words.endswith("：") else []
        if (
            told
            and _MORE.search(words)
            and start >= document.preface
            and not _OPENS_ALL.search(words)
        ):
            return named(told[-1])[1], start, end
    return None


_OF_SORT = Pattern(
    r"(?P<who>[一-龥A-Z、“”（）]{2,16}?)的?(?:申报|报送|推荐|参评)?的?(?:作品)?(?:材料|资料)"
    r"(?:清单|要求|目录)?"
)
_TAKES_PART = Pattern(rf"(?:组织|班组|{KIND_OF}|[一-龥]{{2,}}(?:奖|赛|岗|号))$")
_ROLE = Pattern(
    r"(?:各|每个?)?(?:申报|申请|推荐|报送|参评|参赛|主管|组织|选送|所在|有关|相关|牵头)*"
    r"(?:单位|人|者|部门|作者|候选人|人选|选手|本人|对象|学生|教师|学校|学院|项目|作品|基地)"
)


def by_heading(document: Document, sheet: Sheet) -> tuple[str, int, int] | None:
    for point in document.above(sheet.point):
        beside = [one for one in document.points if place(one) == place(point)]
        sorts = {one.start: who for one in beside if (who := _sort_of(document, one.title))}
        if point.start in sorts and len(set(sorts.values())) > 1:
            return sorts[point.start], point.body, point.body + len(point.title)
    return None


def _sort_of(document: Document, title: str) -> str | None:
    """None for roles (申请人材料, 学院材料), of whom each hands in a share of one entry."""
    found = _OF_SORT.fullmatch(title.strip("：。 "))
    if found is None or NO_BODY.match(found["who"]):
        return None
    names = declared(document)
    parts = [one for one in re.split("[、和及与]|以及", found["who"]) if one not in names]
    if not all(_TAKES_PART.search(one) and not _ROLE.fullmatch(one) for one in parts):
        return None
    return found["who"]
