from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from app.samples import broken
from tests import makers


def test_truncated_photo_cannot_be_decoded(tmp_path: Path) -> None:
    path = makers.truncated_photo(tmp_path / "a.jpg")
    with Image.open(path) as image, pytest.raises(OSError, match="truncated"):
        image.load()


def test_hole_keeps_the_length(tmp_path: Path) -> None:
    whole = makers.photo(tmp_path / "a.jpg")
    holed = broken.with_hole(tmp_path / "b.jpg", whole, at=0.5, share=0.1)
    assert holed.stat().st_size == whole.stat().st_size
    size = whole.stat().st_size
    zeros = holed.read_bytes()[size // 2 : size // 2 + size // 10]
    assert set(zeros) == {0}
    assert holed.read_bytes()[: size // 2] == whole.read_bytes()[: size // 2]


@pytest.mark.parametrize("maker", [makers.padded_photo, makers.commented_photo])
def test_padded_photos_reach_two_megabytes_and_still_show(
    tmp_path: Path, maker: Callable[[Path], Path]
) -> None:
    path = maker(tmp_path / "a.jpg")
    assert path.stat().st_size > 2 * 2**20
    with Image.open(path) as image:
        image.load()
        assert image.size == (600, 400)


def test_padding_lies_behind_the_end_or_before_the_picture(tmp_path: Path) -> None:
    plain = makers.photo(tmp_path / "a.jpg").read_bytes()
    behind = makers.padded_photo(tmp_path / "b.jpg").read_bytes()
    within = makers.commented_photo(tmp_path / "c.jpg").read_bytes()
    assert behind.startswith(plain)
    assert within.endswith(plain[2:])
    assert within[2:4] == b"\xff\xfe"


def test_junk_is_no_picture(tmp_path: Path) -> None:
    path = makers.junk(tmp_path / "a.jpg")
    assert path.stat().st_size == 100_000
    with pytest.raises(OSError, match="identify"):
        Image.open(path)
