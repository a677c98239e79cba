"""SH04: a row of totals that is not the sum of what stands above it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from app.checks.base import Judgement, check, found, judged, several
from app.checks.grids import TOTAL, Grid, bare, grids_of
from app.domain.facts import SheetFacts, WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Words
from app.texts import N_

TOTALS = Rule(
    "SH04",
    "sheet-totals-mismatched",
    Severity.ERROR,
    message=N_("合计对不上：{actual}。"),
    remedy=N_("请核对各行的数字和合计，改好后再放进来；用公式求和就不会算错。"),
    passed=N_("合计与各行之和一致。"),
)
_NUMBER = re.compile(r"^(-?\d{1,12}(?:,\d{3})*(?:\.\d+)?)\s*([^\d\s.%％/年月日号]{0,2})$")
_NOTHING = frozenset({"无", "/", "—", "——", "-", "－", "0"})
_PART = re.compile(r"^\s*其中")
"""Rows that break another one down again: nobody can tell which of them are added up."""
_NO_SUM = re.compile(r"率|比|均|占|％|%|电话|手机|号|(?<!\d)[年月]|日期|排名|名次|代码|邮编")
"""Heads of columns whose figures nobody adds up."""
_SLACK = Decimal("0.011")
"""Shown figures are rounded to hundredths, each total once."""


def _totals(facts: SheetFacts | WordFacts) -> Iterator[Judgement]:
    told = [one for grid in grids_of(facts) or () for one in _columns(grid)]
    if not told:
        return
    wrong = [text for text in told if text]
    if wrong:
        yield found(TOTALS, actual=several(map(Words, wrong)))
    else:
        yield judged(TOTALS, good=True)


def _columns(grid: Grid) -> Iterator[str]:
    """Of each column with a total: what is wrong with it, or “”."""
    head = _head(grid)
    if not head or any(_PART.match(text) for row in grid.rows for text in row[:3]):
        return
    since = head[-1] + 1
    for number, row in enumerate(grid.rows[since:], since):
        if any(TOTAL.match(bare(text)) for text in row[:3]):
            rows = [one for one in grid.rows[since:number] if not _is_subtotal(one)]
            for column, text in enumerate(row):
                total = _number(text)
                if total is not None:
                    yield from _judged(_named(grid, head, column), rows, column, total)
            since = number + 1


def _head(grid: Grid) -> list[int]:
    """The first rows with words side by side and no figure; a title stands alone in its row."""
    rows: list[int] = []
    for number, row in enumerate(grid.rows):
        filled = [text for text in row if text]
        worded = len(filled) >= 2 and all(_number(text) is None for text in filled)
        if worded:
            rows.append(number)
        elif rows:
            break
    return rows


def _named(grid: Grid, head: list[int], column: int) -> str:
    names = (grid.rows[at][column] for at in head if column < len(grid.rows[at]))
    return "".join(map(bare, names))


def _is_subtotal(row: tuple[str, ...]) -> bool:
    return any("小计" in text for text in row[:3])


def _judged(head: str, rows: list[tuple[str, ...]], column: int, total: Decimal) -> Iterator[str]:
    """Silent where something above is no number: then nobody can tell what was added up."""
    if not head or _NO_SUM.search(head):
        return
    texts = [row[column] for row in rows if column < len(row)]
    numbers = [_number(text) for text in texts if text and text not in _NOTHING]
    added = [number for number in numbers if number is not None]
    if len(added) < len(numbers) or len(added) < 2:
        return
    summed = sum(added, Decimal(0))
    good = abs(summed - total) <= _SLACK
    yield "" if good else f"“{head}”写的是 {_plain(total)}，各行之和是 {_plain(summed)}"


def _number(text: str) -> Decimal | None:
    found_one = _NUMBER.match(text.strip())
    return Decimal(found_one[1].replace(",", "")) if found_one else None


def _plain(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.01')).normalize():f}"


@check(TOTALS, facts=SheetFacts)
def sheet_totals_mismatched(sheet: SheetFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """有“合计”“总计”的行，逐栏与上面各行之和相比；小计不重复算，比率、平均数、号码不加。"""
    yield from _totals(sheet)


@check(TOTALS, facts=WordFacts)
def word_totals_mismatched(word: WordFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """用 Word 做的表也这样查。"""
    yield from _totals(word)
