"""LM: limits that the notice sets and no rule of ours can judge."""

from collections.abc import Callable, Iterator
from dataclasses import fields

from app.checks.base import Judgement, SlotFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Limits
from app.domain.quantities import Several, Words
from app.texts import N_

LIMIT_WITHOUT_RULE = Rule(
    "LM01",
    "limit-without-rule",
    Severity.NOT_CHECKED,
    message=N_("程序没有检查：{limits}。"),
    remedy=N_("请对照通知，自己看一遍这几项。"),
)

LIMIT_NAMES = {
    "formats": N_("格式"),
    "bytes": N_("文件大小"),
    "seconds": N_("时长"),
    "resolutions": N_("分辨率"),
    "min_resolution": N_("最低分辨率"),
    "pixels": N_("像素"),
    "aspect": N_("长宽比例"),
    "orientation": N_("横竖方向"),
    "codec": N_("编码"),
    "fps": N_("帧率"),
    "dpi_min": N_("清晰度（dpi）"),
    "size_mm": N_("尺寸（毫米）"),
    "photo_size": N_("照片尺寸"),
    "pose": N_("姿态"),
    "colour": N_("彩色"),
    "background": N_("背景"),
    "no_watermark": N_("无水印"),
    "chars": N_("字数"),
    "pages": N_("页数"),
    "pictures": N_("配图"),
    "columns": N_("表头"),
    "sealed": N_("是否盖章"),
    "seal_near": N_("盖章位置"),
    "signed": N_("是否签字"),
    "advice": N_("拍摄与内容要求"),
}
_GOES_WITH_ANOTHER = {"per_file"}


def asked_limits(limits: Limits) -> list[str]:
    """The names of the limits that an item bears."""
    return [
        field.name
        for field in fields(limits)
        if field.name not in _GOES_WITH_ANOTHER
        and getattr(limits, field.name) not in (None, (), False)
    ]


def limits_without_rule(
    slot: SlotFacts, item: Item, judged_limits: Callable[[SlotFacts], frozenset[str]]
) -> Iterator[Judgement]:
    """One finding a slot names every limit that is left to a person's eye."""
    known = judged_limits(slot)
    left = [name for name in asked_limits(item.limits) if name not in known]
    if left:
        words = Several(tuple(Words(LIMIT_NAMES[name]) for name in left))
        yield Judgement(LIMIT_WITHOUT_RULE, Severity.NOT_CHECKED, tuple(left), {"limits": words})
