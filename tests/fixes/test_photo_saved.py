"""Photos converted, cropped and made smaller: what is seen stays, what is noted stays."""

import io
import math
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import ExifTags, Image, ImageOps

from app.fixes.work import photo_jobs as jobs
from app.fixes.work.photo_pixels import smaller
from app.fixes.work.photo_saving import quality_of
from app.sandbox.outcome import Refusal
from tests import makers

SIZE: dict[str, Any] = {"width": 640, "height": 480}


def still(_share: float) -> None:
    """A step that nobody watches."""


def near(one: Image.Image, other: Image.Image) -> float:
    """PSNR in dB; what is above 38 or so is not told apart by eye."""
    a, b = (np.asarray(picture.convert("RGB"), float) for picture in (one, other))
    assert a.shape == b.shape
    wrong = float(((a - b) ** 2).mean())
    return 10 * math.log10(255**2 / max(wrong, 1e-9))


def shown(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return ImageOps.exif_transpose(image).convert("RGB")


def converted(source: Path, target: Path, form: str, **changes: Any) -> dict[str, Any]:
    given: dict[str, Any] = {"to": "jpg", "most": None, **changes}
    return jobs.convert([str(source)], str(target), form, step=still, **given)


@pytest.mark.parametrize(
    ("form", "pillow", "orientation"),
    [("png", "PNG", 1), ("tif", "TIFF", 6), ("webp", "WEBP", 8), ("bmp", "BMP", 1)],
)
def test_a_jpg_of_it_looks_the_same_upright_and_keeps_its_notes(
    tmp_path: Path, form: str, pillow: Any, orientation: int
) -> None:
    source = tmp_path / f"a.{form}"
    makers.photo(source, form=pillow, orientation=orientation, **SIZE)
    answer = converted(source, tmp_path / "b.jpg", form)
    with Image.open(tmp_path / "b.jpg") as made:
        assert (made.format, answer["quality"]) == ("JPEG", 95)
        assert near(made, shown(source)) > 38
        notes = made.getexif()
        assert notes.get(ExifTags.Base.Orientation, 1) == 1
        if form != "bmp":
            shot = notes.get_ifd(ExifTags.IFD.Exif)
            assert shot[ExifTags.Base.DateTimeOriginal] == "2024:03:12 09:30:00"
            assert notes[ExifTags.Base.Make] == "Canon"
            assert made.info["icc_profile"][36:40] == b"acsp"


def test_heic_keeps_its_grain_of_colour(tmp_path: Path) -> None:
    source = makers.phone_photo(tmp_path / "a.heic", **SIZE)
    converted(source, tmp_path / "b.jpg", "heic")
    with Image.open(tmp_path / "b.jpg") as made:
        assert made.size == (480, 640)
        assert [one[1:3] for one in made.layer] == [(2, 2), (1, 1), (1, 1)]  # type: ignore[attr-defined]
        assert made.getexif().get_ifd(ExifTags.IFD.GPSInfo)


def test_what_is_transparent_shows_white(tmp_path: Path) -> None:
    picture = Image.new("RGBA", (64, 64), (200, 0, 0, 0))
    picture.paste((0, 0, 200, 255), (0, 0, 32, 64))
    picture.save(tmp_path / "a.png")
    converted(tmp_path / "a.png", tmp_path / "b.jpg", "png")
    made = np.asarray(shown(tmp_path / "b.jpg"))
    assert np.allclose(made[30, 60], (255, 255, 255), atol=2)
    assert np.allclose(made[30, 4], (0, 0, 200), atol=6)


def test_sixteen_bits_are_brought_down_and_not_clipped(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65535, 256 * 64).reshape(64, 256).astype(np.uint16)
    Image.fromarray(ramp).save(tmp_path / "a.png")
    converted(tmp_path / "a.png", tmp_path / "b.jpg", "png")
    with Image.open(tmp_path / "b.jpg") as made:
        assert made.mode == "L"
        assert np.abs(np.asarray(made, int) - ramp // 257).max() <= 3


def test_dots_an_inch_stay(tmp_path: Path) -> None:
    makers.headshot(tmp_path / "a.png")
    converted(tmp_path / "a.png", tmp_path / "b.jpg", "png")
    with Image.open(tmp_path / "b.jpg") as made:
        assert made.info["dpi"] == (300, 300)


def cmyk_profile() -> bytes:
    """A printer whose inks all come out as one mid grey: lcms reads it, nobody guesses it."""
    body = struct.pack(">4s4xBBBx9i", b"mft1", 4, 3, 2, *(65536, 0, 0, 0, 65536, 0, 0, 0, 65536))
    body += bytes(range(256)) * 4 + bytes((128, 128, 128)) * 16 + bytes(range(256)) * 3
    head = struct.pack(
        ">L4sL4s4s4s", 128 + 16 + len(body), b"lcms", 0x02400000, b"prtr", b"CMYK", b"Lab "
    )
    head = head.ljust(36, b"\0") + b"acsp"
    head = head.ljust(68, b"\0") + struct.pack(">3L", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + struct.pack(">L4sLL", 1, b"A2B0", 144, len(body)) + body


def test_a_printers_colours_go_through_their_own_profile(tmp_path: Path) -> None:
    Image.new("CMYK", (64, 64), (255, 0, 0, 0)).save(
        tmp_path / "a.jpg", quality=95, icc_profile=cmyk_profile()
    )
    converted(tmp_path / "a.jpg", tmp_path / "b.jpg", "jpg", unasked=True)
    with Image.open(tmp_path / "b.jpg") as made:
        red, green, blue = made.getpixel((5, 5))  # type: ignore[misc]
        assert made.mode == "RGB"
        assert "icc_profile" not in made.info
    assert max(red, green, blue) - min(red, green, blue) <= 4
    assert 90 < red < 150


def test_colours_are_not_guessed_unasked(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "a.jpg", mode="CMYK", **SIZE)
    with pytest.raises(Refusal, match="颜色"):
        converted(source, tmp_path / "b.jpg", "jpg", unasked=True)
    converted(source, tmp_path / "b.jpg", "jpg")
    with Image.open(tmp_path / "b.jpg") as made:
        assert made.mode == "RGB"


def test_upright_pixels_are_saved_by_the_sources_own_tables(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "a.jpg", orientation=6, quality=88, **SIZE)
    answer = converted(source, tmp_path / "b.jpg", "jpg")
    assert answer["quality"] is None
    with Image.open(source) as before, Image.open(tmp_path / "b.jpg") as after:
        own, its = before.quantization, after.quantization  # type: ignore[attr-defined]
        assert [own[0][8 * x + y] for y in range(8) for x in range(8)] == its[0]
        assert quality_of(tuple(own.values())) == 88
        assert after.size == (480, 640)
    assert near(shown(source), shown(tmp_path / "b.jpg")) > 42


def test_the_best_quality_that_keeps_to_the_size(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "a.png", form="PNG", **SIZE)
    free = converted(source, tmp_path / "b.jpg", "png")
    most = round(free["after"] * 0.75)
    answer = converted(source, tmp_path / "c.jpg", "png", most=most)
    assert 85 <= answer["quality"] < 95
    assert answer["after"] <= most
    better = io.BytesIO()
    shown(source).save(better, "JPEG", quality=answer["quality"] + 2, subsampling=0)
    assert better.tell() > most
    with pytest.raises(Refusal, match="85"):
        converted(source, tmp_path / "d.jpg", "png", most=free["after"] // 4)


def shrunk(source: Path, target: Path, most: int, least: tuple[int, int]) -> dict[str, Any]:
    return jobs.shrink([str(source)], str(target), "jpg", most=most, least=least, step=still)


def test_pixels_are_given_up_only_below_the_floor_of_quality(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "a.jpg", quality=95, **SIZE)
    whole = source.stat().st_size
    coarser = shrunk(source, tmp_path / "b.jpg", round(whole * 0.7), (400, 600))
    assert coarser["size"] == [640, 480]
    assert coarser["quality"] >= 85
    smaller = shrunk(source, tmp_path / "c.jpg", whole // 5, (200, 200))
    assert smaller["after"] <= whole // 5
    assert 200 <= min(smaller["size"]) < 480
    with pytest.raises(Refusal, match="400×600"):
        shrunk(source, tmp_path / "d.jpg", whole // 5, (400, 600))


def cropped(source: Path, target: Path, frame: tuple[float, ...], **shape: Any) -> dict[str, Any]:
    whole = {"ratio": 0.75, "exact": None, "most": None, "least": (1, 1), **shape}
    return jobs.crop([str(source)], str(target), "jpg", frame, whole, still)


def test_a_crop_is_of_the_upright_picture_and_is_never_enlarged(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "a.jpg", orientation=6, **SIZE)
    answer = cropped(source, tmp_path / "b.jpg", (0.25, 0.25, 0.5, 0.5))
    assert answer["size"] == [240, 320]
    inside = shown(source).crop((120, 160, 360, 480))
    assert near(inside, shown(tmp_path / "b.jpg")) > 36
    exact = cropped(source, tmp_path / "c.jpg", (0.25, 0.25, 0.5, 0.5), exact=(120, 160))
    assert exact["size"] == [120, 160]
    with pytest.raises(Refusal, match="240×320 像素，不够要求的 295×413"):
        cropped(source, tmp_path / "d.jpg", (0.25, 0.25, 0.5, 0.5), exact=(295, 413))
    with pytest.raises(Refusal, match="太小"):
        cropped(source, tmp_path / "d.jpg", (0.5, 0.5, 0.001, 0.001))


def test_a_broken_picture_is_refused_in_words(tmp_path: Path) -> None:
    source = makers.truncated_photo(tmp_path / "a.jpg")
    with pytest.raises(Refusal, match="损坏"):
        converted(source, tmp_path / "b.jpg", "jpg")


def test_no_seam_shows_where_strips_meet(tmp_path: Path) -> None:
    with Image.open(makers.photo(tmp_path / "a.jpg", width=900, height=1300)) as whole:
        size = (900, 873)
        at_once = whole.resize(size, Image.Resampling.LANCZOS)
        apart = np.abs(np.asarray(smaller(whole, size), int) - np.asarray(at_once, int))
    assert apart.max() <= 1
