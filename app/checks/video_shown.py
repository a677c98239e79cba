"""VD: what a viewer notices at once: no sound, black bars, people who cannot be seen."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged
from app.domain.facts import VideoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Pixels
from app.texts import N_

SILENT = Rule(
    "VD08",
    "video-silent",
    Severity.WARNING,
    message=N_("视频从头到尾没有声音。"),
    remedy=N_("请放一遍听听看；本该有声音的，请检查录音和导出设置，重新导出后再放进来。"),
    passed=N_("视频有声音。"),
)
_AUDIBLE = -60.0
"""dBFS; what stays below it all along nobody hears."""


@check(SILENT, facts=VideoFacts)
def video_silent(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """没有声音轨，或者有声音轨但一直没有声音。剪辑时把声音关掉、录屏没有开麦克风，都会这样。"""
    if video.audio_codec is None:
        yield judged(SILENT, good=False)
    elif video.inside and video.inside.sound is not None:
        yield judged(SILENT, good=video.inside.sound > _AUDIBLE)


BLACK_BARS = Rule(
    "VD09",
    "video-black-bars",
    Severity.WARNING,
    message=N_("视频四周有黑边，真正的画面只有 {actual}。"),
    remedy=N_("请用剪辑软件把画面放大到铺满，或按原来的比例重新拍摄、导出，再放进来。"),
    passed=N_("视频画面没有黑边。"),
)


@check(BLACK_BARS, facts=VideoFacts)
def video_black_bars(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """尺寸是 1920×1080，里面其实是 4:3 或更扁的画面，四周用黑边填满。

    抽看十几帧，两边一样宽、一直是黑的才算；整个画面都暗的场景不算。
    """
    if video.inside is None:
        return
    if video.inside.picture is None:
        yield judged(BLACK_BARS, good=True)
        return
    _left, _top, width, height = video.inside.picture
    yield found(BLACK_BARS, actual=Pixels(round(video.width * width), round(video.height * height)))


BACKLIT = Rule(
    "VD10",
    "video-backlit",
    Severity.WARNING,
    message=N_("视频里的人像是在逆光中，脸看不清。"),
    remedy=N_("请放一遍看看；看不清的，请换个方向或补光后重拍。"),
    passed=N_("没有看出逆光。"),
)
_MOSTLY = 0.5


@check(BACKLIT, facts=VideoFacts)
def video_backlit(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """抽看十几帧，多数帧里中间暗、四周亮、又看不到照亮的肤色，才提醒一句；拿不准的不说。"""
    if video.inside:
        yield judged(BACKLIT, good=video.inside.backlit < _MOSTLY)
