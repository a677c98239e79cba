"""Blank forms as notices annex them: Word tables, lines with colons, placeholders, Excel lists."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from openpyxl.styles import Border, Font, Side
from openpyxl.worksheet.datavalidation import DataValidation

from app.workflow.forms import job
from app.workflow.forms.order import Order
from app.workflow.forms.words import Meaning, Place

Rows = Sequence[Sequence[str]]
KNOWN = {
    Meaning.NOMINEE: "张三",
    Meaning.NUMBER: "1",
    Meaning.UNIT: "江城市样例学会",
    Meaning.CONTACT: "王敏",
    Meaning.PHONE: "010-55550137",
}


def word_form(
    path: Path, rows: Rows = (), *, lines: Sequence[str] = (), more: Rows = (), header: str = ""
) -> Path:
    """A title, lines of text, a table of `rows`, and another table of `more`."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = header
    for line in ("推荐表", *lines):
        document.add_paragraph(line)
    for table in filter(None, (rows, more)):
        made = document.add_table(rows=len(table), cols=max(map(len, table)))
        for number, row in enumerate(table):
            for place, text in enumerate(row):
                made.cell(number, place).text = text
    document.save(str(path))
    return path


def styled_form(path: Path) -> Path:
    """One field whose empty cell is set to bold 14 pt, and a line drawn for the unit's name."""
    document = docx.Document()
    line = document.add_paragraph("填报单位：")
    line.add_run(" " * 24).underline = True
    line.add_run("联系人：")
    line.add_run(" " * 12).underline = True
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "姓名"
    mark = table.cell(0, 1).paragraphs[0]._p.get_or_add_pPr()
    mark.append(parse_xml(f"<w:rPr {nsdecls('w')}><w:b/><w:sz w:val='28'/></w:rPr>"))
    document.styles["Normal"].font.size = Pt(10)
    document.save(str(path))
    return path


def sheet_form(
    path: Path,
    columns: Sequence[str] = ("序号", "姓名", "性别", "推荐单位", "备注"),
    *,
    above: Sequence[str] = (),
    free: int = 2,
    below: Sequence[str] = (),
    formula: str = "",
) -> Path:
    """A list: `above` are merged lines over it, `free` rows have borders, 14 pt and a drop-down.

    `formula` stands in the last column of the free rows, with {row} in it.
    """
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for text in above:
        sheet.append([text])
        sheet.merge_cells(
            start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=len(columns)
        )
    sheet.append(list(columns))
    first = sheet.max_row + 1
    side = Side(style="thin")
    for row in range(first, first + free):
        for column in range(1, len(columns) + 1):
            cell = sheet.cell(row, column)
            cell.font, cell.border = Font(size=14), Border(side, side, side, side)
        if formula:
            sheet.cell(row, len(columns)).value = formula.format(row=row)
        sheet.row_dimensions[row].height = 30
    if below:
        for place, text in enumerate(below, 1):
            sheet.cell(first + free, place).value = text
    choice = DataValidation(type="list", formula1='"男,女"')
    choice.add("C1:C99")
    sheet.add_data_validation(choice)
    book.save(path)
    return path


def person(name: str, number: int) -> dict[Meaning, str]:
    return {**KNOWN, Meaning.NOMINEE: name, Meaning.NUMBER: str(number)}


def filled(
    source: Path, place: Place = Place.NOMINEE, names: Sequence[str] = (), **words: Any
) -> tuple[Path, dict[str, Any]]:
    """The working copy and what was told, without a sandbox."""
    target = source.with_name(f"copy-{source.name}")
    people = tuple(person(name, number) for number, name in enumerate(names, 1))
    order = Order(place, KNOWN, people, words)
    return target, job.fill(str(source), str(target), order.as_plain())


def tables(path: Path) -> list[list[list[str]]]:
    document = docx.Document(str(path))
    return [[[cell.text for cell in row.cells] for row in one.rows] for one in document.tables]


def lines(path: Path) -> list[str]:
    return [one.text for one in docx.Document(str(path)).paragraphs]


def values(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))  # type: ignore[union-attr]


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
