"""The quick looks that sorting takes: real files through their jobs."""

from pathlib import Path

import pytest

from app.probes import pagetop, photolook_portrait
from app.probes.refusal import Refusal
from app.samples import headshots, pdfs, photos
from tests import makers


def glanced(path: Path) -> tuple[int, bool]:
    """How many faces, and whether the background is plain."""
    told = photolook_portrait.glance({"path": str(path), "format": "jpg"})
    return told["faces"], told["plain"] >= 0.85


@pytest.mark.slow
def test_a_headshot_is_told_from_a_scene_at_full_size_and_small(tmp_path: Path) -> None:
    large = headshots.headshot(tmp_path / "l.jpg", width=4000, height=5600, seed=5)
    small = headshots.headshot(tmp_path / "s.jpg", background=headshots.BLUE, seed=6)
    busy = headshots.headshot(tmp_path / "b.jpg", plain=False, seed=7)
    scene = photos.camera_photo(tmp_path / "c.jpg", orientation=6, seed=8)
    assert (glanced(large), glanced(small)) == ((1, True), (1, True))
    assert not glanced(busy)[1]
    assert glanced(scene)[0] == 0


def test_a_broken_photo_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        glanced(makers.truncated_photo(tmp_path / "x.jpg", keep=0.01))


def test_a_pdfs_own_words_are_read_from_its_first_page(tmp_path: Path) -> None:
    path = pdfs.text_pdf(tmp_path / "a.pdf", pages=2, lines=["推荐表", "姓名 张三"])
    (page,) = pagetop.read({"path": str(path)})["texts"]
    words = [line["text"] for line in page["lines"]]
    assert "".join(words).endswith("推荐表姓名 张三")
    assert page["from_layer"]
