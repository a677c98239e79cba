"""VD: videos that cannot be opened, of another format, too large, of a wrong picture size."""

from collections.abc import Iterator

from app.checks import formats, sizes
from app.checks.base import (
    Judgement,
    Reading,
    SlotFacts,
    check,
    judged,
    of_numbers,
    several,
    slot_check,
)
from app.checks.sizes import Fit, Judged
from app.domain.facts import Family, VideoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Limits, Rendition
from app.domain.quantities import Format, Pixels, Value, Words
from app.texts import N_

UNREADABLE = Rule(
    "VD01",
    "video-unreadable",
    Severity.ERROR,
    message=N_("视频打不开：{actual}。"),
    remedy=N_("请从相机、手机或剪辑软件里重新导出一份，再放进来。"),
    passed=N_("视频能正常打开。"),
)

WRONG_FORMAT = Rule(
    "VD02",
    "video-wrong-format",
    Severity.ERROR,
    message=N_("文件内容是 {actual}，要求 {required}。"),
    remedy=N_("可以由程序做成合格的副本，也可以用剪辑软件重新导出；只改扩展名没有用。"),
    passed=N_("视频是 {actual}，符合要求。"),
    fix="fit-video",
)

READING = Reading(
    Rendition.VIDEO,
    Family.VIDEO,
    VideoFacts,
    UNREADABLE,
    WRONG_FORMAT,
    shape=N_("视频"),
    about="打开视频，读出画面、时长和编码。拷贝中断的视频常常连目录都没有写完，播放不了。",
)


@check(WRONG_FORMAT, facts=VideoFacts, judges=("formats",))
def video_wrong_format(video: VideoFacts, item: Item) -> Iterator[Judgement]:
    """看的是文件内容，不看扩展名。M4V 算作 MP4；MP4 与 MOV 是两种格式。"""
    wanted = formats.asked(item, Rendition.VIDEO)
    if wanted:
        yield judged(
            WRONG_FORMAT,
            good=formats.accepted(video.format, wanted),
            of="formats",
            actual=Format(video.format),
            required=formats.shown(wanted),
        )


WRONG_RESOLUTION = Rule(
    "VD05",
    "video-wrong-resolution",
    Severity.ERROR,
    message=N_("视频画面是 {actual}，要求{how} {required}。"),
    remedy=N_("可以由程序做成合格的副本，也可以用剪辑软件按要求的分辨率重新导出。"),
    passed=N_("视频画面是 {actual}，符合“{how} {required}”。"),
    fix="fit-video",
)
_EXACTLY = N_("正好是")
_AT_LEAST = N_("不小于")
_SHAPE = {"landscape": N_("横版"), "portrait": N_("竖版")}


@check(WRONG_RESOLUTION, facts=VideoFacts, judges=("resolutions", "min_resolution", "orientation"))
def video_wrong_resolution(video: VideoFacts, item: Item) -> Iterator[Judgement]:
    """按播放时看到的宽和高判断，手机竖拍的视频已经转正。写明几种分辨率的，符合一种即可。"""
    demands = list(_demands(video, item.limits))
    if not demands:
        return
    good, how, required = next((one for one in demands if not one[0]), demands[0])
    yield judged(
        WRONG_RESOLUTION,
        good=good,
        of=("resolutions", "min_resolution", "orientation"),
        actual=Pixels(video.width, video.height),
        how=Words(how),
        required=required,
    )


def _demands(video: VideoFacts, limits: Limits) -> Iterator[tuple[bool, str, Value]]:
    """Whether it is met, in which way it is asked, and what is asked, for each wish in turn."""
    shape = (video.width, video.height)
    if limits.resolutions:
        exact = several(Pixels(*one) for one in limits.resolutions)
        yield shape in limits.resolutions, _EXACTLY, exact
    if limits.min_resolution:
        enough = all(
            have >= least
            for have, least in zip(sorted(shape), sorted(limits.min_resolution), strict=True)
        )
        yield enough, _AT_LEAST, Pixels(*limits.min_resolution)
    if limits.orientation:
        wide = video.width > video.height
        tall = video.height > video.width
        met = wide if limits.orientation == "landscape" else tall
        yield met, _EXACTLY, Words(_SHAPE.get(limits.orientation, limits.orientation))


TOO_LARGE = Rule(
    "VD06",
    "video-too-large",
    Severity.ERROR,
    message=N_("{what}大小 {actual}，要求{how} {required}。"),
    remedy=N_("可以由程序做成小一些的副本；也可以用剪辑软件调低码率重新导出；原片请留着。"),
    passed=N_("{what}大小 {actual}，{how} {required}。"),
    fix="fit-video",
)
_VIDEO = N_("视频")
_VIDEOS = N_("全部视频合计")


@check(TOO_LARGE, facts=VideoFacts, judges=("bytes.max",))
def video_too_large(video: VideoFacts, item: Item) -> Iterator[Judgement]:
    """按每 MB 为 1024 KB 计算，与 Windows 显示的一致，超过才算不合格。"""
    if not sizes.together(item):
        yield from _large(sizes.largest(item, video.size, _VIDEO))


@slot_check(TOO_LARGE)
def videos_together(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """通知若是限定全部视频合计的大小，就把这一格里的文件加起来算。"""
    videos = any(entry.rendition is Rendition.VIDEO for entry in slot.files)
    if videos and sizes.together(item):
        total = sizes.total(slot)
        for judgement in _large(sizes.largest(item, total, _VIDEOS)):
            yield of_numbers(judgement, total)


def _large(end: Judged | None) -> Iterator[Judgement]:
    if end:
        yield judged(TOO_LARGE, good=end.fit is not Fit.MISSES, of="bytes", **end.values)
