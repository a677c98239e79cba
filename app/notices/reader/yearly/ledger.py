"""A points plan (任务分解): who owes how many points or items, and what earns how many points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.basis import Basis
from app.domain.yearly import DepartmentDue, Due, Every, Ledger, Measure, PointsRule
from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.patterns import Pattern

_WHOLE = r"(?<!\d)\d{1,9}"
_NUMBER = rf"{_WHOLE}(?:\.\d{{1,9}})?"
_AMOUNT = Pattern(
    rf"({_NUMBER})\s*(分|条|篇|件|次|期)\s*(?:[/／每]?\s*(年|季度?|月))?"
    rf"|每(年|季度|月)({_NUMBER})(条|篇|件|次|期)"
)
"""3分/季度; 每月2条."""
_EVERY = {"月": Every.MONTH, "季": Every.QUARTER, "季度": Every.QUARTER, "年": Every.YEAR}
_SUM = Pattern(r"^\s*(?:合\s*计|总\s*计|小\s*计)\s*$")
_WHO = Pattern(r"科室|部门|单位|处室|股室|责任")
_POINTS = Pattern(
    rf"(每少|少|未|迟|加|扣|计|得|按|奖)?[^，；。\d]{{0,8}}?({_NUMBER})\s*分(?!之|钟|解|别|类)"
)
_TAKEN = Pattern(r"扣|减")
_CAP = Pattern(rf"(?:上限|最高|最多|不超过|封顶)[^\d，。；]{{0,4}}({_NUMBER})\s*分")
_BETWEEN = Pattern(rf"({_WHOLE})\s*[—–\-~～至到]+\s*({_WHOLE})\s*字")
_BELOW = Pattern(rf"({_WHOLE})\s*字(?:以下|以内|内)|不足\s*({_WHOLE})\s*字")
_ABOVE = Pattern(rf"({_WHOLE})\s*字(?:以上|及以上)|超过\s*({_WHOLE})\s*字")
_LENGTH = Pattern(rf"{_BETWEEN.pattern}|{_BELOW.pattern}|{_ABOVE.pattern}")
_WORTH = Pattern(
    rf"(?:[每一][条篇件次期])?\s*(?:均|各)?(?:按|加|扣|计|得|奖)\s*{_NUMBER}\s*分.*", re.DOTALL
)
_EACH = Pattern(r"^每[条篇件次期]")
_SAYS_LITTLE = 6  # 字: 稿件, 少报 …
_LEAD = Pattern(r"^\s*(?:注释?[：:])?\s*(?:\d+\s*[、.．]|[（(]\d+[)）])?\s*(?:其中|凡)?")
_BY_LENGTH = Pattern(r"按字数.*", re.DOTALL)
_FEWEST_ROWS = 2
_CLAUSE = Pattern(r"[^，；。\n]+[，；。\n]?")
_MARKUP = Pattern(r"</?\w+[^>]*>")


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    end: int
    cells: tuple[str, ...]


def read(clean: CleanText, year: int | None = None) -> Ledger | None:
    """None where no table says who owes what."""
    for table in _tables(clean.text):
        ledger = _ledger(clean, table, year)
        if ledger:
            return ledger
    return None


def _tables(text: str) -> Iterator[list[_Row]]:
    rows: list[_Row] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        cells = tuple(_MARKUP.sub("", cell).strip() for cell in re.split(r"[\t|]", line))
        if sum(map(bool, cells)) > 2:
            rows.append(_Row(at, at + len(line), cells))
        elif rows:
            yield rows
            rows = []
        at += len(line) + 1


def _ledger(clean: CleanText, table: list[_Row], year: int | None) -> Ledger | None:
    head = table[0].cells
    if not _WHO.search(head[0]) or any(_AMOUNT.fullmatch(cell) for cell in head):
        return None
    departments: list[DepartmentDue] = []
    total: tuple[Due, ...] = ()
    for row in table[1:]:
        dues = tuple(_dues(head, row.cells))
        if _SUM.match(row.cells[0]):
            total = dues
        elif dues:
            departments.append(_department(clean, row, dues))
    if len(departments) < _FEWEST_ROWS:
        return None
    return Ledger(year, tuple(departments), tuple(_rules(clean, table)), total)


def _dues(head: tuple[str, ...], cells: tuple[str, ...]) -> Iterator[Due]:
    for name, cell in zip(head[1:], cells[1:], strict=False):
        found = _AMOUNT.fullmatch(cell)
        if found:
            amount, unit = found[1] or found[5], found[2] or found[6]
            every = _EVERY[found[3] or found[4] or "年"]
            measure = Measure.POINTS if unit == "分" else Measure.ITEMS
            yield Due(re.sub(r"\s+", "", name), float(amount), measure, every)


def _department(clean: CleanText, row: _Row, dues: tuple[Due, ...]) -> DepartmentDue:
    about = max(
        (cell for cell in row.cells[1:] if not _AMOUNT.fullmatch(cell)), key=len, default=""
    )
    name = re.sub(r"\s+", " ", row.cells[0])
    at = clean.text.index(row.cells[0], row.start)
    low, high = clean.widened(at, at + len(row.cells[0]), at, at + len(row.cells[0]))
    start, end = clean.back(low, high)
    basis = Basis(("name", "dues"), clean.quote(low, high), start, end, 0.9)
    return DepartmentDue(name, about, dues, (basis,))


def _rules(clean: CleanText, table: list[_Row]) -> Iterator[PointsRule]:
    """What is said about points outside the table, clause by clause.

    A clause that names no thing of its own goes on about the one before it.
    """
    what = before = ""
    for found in _CLAUSE.finditer(clean.text):
        inside = any(row.start <= found.start() < row.end for row in table)
        clause = _MARKUP.sub("", found[0])
        points = None if inside or "总分" in clause else _POINTS.search(clause)
        head = _LEAD.sub("", clause)
        if "按字数" in head:
            what = _BY_LENGTH.sub("", head).strip()
        if points is None or not _worth(clause, points):
            before = "" if "总分" in clause else head.strip("，；。 \n")
            continue
        named = _LENGTH.sub("", _WORTH.sub("", head)).rpartition("：")[2].strip("，；。 ")
        what = _thing(named, before) if named else what
        if what:
            yield _rule(clean, found, clause, points, what)


def _thing(named: str, before: str) -> str:
    """“稿件” says little without the clause that it goes on from."""
    named = _EACH.sub("", named)
    return f"{before}，{named}" if before and len(named) < _SAYS_LITTLE else named


def _worth(clause: str, points: re.Match[str]) -> bool:
    """Whether the number is what something earns, and not a share of a department's points."""
    return bool(re.search(r"[加扣计得奖按]", clause[: points.start(2)]))


def _rule(
    clean: CleanText, place: re.Match[str], clause: str, points: re.Match[str], what: str
) -> PointsRule:
    sign = -1 if _TAKEN.search(clause[: points.start(2)]) else 1
    cap = _CAP.search(clause)
    between, below, above = (one.search(clause) for one in (_BETWEEN, _BELOW, _ABOVE))
    low, high = (int(between[1]), int(between[2])) if between else (None, None)
    if below and not between:
        high = int(below[1] or below[2])
    if above and not between:
        low = int(above[1] or above[2])
    at = place.start() + place[0].rfind(points[2] + "分")
    opening = place.start() + place[0][: at - place.start()].rfind(">") + 1
    first, last = clean.widened(at, at + len(points[2]) + 1, opening, place.end())
    start, end = clean.back(first, last)
    basis = Basis(("points",), clean.quote(first, last), start, end, 0.85)
    return PointsRule(
        what, sign * float(points[2]), low, high, float(cap[1]) if cap else None, (basis,)
    )
