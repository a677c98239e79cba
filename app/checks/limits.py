"""LM: limits that the notice sets and no rule of ours can judge."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace

from app.checks.base import Judgement, SlotFacts, found, several
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Limits
from app.domain.quantities import Words
from app.texts import N_

LIMIT_WITHOUT_RULE = Rule(
    "LM01",
    "limit-without-rule",
    Severity.NOT_CHECKED,
    message=N_("程序没有检查：{limits}。"),
    remedy=N_("请对照通知，自己看一遍这几项；符合就确认。"),
    passed=N_("程序不会查、由人看过的：{limits}。"),
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
_CONTENT = N_("文件内容")
_GOES_WITH_ANOTHER = {"per_file"}


def asked_limits(limits: Limits) -> list[str]:
    """The names of the limits that an item bears: of a range each end (bytes.min, chars.target)."""
    names: list[str] = []
    for field in fields(limits):
        value = getattr(limits, field.name)
        if field.name in _GOES_WITH_ANOTHER or value in (None, (), False):
            continue
        if is_dataclass(value):
            ends = (end.name for end in fields(value) if getattr(value, end.name) is not None)
            names.extend(f"{field.name}.{end}" for end in ends)
        else:
            names.append(field.name)
    return names


def limits_without_rule(
    slot: SlotFacts,
    item: Item,
    judged_limits: Callable[[SlotFacts], frozenset[str]],
    unread: Callable[[SlotFacts], bool],
) -> Iterator[Judgement]:
    """程序还不会看的要求，一格列成一条，请人对照通知自己看。没有列出来的要求都检查过。"""
    known = judged_limits(slot)
    left = dict.fromkeys(
        _whole(name)
        for name in asked_limits(item.limits)
        if name not in known and _whole(name) not in known
    )
    words = [Words(_CONTENT)] if unread(slot) else []
    words += [word for name in left for word in _named(name, item.limits)]
    if words:
        told = found(LIMIT_WITHOUT_RULE, of=tuple(left), limits=several(words))
        yield replace(told, subject="\n".join(sorted(entry.file.sha512 for entry in slot.files)))


def _named(name: str, limits: Limits) -> list[Words]:
    """The limit's name; of the notice's advice the words themselves, which need no number."""
    return [Words(one) for one in limits.advice] if name == "advice" else [Words(LIMIT_NAMES[name])]


def _whole(name: str) -> str:
    return name.partition(".")[0]
