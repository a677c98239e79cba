"""Shares that stand in tables: a row for each body, or a column."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.layout import tabling
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.layout.tables import Cell
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole.amounts import AMOUNT
from app.notices.reader.whole.quotas import Share, bounds, share

_MAY_SEND = "可?(?:推荐|申报|提名|报送|选送|参赛|上报|选报)|可报"
_COUNTED = "人|篇|件|项目?|户|个|部|家|总|案例|作品|课题|集体|选手"
_QUOTA_HEADER = Pattern(
    rf"名额|限额|数量限制|指标|每(?:个)?单位数量|限报|(?:{_MAY_SEND})(?:{_COUNTED})?数"
)
"""推荐名额; 可推荐人数: the head of a column."""
_BODIES = Pattern(r"单位|部门|地区|区县|县区|县市|学校|院校|区域|学院|提名者|推荐者|渠道|机构")
_MOST_OF_EACH = r"(?:各|均|每(?:[区县市校院家个]|单位|部门)?)?(?P<most>不超过|不多于|最多|至多|限)?"
_SENDS = r"(?:推荐|申报|限?报)?"
_FROM_TO = rf"(?P<least>至少|不少于)?(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))?"
_UNIT = r"(?:名|人|个|项|件|篇|幅|条|部|首|所|户|门|例|组|队|张|支|节|家)?"
_PLAIN = Pattern(rf"\s*{_MOST_OF_EACH}{_SENDS}{_FROM_TO}{_UNIT}(?P<under>以内|以下)?\s*")
"""每校不超过推荐3名; 2-3项; 5件以内."""
_CATEGORY_HEADER = Pattern(r"类别|组别|类型|奖项|典型|赛道")
_NONE = Pattern(r"\s*(?:[—/-]+|不[报设推]|不推荐|暂无|无|0|不限|)\s*")
_NO_KIND = Pattern(r"序号|编号|备注|说明|合计|总计|份数|页码|分值|比例|占|电话|时间|规格|要求")
_NO_MORE_THAN = (
    r"(?:名额|数量|数额|指标|限额)[^。；]{0,12}(?:不得|不能|不超过|上限|以内)"
    r"|不得?(?:超过|突破)[^。；]{0,8}(?:名额|指标|数)(?!的?\d)|不[得能]?(?:超过|突破)[下表]"
)
"""名额不得突破; 不超过分配名额."""
_MAY_COUNT = r"可(?:推荐|申报|报送|选送|推|报)的?[^，。；]{0,4}(?:数|名额)"
_CAPPED_ROUND = Pattern(
    rf"{_NO_MORE_THAN}|上限|限[额报推]|不[得能可]突破|[多少][报推选荐]|{_MAY_COUNT}"
)
_NEAR = 160
_CAPPED = Pattern(r"限|不超过|上限|最多|可")


def tabled(document: Document, sentence: Sentence) -> Iterator[Share]:
    """Of a cell in a column of quotas; the row's first cell names the unit or the category."""
    cell = sentence.cell
    if cell is None or cell.column == 0:
        return
    header = re.sub(r"^其中：?|（[名人件项个篇幅部户家]）$", "", cell.header)
    place = (sentence.start, sentence.end)
    plain = _PLAIN.fullmatch(_BRACKETED.sub("", sentence.text))
    quota = bool(_QUOTA_HEADER.search(header))
    counted = all(_PLAIN.fullmatch(one) or _NONE.fullmatch(one) for one in cell.texts[1:])
    if plain and (counted or quota or not tabling.name_column(cell.headers)):
        prose = _prose(document, cell.headers)
        capped = "限" if _CAPPED_ROUND.search(prose) and not _IN_FULL.search(prose) else ""
        bodies = _BODIES.search(cell.corner) or (counted and _EACH_OF_TABLE.search(prose))
        if quota or (bodies and not _NO_KIND.search(header)):
            mere = quota or _MERE_NUMBER.fullmatch(header)
            who = cell.first if mere else f"{cell.first}（{_BRACKETED.sub('', header)}）"
            each = _EACH_BODY.search(header)
            if each and not _BODIES.search(cell.corner):
                who = f"{each[0]}（{cell.first}）"
            told = header if quota or _LEAST.search(header) or header.startswith("可") else ""
            yield Share(who, *_bounds(plain, told + capped), *place, 0.85)
            if quota:
                yield from _of_some(sentence, cell, quota=False)
            return
    if _BODY_COLUMN.search(cell.header):
        yield from _by_body(sentence, cell.header, cell.first)
    elif quota or any(_QUOTA_HEADER.search(one) for one in cell.headers):
        sorts = quota and _CATEGORY_HEADER.search(cell.corner)
        found = [] if sorts else list(_of_some(sentence, cell, quota=quota))
        yield from found or _written(sentence, cell, titled=quota)


_IN_FULL = Pattern("足额|等额")
"""按下表足额推荐，不得突破: neither more nor less."""
_EACH_BODY = Pattern("[每各](?:[校院县市区家馆]|单位|学校|学院)")
"""每校限报, a column beside tracks."""
_MERE_NUMBER = Pattern(r"(?:推荐|报送)?[篇件人项户个部]?数量?")
_BRACKETED = Pattern(r"（[^（）]*）\s*$")
_EACH_OF_TABLE = Pattern(
    r"(?:名额|限额|人数|数量|上限|指标)[^。；]{0,16}(?:下表|如下|见表)|下表[^。；]{0,8}(?:名额|数)"
)
_WORKS = "[应须可各均的]|成果|作品|项目|人选|课题|案例|候选人"
_BOUND = "不少于|至少|不低于|不得少于|≥|不超过|不多于|最多|≤|限|为"
_SURE_UNIT = r"(?:名|人|个|项|件|篇|幅|条|部|首|所|户|门|例|组|队|张|家)"
_SOME = Pattern(
    rf"(?:其中|但|且)*[：，]?(?P<what>[^，。；：≥≤\d]{{2,18}}?)(?:{_WORKS})*"
    rf"(?P<bound>{_BOUND})(?:推荐|申报|限?报)?(?P<n>{NUMBER}){_SURE_UNIT}"
)
"""其中女性作者不少于2名."""
_WHERE = Pattern(
    rf"(?P<what>[^，。；：]{{2,20}}的)(?:各|为|可)*(?:推荐|申报|限?报)?(?P<n>{NUMBER}){_SURE_UNIT}"
)
"""有分馆的可推荐2名."""
_LEAST = Pattern(r"不少于|至少|不低于|不得少于|≥")


def _of_some(sentence: Sentence, cell: Cell, *, quota: bool) -> Iterator[Share]:
    """其中D类不少于1个 beside a number; 教学班满40个的2名 instead of one."""
    for clause in re.finditer(r"[^，；（）]+", sentence.text):
        low = sentence.start + clause.start()
        some = _SOME.fullmatch(clause[0].strip())
        where = _WHERE.fullmatch(clause[0].strip()) if quota else None
        one = some or where
        number = whole(one["n"]) if one else None
        if one is None or not number or _MEMBERS.search(one["what"]):
            continue
        own = some is not None and some["bound"] == "为"
        least = None if some and not _LEAST.match(some["bound"]) else number
        most = None if some and _LEAST.match(some["bound"]) else number
        who = one["what"] if own else f"{cell.first}（{one['what']}）"
        yield Share(who, least, most, low, low + len(clause[0]), 0.85)


_MEMBERS = Pattern(
    r"人数|成员(?!校|单位|馆|社|企业|学会)|作者|教师|学时|字数|时长|年龄|每|工龄|教龄|论文|图片|附件"
)


@lru_cache(maxsize=16)
def _prose(document: Document, headers: tuple[str, ...]) -> str:
    """What stands around a table."""
    inside = [one for one in document.cells if one.headers == headers]
    start, end = min(one.start for one in inside), max(one.end for one in inside)
    around = document.text[max(0, start - _NEAR) : end + _NEAR]
    return "".join(one for one in around.split("\n") if "|" not in one)


def _bounds(plain: re.Match[str], header: str) -> tuple[int | None, int | None]:
    low, high = whole(plain["a"]), whole(plain["b"]) if plain["b"] else None
    if plain["least"] or _LEAST.search(header):
        return low, None
    if plain["most"] or plain["under"] or (_CAPPED.search(header) and high is None):
        return None, high or low
    return low, high or low


def _written(sentence: Sentence, cell: Cell, *, titled: bool) -> Iterator[Share]:
    """Words in the column of quotas, or beside it: 其中企业牵头的不少于1项."""
    done = 0
    for found in AMOUNT.finditer(sentence.text):
        lead, done = sentence.text[done : found.start()], found.end()
        subject = "" if titled else cell.first
        one = share(found, lead, subject, titled=titled, several=False)
        if one and (titled or one.carried):
            suffix = f"（{cell.first}）" if titled and _CATEGORY_HEADER.search(cell.corner) else ""
            place = (one.start + sentence.start, one.end + sentence.start)
            yield replace(one, who=one.who + suffix, start=place[0], end=place[1])


_BODY_COLUMN = Pattern(
    r"(?:局|学校|各?单位|协会|学会|工会|高校|企业|部门|学院|科协|区县?|街道|乡镇)(?:（.*）)?$"
)


def _by_body(sentence: Sentence, body: str, first: str) -> Iterator[Share]:
    """A column for each kind of body, a row for each kind of thing."""
    found = AMOUNT.search(sentence.text)
    low = whole(found["a"]) if found else None
    if found and low:
        high = whole(found["b"]) if found["b"] else None
        limited, floor = bool(found["most"]), bool(found["least"])
        least, most = bounds(found, low, high, limited=limited, floor=floor)
        place = (sentence.start, sentence.end)
        yield Share(f"{body}（{first}）", least, most, *place, 0.85)
