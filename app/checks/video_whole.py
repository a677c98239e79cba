"""VD07: a video that opens and begins, and yet is not all there."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged, unchecked
from app.checks.stored import REASONS, todo
from app.domain.facts import VideoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import ByteSize, Seconds, Words
from app.texts import N_

BROKEN_INSIDE = Rule(
    "VD07",
    "video-broken-inside",
    Severity.ERROR,
    message=N_("视频不完整：{what} {actual}。"),
    remedy=N_("请从手机、相机或剪辑软件里重新拷一份完整的，从头到尾放一遍，再放进来。"),
    passed=N_("视频没有缺损，{actual}。"),
)
_LACKS = N_("后面缺了")
_ENDS = N_("能放到")
_BROKEN = N_("画面有损坏，最早出现在")
_ALL_SEEN = N_("从头到尾都查过")
_PARTS_SEEN = N_("文件很大，均匀抽查过")


@check(BROKEN_INSIDE, facts=VideoFacts)
def video_broken_inside(video: VideoFacts, _item: Item) -> Iterator[Judgement]:
    """目录写在前面的视频，拷贝中断后照样能打开，时长也显示得完整，播到断处才停住。

    坏了一块的优盘、没有拷完的文件，中间或末尾会是空的。这里逐帧看存下来的数据，另外抽若干帧解码。
    文件超过 256 MB 的均匀抽查。没能查看时，有声无声、黑边、逆光、帧率也就不说了。
    """
    inside = video.inside
    if video.missing_bytes:
        yield found(BROKEN_INSIDE, what=Words(_LACKS), actual=ByteSize(video.missing_bytes))
    elif inside is None:
        reason = video.missed.get("video", "failed")
        yield unchecked(BROKEN_INSIDE, REASONS.get(reason, REASONS["failed"]), todo(reason))
    elif inside.ends is not None:
        yield found(BROKEN_INSIDE, what=Words(_ENDS), actual=Seconds(inside.ends))
    elif inside.broken:
        yield found(BROKEN_INSIDE, what=Words(_BROKEN), actual=Seconds(inside.broken[0]))
    else:
        seen = _ALL_SEEN if inside.share >= 1 else _PARTS_SEEN
        yield judged(BROKEN_INSIDE, good=True, actual=Words(seen))
