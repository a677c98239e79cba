"""PH07: photos that were enlarged, or saved finely after they had been saved coarsely."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged, unchecked
from app.checks.stored import REASONS, todo
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind, Limits
from app.domain.quantities import Count, Value, Words
from app.texts import N_

ENLARGED = Rule(
    "PH07",
    "photo-enlarged-or-resaved",
    Severity.CONFIRM,
    message=N_("照片像是{how} {actual} 的：文件够大，清晰度可能不够。"),
    remedy=N_("请放大看看是否清楚：清楚就确认；不清楚，请换原图。"),
    passed=N_("没有看出放大或翻存的痕迹。"),
)
_ENLARGED = N_("由小图放大到约")
_RESAVED = N_("压缩过再另存，早先的压缩质量约为")
_OF_HUNDRED = N_("分（满分 100）")
_PICTURES = {Kind.PHOTO, Kind.HEADSHOT}
_OF = ("bytes", "pixels", "min_resolution", "dpi_min", "size_mm")


@check(ENLARGED, facts=PhotoFacts)
def photo_enlarged(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """小图放大、压缩过的图再另存，文件会变大，清晰度不会。放大和压缩都会在像素里留下规律，这里找的就是它。

    只在通知要求了最小大小或像素时才看。宁可漏掉，不轻易怀疑；有怀疑也要人看过才算数。
    """
    if item.kind not in _PICTURES or not _asks_a_minimum(item.limits):
        return
    if photo.look is None:
        reason = photo.missed.get("photo", "failed")
        yield unchecked(ENLARGED, REASONS.get(reason, REASONS["failed"]), todo(reason), of=_OF)
        return
    trace = _trace(photo)
    if trace is None:
        yield judged(ENLARGED, good=True, of=_OF)
    else:
        yield found(ENLARGED, of=_OF, how=Words(trace[0]), actual=trace[1])


def _asks_a_minimum(limits: Limits) -> bool:
    least = limits.bytes.min if limits.bytes else None
    return bool(least or limits.pixels or limits.min_resolution or limits.dpi_min)


def _trace(photo: PhotoFacts) -> tuple[str, Value] | None:
    if photo.look and photo.look.enlarged:
        return _ENLARGED, Words(f"{photo.look.enlarged:.1f} 倍")
    if photo.look and photo.look.earlier_quality:
        return _RESAVED, Count(photo.look.earlier_quality, _OF_HUNDRED)
    return None
