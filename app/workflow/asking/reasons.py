"""Which findings only a better original ends, and what is then asked of its provider."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from app.domain.finding import Finding, Severity
from app.domain.notice import Item
from app.domain.quantities import Pixels
from app.texts import N_


class Sort(Enum):
    """What sort of file is asked for: it is sent in its own way."""

    PHOTO = "photo"
    STUDIO = "studio"
    VIDEO = "video"
    SCAN = "scan"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Reason:
    """`wanted` is a gettext key: the file that would do. `holds`: whether this finding is such."""

    sort: Sort
    wanted: str
    holds: Callable[[Finding, Item], bool] = lambda _finding, _item: True


def _would_be_enlarged(finding: Finding, item: Item) -> bool:
    """Whether the frame would have to be blown up; one that is too large can be scaled down."""
    seen = finding.values.get("actual")
    if not isinstance(seen, Pixels):
        return False
    short, long = sorted((seen.width, seen.height))
    exact = [sorted(one) for one in item.limits.resolutions]
    if exact:
        return all(short < least[0] and long < least[1] for least in exact)
    least = sorted(item.limits.min_resolution or (0, 0))
    return short < least[0] or long < least[1]


REASONS: Mapping[str, Reason] = {
    "PH01": Reason(Sort.PHOTO, N_("打得开的原图")),
    "PH14": Reason(Sort.PHOTO, N_("没有损坏的原图")),
    "PH03": Reason(Sort.PHOTO, N_("没有压缩过的原图")),
    "PH05": Reason(Sort.PHOTO, N_("像素更高的原图")),
    "PH06": Reason(Sort.PHOTO, N_("没有添加过内容的原图")),
    "PH07": Reason(Sort.PHOTO, N_("没有放大、没有反复保存过的原图")),
    "HS02": Reason(Sort.STUDIO, N_("照相馆给的原始电子照片")),
    "HS05": Reason(Sort.STUDIO, N_("彩色的电子照片")),
    "VD01": Reason(Sort.VIDEO, N_("打得开的原视频")),
    "VD07": Reason(Sort.VIDEO, N_("从头到尾完整的原视频")),
    "VD05": Reason(Sort.VIDEO, N_("分辨率更高的原视频"), _would_be_enlarged),
    "VD04": Reason(Sort.VIDEO, N_("没有剪短过的原视频")),
    "PD02": Reason(Sort.DOCUMENT, N_("不用密码就能打开的文件")),
    "PD07": Reason(Sort.SCAN, N_("彩色的扫描件")),
    "PD12": Reason(Sort.SCAN, N_("更清楚的扫描件")),
    "WD01": Reason(Sort.DOCUMENT, N_("打得开的原稿")),
    "WD09": Reason(Sort.DOCUMENT, N_("不用密码就能打开的原稿")),
}
"""In the order in which they are told where a file has several of them."""

_STANDING = {Severity.ERROR, Severity.WARNING, Severity.CONFIRM}


def reason(finding: Finding, item: Item | None) -> Reason | None:
    """None where something else helps: a fix, another setting, a person's word."""
    known = REASONS.get(finding.rule.code)
    if known is None or item is None or finding.severity not in _STANDING:
        return None
    return known if known.holds(finding, item) else None
