"""The small pictures: which way up, how large, and of what there is none."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from app.probes.pictures import thumbnail
from app.samples import pdfs, photos, scenery, videos
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from tests import makers

_T = Image.Transpose
_STORED_BY = {
    2: _T.FLIP_LEFT_RIGHT,
    3: _T.ROTATE_180,
    4: _T.FLIP_TOP_BOTTOM,
    5: _T.TRANSPOSE,
    6: _T.ROTATE_90,
    7: _T.TRANSVERSE,
    8: _T.ROTATE_270,
}
"""How an upright picture must be stored so that the mark turns it upright again."""


def picture(path: Path, edge: int = 320, name: str | None = None) -> Image.Image:
    made = thumbnail(path, name or path.name, edge)
    assert made is not None
    image = Image.open(io.BytesIO(made["jpeg"]), formats=["JPEG"])
    assert image.size == (made["width"], made["height"])
    return image


def colour_at(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((int(x * image.width), int(y * image.height)))
    assert isinstance(found, tuple)
    return found


def test_a_photo_keeps_its_shape_and_reaches_the_edge(tmp_path: Path) -> None:
    path = photos.camera_photo(tmp_path / "a.jpg", width=1200, height=800)
    assert picture(path, 300).size == (300, 200)


def test_a_small_photo_is_never_enlarged(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(tmp_path / "a.png")
    assert picture(tmp_path / "a.png").size == (40, 30)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_as_the_camera_noted(tmp_path: Path, orientation: int) -> None:
    upright = Image.new("RGB", (640, 960), "white")
    upright.paste((200, 0, 0), (0, 0, 320, 480))  # red: upper left
    upright.paste((0, 0, 200), (320, 480, 640, 960))  # blue: lower right
    stored = upright
    if (turn := _STORED_BY.get(orientation)) is not None:
        stored = upright.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / "a.jpg", quality=95, exif=exif)
    shown = picture(tmp_path / "a.jpg", 240)
    assert shown.size == (160, 240)
    assert colour_at(shown, 0.2, 0.2)[0] > 150 > colour_at(shown, 0.2, 0.2)[1]
    assert colour_at(shown, 0.8, 0.8)[2] > 150 > colour_at(shown, 0.8, 0.8)[1]


def test_what_is_transparent_shows_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert colour_at(picture(tmp_path / "a.png"), 0.5, 0.5) == (255, 255, 255)


def test_the_first_page_of_a_pdf(tmp_path: Path) -> None:
    path = pdfs.empty_paged_pdf(tmp_path / "a.pdf", pages=3)
    page = picture(path)
    assert page.size == (227, 320)
    assert colour_at(page, 0.5, 0.5) == (255, 255, 255)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_frame_of_a_video_stands_as_players_show_it(
    tmp_path: Path, rotation: videos.Turn
) -> None:
    path = videos.phone_video(
        tmp_path / "a.mp4", seconds=2, width=640, height=360, rotation=rotation
    )
    frame = picture(path)
    assert frame.size == ((180, 320) if rotation in {90, 270} else (320, 180))
    drawn = scenery.scene(frame.width * 2, frame.height * 2, 1).resize(frame.size)
    assert unlike(frame, drawn) < 12
    assert unlike(frame, drawn.transpose(_T.ROTATE_180)) > 24


def unlike(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of the channels, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other.convert("RGB"))).mean) / 3


@pytest.mark.parametrize(
    "make",
    [
        makers.empty_file,
        makers.truncated_photo,
        lambda path: _written(path, b"just words"),
        lambda path: _written(path, b"\xff\xd8\xff" + b"\0" * 400),
        lambda path: _written(path, b"%PDF-1.7\n" + b"\0" * 400),
        lambda path: pdfs.locked_pdf(path, password="x"),  # noqa: S106 - of a test file
        pdfs.pageless_pdf,
        lambda path: path,
    ],
    ids=["empty", "cut photo", "text", "no photo", "no pdf", "locked", "pageless", "gone"],
)
def test_what_cannot_be_shown_has_no_picture(
    tmp_path: Path, make: Callable[[Path], object]
) -> None:
    make(tmp_path / "a.jpg")
    assert thumbnail(tmp_path / "a.jpg", "a.jpg", 320) is None


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _two_pages(path: Path) -> Path:
    """The second one turned by its dictionary; as shown, its lower left quarter is black."""
    import pypdfium2
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 300)
    page = document.new_page(300, 200)
    page.set_rotation(90)  # shown 200 wide, 300 high: what lies lower right is lower left then
    block = raw.FPDFPageObj_CreateNewRect(150, 0, 150, 100)
    raw.FPDFPath_SetDrawMode(block, raw.FPDF_FILLMODE_ALTERNATE, 0)
    raw.FPDFPage_InsertObject(page, block)
    page.gen_content()
    document.save(path)
    return path


def _shown_part(path: Path, page: int, crop: tuple[float, ...] | None) -> Image.Image | None:
    made = thumbnail(path, path.name, 200, page, crop)
    return Image.open(io.BytesIO(made["jpeg"]), formats=["JPEG"]) if made else None


def test_a_part_of_a_turned_page_is_that_of_the_page_as_shown(tmp_path: Path) -> None:
    path = _two_pages(tmp_path / "a.pdf")
    whole = _shown_part(path, 1, None)
    assert whole is not None
    assert whole.height == 200
    assert whole.width == pytest.approx(133, abs=1)
    black = [colour_at(whole, x, y)[0] < 60 for x, y in ((0.2, 0.8), (0.8, 0.8), (0.2, 0.2))]
    assert black == [True, False, False]
    part = _shown_part(path, 1, (0.25, 0.4, 0.5, 0.2))
    assert part is not None
    assert part.size == (200, 120)
    dark = [colour_at(part, x, y)[0] < 60 for x, y in ((0.2, 0.8), (0.8, 0.8), (0.2, 0.2))]
    assert dark == [True, False, False]


def test_a_page_that_is_not_there_has_no_picture(tmp_path: Path) -> None:
    path = _two_pages(tmp_path / "a.pdf")
    assert _shown_part(path, 0, None) is not None
    assert _shown_part(path, 2, None) is None
    assert _shown_part(path, -1, None) is None


def test_a_crop_beyond_the_page_is_kept_on_it(tmp_path: Path) -> None:
    part = _shown_part(_two_pages(tmp_path / "a.pdf"), 0, (0.9, 0.9, 0.5, 0.5))
    assert part is not None
    assert part.size == (133, 200)


def test_the_edge_has_an_end(tmp_path: Path) -> None:
    path = photos.camera_photo(tmp_path / "a.jpg", width=3000, height=2000)
    assert picture(path, 99999).size == (1600, 1067)


def test_it_is_a_job_of_the_sandbox(tmp_path: Path) -> None:
    path = photos.camera_photo(tmp_path / "照片.jpg", width=900, height=600)
    with Sandbox(workers=1) as sandbox:
        args = {"path": str(path), "name": path.name, "edge": 90}
        outcome = sandbox.run("thumbnail", args, MEDIA)
    assert isinstance(outcome, Done)
    assert (outcome.value["width"], outcome.value["height"]) == (90, 60)
