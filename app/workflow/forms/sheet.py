"""A spreadsheet form filled in: openpyxl tells what stands where, the cells alone are written.

Saved by openpyxl it would lose drop-downs, drawings and controls; so the sheet's own XML is
edited, and every other part stays byte for byte. Runs in the sandbox's child.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.worksheet import Worksheet

from app.fixes.work import word_parts
from app.fixes.work.word_parts import Parts
from app.sandbox.outcome import Refusal
from app.texts import _
from app.workflow.forms.cells import Cells, work_out_anew
from app.workflow.forms.grid import Box, Grid, Listing, find_list, plan_labels, plan_row
from app.workflow.forms.order import Order, Told
from app.workflow.forms.words import blanks_taken, gaps

_MOST_ROWS, _MOST_COLUMNS = 2000, 100
"""Of a form; a sheet that is larger is data."""

_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_LINK = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet: its grid as openpyxl sees it, the words of its plain cells, and its XML."""

    part: str
    grid: Grid
    lines: dict[Box, str]
    cells: Cells

    def place(self, box: Box) -> tuple[int, int]:
        row = next(number for number, row in enumerate(self.grid, 1) if box in row)
        return row, box.column


def fill(source: Path, target: Path, order: Order) -> Told:
    """Writes the working copy. Raises Refusal with a sentence."""
    told = Told()
    try:
        with word_parts.opened(source) as parts:
            workbook = _workbook(parts)
            pages = _pages(parts, workbook, _read(source))
            _fill(pages, order, told)
            changed = [page for page in pages if page.cells.changed]
            for page in changed:
                page.cells.forget_results()
                parts.change(page.part)
            if changed:
                work_out_anew(parts.tree(workbook))
                parts.change(workbook)
            parts.write(target)
    except Refusal as refusal:
        message = _("这份 Excel 表打不开，或有不安全的内容。请用 Excel 或 WPS 另存为 xlsx 后再试。")
        raise Refusal(message) from refusal
    return told


def _read(source: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return openpyxl.load_workbook(source, keep_links=False, rich_text=True)
        except Exception as error:  # whatever its readers stumble over
            raise Refusal("damaged") from error


def _workbook(parts: Parts) -> str:
    for one, kind in parts.typed():
        if kind.endswith("sheet.main+xml"):
            return one
    raise Refusal("damaged")


def _sheets(parts: Parts, workbook: str) -> Iterator[tuple[str, str]]:
    """Name and part of each visible sheet."""
    links = {link.get("Id"): part for link, part in parts.links(workbook)}
    for one in parts.tree(workbook).iter("{*}sheet"):
        part = links.get(one.get(_LINK) or one.get(_STRICT_LINK), "")
        if part and parts.holds(part) and one.get("state", "visible") == "visible":
            yield one.get("name", ""), part


def _pages(parts: Parts, workbook: str, book: Any) -> list[_Page]:
    pages = []
    for name, part in _sheets(parts, workbook):
        if name in book.sheetnames and isinstance(book[name], Worksheet):
            lines: dict[Box, str] = {}
            grid = _grid(book[name], lines)
            pages.append(_Page(part, grid, lines, Cells(parts.tree(part))))
    return pages


def _grid(sheet: Worksheet, lines: dict[Box, str]) -> Grid:
    """Rows and columns from 1 on; cells that a merged one covers are left out, or continue it."""
    covered = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, min(area.max_row, _MOST_ROWS) + 1):
            for column in range(area.min_col, min(area.max_col, _MOST_COLUMNS) + 1):
                covered[row, column] = (area.min_row, area.min_col)
    rows = min(sheet.max_row, _MOST_ROWS)
    columns = min(sheet.max_column, _MOST_COLUMNS)
    return [
        [
            _box(sheet, (row, column), covered.get((row, column)), lines)
            for column in range(1, columns + 1)
            if covered.get((row, column), (row, column))[1] == column
        ]
        for row in range(1, rows + 1)
    ]


def _box(
    sheet: Worksheet, at: tuple[int, int], first: tuple[int, int] | None, lines: dict[Box, str]
) -> Box:
    held = sheet.cell(*at).value
    told = isinstance(held, str | int | float | CellRichText) and not str(held).startswith("=")
    text = str(held).strip() if told else ""
    continued = first is not None and first[0] != at[0]
    box = Box(text, at[1], empty=held is None or held == "", continued=continued)
    if isinstance(held, str) and text:
        lines[box] = held
    return box


def _fill(pages: list[_Page], order: Order, told: Told) -> None:
    lists = order.lists_among([page.grid for page in pages])
    told.lists = len(lists)
    for number, page in enumerate(pages):
        around = _without_list(page.grid) if number in lists else page.grid
        if lists == [number]:
            _fill_list(page, order, told)
        plan = plan_labels([around], order.known, order.place)
        for entry in plan.entries:
            page.cells.put(*page.place(entry.box), entry.value)
        told.take(plan)
        _fill_lines(page, around, order, told)


def _without_list(grid: Grid) -> Grid:
    """What stands above and below a list; its own rows are for people."""
    listing = find_list(grid)
    own = {listing.head, *listing.free} if listing else set()
    return [row for number, row in enumerate(grid) if number not in own]


def _fill_lines(page: _Page, around: Grid, order: Order, told: Told) -> None:
    """Labels with room behind them in one cell, as above a list: 填报单位：　　联系人：　　."""
    boxes = [
        box
        for row in around
        for box, beside in zip(row, [*row[1:], None], strict=False)
        if box in page.lines and (beside is None or not beside.empty or _has_two(page.lines[box]))
    ]
    for number, gap, value in order.said_in_lines([page.lines[box] for box in boxes], told):
        text = page.lines[boxes[number]]
        rest = text[gap.start + blanks_taken(text, gap, value) :]
        space = " " if gap.start == gap.end and rest else ""
        page.lines[boxes[number]] = text[: gap.start] + value + space + rest
        page.cells.put(*page.place(boxes[number]), page.lines[boxes[number]])


def _has_two(line: str) -> bool:
    return len(list(gaps(line))) > 1


def _fill_list(page: _Page, order: Order, told: Told) -> None:
    """A row each; below the free ones new rows in their format, where nothing else stands."""
    listing = find_list(page.grid)
    if listing is None:
        return
    new = _pattern(page.grid, listing)
    last = listing.free[-1] + 1 if listing.free else len(page.grid)
    for number, person in enumerate(order.people):
        if number < len(listing.free):
            row, at = page.grid[listing.free[number]], listing.free[number] + 1
        elif listing.open_ended:
            at = last + 1 + number - len(listing.free)
            row = new
            page.cells.add_row(at, like=last if listing.free else None)
        else:
            told.without_room += 1
            continue
        plan = plan_row(page.grid[listing.head], row, person)
        for entry in plan.entries:
            is_number = entry.label == "序号"
            page.cells.put(at, entry.box.column, entry.value, number=is_number)
        told.take_row(plan)


def _pattern(grid: Grid, listing: Listing) -> list[Box]:
    """A new row: of its pattern it has the formulas, but neither the number nor the name."""
    if not listing.free:
        return [Box("", one.column, empty=True) for one in grid[listing.head]]
    like = grid[listing.free[-1]]
    return [Box("", one.column, empty=one.empty or bool(one.text)) for one in like]
