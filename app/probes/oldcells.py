"""The cells of workbooks of Excel 97 to 2003 and of WPS (.xls, .et), by calamine."""

from datetime import date, datetime, time, timedelta
from io import BytesIO

from app import log
from app.domain.insides import SheetTable
from app.probes.sheetcells import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from app.samples.compound import compound_file

_MOST_SHEETS = 20
_SHORTEST, _LONGEST = 4096, 6_000_000
"""Bytes between which a stream lies in sectors of its own, and in one table of them."""

Value = int | float | str | bool | time | date | datetime | timedelta


def tables_of(records: bytes) -> tuple[SheetTable, ...] | None:
    """Of the stream “Workbook”; None where it is too long, or calamine reads nothing of it.

    It is put into a container of our own: calamine follows a ring of sectors in a stranger's
    until the memory is full (0.9.1).
    """
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    if len(records) > _LONGEST:
        return None
    try:
        clean = compound_file({"Workbook": records.ljust(_SHORTEST, b"\0")})
        book = CalamineWorkbook.from_filelike(BytesIO(clean))
        shown = [
            one.name
            for one in book.sheets_metadata
            if one.visible == SheetVisibleEnum.Visible and one.typ == SheetTypeEnum.WorkSheet
        ]
        return tuple(_table(book.get_sheet_by_name(name)) for name in shown[:_MOST_SHEETS])
    except MemoryError:
        raise
    except Exception as error:
        log.failure("old sheet", error)
        return None


def _table(sheet: object) -> SheetTable:
    from python_calamine import CalamineSheet

    assert isinstance(sheet, CalamineSheet)  # noqa: S101 - tells mypy what the untyped call gives
    rows = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
    covered = [
        (row, column)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        for row in range(top, min(bottom + 1, MOST_ROWS))
        for column in range(left, min(right + 1, MOST_COLUMNS))
        if (row, column) != (top, left)
    ]
    return SheetTable(
        sheet.name,
        tuple(tuple(_text(value) for value in row[:MOST_COLUMNS]) for row in rows),
        tuple(sorted(covered)),
        sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS,
    )


def _text(value: Value) -> str:
    match value:
        case bool():
            return "1" if value else "0"
        case float():
            return repr(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.isoformat(" ", "minutes")
        case _:
            return str(value).strip()[:LONGEST_CELL]
