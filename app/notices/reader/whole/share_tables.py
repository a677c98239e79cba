"""Shares that stand in tables: a row for each body, or a column."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.layout.tables import Cell
from app.notices.reader.things import tabling
from app.notices.reader.whole.quotas import AMOUNT, Share, bounds, share

_QUOTA_HEADER = re.compile(
    r"名额|限额|数量限制|指标|每(?:个)?单位数量|限报|(?:可?(?:推荐|申报|提名|报送|选送|参赛|上报)|可报)(?:人|篇|件|项|总)?数"
)
_BODIES = re.compile(r"单位|部门|地区|区县|县区|县市|学校|院校|区域|学院|提名者|推荐者|渠道|机构")
_PLAIN = re.compile(
    rf"\s*(?P<most>不超过|不多于|最多|至多|限)?(?P<least>至少|不少于)?(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))?"
    r"(?:名|人|个|项|件|篇|幅|条|部|首|所|户|门|例|组|队|张|支|节|家)?(?P<under>以内|以下)?\s*"
)
_CATEGORY_HEADER = re.compile(r"类别|组别|类型|奖项|典型|赛道")
_NONE = re.compile(r"\s*(?:[—/-]+|不报|无|0|不限|)\s*")
_NO_KIND = re.compile(r"序号|编号|备注|说明|合计|总计|份数|页码|分值|比例|占|电话|时间|规格|要求")
_CAPPED_ROUND = re.compile(
    r"(?:名额|数量|数额|指标|限额)[^。；]{0,12}(?:不得|不能|不超过|上限|以内)|不得?(?:超过|突破)[^。；]{0,8}(?:名额|指标|数)|上限|限[额报推]"
)
_NEAR = 160
_CAPPED = re.compile(r"限|不超过|上限|最多|可")


def tabled(document: Document, sentence: Sentence) -> Iterator[Share]:
    """Of a cell in a column of quotas; the row's first cell names the unit or the category."""
    cell = sentence.cell
    if cell is None or cell.column == 0:
        return
    header = re.sub(r"^其中：?|（[名人件项个篇幅部]）$", "", cell.header)
    place = (sentence.start, sentence.end)
    plain = _PLAIN.fullmatch(sentence.text)
    quota = bool(_QUOTA_HEADER.search(header))
    counted = all(_PLAIN.fullmatch(one) or _NONE.fullmatch(one) for one in cell.texts[1:])
    if plain and (counted or not tabling.name_column(cell.headers)):
        cornered = _BODIES.search(cell.corner) and not _NO_KIND.search(header)
        if quota:
            words = header + _prose(document, sentence)
            yield Share(cell.first, *_bounds(plain, words), *place, 0.85)
            return
        if cornered:
            capped = _prose(document, sentence)
            yield Share(f"{cell.first}（{header}）", *_bounds(plain, capped), *place, 0.85)
            return
    if _BODY_COLUMN.search(cell.header):
        yield from _by_body(sentence, cell.header, cell.first)
    elif quota or any(_QUOTA_HEADER.search(one) for one in cell.headers):
        yield from _written(sentence, cell, titled=quota)


def _prose(document: Document, sentence: Sentence) -> str:
    """限 where the words around the table say that its numbers are the most."""
    around = document.text[max(0, sentence.start - _NEAR) : sentence.end + _NEAR]
    prose = "".join(one for one in around.split("\n") if "|" not in one)
    return "限" if _CAPPED_ROUND.search(prose) else ""


def _bounds(plain: re.Match[str], header: str) -> tuple[int | None, int | None]:
    low, high = whole(plain["a"]), whole(plain["b"]) if plain["b"] else None
    if plain["least"]:
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


_BODY_COLUMN = re.compile(
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
