"""Excel 97 to 2003 (.xls; .et as WPS writes it): sheets by the records of [MS-XLS], then cells."""

from pathlib import Path
from struct import unpack_from

from app.domain.facts import SheetFacts
from app.probes import compound, oldcells
from app.probes.refusal import Refusal

_BEGIN, _END, _LOCKED, _SHEET = 0x0809, 0x000A, 0x002F, 0x0085
_CELLS = frozenset({0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_SEVERAL = frozenset({0xBD, 0xBE})
"""Records of cells begin with row and column; these two end with their last column."""
_MOST_AREA = 2_000_000
"""Cells: some 60 MB in calamine. A garbled column would ask for a hundred gigabytes."""


def probe(path: Path, size: int, form: str) -> SheetFacts:
    """The names of Excel 95's sheets are in the code page of the writing PC; GBK is assumed.

    Their cells are too, and are not read.
    """
    with compound.opened(path) as file:
        old = not file.holds("Workbook")
        records = file.stream("Book" if old else "Workbook")
        if len(records) < 4 or unpack_from("<H", records)[0] != _BEGIN:
            raise Refusal("damaged")
        names: list[str] = []
        at = 0
        while at + 4 <= len(records):
            number, length = unpack_from("<HH", records, at)
            body = records[at + 4 : at + 4 + length]
            at += 4 + length
            if number == _LOCKED:
                return SheetFacts(format=form, size=size, encrypted=True)
            if number == _SHEET:
                names.append(_name(body, old=old))
            if number == _END:
                readable = not old and _area(records) <= _MOST_AREA
                tables = oldcells.tables_of(records) if readable else None
                return SheetFacts(form, size, sheets=tuple(names), tables=tables)
    raise Refusal("truncated")


def _area(records: bytes) -> int:
    """Rows times columns that any cell reaches: so much memory a reader of rectangles asks for."""
    rows = columns = at = 0
    while at + 8 <= len(records):
        number, length, row, column = unpack_from("<4H", records, at)
        if number in _CELLS:
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if number in _SEVERAL and length >= 6 and at + 4 + length <= len(records):
                columns = max(columns, unpack_from("<H", records, at + 2 + length)[0] + 1)
        at += 4 + length
    return rows * columns


def _name(body: bytes, *, old: bool) -> str:
    """Behind place, state and kind (6 bytes): length, and from Excel 97 on the width."""
    length = body[6]
    if old:
        return body[7 : 7 + length].decode("gbk", "replace")
    if body[7] & 1:
        return body[8 : 8 + 2 * length].decode("utf-16-le", "replace")
    return body[8 : 8 + length].decode("latin-1")
