"""A Word form filled in: placeholders, cells beside labels, lines with a colon, a list of people.

Runs in the sandbox's child. Only the body changes; every other part stays byte for byte, but for
forms with placeholders, which docxtpl writes anew.
"""

import copy
import tempfile
from collections.abc import Sequence
from pathlib import Path

from app.fixes.work import word_parts
from app.fixes.work.word_parts import Parts
from app.fixes.work.word_tree import Element, child, every, name, remove, value, written
from app.sandbox.outcome import Refusal
from app.texts import _
from app.workflow.forms.grid import Box, Grid, find_list, plan_labels, plan_row
from app.workflow.forms.order import Order, Told
from app.workflow.forms.template import has_placeholders, rendered
from app.workflow.forms.words import Known, blanks_taken
from app.workflow.forms.written import put, put_in_line, texts_of

_BODIES = ("document.main+xml", "template.main+xml", "header+xml", "footer+xml", "footnotes+xml")
_FILLS = frozenset(
    {"w:drawing", "w:pict", "w:object", "w:sdt", "w:fldChar", "w:fldSimple", "w:tbl"}
)
_TWICE = frozenset({"w:txbxContent"})
"""Text boxes stand twice in a document, once for older programs."""


def fill(source: Path, target: Path, order: Order) -> Told:
    """Writes the working copy. Raises Refusal with a sentence."""
    told = Told()
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        form = _rendered(source, Path(folder) / "form.docx", order, told)
        with word_parts.opened(form) as parts:
            main = _main(parts)
            body = parts.tree(main)
            _fill_tables(body, order, told)
            _fill_lines(body, order, told)
            parts.change(main)
            parts.write(target)
    return told


def _rendered(source: Path, middle: Path, order: Order, told: Told) -> Path:
    """The form itself, or what docxtpl makes of it."""
    with word_parts.opened(source) as parts:
        bodies = [one for one, kind in parts.typed() if kind.endswith(_BODIES)]
        if not any(has_placeholders(written(parts.tree(one))) for one in bodies):
            return source
    content, filled, left = rendered(source.read_bytes(), order.words)
    told.filled += filled
    told.left += left
    middle.write_bytes(content)
    return middle


def _main(parts: Parts) -> str:
    for one, kind in parts.typed():
        if kind.endswith("document.main+xml"):
            return one
    if parts.holds("word/document.xml"):
        return "word/document.xml"
    raise Refusal(_("这不是能填的 Word 表格。请用 Word 或 WPS 另存为 docx 后再试。"))


def _fill_tables(body: Element, order: Order, told: Told) -> None:
    tables = [one for one in every(body, "w:tbl") if not _stands_twice(one)]
    cells: dict[Box, Element] = {}
    grids = [_grid(table, cells) for table in tables]
    lists = order.lists_among(grids)
    told.lists = len(lists)
    if len(lists) == 1:
        _fill_list(tables[lists[0]], grids[lists[0]], order.people, told)
    others = [grid for place, grid in enumerate(grids) if place not in lists]
    plan = plan_labels(others, order.known, order.place)
    for entry in plan.entries:
        put(cells[entry.box], entry.value)
    told.take(plan)


def _fill_list(table: Element, grid: Grid, people: Sequence[Known], told: Told) -> None:
    """A row each; where the rows run out, the last free one is copied."""
    listing = find_list(grid)
    if listing is None or not listing.free:
        told.without_room += len(people)
        return
    rows = _rows(table)
    free = [rows[number] for number in listing.free]
    blank = _without_number(copy.deepcopy(free[-1]))
    while len(free) < len(people):
        another = copy.deepcopy(blank)
        free[-1].addnext(another)
        free.append(another)
    for row, person in zip(free, people, strict=False):
        found: dict[Box, Element] = {}
        plan = plan_row(grid[listing.head], _boxes(row, found), person)
        for entry in plan.entries:
            put(found[entry.box], entry.value)
        told.take_row(plan)


def _without_number(row: Element) -> Element:
    """A free row may bear its number already; a copy of it has another."""
    for piece in texts_of(row):
        remove(piece)
    return row


def _rows(table: Element) -> list[Element]:
    return [one for one in table if name(one) == "w:tr"]


def _grid(table: Element, cells: dict[Box, Element]) -> Grid:
    return [_boxes(row, cells) for row in _rows(table)]


def _boxes(row: Element, cells: dict[Box, Element]) -> list[Box]:
    """The cells of a row; `cells` learns which element each box is."""
    column, boxes = 0, []
    before = child(row, "w:trPr", "w:gridBefore")
    column += _number(before)
    for cell in row:
        if name(cell) != "w:tc":
            continue
        merge = child(cell, "w:tcPr", "w:vMerge")
        text = "".join(one.text or "" for one in texts_of(cell)).strip()
        filled = bool(text) or any(name(one) in _FILLS for one in cell.iter())
        box = Box(
            text,
            column,
            empty=not filled,
            continued=merge is not None and (value(merge) or "continue") == "continue",
        )
        cells[box] = cell
        boxes.append(box)
        column += _number(child(cell, "w:tcPr", "w:gridSpan"), 1)
    return boxes


def _number(element: Element | None, default: int = 0) -> int:
    told = value(element) if element is not None else None
    return min(64, int(told)) if told and told.isdecimal() else default


def _fill_lines(body: Element, order: Order, told: Told) -> None:
    """“填报单位：　　　联系人：　　　” in a paragraph; each label once in the document."""
    lines = [one for one in every(body, "w:p") if _stands_alone(one)]
    said = order.said_in_lines([_text(line) for line in lines], told)
    for number, gap, value_ in said:
        text = _text(lines[number])
        put_in_line(lines[number], gap, value_, blanks_taken(text, gap, value_))


def _stands_alone(line: Element) -> bool:
    """No line of a cell that is the label of the empty cell beside it."""
    if _stands_twice(line):
        return False
    cell = line.getparent()
    if name(cell) != "w:tc":
        return True
    beside = next((one for one in cell.itersiblings() if name(one) == "w:tc"), None)
    return beside is None or bool("".join(one.text or "" for one in texts_of(beside)).strip())


def _text(line: Element) -> str:
    return "".join(one.text or "" for one in texts_of(line))


def _stands_twice(element: Element) -> bool:
    return any(name(one) in _TWICE for one in element.iterancestors())
