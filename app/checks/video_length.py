"""VD: videos too long or too short."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found
from app.checks.ranges import Span
from app.domain.facts import VideoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, NumberRange
from app.domain.quantities import Seconds
from app.texts import N_

TOO_LONG = Rule(
    "VD03",
    "video-too-long",
    Severity.ERROR,
    message=N_("视频长 {actual}，要求{how} {required}。"),
    remedy=N_("请选好开头和结尾，由程序剪到时限内；也可以用剪辑软件剪短，重新导出。"),
    passed=N_("视频长 {actual}，符合“{how} {required}”。"),
    fix="fit-video",
)


LENGTH_BORDERLINE = Rule(
    "VD13",
    "video-length-borderline",
    Severity.WARNING,
    message=N_("画面没有超过 {required}，但声音拖长了，有的播放器会显示 {actual}。"),
    remedy=N_("可以照样报送；怕对方只看显示的时长，可以由程序剪掉末尾半秒。"),
    fix="fit-video",
)


@check(TOO_LONG, LENGTH_BORDERLINE, facts=VideoFacts, judges=("seconds.max", "seconds.target"))
def video_too_long(video: VideoFacts, item: Item) -> Iterator[Judgement]:
    """按画面的长度判断，一帧也不放宽。声音比画面多出半秒以内的，是导出时自动补的，只提醒一句。"""
    asked = item.limits.seconds
    if asked is None:
        return
    yield from _span(asked).above(TOO_LONG, length(video))
    if asked.max is not None and length(video) <= asked.max + _CLOCK < video.seconds:
        values = {"actual": Seconds(video.seconds), "required": Seconds(asked.max)}
        yield found(LENGTH_BORDERLINE, of="seconds", **values)


TOO_SHORT = Rule(
    "VD04",
    "video-too-short",
    Severity.ERROR,
    message=N_("视频长 {actual}，要求{how} {required}。"),
    remedy=N_("请补充画面后重新导出，或换一个更长的视频。"),
    passed=N_("视频长 {actual}，符合“{how} {required}”。"),
)


@check(TOO_SHORT, facts=VideoFacts, judges=("seconds.min", "seconds.target"))
def video_too_short(video: VideoFacts, item: Item) -> Iterator[Judgement]:
    """按画面的长度判断。通知只说“左右”的，短出一成以上才提醒。"""
    if item.limits.seconds:
        yield from _span(item.limits.seconds).below(TOO_SHORT, length(video))


_PADDING = 0.5
"""Seconds by which encoders let the sound outlast the picture; the design's figure for VD13."""
_CLOCK = 0.005
"""Seconds lost to rounding in time bases; below what the message shows, far below a frame."""


def length(video: VideoFacts) -> float:
    """The picture's length; the whole file's where more than padding follows the picture."""
    rest = video.seconds - video.video_seconds
    return video.video_seconds if 0 <= rest <= _PADDING else video.seconds


def _span(asked: NumberRange) -> Span:
    return Span("seconds", asked, Seconds, slack=_CLOCK)
