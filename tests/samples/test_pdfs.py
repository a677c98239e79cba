from pathlib import Path

import numpy as np
import pypdf
import pypdfium2
import pytest

from app.samples.letters import MARK
from tests import makers


def test_exported_text_can_be_read_and_seen(tmp_path: Path) -> None:
    path = makers.text_pdf(tmp_path / "a.pdf", pages=2, lines=["推荐单位意见：同意。", "赟喆"])
    reader = pypdf.PdfReader(path)
    assert [page.extract_text().split() for page in reader.pages] == [
        ["样例", "1/2", "推荐单位意见：同意。", "赟喆"],
        ["样例", "2/2", "推荐单位意见：同意。", "赟喆"],
    ]
    document = pypdfium2.PdfDocument(path)
    assert (document[0].render().to_numpy() < 128).sum() > 300
    document.close()


def test_font_is_reduced_to_what_is_used(tmp_path: Path) -> None:
    assert makers.text_pdf(tmp_path / "a.pdf").stat().st_size < 300_000


def test_page_may_be_turned_or_of_another_size(tmp_path: Path) -> None:
    path = makers.text_pdf(tmp_path / "a.pdf", rotation=90, size_mm=(182, 257))
    page = pypdf.PdfReader(path).pages[0]
    assert page.rotation == 90
    assert float(page.mediabox.width) == pytest.approx(182 / 25.4 * 72, abs=0.1)


def test_exported_text_is_the_same_every_time(tmp_path: Path) -> None:
    first = makers.text_pdf(tmp_path / "a.pdf", pages=2).read_bytes()
    assert makers.text_pdf(tmp_path / "b.pdf", pages=2).read_bytes() == first
    assert makers.text_pdf(tmp_path / "c.pdf", pages=2, seed=9).read_bytes() != first


def test_password_is_asked_for(tmp_path: Path) -> None:
    path = makers.locked_pdf(tmp_path / "a.pdf", password=MARK)
    with pytest.raises(pypdfium2.PdfiumError, match="password"):
        pypdfium2.PdfDocument(path)
    reader = pypdf.PdfReader(path)
    assert reader.decrypt(MARK)
    assert "样例" in reader.pages[0].extract_text()


def test_owner_lock_opens_but_forbids(tmp_path: Path) -> None:
    path = makers.locked_pdf(tmp_path / "a.pdf")
    reader = pypdf.PdfReader(path)
    assert reader.is_encrypted
    assert "样例" in reader.pages[0].extract_text()
    assert reader.user_access_permissions is not None
    assert not reader.user_access_permissions & pypdf.constants.UserAccessPermissions.PRINT
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 1
    document.close()


def test_no_pages_and_empty_pages(tmp_path: Path) -> None:
    assert len(pypdf.PdfReader(makers.pageless_pdf(tmp_path / "a.pdf")).pages) == 0
    document = pypdfium2.PdfDocument(makers.empty_paged_pdf(tmp_path / "b.pdf", pages=2))
    assert [int(np.min(page.render().to_numpy())) for page in document] == [255, 255]
    document.close()
