"""Pictures of pages as the sheets of one PDF."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps

from app.domain.facts import PdfFacts
from app.fixes.work import pages_pictures
from app.probes.jpegend import parts_of
from app.sandbox.outcome import Refusal
from tests import makers
from tests.probes.reading import facts_of

A4 = (210.0, 297.0)
SIDE = 60


def made(
    sources: Sequence[Path], most_bytes: int | None = None, least_dpi: int = 150
) -> tuple[Path, dict[str, int]]:
    target = sources[0].with_name("made.pdf")
    answer = pages_pictures.make(
        [str(one) for one in sources],
        str(target),
        names=[one.name for one in sources],
        order=list(range(len(sources))),
        most_bytes=most_bytes,
        least_dpi=least_dpi,
        step=lambda _share: None,
    )
    return target, answer


def quarters(mode: str = "RGB") -> Image.Image:
    """Each quarter another colour, so that every way of turning it shows; not square."""
    picture = Image.new("RGB", (SIDE * 2, SIDE * 3), "white")
    for colour, place in (("red", (0, 0)), ("green", (SIDE, 0)), ("blue", (0, SIDE * 2))):
        picture.paste(colour, (*place, place[0] + SIDE, place[1] + SIDE))
    return picture.convert(mode)


def drawn(path: Path, page: int = 0, scale: float = 0.5) -> Image.Image:
    document = pypdfium2.PdfDocument(path)
    try:
        picture: Image.Image = document[page].render(scale=scale).to_pil().convert("RGB")
        return picture
    finally:
        document.close()


def inside(path: Path) -> Image.Image:
    """The picture as it lies in the file, not turned."""
    (found,) = pypdf.PdfReader(path).pages[0].images
    assert found.image is not None
    return found.image


def as_laid(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """What a sheet of this size must show: the picture as large as it goes, amid white."""
    return ImageOps.pad(picture.convert("RGB"), size, color="white")


def apart(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that differ clearly; the outlines of fields blur."""
    assert one.size == other.size
    first: NDArray[np.int16] = np.asarray(one, np.int16)
    return float((np.abs(first - np.asarray(other, np.int16)).max(axis=2) > 90).mean())


@pytest.mark.parametrize(
    ("orientation", "name"), [*((way, "a.jpg") for way in range(1, 9)), (6, "a.png"), (5, "a.webp")]
)
def test_a_page_stands_upright_whichever_way_the_camera_was_held(
    tmp_path: Path, orientation: int, name: str
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / name
    quarters().save(path, quality=95, exif=exif)
    upright = ImageOps.exif_transpose(Image.open(path))
    page = drawn(made([path])[0])
    assert (page.width > page.height) == (upright.width > upright.height)
    assert apart(page, as_laid(upright, page.size)) < 0.03


def test_a_photo_keeps_its_own_bytes_and_loses_where_it_was_taken(tmp_path: Path) -> None:
    path = makers.phone_photo(tmp_path / "a.jpg")
    raw = path.read_bytes()
    assert b"Exif" in raw
    ((start, end),) = parts_of(raw).scans
    page = made([path])[0].read_bytes()
    compressed = raw[start:end]
    assert len(compressed) > 20_000
    assert compressed in page
    assert b"Exif" not in page
    assert len(page) < len(raw) + 2000


def test_a_grey_and_a_progressive_jpeg_go_in_as_they_are(tmp_path: Path) -> None:
    grey, progressive = tmp_path / "grey.jpg", tmp_path / "progressive.jpg"
    quarters("L").save(grey, quality=95)
    quarters().save(progressive, quality=95, progressive=True)
    path, answer = made([grey, progressive])
    assert answer == {"pages": 2, "dpi": 0}
    for source in (grey, progressive):
        raw = source.read_bytes()
        assert raw[raw.index(b"\xff\xda") :] in path.read_bytes()
    assert apart(drawn(path, 1), as_laid(quarters(), drawn(path, 1).size)) < 0.03


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("a.png", "RGB"), ("a.png", "RGBA"), ("a.png", "P"), ("a.png", "L"), ("a.bmp", "RGB"),
        ("a.tif", "CMYK"), ("a.jpg", "CMYK"), ("a.webp", "RGB"), ("a.heic", "RGB"), ("a.tif", "1"),
    ],
)  # fmt: skip
def test_every_kind_of_picture_looks_as_before(tmp_path: Path, name: str, mode: str) -> None:
    path = tmp_path / name
    if path.suffix == ".heic":
        import pillow_heif

        pillow_heif.register_heif_opener()
    picture = quarters(mode)
    picture.save(path)
    page = drawn(made([path])[0])
    assert apart(page, as_laid(picture, page.size)) < 0.04


def test_sixteen_bits_are_no_white_sheet(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    levels = np.linspace(0, 65535, 200 * 300).reshape(300, 200).astype(np.uint16)
    Image.fromarray(levels).save(path)
    page = np.asarray(drawn(made([path])[0]).convert("L"))
    assert page[page.shape[0] // 2, 50:-50].mean() == pytest.approx(127, abs=4)


def test_what_is_transparent_shows_white(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGBA", (200, 300), (0, 0, 0, 0)).save(path)
    assert drawn(made([path])[0]).getextrema() == ((255, 255),) * 3


def test_a_wide_profile_goes_along(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    fitting = bytearray(profile)
    fitting[16:20] = b"RGB "
    paths = [tmp_path / "fits.jpg", tmp_path / "not.jpg"]
    quarters().save(paths[0], icc_profile=bytes(fitting))
    quarters().save(paths[1], icc_profile=profile)
    pages = pypdf.PdfReader(made(paths)[0]).pages
    pictures: list[Any] = [page["/Resources"] for page in pages]
    spaces = [one["/XObject"]["/P"]["/ColorSpace"] for one in pictures]
    assert spaces[0][0] == "/ICCBased"
    assert spaces[0][1].get_object().get_data() == bytes(fitting)
    assert spaces[1] == "/DeviceRGB"


def test_black_and_white_stays_without_loss(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    points = np.random.default_rng(1).integers(0, 2, (33, 21), np.uint8) * 255
    Image.fromarray(points).convert("1").save(path)
    assert (np.asarray(inside(made([path])[0]).convert("L")) == points).all()


def test_sheets_are_a4_and_the_picture_keeps_its_proportions(tmp_path: Path) -> None:
    upright, lying = tmp_path / "1.jpg", tmp_path / "2.jpg"
    Image.new("RGB", (300, 400), "navy").save(upright)
    Image.new("RGB", (1600, 900), "navy").save(lying)
    facts = facts_of(made([upright, lying])[0])
    assert isinstance(facts, PdfFacts)
    sizes = [(round(page.width_mm), round(page.height_mm)) for page in facts.pages]
    assert sizes == [A4, A4[::-1]]
    assert all(page.images == 1 for page in facts.pages)
    for number, wanted in ((0, 4 / 3), (1, 9 / 16)):
        dark = np.asarray(drawn(made([upright, lying])[0], number).convert("L")) < 128
        rows, columns = np.nonzero(dark)
        ratio = (np.ptp(rows) + 1) / (np.ptp(columns) + 1)
        assert ratio == pytest.approx(wanted, rel=0.01)


def test_a_size_that_the_notice_allows_is_kept(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.jpg", width=2400, height=1700)
    whole, untouched = made([path])
    assert untouched == {"pages": 1, "dpi": 0}
    assert whole.stat().st_size > 500_000
    smaller, answer = made([path], most_bytes=400_000)
    assert smaller.stat().st_size <= 400_000
    assert answer["dpi"] in {150, 200}
    assert inside(smaller).width == pytest.approx(297 / 25.4 * answer["dpi"], rel=0.01)


def test_below_what_can_be_read_it_is_refused(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.jpg")
    with pytest.raises(Refusal, match="超过通知要求的大小"):
        made([path], most_bytes=5_000)


def test_a_picture_is_never_enlarged(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    quarters().save(path)
    assert inside(made([path], most_bytes=8_000)[0]).size == (SIDE * 2, SIDE * 3)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = makers.truncated_photo(tmp_path / "坏图.png")
    with pytest.raises(Refusal, match="坏图"):
        made([path.rename(tmp_path / "坏图.bmp")])


def test_a_pile_of_pages_is_a_sound_file(tmp_path: Path) -> None:
    stream = io.BytesIO()
    quarters().save(stream, "JPEG")
    paths = [tmp_path / f"{number}.jpg" for number in range(40)]
    for path in paths:
        path.write_bytes(stream.getvalue())
    target, _answer = made(paths)
    reader = pypdf.PdfReader(target, strict=True)
    assert len(reader.pages) == 40
    assert isinstance(facts_of(target), PdfFacts)
