"""Few words for little room: a fault below a picture or in a chip, what an empty place asks for."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.finding import Finding
from app.domain.notice import Item, Rendition
from app.domain.quantities import ByteSize, Seconds, Several
from app.reporting import words
from app.texts import N_, _

CHIP_ROOM = 12
"""Characters that a chip beside a title has room for."""

_BRIEF = {
    "PH03": N_("{actual}，小于 {required}"),
    "PH04": N_("{actual}，大于 {required}"),
    "PH05": N_("{actual}，像素不够"),
    "PH13": N_("{actual}，卡在边上"),
    "PH15": N_("是{actual}，要{required}"),
    "ST04": N_("{actual}，小于 {required}"),
    "ST05": N_("{actual}，大于 {required}"),
    "ST06": N_("{actual}，卡在边上"),
    "HS01": N_("比例不对，要 {required}"),
    "HS02": N_("{actual}，印出来不够清楚"),
    "VD05": N_("{actual}，尺寸不对"),
    "VD06": N_("{actual}，大于 {required}"),
    "WD03": N_("{actual}，超过 {required}"),
    "WD04": N_("{actual}，不到 {required}"),
    "PD01": N_("不能用：{actual}"),
    "SH01": N_("不能用：{actual}"),
}
_BY_DIFFERENCE = {"VD03": N_("长了 {by}"), "VD04": N_("短了 {by}")}
_TENTHS = {"MB": 2**20, "GB": 2**30}
_FIRST_CLAUSE = re.compile(r"[，。：；]")


def size_shown(size: int) -> str:
    """A size at a glance: 2.6 MB, 186 MB, 37 KB. What is judged says it in full.

    To the nearest tenth of a MB or GB; but where that would be the next whole one it says all
    digits: 1.99 MB never reads as the 2 MB that it falls short of.
    """
    said = words.size_text(size)
    step = _TENTHS.get(said.rpartition(" ")[2])
    if step is None or size >= 100 * step:
        number, _blank, unit = said.partition(" ")
        return f"{number.partition('.')[0]} {unit}"
    tenths = (size * 10 + step // 2) // step
    rose = tenths % 10 == 0 and tenths * step > size * 10
    return said if rose else f"{tenths / 10:g} {said.rpartition(' ')[2]}"


def brief(finding: Finding) -> str:
    """A fault in a few words; where none were chosen, its message up to the first stop."""
    code = finding.rule.code
    actual, required = finding.values.get("actual"), finding.values.get("required")
    if code in _BY_DIFFERENCE and isinstance(actual, Seconds) and isinstance(required, Seconds):
        by = abs(actual.seconds - required.seconds)
        return _(_BY_DIFFERENCE[code]).format(by=words.duration_text(by))
    if code in _BRIEF:
        measured = size_shown(actual.bytes) if isinstance(actual, ByteSize) else ""
        said = measured if measured != words.required(finding) else ""
        return _(_BRIEF[code]).format(
            actual=said or words.actual(finding), required=_required(finding)
        )
    return _FIRST_CLAUSE.split(words.message(finding), maxsplit=1)[0]


def _required(finding: Finding) -> str:
    """Of several the first: 35×45 毫米等."""
    asked = finding.values.get("required")
    if isinstance(asked, Several) and len(asked.values) > 1:
        return _("{first}等").format(first=words.say(asked.values[0]))
    return words.required(finding)


class Sign(StrEnum):
    """How a slot stands; the values are those of the marks that show it."""

    PASSED = "passed"
    ERROR = "error"
    WARNING = "warning"
    MISSING = "missing"
    CONFIRM = "confirm"
    NOT_CHECKED = "not_checked"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Standing:
    """A mark and a word; `sign` None is a plain word without a mark."""

    sign: Sign | None
    text: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an empty place says; with `steps` it teaches. `picture` names the kind of drawing."""

    title: str
    hint: str
    picture: str
    steps: tuple[str, ...] = ()


_TITLES = {
    Rendition.PHOTO: N_("把照片拖到这里"),
    Rendition.VIDEO: N_("把视频拖到这里"),
    Rendition.AUDIO: N_("把音频拖到这里"),
    Rendition.WORD: N_("把 Word 文档拖到这里"),
    Rendition.SHEET: N_("把电子表格拖到这里"),
}
_HINT = N_("拖入，或点击选择")
_SCANNED = N_("彩色扫描成一个 PDF，300 dpi 即可")


def part_title(item: Item, rendition: Rendition | None) -> str:
    """Word 版, 盖章 PDF 扫描件; "" where the item names no rendition."""
    if rendition is None:
        return ""
    if rendition is Rendition.SCAN and item.limits.sealed:
        return _("盖章 PDF 扫描件")
    return _(words.RENDITION[rendition])


def gap(item: Item, rendition: Rendition | None) -> str:
    """What a chip says is lacking: 盖章扫描件."""
    if rendition is Rendition.SCAN:
        return _("盖章扫描件") if item.limits.sealed else _("扫描件")
    return part_title(item, rendition)


def invitation(item: Item, rendition: Rendition | None) -> Invitation:
    if rendition is Rendition.SCAN:
        return _scan_wanted(item)
    if rendition is None or rendition not in _TITLES:
        return Invitation(_("把文件拖到这里"), _(_HINT), "document")
    return Invitation(_(_TITLES[rendition]), _(_HINT), rendition.value)


def _scan_wanted(item: Item) -> Invitation:
    if not item.limits.sealed:
        return Invitation(_("把扫描件拖到这里"), "", "scan", (_(_SCANNED),))
    near = item.limits.seal_near
    sealing = (
        _("打印 Word 版，在“{place}”处盖章").format(place=near)
        if near
        else _("打印 Word 版，盖上公章")
    )
    return Invitation(_("把盖章后的扫描件拖到这里"), "", "stamp", (sealing, _(_SCANNED)))


def more_photos(room: int | None, lying: int) -> Invitation:
    """The tile behind the photos; `room` None where the notice sets no end."""
    if room is None:
        title = _("再放几张") if lying else _("把照片拖到这里")
    else:
        title = _("还可放 {count} 张") if lying else _("可放 {count} 张")
    return Invitation(title.format(count=room), _(_HINT), "plus")
