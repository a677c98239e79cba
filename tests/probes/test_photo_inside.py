"""Bytes that are no picture, and pictures that are broken inside."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFile

from app.domain.facts import Ballast, PhotoFacts
from app.samples import broken, scenery
from tests import makers
from tests.probes.reading import facts_of

MB = 2**20


def facts(path: Path) -> PhotoFacts:
    found = facts_of(path)
    assert isinstance(found, PhotoFacts)
    return found


def unsigned(path: Path) -> Path:
    """A JPEG of 600 × 400 that names no camera."""
    scenery.scene(600, 400, 1).save(path, quality=86)
    return path


@pytest.mark.parametrize(
    ("padded", "place"),
    [
        (lambda path: broken.padded(path, unsigned(path), to_bytes=MB), "behind"),
        (lambda path: broken.padded(path, unsigned(path), to_bytes=MB, with_zeros=False), "behind"),
        (lambda path: broken.padded_in_comments(path, unsigned(path), to_bytes=MB), "comments"),
    ],
)
def test_padding_is_measured_to_the_byte(
    tmp_path: Path, padded: Callable[[Path], Path], place: str
) -> None:
    bare = unsigned(tmp_path / "bare.jpg").stat().st_size
    told = facts(padded(tmp_path / "a.jpg")).ballast
    assert told is not None
    assert told.places == (place,)
    assert told.filler == pytest.approx(MB - bare, rel=0.1)


def test_a_copy_or_an_archive_behind_the_end_is_filler(tmp_path: Path) -> None:
    whole = scenery_bytes(1200, 800)
    for tail in (whole, b"PK\x03\x04" + np.random.default_rng(1).bytes(200_000)):
        (tmp_path / "a.jpg").write_bytes(whole + tail)
        assert facts(tmp_path / "a.jpg").ballast == Ballast(len(tail), 0, ("behind",))


def test_segments_of_noise_are_filler_where_no_camera_signed(tmp_path: Path) -> None:
    whole = scenery_bytes(600, 400)
    noise = np.random.default_rng(2)
    segments = b"".join(b"\xff\xe9" + (60_002).to_bytes(2) + noise.bytes(60_000) for _ in range(5))
    (tmp_path / "a.jpg").write_bytes(whole[:2] + segments + whole[2:])
    assert facts(tmp_path / "a.jpg").ballast == Ballast(300_000, 0, ("segments",))


def test_what_phones_attach_is_theirs(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).bytes(400_000)
    film = (24).to_bytes(4) + b"ftypmp42" + noise
    whole = scenery_bytes(600, 400)
    for tail in (film, noise + b"SEFT"):
        (tmp_path / "a.jpg").write_bytes(whole + tail)
        assert facts(tmp_path / "a.jpg").ballast == Ballast(0, len(tail))
    assert facts(makers.phone_photo(tmp_path / "b.jpg")).ballast in (
        Ballast(),
        Ballast(0, facts(tmp_path / "b.jpg").size - first_picture(tmp_path / "b.jpg")),
    )


def first_picture(path: Path) -> int:
    from app.probes.jpegend import parts_of

    return parts_of(path.read_bytes()).end or 0


def test_zeros_after_a_png_or_in_a_chunk_of_its_own(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.png", form="PNG")
    content = path.read_bytes()
    path.write_bytes(content + bytes(100_000))
    assert facts(path).ballast == Ballast(100_000, 0, ("behind",))


def scenery_bytes(width: int, height: int, **options: object) -> bytes:
    stream = io.BytesIO()
    scenery.scene(width, height, 5).save(stream, "JPEG", quality=88, **options)
    return stream.getvalue()


@pytest.mark.parametrize("fill", [b"\0", b"\xff"])
@pytest.mark.parametrize("size", [512, 4096, 40_000])
@pytest.mark.parametrize(
    "options", [{}, {"optimize": True}, {"restart_marker_rows": 1}, {"progressive": True}]
)
def test_holes_are_found(
    tmp_path: Path, fill: bytes, size: int, options: dict[str, object]
) -> None:
    content = scenery_bytes(1200, 800, **options)
    at = len(content) * 55 // 100
    (tmp_path / "a.jpg").write_bytes(content[:at] + fill * size + content[at + size :])
    found = facts_of(tmp_path / "a.jpg")
    assert not isinstance(found, PhotoFacts) or found.damage


@pytest.mark.parametrize(
    "options", [{}, {"optimize": True}, {"restart_marker_rows": 1}, {"progressive": True}]
)
def test_a_whole_photo_is_whole(tmp_path: Path, options: dict[str, object]) -> None:
    (tmp_path / "a.jpg").write_bytes(scenery_bytes(1203, 797, **options))
    assert facts(tmp_path / "a.jpg").damage == ""


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_an_even_picture_has_no_hole(tmp_path: Path, shade: int) -> None:
    for optimize in (False, True):
        picture = Image.new("RGB", (2400, 1600), (shade, shade, shade))
        picture.save(tmp_path / "a.jpg", optimize=optimize)
        assert facts(tmp_path / "a.jpg").damage == ""


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_an_even_progressive_picture_has_no_hole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shade: int
) -> None:
    monkeypatch.setattr(ImageFile, "MAXBLOCK", 2**22)  # Pillow's own is too small for so even a one
    picture = Image.new("RGB", (2400, 1600), (shade, shade, shade))
    picture.save(tmp_path / "a.jpg", progressive=True)
    assert facts(tmp_path / "a.jpg").damage == ""


def test_a_cut_that_was_closed_again_is_found(tmp_path: Path) -> None:
    content = scenery_bytes(1200, 800)
    (tmp_path / "a.jpg").write_bytes(content[: len(content) // 2] + b"\xff\xd9")
    assert facts(tmp_path / "a.jpg").damage == "cut"


def test_a_place_in_xmp_is_a_place(tmp_path: Path) -> None:
    xmp = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="30,35.2N"/></x:xmpmeta>'
    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg", xmp=xmp)
    assert facts(tmp_path / "a.jpg").has_location
    Image.new("RGB", (60, 40)).save(tmp_path / "b.jpg", xmp=b"<x:xmpmeta/>")
    assert not facts(tmp_path / "b.jpg").has_location
