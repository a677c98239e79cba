"""Excel forms: the list of people, the lines above it, and all that stays as it was."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from app.sandbox.outcome import Refusal
from app.workflow.forms.words import Place
from tests import makers
from tests.workflow.forms.form_files import filled, parts, sheet_form, values

UNIT, CONTACT, PHONE = "江城市样例学会", "王敏", "010-55550137"


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return tmp_path / "汇总表.xlsx"


def test_a_list_in_its_own_format(form: Path) -> None:
    sheet_form(form, formula="=LEN(B{row})")
    copy, told = filled(form, Place.UNIT, ["张三", "李四", "王五"])
    assert values(copy) == [
        ("序号", "姓名", "性别", "推荐单位", "备注"),
        (1, "张三", None, UNIT, "=LEN(B2)"),
        (2, "李四", None, UNIT, "=LEN(B3)"),
        (3, "王五", None, UNIT, "=LEN(B4)"),
    ]
    sheet = openpyxl.load_workbook(copy)["Sheet"]
    assert (sheet["B4"].font.size, sheet["B4"].border.left.style) == (14, "thin")
    assert sheet.row_dimensions[4].height == 30
    assert told == {
        "filled": ["序号", "姓名", "推荐单位"],
        "left": ["性别"],
        "lists": 1,
        "without_room": 0,
    }


def test_formulas_are_worked_out_anew_when_it_is_opened(form: Path) -> None:
    copy, _told = filled(sheet_form(form, formula="=LEN(B{row})"), Place.UNIT, ["张三"])
    assert openpyxl.load_workbook(copy).calculation.fullCalcOnLoad is True
    assert openpyxl.load_workbook(copy, data_only=True)["Sheet"]["E2"].value is None


def test_everything_else_stays_byte_for_byte(form: Path) -> None:
    before = parts(sheet_form(form))
    copy, _told = filled(form, Place.UNIT, ["张三"])
    after = parts(copy)
    assert list(after) == list(before)
    changed = [name for name in before if before[name] != after[name]]
    assert changed == ["xl/worksheets/sheet1.xml", "xl/workbook.xml"]
    assert b"dataValidation" in after["xl/worksheets/sheet1.xml"]


def test_the_lines_above_and_below(form: Path) -> None:
    above = ["推荐人选汇总表", "推荐单位：" + " " * 20 + "联系人：联系电话："]
    sheet_form(form, above=above, below=["填报单位：", ""])
    copy, _told = filled(form, Place.UNIT, ["张三"])
    shown = values(copy)
    assert shown[0][0] == "推荐人选汇总表"
    assert shown[1][0] == f"推荐单位：{UNIT}      联系人：{CONTACT} 联系电话：{PHONE}"
    assert shown[-1][:2] == ("填报单位：", UNIT)


def test_people_without_a_row_are_told(form: Path) -> None:
    sheet_form(form, free=1, below=["合计", "", "", ""])
    copy, told = filled(form, Place.UNIT, ["张三", "李四", "王五"])
    assert [row[:2] for row in values(copy)[1:]] == [(1, "张三"), ("合计", None)]
    assert told["without_room"] == 2


def test_below_an_example_new_rows_are_begun(form: Path) -> None:
    sheet_form(form, free=0, below=["例", "某某", "男", "某学会"])
    copy, _told = filled(form, Place.UNIT, ["张三"])
    assert values(copy)[1:] == [("例", "某某", "男", "某学会", None), (1, "张三", None, UNIT, None)]


def test_a_nominees_own_sheet(form: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book["Sheet"]
    sheet.append(["姓名", None, "性别", None])
    sheet.append(["推荐单位", None, None, None])
    sheet.merge_cells("B2:D2")
    sheet.append(["姓名", "关系", "单位", None])
    book.create_sheet("隐藏").append(["联系人", None])
    book["隐藏"].sheet_state = "hidden"
    book.save(form)
    copy, told = filled(form)
    assert values(copy) == [
        ("姓名", "张三", "性别", None),
        ("推荐单位", UNIT, None, None),
        ("姓名", "关系", "单位", None),
    ]
    assert told["filled"] == ["姓名", "推荐单位"]


def test_a_line_in_several_formats_is_left_alone(form: Path) -> None:
    book = openpyxl.Workbook()
    bold = TextBlock(InlineFont(b=True), "填报单位：")
    book["Sheet"]["A1"] = CellRichText(bold, "      联系人：      ")
    book.save(form)
    copy, told = filled(form, Place.UNIT, [])
    assert parts(copy) == parts(form)
    assert told["filled"] == []


def test_what_is_harmful_or_broken_is_refused(form: Path) -> None:
    for make in (makers.junk, makers.word, makers.word_with_entities):
        make(form)
        with pytest.raises(Refusal, match="Excel"):
            filled(form, Place.UNIT, ["张三"])
