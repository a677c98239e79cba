"""VD: what may keep a video from playing, or from looking right, on an office computer."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged, several
from app.domain.facts import VideoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Count, Pixels, Several, Words
from app.texts import N_

CODEC = Rule(
    "VD11",
    "video-codec-may-not-play",
    Severity.WARNING,
    message=N_("视频的编码是 {actual}，有的办公电脑放不出来。"),
    remedy=N_("可以由程序做成合格的副本，也可以用剪辑软件重新导出，编码选 H.264，声音选 AAC。"),
    passed=N_("视频的编码是 {actual}，一般电脑都能播放。"),
    fix="fit-video",
)
_PLAIN = frozenset({"yuv420p", "yuvj420p"})
_OF_CONTAINER = {
    "wmv": {"wmv1", "wmv2", "wmv3", "vc1"},
    "mpg": {"mpeg1video", "mpeg2video"},
    "mts": {"mpeg2video"},
    "avi": {"mjpeg"},
    "mov": {"mjpeg"},
}
"""Beside H.264: what the container was made for, and Windows shows without add-ons."""
_SOUNDS = frozenset({"aac", "mp3", "mp2", "ac3", "wmav1", "wmav2", "wmapro", "mp1"})
_NAMES = {
    "h264": "H.264",
    "hevc": N_("HEVC（H.265）"),
    "av1": "AV1",
    "vp8": "VP8",
    "vp9": "VP9",
    "prores": "ProRes",
    "mpeg4": N_("MPEG-4（早期编码）"),
    "mjpeg": "Motion JPEG",
    "dnxhd": "DNxHD",
    "h263": "H.263",
}
_DEEP = N_("10 位以上的色深")
_FULL_COLOUR = N_("4:2:2 或 4:4:4 的色彩")


@check(CODEC, facts=VideoFacts)
def video_codec_may_not_play(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """H.264 加 AAC 到处都能放。

    手机默认的 HEVC、剪辑软件的 ProRes、网页上的 AV1 和 VP9，以及 10 位色深，要另装解码器才看得到。
    """
    odd = [*_odd_picture(video), *_odd_sound(video)]
    if odd:
        yield found(CODEC, actual=several(odd))
    else:
        yield judged(CODEC, good=True, actual=_named(video.codec))


def _odd_picture(video: VideoFacts) -> Iterator[Words]:
    plain_for = _OF_CONTAINER.get(video.format, set())
    if video.codec != "h264" and video.codec not in plain_for:
        yield _named(video.codec)
    shape = video.pixel_format
    if any(mark in shape for mark in ("p10", "p12", "p16", "10le", "12le")):
        yield Words(_DEEP)
    elif video.codec == "h264" and shape and shape not in _PLAIN:
        yield Words(_FULL_COLOUR)


def _odd_sound(video: VideoFacts) -> Iterator[Words]:
    sound = video.audio_codec
    if sound and sound not in _SOUNDS and not sound.startswith(("pcm_", "adpcm_", "amr")):
        yield _named(sound)


def _named(codec: str) -> Words:
    return Words(_NAMES.get(codec, codec.upper()))


NOT_SQUARE = Rule(
    "VD12",
    "video-pixels-not-square",
    Severity.WARNING,
    message=N_("视频存的是 {actual}，播放时要拉成 {required}，有的软件会放得变形。"),
    remedy=N_(
        "可以由程序做成合格的副本，也可以用剪辑软件重新导出，像素长宽比选“方形像素（1.0）”。"
    ),
    passed=N_("视频的像素是方的，不会变形。"),
    fix="fit-video",
)
_NOTICEABLE = 0.005
"""Share by which a picture is stretched before it counts: below ten pixels in 1920."""


@check(NOT_SQUARE, facts=VideoFacts)
def video_pixels_not_square(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """老式摄像机存 1440×1080，播放时才拉成 1920×1080。不认这个标记的软件会把人放得又高又瘦。"""
    if abs(video.pixel_aspect - 1) <= _NOTICEABLE:
        yield judged(NOT_SQUARE, good=True)
        return
    stored = (video.coded_width, video.coded_height)
    upright = video.rotation in {90, 270}
    actual = Pixels(*(stored[::-1] if upright else stored))
    yield found(NOT_SQUARE, actual=actual, required=Pixels(video.width, video.height))


VARIABLE_RATE = Rule(
    "VD14",
    "video-frame-rate-variable",
    Severity.INFO,
    message=N_("视频的帧率前后不一，每秒 {actual}。"),
    remedy=N_("手机在暗处拍摄、录屏常常这样，一般不影响播放；声音和画面对不上的，请重新导出。"),
)
_UNEVEN = 1.5
"""How many times faster than slowest: phones waver by a tenth, in the dark they go to half."""


@check(VARIABLE_RATE, facts=VideoFacts)
def video_rate_variable(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """最快和最慢相差一半以上才说，只作说明。个别剪辑软件处理这样的视频，声音会和画面错开。"""
    rates = video.inside.rates if video.inside else None
    if rates and rates[1] > rates[0] * _UNEVEN:
        unit = N_("帧")
        told = Several((Count(round(rates[0]), unit), Count(round(rates[1]), unit)))
        yield found(VARIABLE_RATE, actual=told)
