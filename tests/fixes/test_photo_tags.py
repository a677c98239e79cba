"""EXIF edited in place: only what was to change changes, and damaged blocks raise nothing."""

import io
import random
import struct

from PIL import ExifTags, Image

from app.fixes.work import photo_tags as tags
from app.samples.exif import Camera, camera_exif

PLACE = (30.5872, 114.2881)


def notes(orientation: int = 6, *, preview: bool = True, gps: bool = True) -> bytes:
    camera = Camera(orientation=orientation, gps=PLACE if gps else None)
    return camera_exif(camera, Image.new("RGB", (400, 300)), preview=preview)


def block_of(exif: bytes) -> tags.Block:
    data = bytearray(exif)
    return tags.Block(data, len(tags.HEAD), len(data))


def read(exif: bytes | bytearray) -> Image.Exif:
    found = Image.Exif()
    found.load(bytes(exif))
    return found


def test_the_place_goes_and_nothing_else_moves() -> None:
    exif = notes()
    block = block_of(exif)
    block.drop_place()
    assert len(block.data) == len(exif)
    before, after = read(exif), read(block.data)
    assert before.get_ifd(ExifTags.IFD.GPSInfo)
    assert not after.get_ifd(ExifTags.IFD.GPSInfo)
    assert ExifTags.IFD.GPSInfo not in after
    assert {tag: after[tag] for tag in after} == {
        tag: before[tag] for tag in before if tag != ExifTags.IFD.GPSInfo
    }
    assert after.get_ifd(ExifTags.IFD.Exif) == before.get_ifd(ExifTags.IFD.Exif)
    assert after.get_ifd(ExifTags.IFD.IFD1) == before.get_ifd(ExifTags.IFD.IFD1)


def test_no_number_of_the_place_is_left_in_the_bytes() -> None:
    block = block_of(notes(preview=False))
    seconds = struct.pack(">2L", 348, 25)  # 35′ 13.92″ of the latitude
    assert seconds in bytes(block.data)
    block.drop_place()
    assert seconds not in bytes(block.data)


def test_upright_notes_tell_the_new_size_and_drop_a_preview_that_shows_another() -> None:
    exif = notes()
    kept = tags.upright(exif, 300, 400, turned=False)
    dropped = tags.upright(exif, 300, 400, turned=True)
    for made in (kept, dropped):
        shot = read(made).get_ifd(ExifTags.IFD.Exif)
        assert read(made)[ExifTags.Base.Orientation] == 1
        assert (shot[0xA002], shot[0xA003]) == (300, 400)
        assert shot[ExifTags.Base.DateTimeOriginal] == "2024:03:12 09:30:00"
    assert read(kept).get_ifd(ExifTags.IFD.IFD1)
    assert not read(dropped).get_ifd(ExifTags.IFD.IFD1)
    assert len(dropped) < len(exif) - 500


def test_a_direction_is_added_where_none_was() -> None:
    whole = Image.Exif()
    whole[ExifTags.Base.Make] = "Canon"
    whole[ExifTags.Base.XResolution] = 72.0
    block = block_of(whole.tobytes())
    assert not block.set_orientation(8)
    block.add_orientation(8)
    found = read(block.data)
    assert found[ExifTags.Base.Orientation] == 8
    assert found[ExifTags.Base.Make] == "Canon"
    assert found[ExifTags.Base.XResolution] == 72.0


def test_notes_that_tell_the_direction_alone_are_read_by_the_library() -> None:
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "JPEG", exif=tags.minimal(3))
    assert Image.open(stream).getexif()[ExifTags.Base.Orientation] == 3


def test_damaged_notes_raise_nothing() -> None:
    for seed in range(300):
        _try(random.Random(seed), bytearray(notes(preview=seed % 2 == 0)))


def _try(chance: random.Random, exif: bytearray) -> None:
    for _ in range(chance.randrange(1, 9)):
        exif[chance.randrange(len(tags.HEAD) + 4, min(300, len(exif)))] = chance.randrange(256)
    del exif[chance.randrange(len(exif) // 4, len(exif)) :]
    for change in ("drop_place", "drop_preview"):
        block = block_of(bytes(exif))
        getattr(block, change)()
        assert len(block.data) <= len(exif)
    block = block_of(bytes(exif))
    block.set_size(1, 2)
    if not block.set_orientation(1) and block.order:
        block.add_orientation(1)
