import io
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import ExifTags, Image, ImageOps

from app.samples import photos
from tests import makers


def test_full_size_camera_photo_weighs_what_a_camera_writes(tmp_path: Path) -> None:
    path = photos.camera_photo(tmp_path / "张三1.jpg")
    assert 3 * 2**20 < path.stat().st_size < 6 * 2**20
    with Image.open(path) as image:
        assert (image.format, image.size, image.mode) == ("JPEG", (6000, 4000), "RGB")
        image.draft("RGB", (750, 500))
        image.load()


def test_nothing_stands_behind_the_end_of_a_jpeg(tmp_path: Path) -> None:
    assert makers.photo(tmp_path / "a.jpg").read_bytes().endswith(b"\xff\xd9")


def test_asked_megabytes_are_reached_by_quality(tmp_path: Path) -> None:
    size = makers.good_photo(tmp_path / "a.jpg").stat().st_size
    assert 2.2 * 2**20 < size < 3.5 * 2**20


def test_exif_tells_device_time_and_place(tmp_path: Path) -> None:
    path = makers.photo(tmp_path / "a.jpg", gps=(39.9087, -116.3975), make="NIKON", model="Z 6")
    with Image.open(path) as image:
        exif = image.getexif()
    assert exif[ExifTags.Base.Make] == "NIKON"
    assert exif[ExifTags.Base.Model] == "Z 6"
    shot = exif.get_ifd(ExifTags.IFD.Exif)
    assert shot[ExifTags.Base.DateTimeOriginal] == "2024:03:12 09:30:00"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    degrees, minutes, seconds = (float(part) for part in place[ExifTags.GPS.GPSLatitude])
    assert degrees + minutes / 60 + seconds / 3600 == pytest.approx(39.9087, abs=1e-5)
    assert place[ExifTags.GPS.GPSLongitudeRef] == "W"


def test_exif_has_what_the_standard_asks_for(tmp_path: Path) -> None:
    with Image.open(makers.photo(tmp_path / "a.jpg")) as image:
        exif = image.getexif()
    assert {0x011A, 0x011B, 0x0128, 0x0213} <= set(exif)
    shot = exif.get_ifd(ExifTags.IFD.Exif)
    assert {0x9000, 0x9101, 0xA000, 0xA001} <= set(shot)
    assert (shot[0xA002], shot[0xA003]) == (600, 400)
    assert {0x011A, 0x011B, 0x0128} <= set(exif.get_ifd(ExifTags.IFD.IFD1))


def test_no_place_unless_asked(tmp_path: Path) -> None:
    with Image.open(makers.photo(tmp_path / "a.jpg")) as image:
        assert not image.getexif().get_ifd(ExifTags.IFD.GPSInfo)


def test_preview_is_a_jpeg_of_its_own(tmp_path: Path) -> None:
    with Image.open(makers.photo(tmp_path / "a.jpg")) as image:
        exif = image.getexif()
        preview = exif.get_ifd(ExifTags.IFD.IFD1)
        start, length = (preview[tag] for tag in (0x0201, 0x0202))
        segment = image.info["exif"][6:]
    with Image.open(io.BytesIO(segment[start : start + length])) as small:
        small.load()
        assert small.format == "JPEG"
        assert max(small.size) == 160


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_shows_upright(tmp_path: Path, orientation: int) -> None:
    stored = (320, 480) if orientation in {5, 6, 7, 8} else (480, 320)
    path = makers.photo(
        tmp_path / "a.jpg", width=stored[0], height=stored[1], orientation=orientation
    )
    with Image.open(path) as image:
        assert image.size == stored
        shown = np.asarray(ImageOps.exif_transpose(image)).astype(int)
    upright = np.asarray(photos.stored_scene(480, 320, 1)).astype(int)
    assert np.abs(shown - upright).mean() < 8


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "BMP", "TIFF", "GIF"])
def test_each_form_is_what_it_says(tmp_path: Path, form: photos.Form) -> None:
    path = makers.photo(tmp_path / "照片.jpg", form=form)
    with Image.open(path) as image:
        image.load()
        assert (image.format, image.size) == (form, (600, 400))


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_each_colour_mode(tmp_path: Path, mode: photos.Mode) -> None:
    with Image.open(makers.photo(tmp_path / "a.jpg", mode=mode)) as image:
        assert image.mode == mode
        assert ("icc_profile" in image.info) == (mode == "RGB")


def test_phone_writes_heic(tmp_path: Path) -> None:
    path = makers.phone_photo(tmp_path / "IMG_1.HEIC", width=640, height=480)
    picture = pillow_heif.open_heif(path)
    assert sorted(picture.size) == [480, 640]
    exif = Image.Exif()
    exif.load(picture.info["exif"])
    assert exif.get_ifd(ExifTags.IFD.GPSInfo)


def test_phone_names_a_picture_of_two_frames_jpg(tmp_path: Path) -> None:
    path = makers.phone_photo(tmp_path / "IMG_1.jpg")
    with Image.open(path) as image:
        assert (image.format, getattr(image, "n_frames", 1)) == ("MPO", 2)
        assert image.getexif()[ExifTags.Base.Orientation] == 6
        assert image.size == (1200, 900)


def test_chat_photo_is_small_and_tells_nothing(tmp_path: Path) -> None:
    path = makers.chat_photo(tmp_path / "mmexport1.jpg")
    assert path.stat().st_size < 400_000
    with Image.open(path) as image:
        assert not image.getexif()


def test_enlarged_photo_has_lost_its_finest_detail(tmp_path: Path) -> None:
    def detail(path: Path) -> float:
        with Image.open(path) as image:
            grey = np.asarray(image.convert("L")).astype(float)
        return float(np.abs(np.diff(grey, axis=1)).mean())

    large = detail(makers.enlarged_photo(tmp_path / "e.jpg"))
    own = detail(makers.photo(tmp_path / "o.jpg", width=2000, height=1500, quality=97))
    assert large < own / 2


def test_headshot_is_35_by_49_mm_before_its_colour(tmp_path: Path) -> None:
    path = makers.headshot(tmp_path / "头像.jpg", background=(67, 142, 219))
    with Image.open(path) as image:
        assert image.size == (413, 579)
        assert [round(value) for value in image.info["dpi"]] == [300, 300]
        corner = np.asarray(image)[:40, :40].reshape(-1, 3)
    assert np.abs(corner.mean(axis=0) - (67, 142, 219)).max() < 3
    assert corner.std(axis=0).max() < 4


def test_headshot_before_a_wall_is_not_plain(tmp_path: Path) -> None:
    with Image.open(makers.headshot(tmp_path / "头像.png", plain=False)) as image:
        assert np.asarray(image)[:40].std() > 20


def test_same_seed_same_bytes_other_seed_other_picture(tmp_path: Path) -> None:
    first = makers.photo(tmp_path / "a.jpg").read_bytes()
    assert makers.photo(tmp_path / "b.jpg").read_bytes() == first
    assert makers.photo(tmp_path / "c.jpg", seed=2).read_bytes() != first
    head = makers.headshot(tmp_path / "d.jpg").read_bytes()
    assert makers.headshot(tmp_path / "e.jpg").read_bytes() == head
