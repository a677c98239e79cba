import ctypes
from collections.abc import Callable
from pathlib import Path

import msgspec
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from app.domain.pages import BLANK_INK, PageLook, SealSource
from app.probes import pagelook
from app.samples.overlays import Way, overlaid
from app.samples.scans import Form, Seal
from tests import makers

SOURCES = {
    Way.PICTURE: SealSource.PASTED,
    Way.STAMP: SealSource.ANNOTATION,
    Way.SIGNATURE: SealSource.SIGNATURE,
}


def looked(path: Path) -> tuple[PageLook, ...]:
    answer = pagelook.look({"path": str(path), "name": path.name, "size": path.stat().st_size})
    return msgspec.convert(answer["looks"], tuple[PageLook, ...])


def test_a_stamped_scan_at_full_size(tmp_path: Path) -> None:
    path = makers.full_scan(tmp_path / "a.pdf", pages=2, seals=[Seal()])
    first, last = looked(path)
    for page in (first, last):
        assert page.scan
        assert not page.grey
        assert page.dpi == pytest.approx(200, abs=1)
        assert 0.05 < page.ink < 0.3
    assert first.seals == ()
    (seal,) = last.seals
    assert seal.source is SealSource.SCANNED
    middle = (seal.box.left + seal.box.width / 2, seal.box.top + seal.box.height / 2)
    assert middle == pytest.approx((156 / 210, 252 / 297), abs=0.01)


def test_exported_text_is_no_scan(tmp_path: Path) -> None:
    for page in looked(makers.text_pdf(tmp_path / "a.pdf", pages=2)):
        assert (page.scan, page.grey, page.dpi) == (False, False, None)
        assert page.ink > 0.05


def test_grey_is_told_from_black_writing_on_tinted_paper(tmp_path: Path) -> None:
    (grey,) = looked(makers.sealed_scan(tmp_path / "a.pdf", colour=False))
    (colour,) = looked(makers.scan(tmp_path / "b.pdf"))
    assert (grey.scan, grey.grey, colour.scan, colour.grey) == (True, True, True, False)


def test_blank_pages_have_no_ink_and_are_scans_all_the_same(tmp_path: Path) -> None:
    first, blank = looked(makers.scan(tmp_path / "a.pdf", pages=2, blank=[1]))
    assert first.ink > 0.05
    assert blank.ink < BLANK_INK / 4
    assert blank.scan
    assert not blank.grey
    (empty,) = looked(makers.empty_paged_pdf(tmp_path / "b.pdf"))
    assert (empty.scan, empty.ink) == (False, 0.0)


@pytest.mark.parametrize("way", SOURCES)
@pytest.mark.parametrize("base", [makers.scan, makers.text_pdf])
def test_how_a_seal_came_onto_its_page(
    tmp_path: Path, base: Callable[[Path], Path], way: Way
) -> None:
    path = overlaid(tmp_path / "b.pdf", base(tmp_path / "a.pdf"), way)
    (page,) = looked(path)
    (seal,) = page.seals
    assert seal.source is SOURCES[way]
    assert page.scan is (base is makers.scan)


def test_a_scan_that_is_pasted_into_a_document_is_still_one(tmp_path: Path) -> None:
    path = changed(makers.scan(tmp_path / "a.pdf"), lambda page: page.add_transformation(
        pypdf.Transformation().scale(0.8).translate(60, 80)
    ))  # fmt: skip
    (page,) = looked(path)
    assert page.scan
    assert page.dpi == pytest.approx(72 / 0.8, abs=2)


def test_letters_over_a_picture_make_it_no_scan_and_unseen_ones_do(tmp_path: Path) -> None:
    base = makers.scan(tmp_path / "a.pdf")
    shown, hidden = (with_letters(base, tmp_path / f"{name}.pdf", unseen=unseen)
                     for name, unseen in (("b", False), ("c", True)))  # fmt: skip
    assert [page.scan for page in looked(shown)] == [False]
    assert [page.scan for page in looked(hidden)] == [True]


def with_letters(base: Path, path: Path, *, unseen: bool) -> Path:
    document = pypdfium2.PdfDocument(base)
    page = document[0]
    for line in range(10):
        letters = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", 12)
        words = "what a program wrote".encode("utf-16-le") + b"\0\0"
        pdfium.FPDFText_SetText(
            letters, ctypes.cast(ctypes.c_char_p(words), pdfium.FPDF_WIDESTRING)
        )
        if unseen:
            pdfium.FPDFTextObj_SetTextRenderMode(letters, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
        pdfium.FPDFPageObj_Transform(letters, 1, 0, 0, 1, 60, 700 - 20 * line)
        pdfium.FPDFPage_InsertObject(page, letters)
    page.gen_content()
    document.save(path)
    document.close()
    return path


def test_places_are_those_of_the_page_as_shown(tmp_path: Path) -> None:
    seal = Seal(at=(60, 100))
    upright = makers.sealed_scan(tmp_path / "a.pdf", seals=[seal])
    (page,) = looked(changed(upright, lambda sheet: sheet.rotate(90)))
    (mark,) = page.seals
    middle = (mark.box.left + mark.box.width / 2, mark.box.top + mark.box.height / 2)
    assert middle == pytest.approx((1 - 100 / 297, 60 / 210), abs=0.02)


def test_a_page_of_one_point_a_pixel_is_taken_for_a4(tmp_path: Path) -> None:
    scan = makers.sealed_scan(tmp_path / "a.pdf", dpi=150)
    (page,) = looked(changed(scan, lambda sheet: sheet.scale_by(150 / 72)))
    assert page.dpi == pytest.approx(150, abs=1)
    assert len(page.seals) == 1


def test_a3_keeps_its_size(tmp_path: Path) -> None:
    path = makers.scan(tmp_path / "a.pdf", form=Form(size_mm=(297, 420)))
    (page,) = looked(path)
    assert page.dpi == pytest.approx(72, abs=1)


def test_of_a_long_file_the_first_pages_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagelook, "MOST_PAGES", 2)
    assert len(looked(makers.empty_paged_pdf(tmp_path / "a.pdf", pages=5))) == 2


def changed(path: Path, change: Callable[[pypdf.PageObject], object]) -> Path:
    writer = pypdf.PdfWriter(clone_from=path)
    for page in writer.pages:
        change(page)
    target = path.with_name("changed.pdf")
    writer.write(target)
    return target
