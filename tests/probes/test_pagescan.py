"""What is decoded by itself must look as pdfium draws it; what cannot, must be drawn."""

import io
import math
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pypdf
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject

from app.probes import pagelook, pagescan
from app.samples.scans import Seal
from tests import makers

DPI = 100
_BLURRED = (9, 9)
"""Two ways to shrink differ at the edges of letters, by less than a pixel."""


def pair(path: Path, number: int = 0) -> tuple[NDArray[np.uint8] | None, NDArray[np.uint8]]:
    """The page as decoded, and as drawn."""
    document = pypdfium2.PdfDocument(path)
    try:
        page = document[number]
        scale = DPI / 72
        found = pagescan.decoded(page, scale) if pagescan.is_plain(path) else None
        return found, pagelook.drawn(page, DPI)
    finally:
        document.close()


def altered(
    path: Path, target: Path, change: Callable[[pypdf.PageObject, StreamObject], None]
) -> Path:
    """`change` gets the page and its picture."""
    writer = pypdf.PdfWriter(clone_from=path)
    page = writer.pages[0]
    picture = next(iter(page["/Resources"]["/XObject"].values())).get_object()  # type: ignore[index]
    change(page, picture)
    writer.write(target)
    return target


def assert_same(path: Path, number: int = 0) -> None:
    found, drawn = pair(path, number)
    assert found is not None
    assert found.shape == drawn.shape
    apart = cv2.absdiff(cv2.blur(found, _BLURRED), cv2.blur(drawn, _BLURRED))
    assert apart.mean() < 1.5
    assert np.percentile(apart, 99) <= 12


def test_a_full_scan_looks_as_it_is_drawn(tmp_path: Path) -> None:
    path = makers.full_scan(tmp_path / "a.pdf", pages=2, seals=[Seal()])
    assert_same(path)
    assert_same(path, 1)


@pytest.mark.parametrize("dpi", [72, 150, 300])
def test_coarse_and_fine_scans(tmp_path: Path, dpi: int) -> None:
    assert_same(makers.scan(tmp_path / "a.pdf", dpi=dpi))


def test_a_grey_scan(tmp_path: Path) -> None:
    assert_same(makers.scan(tmp_path / "a.pdf", colour=False))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned(tmp_path: Path, turn: int) -> None:
    def turned(page: pypdf.PageObject, _picture: StreamObject) -> None:
        page.rotate(turn)

    path = makers.scan(tmp_path / "a.pdf", seals=[Seal()])
    assert_same(altered(path, tmp_path / "b.pdf", turned))


def with_letters(page: pypdf.PageObject, _picture: StreamObject) -> None:
    font = DictionaryObject({
        NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
    })  # fmt: skip
    page["/Resources"][NameObject("/Font")] = DictionaryObject({NameObject("/F"): font})  # type: ignore[index]
    over(page, b" BT /F 12 Tf 60 60 Td (page 1) Tj ET")


def over(page: pypdf.PageObject, painted: bytes) -> None:
    content = page.get_contents()
    assert content is not None
    content.set_data(content.get_data() + painted)
    page[NameObject("/Contents")] = content


def under_a_mask(_page: pypdf.PageObject, picture: StreamObject) -> None:
    mask = StreamObject()
    mask.set_data(bytes(4))
    mask |= {
        NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Image"),
        NameObject("/Width"): NumberObject(2), NameObject("/Height"): NumberObject(2),
        NameObject("/ColorSpace"): NameObject("/DeviceGray"),
        NameObject("/BitsPerComponent"): NumberObject(8),
    }  # fmt: skip
    picture[NameObject("/SMask")] = mask


def inverted(_page: pypdf.PageObject, picture: StreamObject) -> None:
    picture[NameObject("/Decode")] = ArrayObject([NumberObject(n) for n in (1, 0, 1, 0, 1, 0)])


def smaller(page: pypdf.PageObject, _picture: StreamObject) -> None:
    page.add_transformation(pypdf.Transformation().scale(0.9))


def mirrored(page: pypdf.PageObject, _picture: StreamObject) -> None:
    wide = float(page.mediabox.width)
    page.add_transformation(pypdf.Transformation().scale(-1, 1).translate(wide, 0))


def clipped(page: pypdf.PageObject, _picture: StreamObject) -> None:
    content = page.get_contents()
    assert content is not None
    content.set_data(b"q 100 100 200 200 re W n " + content.get_data() + b" Q")
    page[NameObject("/Contents")] = content


def trimmed(page: pypdf.PageObject, _picture: StreamObject) -> None:
    page.cropbox.lower_left = (50, 50)


def cut_short(_page: pypdf.PageObject, picture: StreamObject) -> None:
    picture._data = picture._data[: len(picture._data) // 2]


def in_print_colours(_page: pypdf.PageObject, picture: StreamObject) -> None:
    stream = io.BytesIO()
    with Image.open(io.BytesIO(picture._data)) as image:
        image.convert("CMYK").save(stream, "JPEG")
    picture._data = stream.getvalue()
    picture[NameObject("/ColorSpace")] = NameObject("/DeviceCMYK")


def of_another_size(_page: pypdf.PageObject, picture: StreamObject) -> None:
    picture[NameObject("/Width")] = NumberObject(int(str(picture["/Width"])) // 2)


@pytest.mark.parametrize(
    "change",
    [
        with_letters,
        under_a_mask,
        inverted,
        smaller,
        mirrored,
        clipped,
        trimmed,
        cut_short,
        in_print_colours,
        of_another_size,
    ],
)
def test_all_else_is_drawn(
    tmp_path: Path, change: Callable[[pypdf.PageObject, StreamObject], None]
) -> None:
    path = makers.scan(tmp_path / "a.pdf")
    assert pair(path)[0] is not None
    found, drawn = pair(altered(path, tmp_path / "b.pdf", change))
    assert found is None
    assert math.prod(drawn.shape) > 0
