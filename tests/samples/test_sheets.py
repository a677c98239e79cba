from pathlib import Path

import openpyxl

from tests import makers


def test_columns_stand_below_the_title(tmp_path: Path) -> None:
    path = makers.sheet(
        tmp_path / "汇总表.xlsx", columns=["序号", "姓名", "单位"], rows=[[1, "张三", ""]]
    )
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["推荐人选汇总表（样例）", None, None],
        ["序号", "姓名", "单位"],
        [1, "张三", None],
    ]
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A1:C1"]


def test_totals_may_be_numbers_or_formulas(tmp_path: Path) -> None:
    path = makers.sheet(
        tmp_path / "a.xlsx",
        title="",
        columns=["部门", "名额", "积分"],
        rows=[["甲", 2, 10], ["乙", 3, 20]],
        totals={"名额": 6, "积分": "=SUM(C2:C3)"},
    )
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert [cell.value for cell in sheet[4]] == ["合计", 6, "=SUM(C2:C3)"]


def test_same_table_same_bytes(tmp_path: Path) -> None:
    first = makers.sheet(tmp_path / "a.xlsx").read_bytes()
    assert makers.sheet(tmp_path / "b.xlsx").read_bytes() == first
    assert b"2024-03-12T09:30:00Z" in _about(tmp_path / "a.xlsx")


def _about(path: Path) -> bytes:
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return archive.read("docProps/core.xml")
