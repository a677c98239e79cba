import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdf
import pypdfium2
import pytest
from numpy.typing import NDArray

from app.samples.scans import Form, Seal, scanned_pdf
from tests import makers

MM = 100 / 25.4
"""Pixels a millimetre at the 100 dpi of `rendered`."""


def rendered(path: Path) -> Iterator[NDArray[np.int16]]:
    document = pypdfium2.PdfDocument(path)
    for page in document:
        yield page.render(scale=100 / 72).to_numpy()[:, :, 2::-1].astype(np.int16)
    document.close()


def red(page: NDArray[np.int16]) -> NDArray[np.bool_]:
    return (page[:, :, 0] - page[:, :, 1] > 50) & (page[:, :, 0] - page[:, :, 2] > 40)


def test_full_scan_is_one_jpeg_of_200_dpi_a_page(tmp_path: Path) -> None:
    path = makers.full_scan(tmp_path / "a.pdf", pages=2)
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) == 2
    for page in reader.pages:
        assert [float(side) for side in page.mediabox[2:]] == pytest.approx([595, 842], abs=1)
        (picture,) = page.images
        assert picture.image is not None
        assert picture.image.size == (1654, 2339)
        assert picture.data.startswith(b"\xff\xd8")
        assert page.extract_text() == ""
    assert 250_000 < path.stat().st_size / 2 < 1_500_000


def test_paper_is_tinted_and_noisy_not_white(tmp_path: Path) -> None:
    (page,) = rendered(makers.scan(tmp_path / "a.pdf"))
    corner = page[-60:-10, 20:120]
    assert 235 < corner.mean() < 254
    assert corner[:, :, 0].mean() > corner[:, :, 2].mean() + 2
    assert corner.std() > 0.5


def test_seal_is_red_round_and_where_it_was_put(tmp_path: Path) -> None:
    seal = Seal(at=(80, 120), radius_mm=20)
    (page,) = rendered(makers.sealed_scan(tmp_path / "a.pdf", seals=[seal], skew=0))
    down, across = np.nonzero(red(page))
    assert (across.min() + across.max()) / 2 == pytest.approx(80 * MM, abs=6)
    assert (down.min() + down.max()) / 2 == pytest.approx(120 * MM, abs=6)
    assert across.max() - across.min() == pytest.approx(40 * MM, abs=6)
    assert down.max() - down.min() == pytest.approx(40 * MM, abs=6)


def test_without_seal_nothing_is_red(tmp_path: Path) -> None:
    (page,) = rendered(makers.scan(tmp_path / "a.pdf", dpi=100))
    assert not red(page).any()


def test_seal_lies_on_the_last_page_unless_told_otherwise(tmp_path: Path) -> None:
    def where(seal: Seal) -> list[bool]:
        path = makers.sealed_scan(tmp_path / "a.pdf", pages=3, dpi=60, seals=[seal])
        return [bool(red(page).sum() > 100) for page in rendered(path)]

    assert where(Seal()) == [False, False, True]
    assert where(Seal(page=1)) == [False, True, False]


def test_mark_in_blue_beside_every_seal(tmp_path: Path) -> None:
    (page,) = rendered(makers.sealed_scan(tmp_path / "a.pdf"))
    blue = (page[:, :, 2] - page[:, :, 0]) > 30
    assert blue.sum() > 50


def test_pasted_seal_is_flatter_than_a_stamped_one(tmp_path: Path) -> None:
    def spread(seal: Seal) -> float:
        path = makers.sealed_scan(tmp_path / "a.pdf", seals=[seal], quality=95)
        (page,) = rendered(path)
        down, across = round(252 * MM), round(156 * MM)
        heart = page[down - 5 : down + 5, across - 5 : across + 5]
        return float(heart.reshape(-1, 3).std(axis=0).max())

    assert spread(Seal(pasted=True)) < spread(Seal()) / 2


def test_faint_seal_is_paler(tmp_path: Path) -> None:
    (faint,) = rendered(makers.sealed_scan(tmp_path / "a.pdf", seals=[Seal(strength=0.4)]))
    (strong,) = rendered(makers.sealed_scan(tmp_path / "b.pdf"))
    assert red(faint).sum() < red(strong).sum()


def test_grey_scan_has_no_colour(tmp_path: Path) -> None:
    path = makers.sealed_scan(tmp_path / "a.pdf", colour=False)
    (picture,) = pypdf.PdfReader(path).pages[0].images
    assert picture.image is not None
    assert picture.image.mode == "L"


def test_blank_and_turned_pages(tmp_path: Path) -> None:
    path = makers.scan(tmp_path / "a.pdf", pages=3, blank=[1], turned={2: 90})
    first, second, third = rendered(path)
    assert (first < 120).mean() > 0.01
    assert (second < 120).mean() == 0
    assert third.shape[1] > third.shape[0]


def test_other_paper_sizes(tmp_path: Path) -> None:
    path = makers.scan(tmp_path / "a.pdf", form=Form(size_mm=(297, 420)))
    wide, high = (float(side) for side in pypdf.PdfReader(path).pages[0].mediabox[2:])
    assert (wide, high) == pytest.approx((297 / 25.4 * 72, 420 / 25.4 * 72), abs=1)


def test_same_seed_same_bytes(tmp_path: Path) -> None:
    first = makers.sealed_scan(tmp_path / "a.pdf").read_bytes()
    assert makers.sealed_scan(tmp_path / "b.pdf").read_bytes() == first
    assert scanned_pdf(tmp_path / "c.pdf", dpi=100, seed=2).read_bytes() != first


def test_truncated_scan_has_lost_its_end(tmp_path: Path) -> None:
    content = makers.truncated_pdf(tmp_path / "a.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert b"%%EOF" not in content
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(io.BytesIO(content).read())
