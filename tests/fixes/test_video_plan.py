"""What is done to a video: the cheapest way that complies, without a look at the file."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.facts import VideoFacts
from app.domain.insides import VideoInside
from app.domain.notice import Item, Kind, Limits, NumberRange, SizeRange
from app.fixes import video_words
from app.fixes.video_plan import plan
from app.fixes.video_shape import Fit
from app.fixes.video_types import Cut, Mode, Note, Obstacle, Reason, Sound, VideoPlan
from tests.checks.cases import MP4

FULL = ((1920, 1080), (1080, 1920))
ITEM = Item(
    "video",
    "视频",
    Kind.VIDEO,
    limits=Limits(formats=("mp4",), seconds=NumberRange(max=180), resolutions=FULL),
)
GOOD = replace(MP4, pixel_format="yuv420p")
LONG = replace(GOOD, seconds=200.0, video_seconds=200.0)
SIDEWAYS: dict[str, Any] = {"width": 1080, "height": 1920, "rotation": 90}


def asked(**limits: Any) -> Item:
    given: dict[str, Any] = {"formats": ("mp4",), **limits}
    return replace(ITEM, limits=Limits(**given))


def told(found: VideoPlan) -> tuple[Mode, tuple[Reason, ...]]:
    return found.mode, found.reasons


@pytest.mark.parametrize("facts", [GOOD, replace(GOOD, **SIDEWAYS), replace(GOOD, format="m4v")])
def test_what_complies_needs_nothing(facts: VideoFacts) -> None:
    found = plan(facts, ITEM)
    assert found.mode is Mode.COPY
    assert found.needed is (facts.format != "mp4")
    assert found.complies


@pytest.mark.parametrize(
    ("change", "mode", "reasons"),
    [
        ({"format": "mov"}, Mode.COPY, (Reason.FORMAT,)),
        ({"format": "mov", **SIDEWAYS}, Mode.COPY, (Reason.FORMAT,)),
        ({"format": "mkv", "audio_codec": "mp3"}, Mode.COPY, (Reason.FORMAT, Reason.SOUND)),
        ({"format": "avi", "audio_codec": "mp3"}, Mode.ENCODE, (Reason.FORMAT, Reason.SOUND)),
        ({"pixel_format": ""}, Mode.COPY, ()),
        ({"codec": "hevc"}, Mode.ENCODE, (Reason.CODEC,)),
        ({"codec": "hevc", "pixel_format": "yuv420p10le"}, Mode.ENCODE, (Reason.CODEC,)),
        ({"pixel_format": "yuv420p10le"}, Mode.ENCODE, (Reason.DEPTH,)),
        ({"pixel_format": "yuv422p"}, Mode.ENCODE, (Reason.DEPTH,)),
        ({"width": 3840, "height": 2160}, Mode.ENCODE, (Reason.SIZE,)),
        ({"coded_width": 1440, "pixel_aspect": 1.333333}, Mode.ENCODE, (Reason.PIXELS,)),
    ],
)
def test_the_cheapest_way(change: dict[str, Any], mode: Mode, reasons: tuple[Reason, ...]) -> None:
    found = plan(replace(GOOD, **change), ITEM)
    assert told(found) == (mode, reasons)
    assert found.complies


def test_an_index_at_the_end_is_moved_to_the_front() -> None:
    assert told(plan(GOOD, ITEM, index_in_front=False)) == (Mode.COPY, (Reason.INDEX,))


def test_what_is_too_long_is_cut_without_encoding() -> None:
    found = plan(LONG, ITEM)
    assert told(found) == (Mode.CUT_COPY, (Reason.LENGTH,))
    assert (found.start, found.end, found.longest) == (0.0, 180.0, 180)
    assert found.bytes == 54_000_000
    assert video_words.headline(found) == "不用重新压缩，只剪头尾，约 5 秒。"


def test_sound_that_outlasts_the_limit_is_cut_too() -> None:
    found = plan(replace(GOOD, seconds=180.3, video_seconds=180.0), ITEM)
    assert told(found) == (Mode.CUT_COPY, (Reason.LENGTH,))


KEYS = tuple(float(second) for second in range(0, 200, 2))


@pytest.mark.parametrize(
    ("cut", "keys", "mode", "start"),
    [
        (Cut(3.3), KEYS, Mode.CUT_COPY, 2.0),
        (Cut(4.0), KEYS, Mode.CUT_COPY, 4.0),
        (Cut(3.3, 60), KEYS, Mode.CUT_COPY, 2.0),
        (Cut(3.3, 183.3), KEYS, Mode.CUT_COPY, 4.0),
        (Cut(2.7, 182.7), KEYS, Mode.ENCODE, 2.7),
        (Cut(3.3, exact=True), KEYS, Mode.ENCODE, 3.3),
        (Cut(4.01, exact=True), KEYS, Mode.CUT_COPY, 4.0),
        (Cut(3.3), (0.0, 10.0), Mode.ENCODE, 3.3),
        (Cut(3.3), (), Mode.ENCODE, 3.3),
    ],
)
def test_a_cut_moves_to_a_key_frame_where_the_length_allows(
    cut: Cut, keys: tuple[float, ...], mode: Mode, start: float
) -> None:
    found = plan(LONG, ITEM, cut, keys)
    assert (found.mode, found.start) == (mode, start)
    assert found.seconds <= 180
    assert (Note.MOVED in found.notes) is (abs(start - cut.start) > 0.05)
    assert (Reason.FRAME_EXACT in found.reasons) is (mode is Mode.ENCODE)


def test_a_choice_beyond_the_ends_is_kept_within() -> None:
    found = plan(GOOD, ITEM, Cut(-5, 900))
    assert (found.start, found.end) == (0.0, 150.0)


@pytest.mark.parametrize(
    ("size", "target", "enlarged"),
    [
        ((3840, 2160), (1920, 1080), False),
        ((2160, 3840), (1080, 1920), False),
        ((1280, 720), (1920, 1080), True),
        ((720, 1280), (1080, 1920), True),
    ],
)
def test_the_frame_follows_the_orientation(
    size: tuple[int, int], target: tuple[int, int], enlarged: bool
) -> None:
    found = plan(replace(GOOD, width=size[0], height=size[1]), ITEM)
    assert (found.width, found.height) == target
    assert (Note.ENLARGED in found.notes) is enlarged


def test_enlarging_is_told_and_never_done_for_a_least_size() -> None:
    small = replace(GOOD, width=1280, height=720)
    assert "不会更清楚" in video_words.notes(plan(small, ITEM))[0]
    found = plan(small, asked(min_resolution=(1920, 1080)))
    assert told(found) == (Mode.COPY, ())
    assert video_words.hindrances(found) == (
        "画面只有 1280×720，通知要求不小于 1920×1080。放大不会更清楚，请找更大的原片。",
    )


def test_another_aspect_is_padded_or_cropped() -> None:
    old = replace(GOOD, width=1440, height=1080)
    padded, cropped = plan(old, ITEM), plan(old, ITEM, Cut(fit=Fit.CROP))
    assert (padded.notes, cropped.notes) == (
        (Note.PADDED,),
        (Note.ENLARGED, Note.CROPPED),
    )
    assert padded.picture is not None
    assert padded.picture.inner == (240, 0, 1440, 1080)
    assert cropped.picture is not None
    assert cropped.picture.crop == (0, 134, 1440, 810)


def test_rates_are_even_and_keep_all_movement() -> None:
    hevc = replace(GOOD, codec="hevc")
    inside = VideoInside(1.0, sound=-12.0, rates=(15.0, 30.0))
    assert plan(replace(hevc, fps=29.97), ITEM).rate == (30000, 1001)
    assert plan(replace(hevc, fps=22.4, inside=inside), ITEM).rate == (30, 1)
    assert plan(replace(hevc, fps=240.0), ITEM).rate == (60, 1)
    assert plan(replace(hevc, fps=15.0), ITEM).rate == (15, 1)
    assert plan(replace(GOOD, fps=60.0), asked(fps=NumberRange(max=30))).rate == (30, 1)
    assert plan(replace(GOOD, fps=25.0), asked(fps=NumberRange(target=25))).rate is None


def test_a_limit_of_bytes_sets_the_rate() -> None:
    found = plan(GOOD, asked(bytes=SizeRange(max="20MB")))
    assert told(found) == (Mode.ENCODE, (Reason.BYTES,))
    assert found.most_rate is not None
    sound = 128_000 * 1.05
    assert (found.most_rate + sound) * 150 / 8 <= 20_000_000
    assert found.bytes_most <= 20_000_000
    assert found.complies
    blurred = plan(GOOD, asked(bytes=SizeRange(max="12MB")))
    assert Note.BLURRED in blurred.notes


@pytest.mark.parametrize(
    ("change", "limits", "what", "sentence"),
    [
        ({"seconds": 10.0, "video_seconds": 10.0}, {"seconds": NumberRange(min=30)},
         Obstacle.TOO_SHORT,
         "视频只有 10 秒，通知要求不少于 30 秒，没有办法加长，请换一段更长的。"),
        ({"missing_bytes": 5000, "inside": None}, {}, Obstacle.BROKEN,
         "视频有损坏或没有拷完，请先找完整的原片。"),
        ({"inside": VideoInside(1.0, ends=90.0)}, {}, Obstacle.BROKEN,
         "视频有损坏或没有拷完，请先找完整的原片。"),
        ({}, {"formats": ("wmv",)}, Obstacle.FORMAT,
         "通知只收 WMV，这里只能做成 MP4 或 MOV，请用剪辑软件导出。"),
        ({}, {"codec": "H.265"}, Obstacle.CODEC,
         "通知要求编码是 H.265，这里只能做成 H.264，请用剪辑软件导出。"),
        ({}, {"orientation": "portrait"}, Obstacle.TURNED,
         "画面是 1920×1080，通知要求竖版，转过来会放倒，请重新拍摄。"),
        ({}, {"bytes": SizeRange(max="1MB")}, Obstacle.TOO_LARGE,
         "这么长的视频压不到 1 MB 以内，请再剪短一些。"),
        ({}, {"bytes": SizeRange(min="200MB")}, Obstacle.TOO_SMALL,
         "做出来大约只有 57.2 MB，通知要求不小于 200 MB，请换更清楚的原片。"),
    ],
)  # fmt: skip
def test_what_no_plan_can_mend_is_said(
    change: dict[str, Any], limits: dict[str, Any], what: Obstacle, sentence: str
) -> None:
    found = plan(replace(GOOD, **change), asked(**limits))
    assert not found.complies
    assert [one.what for one in found.hindrances] == [what]
    assert video_words.hindrances(found) == (sentence,)


def test_a_choice_that_is_too_short_asks_for_more() -> None:
    found = plan(GOOD, asked(seconds=NumberRange(min=60, max=180)), Cut(0, 30))
    assert [one.what for one in found.hindrances] == [Obstacle.CHOSEN_TOO_SHORT]


def test_a_part_before_the_damage_can_be_kept() -> None:
    broken = replace(GOOD, missing_bytes=5000, inside=VideoInside(1.0, ends=90.0))
    assert plan(broken, ITEM, Cut(0, 80)).complies


def test_about_so_long_allows_a_tenth() -> None:
    found = plan(LONG, asked(seconds=NumberRange(target=100)))
    assert found.end == pytest.approx(110.0)


def test_mov_is_made_where_nothing_else_is_taken() -> None:
    found = plan(replace(GOOD, codec="hevc"), asked(formats=("mov",)))
    assert (found.form, found.complies) == ("mov", True)


def test_silence_stays_silent() -> None:
    found = plan(replace(LONG, audio_codec=None), ITEM)
    assert found.sound is Sound.NONE


def test_bars_are_cut_away_where_she_crops() -> None:
    barred = replace(GOOD, inside=VideoInside(1.0, picture=(0.125, 0.125, 0.75, 0.75)))
    assert told(plan(barred, ITEM)) == (Mode.COPY, ())
    found = plan(barred, ITEM, Cut(fit=Fit.CROP))
    assert told(found) == (Mode.ENCODE, (Reason.BARS,))
    assert found.picture is not None
    assert found.picture.crop == (240, 136, 1440, 808)


def test_words_of_a_whole_plan() -> None:
    source = replace(LONG, codec="hevc", format="mov", width=1280, height=720)
    found = plan(source, ITEM)
    assert video_words.reasons(found) == (
        "剪到 3 分钟",
        "编码换成 H.264",
        "画面改成 1920×1080",
        "换成 MP4 格式",
    )
    assert video_words.result(found).startswith("做好后：MP4，1920×1080，3 分钟，约 ")
    assert video_words.headline(plan(GOOD, ITEM)) == "视频已经符合要求，不用处理。"
    assert video_words.about(3) == "5 秒"
    assert video_words.about(47) == "50 秒"
    assert video_words.about(170) == "3 分钟"
    assert video_words.about(7300) == "2 小时"
