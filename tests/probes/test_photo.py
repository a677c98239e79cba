from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.domain.facts import Ballast, Family, NotProbed, PhotoFacts, Unreadable
from app.probes import photo
from app.samples import broken, photos
from tests import makers
from tests.probes.reading import facts_of

SOUND: dict[str, Any] = {"bits": 8, "damage": "", "ballast": Ballast()}
NOT_TOLD: dict[str, Any] = {"bits": 8}
"""Of TIFF and GIF: nothing in them says where they end."""
TAKEN = datetime(2024, 3, 12, 9, 30)  # noqa: DTZ001 - a camera knows no time zone
CAMERA = "Canon EOS 80D"


def test_a_camera_photo_at_full_size(tmp_path: Path) -> None:
    path = makers.full_photo(tmp_path / "张三1.jpg", megabytes=4)
    size = path.stat().st_size
    assert size > 4 * 2**20
    assert facts_of(path) == PhotoFacts(
        format="jpg",
        size=size,
        width=6000,
        height=4000,
        mode="RGB",
        taken=TAKEN,
        camera=CAMERA,
        dpi=72.0,
        end_of_image=size,
        colourful=True,
        **SOUND,
    )


def test_a_phone_photo_is_turned_and_says_where(tmp_path: Path) -> None:
    path = makers.phone_photo(tmp_path / "IMG_1.jpg")
    size = path.stat().st_size
    assert facts_of(path) == PhotoFacts(
        format="jpg",
        size=size,
        width=900,
        height=1200,
        mode="RGB",
        orientation=6,
        taken=TAKEN,
        camera="HUAWEI ALN-AL00",
        has_location=True,
        dpi=72.0,
        frames=2,
        end_of_image=size,
        colourful=True,
        **SOUND,
    )


def test_heic_is_read_as_it_is_shown(tmp_path: Path) -> None:
    path = makers.phone_photo(tmp_path / "IMG_1.heic")
    assert facts_of(path) == PhotoFacts(
        format="heic",
        size=path.stat().st_size,
        width=900,
        height=1200,
        mode="RGB",
        taken=TAKEN,
        camera="HUAWEI ALN-AL00",
        has_location=True,
        dpi=72.0,
        colourful=True,
        ballast=Ballast(),
    )


def test_a_chat_photo_has_no_notes(tmp_path: Path) -> None:
    path = makers.chat_photo(tmp_path / "mmexport1.jpg")
    size = path.stat().st_size
    assert facts_of(path) == PhotoFacts(
        "jpg", size, 1440, 1080, "RGB", end_of_image=size, colourful=True, **SOUND
    )


@pytest.mark.parametrize(
    ("form", "shown", "told"),
    [
        ("PNG", "png", SOUND),
        ("WEBP", "webp", {**SOUND, "damage": None}),
        ("TIFF", "tif", NOT_TOLD),
    ],
)
def test_other_formats_under_a_jpeg_name(
    tmp_path: Path, form: photos.Form, shown: str, told: dict[str, Any]
) -> None:
    path = makers.photo(tmp_path / "张三1.jpg", form=form, orientation=6, width=90, height=60)
    assert facts_of(path) == PhotoFacts(
        format=shown,
        size=path.stat().st_size,
        width=60,
        height=90,
        mode="RGB",
        orientation=6,
        taken=TAKEN,
        camera=CAMERA,
        dpi=72.0,
        colourful=True,
        **told,
    )


def test_a_picture_of_a_palette(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.gif", form="GIF", width=90, height=60)
    assert facts_of(path) == PhotoFacts(
        "gif", path.stat().st_size, 90, 60, "P", colourful=True, **NOT_TOLD
    )


def test_bmp_and_avif(tmp_path: Path) -> None:
    bmp = makers.photo(tmp_path / "a.bmp", form="BMP", width=90, height=60)
    avif = tmp_path / "a.avif"
    with Image.open(bmp) as image:
        image.save(avif)
    assert facts_of(bmp) == PhotoFacts(
        "bmp",
        bmp.stat().st_size,
        90,
        60,
        "RGB",
        dpi=96.01,
        colourful=True,
        bits=8,
        ballast=Ballast(),
    )
    assert facts_of(avif) == PhotoFacts(
        "avif", avif.stat().st_size, 90, 60, "RGB", colourful=True, ballast=Ballast()
    )


@pytest.mark.parametrize(("mode", "colourful"), [("L", False), ("CMYK", True)])
def test_colour_modes(tmp_path: Path, mode: photos.Mode, colourful: bool) -> None:
    path = makers.photo(tmp_path / "a.jpg", mode=mode)
    facts = facts_of(path)
    assert isinstance(facts, PhotoFacts)
    assert (facts.mode, facts.colourful) == (mode, colourful)


def test_a_grey_picture_saved_in_colour_has_none(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.jpg", mode="L")
    with Image.open(path) as image:
        image.convert("RGB").save(tmp_path / "b.jpg", quality=60)
    facts = facts_of(tmp_path / "b.jpg")
    assert isinstance(facts, PhotoFacts)
    assert (facts.mode, facts.colourful) == ("RGB", False)


@pytest.mark.parametrize(("dpi", "read"), [((300, 300), 300.0), (None, None)])
def test_resolution_only_where_the_file_states_it(
    tmp_path: Path, dpi: tuple[int, int] | None, read: float | None
) -> None:
    Image.new("RGB", (40, 40)).save(tmp_path / "a.jpg", dpi=dpi or (0, 0))
    facts = facts_of(tmp_path / "a.jpg")
    assert isinstance(facts, PhotoFacts)
    assert facts.dpi == read


def test_resolution_from_exif_alone(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x011A], exif[0x0128] = 100.0, 3
    Image.new("RGB", (40, 40)).save(tmp_path / "a.jpg", exif=exif)
    facts = facts_of(tmp_path / "a.jpg")
    assert isinstance(facts, PhotoFacts)
    assert facts.dpi == 254.0


def test_damaged_notes_do_not_fail_a_photo(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.jpg", preview=False)
    content = path.read_bytes()
    at = content.index(b"Exif\0\0") + 6
    path.write_bytes(content[:at] + b"XX" + content[at + 2 :])
    assert facts_of(path) == PhotoFacts(
        "jpg", len(content), 600, 400, "RGB", end_of_image=len(content), colourful=True, **SOUND
    )


@pytest.mark.parametrize("keep", [0.1, 0.6, 0.99])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "HEIC"])
def test_what_breaks_off_is_truncated(tmp_path: Path, form: photos.Form, keep: float) -> None:
    whole = makers.photo(tmp_path / "whole", form=form, width=300, height=200)
    path = broken.truncated(tmp_path / "a.jpg", whole, keep=keep)
    shown = {"JPEG": "jpg"}.get(form, form.lower())
    assert facts_of(path) == Unreadable(Family.PHOTO, shown, path.stat().st_size, "truncated")


def test_a_progressive_photo_that_breaks_off(tmp_path: Path) -> None:
    with Image.open(makers.photo(tmp_path / "a.jpg")) as image:
        image.save(tmp_path / "b.jpg", progressive=True)
    path = broken.truncated(tmp_path / "c.jpg", tmp_path / "b.jpg", keep=0.8)
    assert facts_of(path) == Unreadable(Family.PHOTO, "jpg", path.stat().st_size, "truncated")


def test_too_many_pixels_are_not_tried(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.bmp", form="BMP")
    content = bytearray(path.read_bytes())
    content[18:26] = (22_001).to_bytes(4, "little") + (10_000).to_bytes(4, "little")
    path.write_bytes(content)
    assert facts_of(path) == NotProbed(Family.PHOTO, path.stat().st_size, "too-large", "bmp")


def test_what_would_take_too_much_memory_is_not_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = makers.photo(tmp_path / "a.png", form="PNG")
    monkeypatch.setattr(photo, "_MOST_DECODED", 600 * 400 * 4 - 1)
    assert facts_of(path) == NotProbed(Family.PHOTO, path.stat().st_size, "memory", "png")
