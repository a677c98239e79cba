"""What an item asks of its files, fact by fact, as an office would say it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.domain import renditions
from app.domain.notice import CountRange, Item, Kind, Limits, NumberRange, Rendition
from app.reporting.words import RENDITION, duration_text
from app.texts import N_, _

_DOCUMENTS = {Kind.FORM, Kind.REPORT, Kind.TABLE, Kind.LETTER}
_MEASURE = {
    Kind.PHOTO: N_("张"),
    Kind.HEADSHOT: N_("张"),
    Kind.VIDEO: N_("个"),
    Kind.AUDIO: N_("个"),
}
_FORMAT = {
    "doc": "Word",
    "docx": "Word",
    "wps": "WPS",
    "xls": "Excel",
    "xlsx": "Excel",
    "txt": N_("文本"),
}
_SEAL_NEAR = N_("公章盖在“{place}”处")
_ORIENTATION = {"landscape": N_("横版"), "portrait": N_("竖版")}


@dataclass(frozen=True, slots=True)
class Fact:
    """`of` are the names that the basis of an item uses; `short` is the same for a card."""

    of: tuple[str, ...]
    label: str
    text: str
    short: str = ""


def facts(item: Item) -> Iterator[Fact]:
    """Everything that is asked of the item's files, what tells most first."""
    limits = item.limits
    yield from _looks(item)
    yield from _shape(item)
    yield from _size(item)
    yield from _range(("seconds",), _("时长"), limits.seconds, duration_text)
    yield from _pixels(limits)
    yield from _lengths(limits)
    yield from _seal(item)
    yield from _number(item)
    yield from _rest(item)


def measure(item: Item) -> str:
    return _(_MEASURE.get(item.kind, N_("份")))


def is_document(item: Item) -> bool:
    asked = renditions.allowed(item)
    return item.kind in _DOCUMENTS or Rendition.WORD in asked or Rendition.SCAN in asked


def shapes(item: Item) -> str:
    """Word 版、盖章 PDF 扫描件; "" where the notice names none."""
    told = [shape_name(item, shape) for shape in renditions.asked(item)]
    return _("、").join(told) if is_document(item) else ""


def shape_name(item: Item, shape: Rendition) -> str:
    if shape is Rendition.SCAN and item.limits.sealed:
        return _("盖章 PDF 扫描件")
    return _(RENDITION[shape])


def formats(names: tuple[str, ...]) -> str:
    """MP4 或 MOV; names that mean one thing stand once."""
    return _(" 或 ").join(dict.fromkeys(_format(name) for name in names))


def count(amount: CountRange | None, unit: str) -> str:
    """3～5 张; "" where the notice gives no number."""
    if amount is None:
        return ""
    if amount.max is None:
        return _("至少 {number} {unit}").format(number=amount.min, unit=unit)
    if amount.min == amount.max:
        return f"{amount.min} {unit}"
    if amount.min == 0:
        return _("最多 {number} {unit}").format(number=amount.max, unit=unit)
    return _("{low}～{high} {unit}").format(low=amount.min, high=amount.max, unit=unit)


def spoken(asked: NumberRange, say: Callable[[float], str]) -> str:
    """3 分钟以内, 500 字以上, 2～3 页, 约 800 字."""
    low, high = asked.min, asked.max
    if low is not None and high is not None and low != high:
        return _("{low}～{high}").format(low=say(low), high=say(high))
    if low is not None and low == high:
        return say(low)
    if high is not None:
        return _("{value}以内").format(value=say(high))
    if low is not None:
        return _("{value}以上").format(value=say(low))
    return _("约 {value}").format(value=say(asked.target)) if asked.target is not None else ""


def pattern(naming: str) -> str:
    """姓名+序号 for {姓名}{序号}, 类别-姓名 for 类别-{姓名}: signs that join stay as they are."""
    parts = [part for part in re.split(r"({[^{}]*})", naming) if part]
    found = parts[0].strip("{}") if parts else ""
    for before, part in pairwise(parts):
        joined = before[-1] in JOINTS or part[0] in JOINTS
        found += ("" if joined else "+") + part.strip("{}")
    return found


JOINTS = " -—_+·.、（）()【】[]"
"""Signs that hold two parts of a name together."""


def _format(name: str) -> str:
    known = _FORMAT.get(name)
    if known:
        return _(known)
    return name.upper()


def _looks(item: Item) -> Iterator[Fact]:
    limits = item.limits
    colour = (
        {True: _("彩色"), False: _("黑白")}.get(limits.colour) if limits.colour is not None else ""
    )
    told = [*limits.pose, colour or ""]
    unsaid = "".join(one for one in told if one and one not in item.name)
    if any(told):
        yield Fact(("pose", "colour"), _("拍法"), _("、").join(o for o in told if o), unsaid)
    if limits.photo_size:
        new = limits.photo_size not in item.name
        yield Fact(("photo_size",), _("尺寸"), limits.photo_size, limits.photo_size if new else "")
    if limits.size_mm:
        width, height = limits.size_mm
        text = _("{width:g}×{height:g} 毫米").format(width=width, height=height)
        yield Fact(("size_mm",), _("尺寸"), text, text)
    if limits.background:
        text = _("{colour}色背景").format(colour=limits.background)
        yield Fact(("background",), _("背景"), text, text)


def _shape(item: Item) -> Iterator[Fact]:
    told = shapes(item)
    if told:
        yield Fact(("renditions", "kind"), _("形式"), told, told)
    if item.limits.formats:
        text = formats(item.limits.formats)
        yield Fact(("formats",), _("格式"), text, "" if told else text)


def _size(item: Item) -> Iterator[Fact]:
    size = item.limits.bytes
    if size is None:
        return
    single = item.count is not None and item.count.max == 1
    whose = _("每{unit}").format(unit=measure(item))
    if item.limits.per_file is False:
        whose = _("合计")
    elif single:
        whose = ""
    ends = [
        _("不小于 {size}").format(size=size.min) if size.min else "",
        _("不超过 {size}").format(size=size.max) if size.max else "",
    ]
    text = whose + _("，").join(end for end in ends if end)
    yield Fact(("bytes", "per_file"), _("大小"), text, text)


def _range(
    of: tuple[str, ...], label: str, asked: NumberRange | None, say: Callable[[float], str]
) -> Iterator[Fact]:
    text = spoken(asked, say) if asked else ""
    if text:
        yield Fact(of, label, text, text)


def _pixels(limits: Limits) -> Iterator[Fact]:
    sizes = _(" 或 ").join(f"{width}×{height}" for width, height in limits.resolutions)
    if sizes:
        yield Fact(("resolutions",), _("分辨率"), sizes, sizes)
    if limits.min_resolution:
        text = _("不低于 {0}×{1}").format(*limits.min_resolution)
        yield Fact(("min_resolution",), _("分辨率"), text, text)
    for text in _pixel_ends(limits):
        yield Fact(("pixels",), _("像素"), text, text)
    if limits.aspect:
        yield Fact(("aspect",), _("长宽比"), limits.aspect, limits.aspect)
    if limits.orientation:
        text = _(_ORIENTATION.get(limits.orientation, limits.orientation))
        yield Fact(("orientation",), _("横竖"), text, text)
    if limits.dpi_min:
        text = _("{dpi} dpi 以上").format(dpi=limits.dpi_min)
        yield Fact(("dpi_min",), _("清晰度"), text, text)


def _pixel_ends(limits: Limits) -> Iterator[str]:
    pixels = limits.pixels
    if pixels is None:
        return
    if pixels.exact:
        yield _("{0}×{1} 像素").format(*pixels.exact)
    if pixels.long_edge_min:
        yield _("长边不少于 {number} 像素").format(number=pixels.long_edge_min)
    if pixels.short_edge_min:
        yield _("短边不少于 {number} 像素").format(number=pixels.short_edge_min)


def _lengths(limits: Limits) -> Iterator[Fact]:
    for name, label, unit in _LENGTHS:
        asked: NumberRange | None = getattr(limits, name)
        if name == "fps" and asked and asked.target is not None:
            asked = NumberRange(asked.target, asked.target)  # nobody films at about 25 a second
        yield from _range((name,), _(label), asked, _in(_(unit)))


_LENGTHS = (
    ("chars", N_("字数"), N_("{number:g} 字")),
    ("pages", N_("页数"), N_("{number:g} 页")),
    ("pictures", N_("配图"), N_("{number:g} 幅图")),
    ("fps", N_("帧率"), N_("每秒 {number:g} 帧")),
)


def _in(unit: str) -> Callable[[float], str]:
    return lambda number: unit.format(number=number)


def _seal(item: Item) -> Iterator[Fact]:
    limits = item.limits
    if limits.seal_near:
        near = _(_SEAL_NEAR).format(place=limits.seal_near)
        yield Fact(("seal_near", "sealed"), _("盖章"), near, near)
    elif limits.sealed is not None:
        text = _("要盖公章") if limits.sealed else _("不用盖章")
        told = Rendition.SCAN in renditions.asked(item)
        yield Fact(("sealed",), _("盖章"), text, "" if told else text)
    if limits.signed is not None:
        text = _("要签字") if limits.signed else _("不用签字")
        yield Fact(("signed",), _("签字"), text, text)


def _number(item: Item) -> Iterator[Fact]:
    text = count(item.count, measure(item))
    if text:
        yield Fact(("count",), _("数量"), text, text)


def _rest(item: Item) -> Iterator[Fact]:
    limits = item.limits
    if limits.codec:
        yield Fact(("codec",), _("编码"), limits.codec)
    if limits.no_watermark:
        yield Fact(("no_watermark",), _("水印"), _("不能有水印"))
    if limits.columns:
        yield Fact(("columns",), _("表头"), _("、").join(limits.columns))
    if limits.advice:
        yield Fact(("advice",), _("建议"), _("；").join(limits.advice))
    if item.naming:
        yield Fact(("naming", "naming_group"), _("文件名"), pattern(item.naming))
