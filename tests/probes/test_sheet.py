import struct
from dataclasses import replace
from pathlib import Path

import openpyxl

from app.domain.facts import Family, SheetFacts, Unreadable
from app.domain.insides import SheetTable
from app.samples import broken
from app.samples.compound import compound_file
from tests import makers
from tests.probes.reading import facts_of


def test_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("活动汇总表")
    book.save(tmp_path / "汇总表.xlsx")
    size = (tmp_path / "汇总表.xlsx").stat().st_size
    facts = facts_of(tmp_path / "汇总表.xlsx")
    tables = (SheetTable("Sheet"), SheetTable("活动汇总表"))
    assert facts == SheetFacts("xlsx", size, sheets=("Sheet", "活动汇总表"), tables=tables)


def test_broken_ones(tmp_path: Path) -> None:
    whole = makers.sheet(tmp_path / "whole.xlsx")
    cut = broken.truncated(tmp_path / "a.xlsx", whole)
    assert facts_of(cut) == Unreadable(Family.SHEET, "xlsx", cut.stat().st_size, "truncated")


def test_a_locked_workbook(tmp_path: Path) -> None:
    path = makers.encrypted_word(tmp_path / "a.xlsx")
    assert facts_of(path) == SheetFacts("xlsx", path.stat().st_size, encrypted=True)


def record(number: int, body: bytes = b"") -> bytes:
    return struct.pack("<2H", number, len(body)) + body


def named(name: str, *, wide: bool) -> bytes:
    text = name.encode("utf-16-le" if wide else "latin-1")
    return record(0x85, struct.pack("<LHBB", 0, 0, len(name), wide) + text)


def old_sheet(path: Path, *records: bytes, stream: str = "Workbook") -> Path:
    content = b"".join((record(0x809, bytes(16)), *records))
    path.write_bytes(compound_file({stream: content.ljust(5000, b"\0")}))
    return path


def test_an_old_workbook(tmp_path: Path) -> None:
    sheets = (named("汇总表", wide=True), named("Sheet2", wide=False), record(0x0A))
    path = old_sheet(tmp_path / "a.xls", *sheets)
    size = path.stat().st_size
    tables = (SheetTable("汇总表"), SheetTable("Sheet2"))
    expected = SheetFacts("xls", size, sheets=("汇总表", "Sheet2"), tables=tables)
    assert facts_of(path) == expected
    assert facts_of(path, "a.et") == replace(expected, format="et")


def test_a_workbook_of_excel_95(tmp_path: Path) -> None:
    name = "汇总表".encode("gbk")
    sheet = record(0x85, struct.pack("<LHB", 0, 0, len(name)) + name)
    path = old_sheet(tmp_path / "a.xls", sheet, record(0x0A), stream="Book")
    assert facts_of(path) == SheetFacts("xls", path.stat().st_size, sheets=("汇总表",))


def test_an_old_locked_workbook(tmp_path: Path) -> None:
    path = old_sheet(tmp_path / "a.xls", record(0x2F, bytes(4)), record(0x0A))
    assert facts_of(path) == SheetFacts("xls", path.stat().st_size, encrypted=True)


def test_an_old_workbook_that_does_not_begin_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(compound_file({"Workbook": bytes(5000)}))
    assert facts_of(path) == Unreadable(Family.SHEET, "xls", path.stat().st_size, "damaged")
