"""Fixes that never decode: the picture's own bytes are the same before and after."""

import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps, PngImagePlugin

from app.fixes.work import photo_jobs as jobs
from app.fixes.work.photo_place import drop_place
from app.probes.jpegend import parts_of
from app.probes.photo import probe
from app.sandbox.outcome import Refusal
from tests import makers

WUHAN = (30.5872, 114.2881)
SIZE: dict[str, Any] = {"width": 320, "height": 240}
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="30,35.2N" '
    b'exif:GPSLongitude="114,17.2E" dc:title="x"><exif:GPSAltitude>3</exif:GPSAltitude>'
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def still(_share: float) -> None:
    """A step that nobody watches."""


def scans(path: Path) -> list[bytes]:
    """The compressed data of a JPEG, that of further pictures behind it too."""
    data = path.read_bytes()
    first = parts_of(data)
    found = [data[start:end] for start, end in first.scans]
    return [*found, data[first.end :]] if first.end else found


def placed(path: Path, form: str) -> bool:
    return probe(path, path.stat().st_size, form).has_location


@pytest.mark.parametrize("form", ["jpg", "png", "tif", "webp", "heic"])
def test_the_place_goes_and_the_picture_stays(tmp_path: Path, form: str) -> None:
    source, target = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    if form == "heic":
        makers.phone_photo(source, **SIZE)
    else:
        kinds: dict[str, Any] = {"jpg": "JPEG", "png": "PNG", "tif": "TIFF", "webp": "WEBP"}
        makers.photo(source, form=kinds[form], gps=WUHAN, **SIZE)
    assert placed(source, form)
    drop_place([str(source)], str(target), form, still)
    assert not placed(target, form)
    before, after = source.read_bytes(), target.read_bytes()
    assert len(before) == len(after)
    changed = sum(one != other for one, other in zip(before, after, strict=True))
    assert 0 < changed < 400
    facts = [probe(path, path.stat().st_size, form) for path in (source, target)]
    assert facts[0].taken == facts[1].taken
    assert facts[0].camera == facts[1].camera
    if form == "jpg":
        assert scans(source) == scans(target)
    with Image.open(source) as one, Image.open(target) as other:
        assert one.tobytes() == other.tobytes()


def test_every_picture_of_a_phones_file_forgets_the_place(tmp_path: Path) -> None:
    source = makers.phone_photo(tmp_path / "a.jpg", **SIZE)
    drop_place([str(source)], str(tmp_path / "b.jpg"), "jpg", still)
    assert not placed(tmp_path / "b.jpg", "jpg")
    assert scans(source)[0] == scans(tmp_path / "b.jpg")[0]
    with Image.open(tmp_path / "b.jpg") as made:
        assert (made.format, made.n_frames) == ("MPO", 2)  # type: ignore[attr-defined]
        for number in range(2):
            made.seek(number)
            assert not made.getexif().get_ifd(0x8825)


def test_a_place_in_xmp_goes_too(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "red").save(tmp_path / "a.jpg", xmp=XMP)
    drop_place([str(tmp_path / "a.jpg")], str(tmp_path / "b.jpg"), "jpg", still)
    left = (tmp_path / "b.jpg").read_bytes()
    assert b"GPS" not in left
    assert b'dc:title="x"' in left


def test_a_place_in_a_pngs_texts_goes_too(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    texts.add_text("Comment", "stays")
    Image.new("RGB", (64, 64), "red").save(tmp_path / "a.png", pnginfo=texts)
    drop_place([str(tmp_path / "a.png")], str(tmp_path / "b.png"), "png", still)
    with Image.open(tmp_path / "b.png") as made:
        made.load()
        assert "GPS" not in str(made.info)
        assert made.info["Comment"] == "stays"
    data = (tmp_path / "b.png").read_bytes()
    at = data.index(b"IDAT") + 4
    length = int.from_bytes(data[at - 8 : at - 4])
    assert zlib.decompress(data[at : at + length])
    assert data[at : at + length] in (tmp_path / "a.png").read_bytes()


def test_a_place_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "red").save(
        tmp_path / "a.webp", xmp=XMP.replace(b"x:xmpmeta", b"y:other")
    )
    with pytest.raises(Refusal, match="转成 JPG"):
        drop_place([str(tmp_path / "a.webp")], str(tmp_path / "b.webp"), "webp", still)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_jpg_is_turned_by_its_mark_alone(tmp_path: Path, orientation: int) -> None:
    source = makers.photo(tmp_path / "a.jpg", orientation=orientation, width=96, height=64)
    with Image.open(source) as image:
        upright = ImageOps.exif_transpose(image)
    for degrees in (90, 180, 270):
        target = tmp_path / f"{degrees}.jpg"
        jobs.turn([str(source)], str(target), "jpg", "jpg", degrees, still)
        assert scans(source) == scans(target)
        with Image.open(target) as image:
            turned = ImageOps.exif_transpose(image)
        assert turned.tobytes() == upright.rotate(-degrees, expand=True).tobytes()


def test_a_jpg_without_notes_is_given_a_mark(tmp_path: Path) -> None:
    source = makers.chat_photo(tmp_path / "a.jpg", width=96, height=64)
    jobs.turn([str(source)], str(tmp_path / "b.jpg"), "jpg", "jpg", 90, still)
    assert scans(source) == scans(tmp_path / "b.jpg")
    assert probe(tmp_path / "b.jpg", (tmp_path / "b.jpg").stat().st_size, "jpg").orientation == 6


def test_a_png_is_turned_without_loss(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "a.png", form="PNG", width=96, height=64)
    jobs.turn([str(source)], str(tmp_path / "b.png"), "png", "png", 90, still)
    with Image.open(source) as one, Image.open(tmp_path / "b.png") as other:
        assert other.tobytes() == one.rotate(-90, expand=True).tobytes()


def test_a_renamed_copy_is_the_same_bytes(tmp_path: Path) -> None:
    source = makers.photo(tmp_path / "a.png")
    jobs.as_is([str(source)], str(tmp_path / "b.jpg"), still)
    assert (tmp_path / "b.jpg").read_bytes() == source.read_bytes()
