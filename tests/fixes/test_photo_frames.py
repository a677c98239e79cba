"""The frame of a headshot's crop: in its ratio, inside the picture, about the face."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.facts import PhotoFacts
from app.domain.notice import Item, Kind, Limits, PixelLimit, SizeRange
from app.fixes import photo_forms as forms
from app.fixes.photo_frames import suggested_frame, within
from app.fixes.work.photo_jobs import _box

SHARE = st.floats(0, 1)
EDGE = st.integers(50, 20_000)
RATIO = st.floats(0.4, 2.5)
JPG = PhotoFacts("jpg", 3_000_000, 3000, 4000, "RGB")


@given(st.tuples(SHARE, SHARE, st.floats(0.01, 1), st.floats(0.01, 1)), EDGE, EDGE, RATIO)
def test_any_frame_is_brought_inside_and_into_its_ratio(
    frame: tuple[float, float, float, float], width: int, height: int, ratio: float
) -> None:
    left, top, wide, high = within(frame, (width, height), ratio)
    assert left >= 0
    assert top >= 0
    assert left + wide <= 1 + 1e-9
    assert top + high <= 1 + 1e-9
    assert wide * width / (high * height) == pytest.approx(ratio)


@given(st.tuples(SHARE, SHARE, st.floats(0.2, 1), st.floats(0.2, 1)), EDGE, EDGE, RATIO)
def test_its_pixels_lie_in_the_picture(
    frame: tuple[float, float, float, float], width: int, height: int, ratio: float
) -> None:
    left, top, right, bottom = _box(within(frame, (width, height), ratio), ratio, (width, height))
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height


def test_a_frame_that_is_right_stays_as_it_was_drawn() -> None:
    frame = (0.2, 0.1, 0.5, 0.5 * 3 / 4 / (5 / 7))
    assert within(frame, (3000, 4000), 5 / 7) == pytest.approx(frame)


def test_the_head_takes_two_thirds_about_the_middle() -> None:
    face = (0.4, 0.3, 0.2, 0.15)
    left, top, wide, high = suggested_frame((3000, 4000), 25 / 35, face)
    assert left + wide / 2 == pytest.approx(0.5)
    crown, chin = 0.3 - 0.3 * 0.15, 0.45 + 0.04 * 0.15
    assert (chin - crown) / high == pytest.approx(2 / 3)
    assert crown - top == pytest.approx(0.1 * high)


def test_a_head_at_the_edge_keeps_the_frame_inside() -> None:
    left, top, wide, high = suggested_frame((3000, 4000), 25 / 35, (0.0, 0.0, 0.3, 0.2))
    assert (left, top) == (0, 0)
    assert wide * 3000 / (high * 4000) == pytest.approx(25 / 35)


def test_without_a_face_it_is_as_large_as_may_be() -> None:
    assert suggested_frame((4000, 3000), 0.75)[3] == 1.0
    assert suggested_frame((3000, 6000), 1.0)[2] == 1.0


@pytest.mark.parametrize(
    ("limits", "kind", "ratio"),
    [
        (Limits(size_mm=(25, 35)), Kind.HEADSHOT, 25 / 35),
        (Limits(aspect="3:4"), Kind.HEADSHOT, 3 / 4),
        (Limits(pixels=PixelLimit(exact=(295, 413))), Kind.HEADSHOT, 295 / 413),
        (Limits(aspect="16:9"), Kind.PHOTO, 9 / 16),
        (Limits(), Kind.PHOTO, None),
    ],
)
def test_the_ratio_is_the_notices(limits: Limits, kind: Kind, ratio: float | None) -> None:
    assert forms.ratio(JPG, Item("a", "照片", kind, limits=limits)) == ratio


@pytest.mark.parametrize(
    ("limits", "least"),
    [
        (Limits(), (600, 800)),
        (Limits(min_resolution=(2000, 1000)), (1000, 2000)),
        (Limits(pixels=PixelLimit(long_edge_min=1600)), (0, 1600)),
        (Limits(pixels=PixelLimit(exact=(3000, 4000))), (3000, 4000)),
        (Limits(min_resolution=(9000, 9000)), (3000, 4000)),
    ],
)
def test_the_least_pixels_are_the_notices_and_never_more_than_there_are(
    limits: Limits, least: tuple[int, int]
) -> None:
    assert forms.least_pixels(JPG, Item("a", "照片", Kind.PHOTO, limits=limits)) == least


def test_a_headshot_is_made_no_smaller_than_it_is_printed() -> None:
    item = Item("a", "证件照", Kind.HEADSHOT, limits=Limits(size_mm=(25, 35)))
    assert forms.least_pixels(JPG, item) == (295, 413)


def test_the_most_bytes_are_by_the_narrower_way_of_counting() -> None:
    limits = Limits(bytes=SizeRange(max="5MB"))
    assert forms.most_bytes(Item("a", "照片", Kind.PHOTO, limits=limits)) == 5_000_000
    together = Limits(bytes=SizeRange(max="5MB"), per_file=False)
    assert forms.most_bytes(Item("a", "照片", Kind.PHOTO, limits=together)) is None


@pytest.mark.parametrize(
    ("name", "form", "named"),
    [
        ("张三.PNG", "jpg", "张三.jpg"),
        ("张三.JPEG", "jpg", "张三.JPEG"),
        ("张三", "png", "张三.png"),
        ("张.三.heic", "jpg", "张.三.jpg"),
        ("扫描.TIFF", "tif", "扫描.TIFF"),
    ],
)
def test_a_name_gets_the_extension_of_its_content(name: str, form: str, named: str) -> None:
    assert forms.named(name, form) == named
