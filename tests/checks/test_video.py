from dataclasses import replace

import pytest

from app.domain.facts import AudioFacts, Family, NotProbed, Unreadable, VideoFacts
from app.domain.notice import Limits, NumberRange, SizeRange
from app.domain.quantities import Format, Pixels, Seconds, Several, Words
from tests.checks.cases import JPG, MP4, VIDEO_ITEM, one_slot, said_of, the, with_limits

SOUND = ["VD01", "VD07", "VD08", "VD09", "VD10", "VD11", "VD12"]
"""What passes of any video that is sound, whatever is asked."""


def lines(*more: str, of: str = "a.mp4") -> list[str]:
    """All that passes, and `more` (“VD03 error”) in place of what it speaks of."""
    told = {one.partition(" ")[0] for one in more}
    passed = [f"{code} passed {of}" for code in SOUND if code not in told]
    return sorted([*passed, *(f"{one} {of}" for one in more)])


def lasting(picture: float, whole: float | None = None) -> VideoFacts:
    return replace(MP4, video_seconds=picture, seconds=picture if whole is None else whole)


def test_a_video_as_asked_passes_every_rule() -> None:
    limits = Limits(
        formats=("mp4", "mov"),
        seconds=NumberRange(max=180),
        resolutions=((1920, 1080), (1080, 1920)),
        bytes=SizeRange(max="100MB"),
    )
    assert said_of(with_limits(VIDEO_ITEM, limits), {"a.mp4": MP4}) == lines(
        "VD02 passed", "VD03 passed", "VD05 passed", "VD06 passed"
    )


def test_a_video_that_cannot_be_opened_is_one_error() -> None:
    damaged = Unreadable(Family.VIDEO, "mp4", 9, "truncated")
    assert said_of(VIDEO_ITEM, {"a.mp4": damaged}) == ["VD01 error a.mp4"]


def test_a_video_broken_off_is_an_error_though_it_opens() -> None:
    cut = replace(MP4, missing_bytes=30_000_000)
    assert said_of(VIDEO_ITEM, {"a.mp4": cut}) == lines("VD02 passed", "VD07 error")


def test_a_video_that_was_not_looked_at_is_one_unchecked_finding() -> None:
    skipped = NotProbed(Family.VIDEO, 9, "time")
    assert said_of(VIDEO_ITEM, {"a.mp4": skipped}) == ["VD01 not_checked a.mp4"]


@pytest.mark.parametrize(
    ("content", "severity"),
    [("mp4", "passed"), ("mov", "passed"), ("m4v", "passed"), ("avi", "error"), ("3gp", "error")],
)
def test_the_content_decides_the_format(content: str, severity: str) -> None:
    found = said_of(VIDEO_ITEM, {"a.mp4": replace(MP4, format=content)})
    assert found == lines(f"VD02 {severity}")


@pytest.mark.parametrize("facts", [JPG, AudioFacts("mp3", 9, 3.0, "mp3")])
def test_what_is_no_video_is_one_wrong_format(facts: AudioFacts) -> None:
    assert said_of(VIDEO_ITEM, {"a.mp4": facts}) == ["VD02 error a.mp4"]
    values = the("VD02", one_slot(VIDEO_ITEM, {"a.mp4": facts})).values
    assert values["actual"] == Format(facts.format)
    assert values["required"] == Several((Format("mp4"), Format("mov")))


@pytest.mark.parametrize(
    ("picture", "whole", "severity"),
    [
        (179.99, 179.99, "passed"),
        (180.0, 180.0, "passed"),
        (180.000011, 180.000011, "passed"),
        (180.02, 180.02, "error"),
        (180.04, 180.04, "error"),
        (180.0, 180.02, "passed"),
        (180.0, 180.5, "passed"),
        (180.0, 180.6, "error"),
        (192.0, 192.0, "error"),
        (0.0, 192.0, "error"),
    ],
)
def test_at_most_three_minutes_of_picture_to_the_frame(
    picture: float, whole: float, severity: str
) -> None:
    item = with_limits(VIDEO_ITEM, Limits(seconds=NumberRange(max=180)))
    found = said_of(item, {"a.mp4": lasting(picture, whole)})
    borderline = ["VD13 warning"] if severity == "passed" and whole > 180.01 else []
    assert found == lines(f"VD03 {severity}", *borderline)


def test_the_length_that_was_judged_is_the_one_told() -> None:
    item = with_limits(VIDEO_ITEM, Limits(seconds=NumberRange(max=180)))
    values = the("VD03", one_slot(item, {"a.mp4": lasting(180.04, 180.1)})).values
    assert values == {"actual": Seconds(180.04), "how": Words("不超过"), "required": Seconds(180)}


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (59.9, ["VD03 passed", "VD04 error"]),
        (60, ["VD03 passed", "VD04 passed"]),
        (181, ["VD03 error", "VD04 passed"]),
    ],
)
def test_both_ends_of_a_length_are_judged(seconds: float, expected: list[str]) -> None:
    item = with_limits(VIDEO_ITEM, Limits(seconds=NumberRange(min=60, max=180)))
    assert said_of(item, {"a.mp4": lasting(seconds)}) == lines(*expected)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (161, "VD04 warning"),
        (162, "VD03 passed"),
        (198, "VD03 passed"),
        (199, "VD03 warning"),
    ],
)
def test_about_three_minutes_warns_beyond_a_tenth(seconds: float, expected: str) -> None:
    item = with_limits(VIDEO_ITEM, Limits(seconds=NumberRange(target=180)))
    assert said_of(item, {"a.mp4": lasting(seconds)}) == lines(expected)


@pytest.mark.parametrize(
    ("limits", "shape", "severity"),
    [
        (Limits(resolutions=((1920, 1080), (1080, 1920))), (1080, 1920), "passed"),
        (Limits(resolutions=((1920, 1080), (1080, 1920))), (3840, 2160), "error"),
        (Limits(resolutions=((1920, 1080),)), (1080, 1920), "error"),
        (Limits(min_resolution=(1280, 720)), (720, 1280), "passed"),
        (Limits(min_resolution=(1280, 720)), (1280, 718), "error"),
        (Limits(orientation="landscape"), (1920, 1080), "passed"),
        (Limits(orientation="landscape"), (1080, 1920), "error"),
        (Limits(orientation="portrait"), (1080, 1920), "passed"),
        (Limits(orientation="portrait"), (1080, 1080), "error"),
    ],
)
def test_the_picture_is_judged_as_shown(
    limits: Limits, shape: tuple[int, int], severity: str
) -> None:
    width, height = shape
    video = replace(MP4, width=width, height=height)
    item = with_limits(VIDEO_ITEM, limits)
    assert said_of(item, {"a.mp4": video}) == lines(f"VD05 {severity}")
    assert the("VD05", one_slot(item, {"a.mp4": video})).values["actual"] == Pixels(*shape)


@pytest.mark.parametrize(
    ("size", "severity"), [(5_000_001, "passed"), (5_242_880, "passed"), (5_242_881, "error")]
)
def test_too_large_is_above_the_size_as_windows_shows_it(size: int, severity: str) -> None:
    item = with_limits(VIDEO_ITEM, Limits(bytes=SizeRange(max="5MB")))
    assert said_of(item, {"a.mp4": replace(MP4, size=size)}) == lines(f"VD06 {severity}")


@pytest.mark.parametrize(("each", "severity"), [(2_621_440, "passed"), (2_621_441, "error")])
def test_a_size_for_all_together_is_judged_once_for_the_slot(each: int, severity: str) -> None:
    item = with_limits(VIDEO_ITEM, Limits(bytes=SizeRange(max="5MB"), per_file=False))
    videos = {name: replace(MP4, size=each) for name in ("a.mp4", "b.mp4")}
    told = [*lines(), *lines(of="b.mp4"), f"VD06 {severity}"]
    assert said_of(item, videos) == sorted(told)


def test_a_least_size_of_a_video_is_judged_as_any_files() -> None:
    item = with_limits(VIDEO_ITEM, Limits(bytes=SizeRange(min="5MB")))
    assert said_of(item, {"a.mp4": MP4}) == sorted(["ST04 passed a.mp4", *lines()])
    small = replace(MP4, size=4_000_000)
    assert said_of(item, {"a.mp4": small}) == sorted(["ST04 error a.mp4", *lines()])
