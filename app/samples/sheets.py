"""Summary tables as units send them: a title over the columns, one row a person."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font

from app.samples import zips
from app.samples.letters import MARK

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
    rows: Sequence[Sequence[str | float]] = (_ROW,),
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
