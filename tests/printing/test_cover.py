"""The cover checklist, read back from its PDF."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.printing.cover import cover_bytes, cover_document, cover_pdf
from app.printing.cover_sheet import CoverSheet
from app.printing.pieces import QUIET_ZONE, qr_modules
from tests.printing.reading import drawn_on, picture, solid, texts
from tests.printing.sheets import MAIL, RARE_NAMES, STICK, UNIT, USUAL, code, dozen

DPI = 600
DOTS = DPI / 25.4
HEADER = "序号材料电子版纸质盖公章检查结果"


def pages_of(sheet: CoverSheet, reader: str = "pdfium") -> list[str]:
    return [solid(page) for page in texts(cover_bytes(sheet))[reader]]


@pytest.fixture(scope="module")
def long_cover() -> bytes:
    return cover_bytes(dozen())


@pytest.mark.parametrize("reader", ["pypdf", "pdfium"])
def test_all_that_the_sheet_says_is_on_the_page(reader: str) -> None:
    (page,) = pages_of(USUAL, reader)
    words = [USUAL.title, USUAL.notice, USUAL.unit, USUAL.nominees, USUAL.recipient, USUAL.contact]
    words += [USUAL.deadlines, USUAL.printed_at, USUAL.digest, *USUAL.notes, MAIL.label, MAIL.short]
    words += [word for route in USUAL.routes for word in (route.label, route.text)]
    words += [attestation.text for attestation in USUAL.attestations]
    for section in USUAL.sections:
        words.append(section.heading)
        for row in section.rows:
            cells = (row.electronic, row.paper, row.seal, row.result)
            words += [row.number + row.name, *(cell.text for cell in cells)]
    assert [word for word in words if solid(word) not in page] == []
    assert "第1页，共1页" in page


def test_who_confirmed_stands_beside_what_was_confirmed() -> None:
    (page,) = pages_of(USUAL)
    assert page.count("王敏3月28日确认") == 3
    assert page.count("尚未确认") == 1


@pytest.mark.parametrize("reader", ["pypdf", "pdfium"])
def test_rare_names_can_be_copied(long_cover: bytes, reader: str) -> None:
    text = "".join(solid(page) for page in texts(long_cover)[reader])
    assert [name for name in RARE_NAMES if text.count(name) < 2] == []


def test_every_page_has_the_head_of_the_table_and_its_number(long_cover: bytes) -> None:
    pages = [solid(page) for page in texts(long_cover)["pdfium"]]
    assert len(pages) == 5
    assert all(HEADER in page for page in pages)
    assert [f"第{n}页，共5页" in page for n, page in enumerate(pages, 1)] == [True] * 5


def test_no_section_is_torn_from_its_heading(long_cover: bytes) -> None:
    for page in texts(long_cover)["pdfium"]:
        headings = list(re.finditer(r"人选\d+[ 　]*\S+", page))
        assert headings
        for heading in headings:
            after = page[heading.end() :].strip().split()
            assert after[0].isdigit()


def test_a_section_that_goes_on_says_so(long_cover: bytes) -> None:
    pages = [solid(page) for page in texts(long_cover)["pdfium"]]
    assert [page.count("（续）") for page in pages] == [0, 1, 1, 1, 1]
    assert pages[1].startswith(solid(dozen().title + dozen().unit) + HEADER + "人选2李玥祎（续）")


def test_all_rows_are_there_once_and_in_order() -> None:
    document = cover_document(dozen())
    drawn = [text for page in document.pages for text in drawn_on(page)]
    assert [int(text) for text in drawn if text.isdigit()] == list(range(1, 100))
    assert drawn.count("待人工确认") == 12


def test_a_draft_says_so_on_every_page_and_bears_no_code() -> None:
    draft = replace(dozen(), draft=True, digest="")
    pages = pages_of(draft)
    assert [page.count("草稿") for page in pages] == [1] * len(pages)
    assert solid(MAIL.short) not in "".join(pages)
    assert not _is_code(cover_bytes(draft))


def _is_code(pdf: bytes) -> bool:
    """Whether the upper right corner shows the code of MAIL, with its quiet zone."""
    modules = np.array(qr_modules(MAIL.payload))
    size = max(22.4, len(modules) * 0.42)
    step = size / len(modules)
    shown = picture(pdf, 0, DPI)
    places = np.arange(-QUIET_ZONE, len(modules) + QUIET_ZONE)
    across, down = (
        ((start + (places + 0.5) * step) * DOTS).astype(int) for start in (190 - size, 14)
    )
    return np.array_equal(shown[np.ix_(down, across)] < 128, np.pad(modules, QUIET_ZONE))


def test_the_code_has_white_around_it() -> None:
    assert _is_code(cover_bytes(USUAL))


def test_each_package_has_its_code() -> None:
    several = (
        MAIL,
        STICK,
        code("光盘", "1111 2222 3333 4444"),
        code("网上", "0123 4567 89ab cdef"),
    )
    for count in range(1, 5):
        text = "".join(pages_of(replace(USUAL, codes=several[:count], digest="")))
        shown = [solid(one.short) in text for one in several]
        assert shown == [place < count for place in range(4)]


def test_attestations_that_go_on_say_so_and_end_with_the_signature() -> None:
    pages = pages_of(replace(USUAL, attestations=USUAL.attestations * 4))
    assert len(pages) == 2
    assert pages[1].startswith(solid(USUAL.title + USUAL.unit) + "确认事项（续）")
    assert pages[1].index("单位负责人签字") > pages[1].index("人选不是现役军人")


def test_without_nominees_there_is_a_unit_all_the_same() -> None:
    (page,) = pages_of(replace(USUAL, nominees="", sections=(UNIT,), attestations=(), routes=()))
    assert "报送单位江城区科学技术协会" in page
    assert "推荐人选" not in page.partition(HEADER)[0]
    assert "确认事项" not in page
    assert "报送方式" not in page


def test_a_sheet_without_rows_is_still_a_page() -> None:
    assert len(pages_of(replace(USUAL, sections=()))) == 1


def test_the_file_is_written(tmp_path: Path) -> None:
    target = tmp_path / "封面清单.pdf"
    assert cover_pdf(dozen(), target) == 5
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["封面清单.pdf"]
