"""Summary tables as units send them: a title over the columns, one row a person."""

import re
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font

from app.samples import zips
from app.samples.compound import compound_file
from app.samples.letters import MARK

Cell = str | float

COLUMNS = ("序号", "姓名", "性别", "出生年月", "单位", "职务职称", "联系电话", "备注")

_ABOUT = "docProps/core.xml"
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT[\d:]+Z")
"""The library notes the present moment, which would make each file differ."""

_ROW = ("1", "张三", "女", "1985年6月", "江城市样例研究所", "研究员", "000-00000000", MARK)


def summary_sheet(
    path: Path,
    *,
    title: str = "推荐人选汇总表",
    columns: Sequence[str] = COLUMNS,
    rows: Sequence[Sequence[Cell]] = (_ROW,),
    totals: Mapping[str, float | str] | None = None,
) -> Path:
    """An .xlsx of one sheet; `title` spans the columns, `totals` stand by column in a last row.

    An empty text leaves its cell empty. A total may be a formula such as =SUM(C3:C9).
    """
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new workbook has one sheet
    sheet.title = "汇总表"
    if title:
        sheet.append([f"{title}（{MARK}）"])
        sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=max(2, len(columns)))
        sheet["A1"].font = Font(bold=True, size=16)
        sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append(list(columns))
    for row in rows:
        sheet.append([None if cell == "" else cell for cell in row])
    if totals is not None:
        sheet.append(["合计", *(totals.get(name) for name in columns[1:])])
    book.properties.creator = MARK
    book.save(path)
    about = zips.member(path, _ABOUT)
    return zips.rewrite(path, {_ABOUT: _TIME.sub(b"2024-03-12T09:30:00Z", about)})


def legacy_sheet(
    path: Path,
    *,
    columns: Sequence[str] = COLUMNS,
    rows: Sequence[Sequence[Cell]] = (_ROW,),
    merged: Sequence[tuple[int, int, int, int]] = (),
    name: str = "汇总表",
) -> Path:
    """An .xls or .et of one sheet, by the records of [MS-XLS] that hold names, cells and merges.

    `merged`: first and last row, first and last column of each merged cell, from 0. It has no
    styles: it is for readers of cells, and Excel itself may decline it.
    """
    title = name.encode("utf-16-le")
    begin, end = _record(0x0809, struct.pack("<4H2L", 0x600, 5, 0, 0x7CC, 0, 6)), _record(0x0A)
    codepage = _record(0x42, struct.pack("<H", 1200))
    where = len(begin) + len(codepage) + 4 + 8 + len(title) + len(end)
    bound = _record(0x85, struct.pack("<LHBB", where, 0, len(name), 1) + title)
    cells = b"".join(
        _cell(row, column, value)
        for row, values in enumerate((columns, *rows))
        for column, value in enumerate(values)
        if value != ""
    )
    joined = b"".join(struct.pack("<4H", *one) for one in merged)
    merges = _record(0xE5, struct.pack("<H", len(merged)) + joined) if merged else b""
    sheet = _record(0x0809, struct.pack("<4H2L", 0x600, 0x10, 0, 0x7CC, 0, 6)) + cells + merges
    content = begin + codepage + bound + end + sheet + end
    path.write_bytes(compound_file({"Workbook": content.ljust(4096, b"\0")}))
    return path


def _record(number: int, body: bytes = b"") -> bytes:
    return struct.pack("<2H", number, len(body)) + body


def _cell(row: int, column: int, value: Cell) -> bytes:
    place = struct.pack("<3H", row, column, 0)
    if isinstance(value, str):
        text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
        return _record(0x0204, place + text)
    return _record(0x0203, place + struct.pack("<d", value))
