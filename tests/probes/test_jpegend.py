from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.probes.jpegend import end_of_image
from tests import makers


@pytest.fixture(scope="module")
def noise() -> Image.Image:
    return Image.effect_noise((320, 200), 90).convert("RGB")


def saved(image: Image.Image, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, "JPEG", **options)
    return stream.getvalue()


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"progressive": True},
        {"optimize": True, "quality": 100},
        {"restart_marker_rows": 1},
        {"comment": b"\xff\xd9 inside a comment \xff\xd9"},
        {"exif": b"Exif\0\0II*\0" + b"\xff\xd8\xff\xd9" * 99},
    ],
    ids=["baseline", "progressive", "optimised", "restarts", "comment", "thumbnail"],
)
def test_the_true_end_is_found(noise: Image.Image, options: dict[str, object]) -> None:
    content = saved(noise, **options)
    assert end_of_image(content) == len(content)
    assert end_of_image(content + bytes(5000)) == len(content)
    assert end_of_image(content + content) == len(content)
    assert end_of_image(content[:-2]) is None
    assert end_of_image(content[: len(content) // 2]) is None


def test_declared_further_pictures_belong_to_it(tmp_path: Path) -> None:
    content = makers.phone_photo(tmp_path / "a.jpg").read_bytes()
    first = makers.photo(tmp_path / "b.jpg").read_bytes()
    assert end_of_image(content) == len(content)
    assert end_of_image(content + b"\0" * 1000) == len(content)
    assert end_of_image(first) == len(first)


def test_an_index_that_lies_adds_nothing(tmp_path: Path) -> None:
    content = makers.phone_photo(tmp_path / "a.jpg").read_bytes()
    first = end_of_image(content.replace(b"MPF\0", b"XXX\0"))
    assert first is not None
    assert content[first : first + 2] == b"\xff\xd8"
    broken = content[:first] + b"\0\0" + content[first + 2 :]
    assert end_of_image(broken) == first < len(content)


def test_a_damaged_index_is_as_good_as_none(tmp_path: Path) -> None:
    content = bytearray(makers.phone_photo(tmp_path / "a.jpg").read_bytes())
    index = content.index(b"MPF\0") + 4
    content[index + 4 : index + 8] = b"\xff\xff\xff\xff"
    end = end_of_image(bytes(content))
    assert end is not None
    assert end < len(content)


@pytest.mark.parametrize(
    "content", [b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\0\0", b"\xff\xd8\xff\xe1"]
)
def test_stumps_have_no_end(content: bytes) -> None:
    assert end_of_image(content) is None
