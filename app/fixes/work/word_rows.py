"""Rows and cells of tables that were inserted, deleted or merged while changes were tracked."""

from collections.abc import Iterator

from app.fixes.work.word_tree import (
    Element,
    child,
    every,
    made,
    name,
    put_before,
    remove,
    set_value,
    value,
)

_BEFORE_MERGE = frozenset({"w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge"})
"""What stands before w:vMerge in a cell's properties (ISO/IEC 29500-1, CT_TcPr)."""


def accept(root: Element) -> None:
    for row in every(root, "w:tr"):
        if child(row, "w:trPr", "w:del") is not None:
            _delete(row)
    for cell in every(root, "w:tc"):
        _accept_cell(cell)
    for row in every(root, "w:tr"):
        if not every(row, "w:tc"):
            remove(row)
    for table in every(root, "w:tbl"):
        if not every(table, "w:tr"):
            _take_out(table)


def _accept_cell(cell: Element) -> None:
    if child(cell, "w:tcPr", "w:cellDel") is not None:
        remove(cell)
        return
    inserted = child(cell, "w:tcPr", "w:cellIns")
    if inserted is not None:
        remove(inserted)
    merged = child(cell, "w:tcPr", "w:cellMerge")
    if merged is not None:
        _merge(merged)


def _merge(mark: Element) -> None:
    properties = mark.getparent()
    told = {"cont": "continue", "rest": "restart"}.get(value(mark, "vMerge") or "")
    remove(mark)
    _set_merge(properties, told)


def _set_merge(properties: Element, told: str | None) -> None:
    """None: the cell stands for itself."""
    old = child(properties, "w:vMerge")
    if old is not None:
        remove(old)
    if told is None:
        return
    new = made(properties, "vMerge")
    set_value(new, told)
    before = [one for one in properties if name(one) in _BEFORE_MERGE]
    if before:
        before[-1].addnext(new)
    else:
        properties.insert(0, new)


def _delete(row: Element) -> None:
    """A cell that began in this row and goes on below begins in the next one now."""
    below = next((one for one in row.itersiblings() if name(one) == "w:tr"), None)
    if below is not None:
        begun = {column for column, merge, _cell in _cells(row) if merge == "restart"}
        for column, merge, cell in _cells(below):
            if merge == "continue" and column in begun:
                _set_merge(child(cell, "w:tcPr"), "restart")
    remove(row)


def _cells(row: Element) -> Iterator[tuple[int, str, Element]]:
    """Column, how it is merged upward (“” where it is not), and the cell."""
    column = _figure(child(row, "w:trPr", "w:gridBefore"), 0)
    for cell in row:
        if name(cell) == "w:tc":
            merge = child(cell, "w:tcPr", "w:vMerge")
            yield column, "" if merge is None else value(merge) or "continue", cell
            column += _figure(child(cell, "w:tcPr", "w:gridSpan"), 1)


def _figure(element: Element | None, otherwise: int) -> int:
    told = value(element) if element is not None else None
    return int(told) if told and told.isdecimal() else otherwise


def _take_out(table: Element) -> None:
    """A cell must end with a paragraph; where the table was all there was, one takes its place."""
    parent = table.getparent()
    if not any(name(one) == "w:p" for one in parent if one is not table):
        put_before(table, [made(table, "p")])
    remove(table)
