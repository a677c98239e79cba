"""The seal detector on a page or two of each kind; tests.benchmarks.bench_seals measures it."""

import time
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import ImageDraw

from app.domain.pages import SealMark
from app.domain.seals import SEAL_ASK, SEAL_STRICT
from app.probes.seals import find, unwrapped
from app.samples.formpages import Form, form_page
from app.samples.scans import Seal, scanned_page
from tests import makers
from tests.benchmarks.bench_seals import seen
from tests.benchmarks.tuning.family import SEALED, UNSEALED

Page = NDArray[np.uint8]


def page(*seals: Seal, dpi: int = 100, colour: bool = True) -> Page:
    printed = form_page(Form(), 0, 1, dpi, 1)
    seen = scanned_page(printed, seals, dpi=dpi, skew=0)
    return np.asarray(seen if colour else seen.convert("L").convert("RGB"))


def millimetres(mark: SealMark) -> tuple[float, float, float, float]:
    """Centre, width and height on A4."""
    box = mark.box
    across, down = box.left + box.width / 2, box.top + box.height / 2
    return across * 210, down * 297, box.width * 210, box.height * 297


@pytest.mark.parametrize("kind", SEALED)
def test_a_seal_is_found_for_certain(kind: str) -> None:
    stamped = SEALED[kind](np.random.default_rng(7))
    shown, _, _ = seen(stamped.image, stamped.dpi, stamped.quality)
    marks = [mark for mark in find(shown, 100) if mark.confidence >= SEAL_STRICT]
    assert len(marks) == len(stamped.seals)


@pytest.mark.parametrize("kind", UNSEALED)
def test_what_is_no_seal_is_not_taken_for_one(kind: str) -> None:
    stamped = UNSEALED[kind](np.random.default_rng(7))
    shown, _, _ = seen(stamped.image, stamped.dpi, stamped.quality)
    assert [mark for mark in find(shown, 100) if mark.confidence >= SEAL_STRICT] == []


def test_place_and_size_are_those_of_the_seal() -> None:
    (mark,) = find(page(Seal(at=(80, 120), radius_mm=21)), 100)
    assert millimetres(mark) == pytest.approx((80, 120, 42, 42), abs=1.2)
    assert (mark.shape, mark.cut, mark.ring) == ("round", False, None)


def test_an_oval_is_one_at_whatever_angle() -> None:
    for tilt in (0.0, 50.0):
        (mark,) = find(page(Seal(at=(90, 150), radius_mm=22.5, flat=2 / 3, tilt=tilt)), 100)
        assert mark.shape == "oval"
        assert millimetres(mark)[:2] == pytest.approx((90, 150), abs=1.2)


def test_a_seal_across_the_edge_is_cut() -> None:
    (mark,) = find(page(Seal(at=(201, 150))), 100)
    assert mark.cut
    assert mark.box.left + mark.box.width == pytest.approx(1, abs=0.002)


def test_the_resolution_makes_no_difference() -> None:
    shown = page(Seal(), dpi=200)
    (fine,) = find(shown, 200)
    small = cv2.resize(shown, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    (coarse,) = find(np.asarray(small, np.uint8), 100)
    assert millimetres(fine) == pytest.approx(millimetres(coarse), abs=0.5)


def test_a_grey_page_and_an_empty_one_show_no_seal() -> None:
    assert find(page(Seal(), colour=False), 100) == ()
    assert find(np.full((1169, 827, 3), 255, np.uint8), 100) == ()
    assert find(np.full((40, 30, 3), (200, 20, 20), np.uint8), 100) == ()


def test_a_seal_hardly_to_be_seen_is_not_passed_over() -> None:
    (mark,) = find(page(Seal(strength=0.05)), 100)
    assert mark.confidence > SEAL_ASK


def rings(*shares: float, wide_mm: float = 1.2, x_mm: float = 100) -> Page:
    """A page with red rings about one centre, in shares of a radius of 21 mm."""
    printed = form_page(Form(), 0, 1, 100, 1)
    draw, mm = ImageDraw.Draw(printed), 100 / 25.4
    for share in shares:
        reach = 21 * share * mm
        box = (x_mm * mm - reach, 150 * mm - reach, x_mm * mm + reach, 150 * mm + reach)
        draw.ellipse(box, outline=(204, 30, 36), width=round(wide_mm * mm))
    return np.asarray(scanned_page(printed, [], dpi=100, skew=0))


@pytest.mark.parametrize("shares", [(1.0,), (1.0, 0.6, 0.3), (1.0, 0.7), (1.0, 0.8, 0.6)])
def test_rings_without_writing_are_no_seal(shares: tuple[float, ...]) -> None:
    assert [mark for mark in find(rings(*shares), 100) if mark.confidence >= SEAL_STRICT] == []


def test_a_second_ring_close_within_is_no_doubt() -> None:
    shown = page(Seal(at=(100, 150), unit="江城区科学技术协会"))
    double = np.minimum(shown, rings(0.93, wide_mm=0.4))
    (mark,) = [one for one in find(double, 100) if one.confidence >= SEAL_STRICT]
    assert millimetres(mark) == pytest.approx((100, 150, 42, 42), abs=2)


def test_a_ring_whose_name_is_off_the_page_is_asked_about() -> None:
    (mark,) = find(rings(1.0, x_mm=205), 100)
    assert mark.cut
    assert SEAL_ASK <= mark.confidence < SEAL_STRICT


def test_of_two_that_overlap_neither_speaks_against_the_other() -> None:
    shown = page(Seal(at=(100, 150)), Seal(at=(112, 166), tilt=40))
    sure = [mark for mark in find(shown, 100) if mark.confidence >= SEAL_STRICT]
    centres = sorted(millimetres(mark)[:2] for mark in sure)
    assert centres == [pytest.approx((100, 150), abs=1.2), pytest.approx((112, 166), abs=1.2)]


def test_the_ring_is_laid_out_with_its_letters_upright() -> None:
    """The strip of a seal without tilt shows writing in its middle half and paper at its ends."""
    shown = page(Seal(at=(100, 150), unit="江城区科学技术协会"), dpi=200)
    (mark,) = find(shown, 200)
    below, above = unwrapped(shown, mark)
    assert below.shape == above.shape
    assert below.shape[0] == 64
    ink = (below[:, :, 0] < 128).mean(axis=0)
    quarter = len(ink) // 4
    assert ink[quarter:-quarter].mean() > 2 * ink[: quarter // 2].mean()
    half = below.shape[1] // 2
    turned = [np.roll(below, half + step, axis=1).astype(int) for step in (-1, 0, 1)]
    assert min(np.abs(one - above).mean() for one in turned) < 3


def test_a_full_scan_is_searched_in_little_more_than_it_takes_to_draw(tmp_path: Path) -> None:
    path = makers.full_scan(tmp_path / "a.pdf", seals=[Seal(unit="江城区科学技术协会")])
    document = pypdfium2.PdfDocument(path)
    began = time.process_time()
    bitmap = document[0].render(scale=100 / 72, rev_byteorder=True).to_numpy()
    drawn = time.process_time() - began
    shown = np.ascontiguousarray(bitmap[:, :, :3])
    document.close()
    took = []
    for _try in range(3):
        began = time.process_time()
        (mark,) = find(shown, 100)
        took.append(time.process_time() - began)
    assert mark.confidence >= SEAL_STRICT
    assert min(took) < 4 * drawn  # twice what the benchmark finds, for a machine under load
