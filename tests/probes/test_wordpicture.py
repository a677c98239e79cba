"""The sketch of a document: what stands where, and that nothing long or odd breaks it."""

import io
from pathlib import Path

import docx
import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from PIL import Image

from app.probes.pictures import thumbnail
from tests import makers

A4 = 210 / 297


def sketch(path: Path, edge: int = 640) -> Image.Image:
    made = thumbnail(path, path.name, edge)
    assert made is not None
    return Image.open(io.BytesIO(made["jpeg"])).convert("L")


def ink(picture: Image.Image, box: tuple[float, float, float, float]) -> float:
    """The share of dark pixels in a part, given in shares of the page."""
    w, h = picture.size
    part = picture.crop((int(box[0] * w), int(box[1] * h), int(box[2] * w), int(box[3] * h)))
    return sum(part.histogram()[:160]) / (part.width * part.height)


def test_a_title_stands_in_the_middle_and_a_paragraph_at_the_left(tmp_path: Path) -> None:
    document = docx.Document()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run("推荐表").bold = True
    document.add_paragraph("短句")
    document.save(str(tmp_path / "a.docx"))
    page = sketch(tmp_path / "a.docx")
    assert abs(page.width / page.height - A4) < 0.01
    first, second = (0.08, 0.11), (0.11, 0.13)
    assert ink(page, (0.4, first[0], 0.6, first[1])) > 0.01
    assert ink(page, (0.1, first[0], 0.3, first[1])) == 0
    assert ink(page, (0.1, second[0], 0.3, second[1])) > 0.01
    assert ink(page, (0.4, second[0], 0.9, second[1])) == 0


def test_a_table_has_its_rules_over_the_whole_width(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(3, 2)
    table.cell(0, 0).text = "姓名"
    table.cell(0, 1).merge(table.cell(1, 1)).text = "张三"
    document.save(str(tmp_path / "b.docx"))
    page = sketch(tmp_path / "b.docx")
    line = page.crop((0, int(0.1 * page.height), page.width, int(0.1 * page.height) + 1))
    assert sum(line.histogram()[:200]) >= 3
    assert ink(page, (0.1, 0.08, 0.9, 0.2)) > 0.01
    assert ink(page, (0.1, 0.3, 0.9, 0.9)) == 0


def test_a_sheet_shows_its_upper_left(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for _ in range(60):
        book.active.append(["姓名", "单位", *["数"] * 20])
    book.save(tmp_path / "c.xlsx")
    page = sketch(tmp_path / "c.xlsx", 320)
    assert ink(page, (0.1, 0.1, 0.9, 0.8)) > 0.02


def test_an_endless_document_is_cut_at_the_page(tmp_path: Path) -> None:
    document = docx.Document()
    for _ in range(400):
        document.add_paragraph("很长的一段话。" * 300)
    document.save(str(tmp_path / "d.docx"))
    page = sketch(tmp_path / "d.docx")
    assert ink(page, (0.1, 0.96, 0.9, 1.0)) == 0


def test_what_is_broken_or_old_has_no_sketch(tmp_path: Path) -> None:
    broken = makers.truncated_word(tmp_path / "e.docx")
    assert thumbnail(broken, broken.name, 320) is None
    old = tmp_path / "f.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert thumbnail(old, old.name, 320) is None
