"""SH: columns that a notice names, and cells below them in which nothing stands."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged, several, unchecked
from app.checks.grids import Headed, grids_of, headed
from app.domain.facts import SheetFacts, WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Count, Words
from app.texts import N_

COLUMNS_MISSING = Rule(
    "SH02",
    "sheet-columns-missing",
    Severity.ERROR,
    message=N_("表里没有这几栏：{actual}。"),
    remedy=N_("请照通知附的样表补上；栏目名字不同、意思相同的，改成通知里的名字。"),
    passed=N_("通知要的栏目都有。"),
)
_UNREAD = N_("这种格式的表格程序读不出来")
_LOOK = N_("请对照通知看一遍栏目；另存为 xlsx 后程序也能看。")


def _columns_missing(facts: SheetFacts | WordFacts, item: Item) -> Iterator[Judgement]:
    asked = item.limits.columns
    if not asked or facts.encrypted:
        return
    grids = grids_of(facts)
    if grids is None:
        yield unchecked(COLUMNS_MISSING, _UNREAD, _LOOK, of="columns")
        return
    best = headed(grids, asked)
    missing = [name for name in asked if best is None or name not in best.columns]
    if missing:
        yield found(COLUMNS_MISSING, of="columns", actual=several(map(Words, missing)))
    else:
        yield judged(COLUMNS_MISSING, good=True, of="columns")


@check(COLUMNS_MISSING, facts=SheetFacts, judges=("columns",))
def sheet_columns_missing(sheet: SheetFacts, item: Item) -> Iterator[Judgement]:
    """按通知写明的栏目查表头。标点、空格、括号里的说明不计较，“工作单位”和“单位”算一样。"""
    yield from _columns_missing(sheet, item)


@check(COLUMNS_MISSING, facts=WordFacts, judges=("columns",))
def word_columns_missing(word: WordFacts, item: Item) -> Iterator[Judgement]:
    """用 Word 做的表也这样查。"""
    yield from _columns_missing(word, item)


CELLS_EMPTY = Rule(
    "SH03",
    "sheet-cells-empty",
    Severity.ERROR,
    message=N_("表里有 {missing}没有填：{actual}。"),
    remedy=N_("请逐行补上；确实没有的，写“无”。"),
    passed=N_("用到的行都填全了。"),
)
_OPTIONAL = frozenset({"备注", "说明", "传真"})
_MOST_SHOWN = 6


def _cells_empty(facts: SheetFacts | WordFacts, item: Item) -> Iterator[Judgement]:
    asked = [name for name in item.limits.columns if name not in _OPTIONAL]
    best = headed(grids_of(facts) or (), asked)
    if best is None:
        return
    empty = list(_empty(best))
    if empty:
        told = [Words(f"第{row + 1}行“{name}”") for row, name in empty[:_MOST_SHOWN]]
        yield found(
            CELLS_EMPTY, of="columns", missing=Count(len(empty), N_("格")), actual=several(told)
        )
    else:
        yield judged(CELLS_EMPTY, good=True, of="columns")


def _empty(best: Headed) -> Iterator[tuple[int, str]]:
    """A cell that is covered by a merged one is filled where that one is."""
    for row in best.used():
        for name, column in best.columns.items():
            cells = best.grid.rows[row]
            text = cells[column] if column < len(cells) else ""
            if not text and (row, column) not in best.grid.covered:
                yield row, name


@check(CELLS_EMPTY, facts=SheetFacts)
def sheet_cells_empty(sheet: SheetFacts, item: Item) -> Iterator[Judgement]:
    """通知要的栏目下面，用到的行里空着的格子。只有序号的行、合计和落款不算；合并的格子算填了。"""
    yield from _cells_empty(sheet, item)


@check(CELLS_EMPTY, facts=WordFacts)
def word_cells_empty(word: WordFacts, item: Item) -> Iterator[Judgement]:
    """用 Word 做的表也这样查。"""
    yield from _cells_empty(word, item)
