"""The closer looks at photos and headshots, on files as the sandbox is given them."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.probes import photolook, photolook_portrait
from app.samples import photos, scenery
from tests import makers

FULL = (1800, 1200)


def looked(path: Path, form: str = "jpg") -> dict[str, Any]:
    return photolook.look({"path": str(path), "format": form})


def seen(path: Path) -> dict[str, Any]:
    return photolook_portrait.look({"path": str(path), "format": "jpg"})


def apart(one: str, other: str) -> int:
    return (int(one, 16) ^ int(other, 16)).bit_count()


@pytest.mark.parametrize("quality", [75, 88, 96])
def test_a_photo_as_taken_has_no_trace(tmp_path: Path, quality: int) -> None:
    path = photos.camera_photo(tmp_path / "a.jpg", width=1800, height=1200, quality=quality)
    answer = looked(path)
    assert (answer["enlarged"], answer["earlier_quality"]) == (None, None)
    assert len(answer["fingerprint"]) == 64


@pytest.mark.parametrize("times", [2, 3, 5])
def test_an_enlarged_photo_tells_by_how_much(tmp_path: Path, times: int) -> None:
    path = photos.enlarged_photo(tmp_path / "a.jpg", width=3000, height=2000, times=times)
    assert looked(path)["enlarged"] == pytest.approx(times, rel=0.02)


def test_a_reduced_photo_is_not_enlarged(tmp_path: Path) -> None:
    large = scenery.scene(3000, 2000, 4)
    for kernel in (Image.Resampling.BICUBIC, Image.Resampling.LANCZOS):
        large.resize(FULL, kernel).save(tmp_path / "a.jpg", quality=92)
        assert looked(tmp_path / "a.jpg")["enlarged"] is None


@pytest.mark.parametrize("first", [50, 70, 80])
def test_a_coarse_first_saving_shows_through(tmp_path: Path, first: int) -> None:
    stream = io.BytesIO()
    scenery.scene(*FULL, 3).save(stream, "JPEG", quality=first)
    with Image.open(stream) as image:
        image.save(tmp_path / "a.jpg", quality=96)
    assert looked(tmp_path / "a.jpg")["earlier_quality"] == pytest.approx(first, abs=8)


def test_the_same_picture_keeps_its_fingerprint_and_another_does_not(tmp_path: Path) -> None:
    picture = scenery.scene(1200, 800, 1)
    picture.save(tmp_path / "a.jpg", quality=92)
    small = picture.resize((400, 267)).crop((4, 3, 396, 264))
    small.save(tmp_path / "b.jpg", quality=50)
    scenery.scene(1200, 800, 2).save(tmp_path / "c.jpg", quality=92)
    one, same, other = (looked(tmp_path / f"{name}.jpg")["fingerprint"] for name in "abc")
    assert apart(one, same) <= 56
    assert apart(one, other) >= 90


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_fingerprint_is_that_of_the_photo_as_shown(tmp_path: Path, orientation: int) -> None:
    stored = (600, 900) if orientation >= 5 else (900, 600)
    turned = makers.photo(
        tmp_path / "a.jpg", width=stored[0], height=stored[1], orientation=orientation
    )
    upright = scenery.scene(900, 600, 1).convert("L")
    assert apart(looked(turned)["fingerprint"], photolook.fingerprint(upright)) <= 20


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_other_formats_are_looked_at_too(tmp_path: Path, form: photos.Form) -> None:
    path = makers.photo(tmp_path / "a", form=form)
    assert looked(path, form.lower())["enlarged"] is None


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_drawn_portrait_is_one_face_before_white(tmp_path: Path, seed: int) -> None:
    answer = seen(makers.headshot(tmp_path / "a.jpg", seed=seed))
    assert (answer["faces"], answer["turned"], answer["plain"]) == (1, 0, 1.0)
    assert min(answer["background"]) >= 250


def test_a_large_portrait_is_one_face_as_well(tmp_path: Path) -> None:
    """Before much white, which leaves an evening of the whole picture few levels for the face."""
    for seed in (18, 23):
        answer = seen(makers.headshot(tmp_path / "a.jpg", seed=seed, width=1600, height=2240))
        assert (answer["faces"], answer["turned"]) == (1, 0)


@pytest.mark.parametrize("degrees", [40, 160, 280])
def test_a_portrait_lit_from_one_side_is_one_face(tmp_path: Path, degrees: int) -> None:
    with Image.open(makers.headshot(tmp_path / "a.jpg", seed=2)) as image:
        pixels = np.asarray(image)
    y, x = np.mgrid[-1 : 1 : pixels.shape[0] * 1j, -1 : 1 : pixels.shape[1] * 1j]
    across = x * np.cos(np.radians(degrees)) + y * np.sin(np.radians(degrees))
    light = 0.35 + 0.65 / (1 + np.exp(-6 * across))
    Image.fromarray((pixels * light[:, :, None]).astype(np.uint8)).save(tmp_path / "b.jpg")
    answer = seen(tmp_path / "b.jpg")
    assert (answer["faces"], answer["turned"]) == (1, 0)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_portrait_is_found_turned(tmp_path: Path, turned: int) -> None:
    with Image.open(makers.headshot(tmp_path / "a.jpg", seed=6)) as image:
        image.rotate(turned, expand=True).save(tmp_path / "b.jpg")
    answer = seen(tmp_path / "b.jpg")
    assert (answer["faces"], answer["turned"]) == (1, turned)


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_landscape_has_no_face(tmp_path: Path, seed: int) -> None:
    path = makers.photo(tmp_path / "a.jpg", width=1200, height=800, seed=seed)
    assert seen(path)["faces"] == 0


def test_two_people_are_two_faces(tmp_path: Path) -> None:
    both = Image.new("RGB", (826, 579), (255, 255, 255))
    for place, number in enumerate((6, 7)):
        with Image.open(makers.headshot(tmp_path / "a.jpg", seed=number)) as image:
            both.paste(image, (place * 413, 0))
    both.save(tmp_path / "b.jpg")
    assert seen(tmp_path / "b.jpg")["faces"] == 2


def test_stripes_are_no_plain_background(tmp_path: Path) -> None:
    blue = makers.headshot(tmp_path / "a.jpg", background=(67, 142, 219))
    assert seen(blue)["background"] == pytest.approx([67, 142, 219], abs=4)
    assert seen(makers.headshot(tmp_path / "b.jpg", plain=False))["plain"] < 0.8
