"""VD07 to VD14: what only a closer look tells, and what may keep a video from playing."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.facts import VideoFacts
from app.domain.insides import VideoInside
from app.domain.notice import Limits, NumberRange
from app.domain.quantities import ByteSize, Count, Pixels, Seconds, Several, Value, Words
from tests.checks.cases import MP4, VIDEO_ITEM, one_slot, said_of, texts, the, with_limits
from tests.checks.test_video import lines

SEEN = VideoInside(1.0, sound=-12.0)


def looked(**inside: Any) -> VideoFacts:
    return replace(MP4, inside=replace(SEEN, **inside))


def said(video: VideoFacts) -> list[str]:
    return said_of(VIDEO_ITEM, {"a.mp4": video})


def values(code: str, video: VideoFacts) -> dict[str, Value]:
    return the(code, one_slot(VIDEO_ITEM, {"a.mp4": video})).values


@pytest.mark.parametrize(
    ("video", "what", "actual"),
    [
        (replace(MP4, missing_bytes=3_000_000), "后面缺了", ByteSize(3_000_000)),
        (looked(ends=105.0), "能放到", Seconds(105.0)),
        (looked(broken=(43.0, 60.0)), "画面有损坏，最早出现在", Seconds(43.0)),
        (looked(ends=105.0, broken=(43.0,)), "能放到", Seconds(105.0)),
    ],
)
def test_a_video_that_is_not_all_there(video: VideoFacts, what: str, actual: Value) -> None:
    assert said(video) == lines("VD02 passed", "VD07 error")
    assert values("VD07", video) == {"what": Words(what), "actual": actual}


def test_a_video_seen_in_parts_passes_as_such() -> None:
    assert said(looked(share=0.2)) == lines("VD02 passed")
    assert values("VD07", looked()) == {"actual": Words("从头到尾都查过")}
    assert values("VD07", looked(share=0.2)) == {"actual": Words("文件很大，均匀抽查过")}


@pytest.mark.parametrize("missed", [{}, {"video": "time"}, {"video": "start-failed"}])
def test_what_was_not_looked_into_is_said_once(missed: dict[str, str]) -> None:
    video = replace(MP4, inside=None, missed=missed)
    assert said(video) == [
        "VD01 passed a.mp4",
        "VD02 passed a.mp4",
        "VD07 not_checked a.mp4",
        "VD11 passed a.mp4",
        "VD12 passed a.mp4",
    ]


@pytest.mark.parametrize(
    ("video", "severity"),
    [
        (replace(MP4, audio_codec=None), "warning"),
        (looked(sound=-60.0), "warning"),
        (looked(sound=-120.0), "warning"),
        (looked(sound=-59.9), "passed"),
    ],
)
def test_silence(video: VideoFacts, severity: str) -> None:
    assert said(video) == lines("VD02 passed", f"VD08 {severity}")


def test_sound_that_no_decoder_knows_is_not_called_silence() -> None:
    told = said(looked(sound=None))
    assert told == [line for line in lines("VD02 passed") if not line.startswith("VD08")]


def test_black_bars_tell_what_is_left() -> None:
    video = looked(picture=(0.125, 0.0, 0.75, 1.0))
    assert said(video) == lines("VD02 passed", "VD09 warning")
    assert values("VD09", video) == {"actual": Pixels(1440, 1080)}


@pytest.mark.parametrize(("share", "severity"), [(0.49, "passed"), (0.5, "warning")])
def test_backlit_in_most_pictures(share: float, severity: str) -> None:
    assert said(looked(backlit=share)) == lines("VD02 passed", f"VD10 {severity}")


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"codec": "hevc"}, ["HEVC（H.265）"]),
        ({"codec": "hevc", "pixel_format": "yuv420p10le"}, ["HEVC（H.265）", "10 位以上的色深"]),
        ({"codec": "h264", "pixel_format": "yuv420p10le"}, ["10 位以上的色深"]),
        ({"codec": "h264", "pixel_format": "yuv444p"}, ["4:2:2 或 4:4:4 的色彩"]),
        ({"codec": "prores", "pixel_format": "yuv422p10le"}, ["ProRes", "10 位以上的色深"]),
        ({"codec": "av1"}, ["AV1"]),
        ({"codec": "vp9", "audio_codec": "opus"}, ["VP9", "OPUS"]),
        ({"codec": "mpeg4"}, ["MPEG-4（早期编码）"]),
        ({"codec": "wmv2"}, ["WMV2"]),
    ],
)
def test_codecs_that_may_not_play(changes: dict[str, Any], names: list[str]) -> None:
    video = replace(MP4, **changes)
    assert said(video) == lines("VD02 passed", "VD11 warning")
    assert texts(values("VD11", video)["actual"]) == names


@pytest.mark.parametrize(
    "changes",
    [
        {"pixel_format": "yuv420p"},
        {"pixel_format": "yuvj420p"},
        {"audio_codec": "pcm_s16le"},
        {"audio_codec": "mp3"},
    ],
)
def test_codecs_that_play_anywhere(changes: dict[str, Any]) -> None:
    assert said(replace(MP4, **changes)) == lines("VD02 passed")


def test_a_container_s_own_codec_is_not_odd() -> None:
    item = with_limits(VIDEO_ITEM, Limits(formats=("wmv",)))
    video = replace(MP4, format="wmv", codec="wmv2", audio_codec="wmav2")
    assert said_of(item, {"a.mp4": video}) == lines("VD02 passed")


@pytest.mark.parametrize(
    ("rotation", "stored"), [(0, Pixels(1440, 1080)), (90, Pixels(1080, 1440))]
)
def test_pixels_that_are_not_square(rotation: int, stored: Pixels) -> None:
    video = replace(MP4, coded_width=1440, pixel_aspect=1.333333, rotation=rotation)
    assert said(video) == lines("VD02 passed", "VD12 warning")
    assert values("VD12", video) == {"actual": stored, "required": Pixels(1920, 1080)}
    assert said(replace(MP4, pixel_aspect=1.004)) == lines("VD02 passed")


@pytest.mark.parametrize(
    ("rates", "told"),
    [((15.0, 30.0), ["VD14 info"]), ((24.0, 30.0), []), ((28.6, 31.2), [])],
)
def test_rates_that_waver(rates: tuple[float, float], told: list[str]) -> None:
    assert said(looked(rates=rates)) == lines("VD02 passed", *told)


def test_the_rates_are_named() -> None:
    told = values("VD14", looked(rates=(14.9, 30.1)))
    assert told == {"actual": Several((Count(15, "帧"), Count(30, "帧")))}


def test_padding_of_sound_names_the_length_that_players_show() -> None:
    item = with_limits(VIDEO_ITEM, Limits(seconds=NumberRange(max=180)))
    video = replace(MP4, video_seconds=180.0, seconds=180.4)
    finding = the("VD13", one_slot(item, {"a.mp4": video}))
    assert finding.values == {"actual": Seconds(180.4), "required": Seconds(180)}
