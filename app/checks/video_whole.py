"""VD07: a video that opens and begins, and yet is not all there."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found
from app.domain.facts import VideoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import ByteSize
from app.texts import N_

BROKEN_INSIDE = Rule(
    "VD07",
    "video-broken-inside",
    Severity.ERROR,
    message=N_("视频不完整：后面缺了 {missing}，放到一半会停住。"),
    remedy=N_("请从手机、相机或剪辑软件里重新拷一份完整的，再放进来。"),
)


@check(BROKEN_INSIDE, facts=VideoFacts)
def video_broken_inside(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """目录写在前面的视频，拷贝中断后照样能打开，时长也显示得完整，播到断处才停住。"""
    if video.missing_bytes:  # the inside is not looked at yet, so nothing is said to be whole
        yield found(BROKEN_INSIDE, missing=ByteSize(video.missing_bytes))
