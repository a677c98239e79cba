"""The cells of sheets, as a person sees them; and sheets that would fill the memory."""

import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from app.domain.facts import SheetFacts, Unreadable
from app.domain.insides import SheetTable
from app.probes import sheetcells
from app.samples import sheets, zips
from tests import makers
from tests.probes.reading import facts_of

PART = "xl/worksheets/sheet1.xml"
LINKS = "xl/_rels/workbook.xml.rels"
SHARED = (
    b'<Relationship Id="s" Target="/xl/sharedStrings.xml" Type="http://schemas.openxmlformats.org'
    b'/officeDocument/2006/relationships/sharedStrings"/>'
)
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def tables(path: Path, name: str | None = None) -> tuple[SheetTable, ...]:
    facts = facts_of(path, name)
    assert isinstance(facts, SheetFacts), facts
    assert facts.tables is not None
    return facts.tables


def sheet_of(path: Path, rows: str, behind: str = "") -> Path:
    makers.sheet(path)
    data = f"<worksheet {SPACE}><sheetData>{rows}</sheetData>{behind}</worksheet>"
    return zips.rewrite(path, {PART: data.encode()})


def test_a_summary_table(tmp_path: Path) -> None:
    totals = {"备注": "=SUM(A1:A2)"}
    (table,) = tables(makers.sheet(tmp_path / "a.xlsx", totals=totals, rows=[("1", "", "", 2.5)]))
    assert table.rows[1][:4] == ("序号", "姓名", "性别", "出生年月")
    assert table.rows[2] == ("1", "", "", "2.5", "", "", "", "")
    assert table.rows[3] == ("合计", *[""] * 6, "=SUM(A1:A2)")
    assert table.covered == tuple((0, column) for column in range(1, 8))
    assert not table.cut


def test_hidden_sheets_are_not_looked_at(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("藏").sheet_state = "hidden"
    book.create_sheet("见")["B2"] = "甲"
    book.save(tmp_path / "a.xlsx")
    facts = facts_of(tmp_path / "a.xlsx")
    assert isinstance(facts, SheetFacts)
    assert facts.sheets == ("Sheet", "藏", "见")
    assert tables(tmp_path / "a.xlsx") == (
        SheetTable("Sheet"),
        SheetTable("见", (("", ""), ("", "甲"))),
    )


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1" t="inlineStr"><is><t>甲</t><r><t>乙</t></r></is></c>', "甲乙"),
        ('<c r="A1" t="str"><f>B1</f><v>丙</v></c>', "丙"),
        ('<c r="A1"><f>SUM(B1)</f><v>3.5</v></c>', "3.5"),
        ('<c r="A1"><f>SUM(B1)</f></c>', "=SUM(B1)"),
        ('<c r="A1" t="b"><v>1</v></c>', "1"),
        ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A1" t="s"><v>99999</v></c>', ""),
        ("<c><v>7</v></c>", "7"),
    ],
)
def test_values(tmp_path: Path, cell: str, value: str) -> None:
    (table,) = tables(sheet_of(tmp_path / "a.xlsx", f'<row r="1">{cell}</row>'))
    assert table.rows == (((value,),) if value else ())


def test_how_characters_are_read_aloud_is_no_text(tmp_path: Path) -> None:
    path = sheet_of(tmp_path / "a.xlsx", '<row><c t="s"><v>0</v></c></row>')
    shared = f"<sst {SPACE}><si><t>张三</t><rPh><t>zhang</t></rPh></si></sst>"
    links = zips.member(path, LINKS).replace(b"</Relationships>", SHARED + b"</Relationships>")
    zips.rewrite(path, {"xl/sharedStrings.xml": shared.encode(), LINKS: links})
    assert tables(path)[0].rows == (("张三",),)


@pytest.mark.parametrize(
    "rows",
    [
        '<row><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>',
    ],
)
def test_cells_far_out_are_left(tmp_path: Path, rows: str) -> None:
    assert tables(sheet_of(tmp_path / "a.xlsx", rows)) == (
        SheetTable("汇总表", (("1",),), cut=True),
    )


def test_a_million_rows_are_read_no_further_than_is_looked_at(tmp_path: Path) -> None:
    path = makers.sheet(tmp_path / "a.xlsx")
    members = {
        name: zips.member(path, name) for name in zipfile.ZipFile(path).namelist() if name != PART
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        with archive.open(PART, "w") as part:
            part.write(f"<worksheet {SPACE}><sheetData>".encode())
            row = "<row><c><v>{}</v></c><c t='inlineStr'><is><t>某单位第{}号</t></is></c></row>"
            for start in range(0, 200_000, 10_000):
                block = (row.format(n, n * 7919) for n in range(start, start + 10_000))
                part.write("".join(block).encode())
            part.write(b"</sheetData></worksheet>")
    (table,) = tables(path)
    assert (len(table.rows), table.cut) == (sheetcells.MOST_ROWS, True)


def test_merges_over_everything_are_bounded(tmp_path: Path) -> None:
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    (table,) = tables(sheet_of(tmp_path / "a.xlsx", row, merge))
    assert table.rows == (("1",),)
    many = merge.replace("</mergeCells>", "") + '<mergeCell ref="A1:XFD1048576"/></mergeCells>'
    facts = facts_of(sheet_of(tmp_path / "b.xlsx", row, many))
    assert isinstance(facts, Unreadable)
    assert facts.reason == "hostile"


@pytest.mark.parametrize("name", ["a.xls", "a.et"])
def test_an_old_one(tmp_path: Path, name: str) -> None:
    rows = [("1", "张三", "女", 1985.0, "样例所", 2.5), ("2", "李四", "男", "", "")]
    path = sheets.legacy_sheet(
        tmp_path / name, columns=sheets.COLUMNS[:6], rows=rows, merged=[(1, 2, 4, 4)]
    )
    assert tables(path) == (
        SheetTable(
            "汇总表",
            (
                ("序号", "姓名", "性别", "出生年月", "单位", "职务职称"),
                ("1", "张三", "女", "1985", "样例所", "2.5"),
                ("2", "李四", "男", "", "", ""),
            ),
            covered=((2, 4),),
        ),
    )


def test_what_calamine_cannot_read_is_left_unread(tmp_path: Path) -> None:
    path = sheets.legacy_sheet(tmp_path / "a.xls")
    facts = facts_of(path)
    assert isinstance(facts, SheetFacts)
    content = path.read_bytes()
    at = content.index("姓名".encode("utf-16-le")) - 11
    path.write_bytes(content[:at] + b"\xff\xff" + content[at + 2 :])
    assert facts_of(path) == replace(facts, tables=None)


def test_an_old_one_with_a_cell_far_out_is_left_unread(tmp_path: Path) -> None:
    rows = [("",) * 200 + ("1",), *[("",)] * 11_000, ("1",)]
    path = sheets.legacy_sheet(tmp_path / "a.xls", rows=rows)
    facts = facts_of(path)
    assert isinstance(facts, SheetFacts)
    assert (facts.sheets, facts.tables) == (("汇总表",), None)
