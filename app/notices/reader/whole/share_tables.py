"""Shares that stand in tables: a row for each body, or a column."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.notices.reader.grammar.numbers import NUMBER, whole
from app.notices.reader.layout.document import Sentence
from app.notices.reader.things import tabling
from app.notices.reader.whole.quotas import AMOUNT, Share, bounds, share

_QUOTA_HEADER = re.compile(r"名额|限额|推荐数|数量限制|申报数|指标|每(?:个)?单位数量|限报")
_BODIES = re.compile(r"单位|部门|地区|区县|县区|县市|学校|院校|区域|学院")
_PLAIN = re.compile(
    rf"\s?(?P<most>不超过|不多于|最多|限)?(?P<least>至少|不少于)?(?P<n>{NUMBER})"
    r"(?:名|人|个|项|件|篇|幅|条|部|首|所|户|门|例)?(?:以内)?\s?"
)
_CATEGORY_HEADER = re.compile(r"类别|组别|类型|奖项|典型|赛道")


def tabled(sentence: Sentence) -> Iterator[Share]:
    """Of a cell in a column of quotas; the row's first cell names the unit or the category."""
    cell = sentence.cell
    if cell is None:
        return
    cornered = _BODIES.search(cell.corner) and cell.column > 0
    matrix = _PLAIN.fullmatch(sentence.text) if cornered else None
    if matrix and not tabling.name_column(cell.headers) and "序号" not in cell.header:
        number = whole(matrix["n"])
        if number:
            least, most = (number, None) if matrix["least"] else (None, number)
            place = (sentence.start, sentence.end)
            yield Share(f"{cell.first}（{cell.header}）", least, most, *place, 0.85)
        return
    if cell.column > 0 and _BODY_COLUMN.search(cell.header):
        yield from _by_body(sentence, cell.header, cell.first)
        return
    if not _QUOTA_HEADER.search(cell.header):
        return
    done = 0
    for found in AMOUNT.finditer(sentence.text):
        one = share(found, sentence.text[done : found.start()], "", titled=True, several=False)
        done = found.end()
        if one:
            suffix = f"（{cell.first}）" if _CATEGORY_HEADER.search(cell.corner) else ""
            place = (one.start + sentence.start, one.end + sentence.start)
            yield replace(one, who=one.who + suffix, start=place[0], end=place[1])
    bare = re.fullmatch(
        rf"(?P<most>不超过|不多于|最多|限)?(?P<least>至少|不少于)?(?P<a>{NUMBER})(?:-(?P<b>{NUMBER}))?(?:名|人|个|项|件|篇|幅|条|部|张|首)?(?P<under>以内)?",
        sentence.text.strip(),
    )
    if bare:
        low, high = whole(bare["a"]), whole(bare["b"]) if bare["b"] else None
        capped = bare["most"] or bare["under"] or re.search(r"限|不超过|上限|最多", cell.header)
        least = None if capped else low
        most = None if bare["least"] else high or low
        yield Share(cell.first, least, most, sentence.start, sentence.end, 0.85)


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
