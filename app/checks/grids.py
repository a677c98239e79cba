"""Tables as rows of text, whether Excel's or Word's: where the head is, which rows are in use."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.domain.facts import Facts, SheetFacts, WordFacts
from app.domain.insides import SheetTable, WordCell

_HEAD_WITHIN = 15
"""Rows from the top in which a head is looked for: titles, units and dates stand above it."""
_ALIKE = 0.75
_ASIDE = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]|[\s:：*＊、，,/／\\.。·—_-]+")
_LAST_ROWS = re.compile(
    r"^(?:合计|总计|共计|小计|备注|注|说明|填表|填报|制表|联系人|单位负责人|审核)"
)
TOTAL = re.compile(r"^(?:合计|总计|共计)$")
_SAME = (
    {"单位", "工作单位", "单位名称", "所在单位"},
    {"出生年月", "出生日期", "出生年月日"},
    {"联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"},
    {"姓名", "人选姓名", "推荐人选", "推荐人选姓名", "候选人", "候选人姓名", "被推荐人"},
    {"职务职称", "职务", "职称", "职称职务"},
    {"备注", "说明"},
    {"序号", "编号"},
)
NAMES = frozenset(_SAME[3])
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """`covered`: (row, column) of cells that belong to a merged one and are not its first."""

    rows: Rows
    covered: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Headed:
    """A grid below a head: `columns` maps what was asked for to the column that it stands in."""

    grid: Grid
    head: int
    columns: dict[str, int]

    def used(self) -> Iterator[int]:
        """Rows that somebody filled in: two cells beside the running number, and no closing row."""
        for number in range(self.head + 1, len(self.grid.rows)):
            row = self.grid.rows[number]
            filled = [text for text in row if text]
            if filled and _LAST_ROWS.match(bare(filled[0])):
                continue
            if len([text for text in filled if not text.isdecimal()]) >= 2:
                yield number


def bare(text: str) -> str:
    """Without blanks, signs and what stands in brackets: 职务/职称（选填） is 职务职称."""
    return _ASIDE.sub("", text)


def grids_of(facts: Facts) -> tuple[Grid, ...] | None:
    """None where the file's tables could not be read."""
    if isinstance(facts, SheetFacts):
        return None if facts.tables is None else tuple(map(_of_sheet, facts.tables))
    if isinstance(facts, WordFacts) and facts.inside and facts.inside.tables is not None:
        return tuple(map(_of_word, facts.inside.tables))
    return None


def _of_sheet(table: SheetTable) -> Grid:
    return Grid(table.rows, frozenset(table.covered))


def _of_word(table: Sequence[tuple[WordCell, ...]]) -> Grid:
    covered: set[tuple[int, int]] = set()
    rows = []
    for number, cells in enumerate(table):
        row: list[str] = []
        for cell in cells:
            if cell.continued:
                covered.add((number, len(row)))
            row.append("" if cell.continued else cell.text or ("图" if cell.drawn else ""))
            covered |= {(number, len(row) + more) for more in range(cell.wide - 1)}
            row += [""] * (cell.wide - 1)
        rows.append(tuple(row))
    return Grid(tuple(rows), frozenset(covered))


def headed(grids: Sequence[Grid], asked: Sequence[str]) -> Headed | None:
    """The grid and row that hold most of the asked columns; None where not one is found.

    A head may take two rows, 联系方式 above 电话 and 邮箱.
    """
    best: Headed | None = None
    for grid in grids:
        for number in range(min(_HEAD_WITHIN, len(grid.rows))):
            for depth in (1, 2):
                found = _columns(grid, number, depth, asked)
                if found and (best is None or len(found) > len(best.columns)):
                    best = Headed(grid, number + depth - 1, found)
    return best


def _columns(grid: Grid, number: int, depth: int, asked: Sequence[str]) -> dict[str, int]:
    cells = [
        (column, bare(text))
        for row in grid.rows[number : number + depth]
        for column, text in enumerate(row)
        if text
    ]
    found: dict[str, int] = {}
    for name in asked:
        likeness = [(alike(bare(name), text), -column) for column, text in cells]
        score, column = max(likeness, default=(0.0, 0))
        if score >= _ALIKE:
            found[name] = -column
    return found


def alike(asked: str, found: str) -> float:
    """1 for the same word, or two that forms use for the same; 0 for long running text."""
    if not asked or not found or len(found) > max(12, 3 * len(asked)):
        return 0.0
    if asked == found or any({asked, found} <= words for words in _SAME):
        return 1.0
    if len(asked) >= 2 and (asked in found or (len(found) >= 2 and found in asked)):
        return 0.9
    return SequenceMatcher(None, asked, found).ratio()
