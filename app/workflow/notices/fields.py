"""The fields in which a fact of a notice is corrected: written as an office writes, read back."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.naming_words import NAMING_WORDS
from app.domain.notice import Kind, Method, NoticeProfile, Per, Rendition
from app.domain.problems import UsageProblem
from app.domain.quantities import ByteSize
from app.notices import editing
from app.reporting.words import METHOD, RENDITION
from app.shapes.profile import profile_to_json
from app.texts import N_, _


class Editor(StrEnum):
    """How a field is asked for; `CHOICE` and `CHOICES` have options, `FLAG` is yes, no or empty."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    SIZE = "size"
    SECONDS = "seconds"
    PAIR = "pair"
    PAIRS = "pairs"
    LIST = "list"
    NAMES = "names"
    FLAG = "flag"
    NAMING = "naming"
    CHOICE = "choice"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is its place below the fact's owner; `text` what stands in it now, "" for nothing."""

    name: str
    label: str
    editor: Editor
    text: str = ""
    options: tuple[tuple[str, str], ...] = ()


_Spec = tuple[str, str, Editor]
_OWNED: dict[str, tuple[_Spec, ...]] = {
    "deadlines": (
        ("date", N_("日期"), Editor.DATE),
        ("time", N_("时刻（没有就空着）"), Editor.TIME),
        ("what", N_("交什么"), Editor.TEXT),
    ),
    "quotas": (
        ("who", N_("哪一类单位"), Editor.TEXT),
        ("min", N_("至少几人"), Editor.NUMBER),
        ("max", N_("最多几人"), Editor.NUMBER),
    ),
    "routes": (("to", N_("发到哪里"), Editor.TEXT), ("subject", N_("邮件标题"), Editor.TEXT)),
    "attestations": (("text", N_("确认什么"), Editor.TEXT),),
    "items": (
        ("name", N_("材料名称"), Editor.TEXT),
        ("kind", N_("是哪一种"), Editor.CHOICE),
        ("per", N_("每人还是每单位"), Editor.CHOICE),
        ("required", N_("一定要交"), Editor.FLAG),
    ),
}
_ENDS = {"min": N_("至少"), "max": N_("最多"), "target": N_("大约")}
_RANGES = {
    "bytes": (("min", "max"), Editor.SIZE),
    "count": (("min", "max"), Editor.NUMBER),
    "seconds": (("min", "max", "target"), Editor.SECONDS),
    "chars": (("min", "max", "target"), Editor.NUMBER),
    "pages": (("min", "max", "target"), Editor.NUMBER),
    "fps": (("min", "max", "target"), Editor.NUMBER),
    "pictures": (("min", "max", "target"), Editor.NUMBER),
}
_SINGLE: dict[str, tuple[_Spec, ...]] = {
    "formats": (("formats", N_("格式，用顿号隔开"), Editor.LIST),),
    "renditions": (("renditions", N_("要哪几种"), Editor.CHOICES),),
    "routes": (("routes", N_("从哪里报"), Editor.CHOICES),),
    "resolutions": (("resolutions", N_("分辨率，如 1920×1080、1080×1920"), Editor.PAIRS),),
    "min_resolution": (("min_resolution", N_("最低分辨率，如 1920×1080"), Editor.PAIR),),
    "pixels": (
        ("pixels.exact", N_("正好，如 413×579"), Editor.PAIR),
        ("pixels.long_edge_min", N_("长边至少"), Editor.NUMBER),
        ("pixels.short_edge_min", N_("短边至少"), Editor.NUMBER),
    ),
    "size_mm": (("size_mm", N_("毫米，如 35×45"), Editor.PAIR),),
    "orientation": (("orientation", N_("横竖"), Editor.CHOICE),),
    "dpi_min": (("dpi_min", N_("dpi 至少"), Editor.NUMBER),),
    "seal_near": (
        ("seal_near", N_("盖在哪一处"), Editor.TEXT),
        ("sealed", N_("要盖公章"), Editor.FLAG),
    ),
    "sealed": (("sealed", N_("要盖公章"), Editor.FLAG),),
    "signed": (("signed", N_("要签字"), Editor.FLAG),),
    "no_watermark": (("no_watermark", N_("不能有水印"), Editor.FLAG),),
    "required": (("required", N_("一定要交"), Editor.FLAG),),
    "paper": (
        ("paper.copies", N_("几份"), Editor.NUMBER),
        ("paper.originals", N_("要原件"), Editor.FLAG),
        ("paper.sealed", N_("要盖章"), Editor.FLAG),
        ("paper.signed", N_("要签字"), Editor.FLAG),
        ("paper.duplex", N_("双面打印"), Editor.FLAG),
        ("paper.binding", N_("装订"), Editor.TEXT),
    ),
    "disc_copies": (("disc_copies", N_("光盘几张"), Editor.NUMBER),),
    "naming": (("naming", N_("文件名，如 姓名+序号"), Editor.NAMING),),
    "pose": (("pose", N_("拍法，用顿号隔开"), Editor.LIST), ("colour", N_("彩色"), Editor.FLAG)),
    "columns": (("columns", N_("表头，用顿号隔开"), Editor.LIST),),
    "advice": (("advice", N_("建议，用顿号隔开"), Editor.LIST),),
}
_KINDS = {
    Kind.PHOTO: N_("照片"),
    Kind.HEADSHOT: N_("证件照"),
    Kind.VIDEO: N_("视频"),
    Kind.AUDIO: N_("音频"),
    Kind.FORM: N_("表格（填写后盖章的）"),
    Kind.REPORT: N_("文字材料"),
    Kind.TABLE: N_("汇总表"),
    Kind.LETTER: N_("公函"),
    Kind.OTHER: N_("其他"),
}
_PER = {Per.NOMINEE: N_("每人一份"), Per.UNIT: N_("每单位一份")}
_ORIENTATION = {"landscape": N_("横版"), "portrait": N_("竖版")}


def fields_of(fact: str, profile: NoticeProfile) -> tuple[Field, ...]:
    """What may be changed about a fact, by its id; () where it can only be struck."""
    data = profile_to_json(profile)
    owner = editing.owner_of(data, fact)
    return tuple(
        Field(
            name,
            _(label),
            editor,
            _written(editor, _at(owner, name, fact, data)),
            _options(name, profile),
        )
        for name, label, editor in _specs(fact)
    )


def corrected(
    profile: NoticeProfile, fact: str, texts: Mapping[str, str], of: tuple[str, ...] = ()
) -> NoticeProfile:
    """The profile with these texts read into the fact's fields. Raises UsageProblem."""
    specs = {name: (label, editor) for name, label, editor in _specs(fact)}
    values = {name: _read(*specs[name], text) for name, text in texts.items()}
    return editing.correct(profile, fact, values, of)


def _specs(fact: str) -> tuple[_Spec, ...]:
    parts = fact.split(".")
    if parts[0] == "items" and len(parts) > 2:
        name = parts[2]
        if name in _RANGES:
            ends, editor = _RANGES[name]
            return tuple((f"{name}.{end}", _ENDS[end], editor) for end in ends)
        return _SINGLE.get(name, ((name, N_("内容"), Editor.TEXT),))
    if parts[0] in _OWNED:
        return _OWNED[parts[0]]
    if parts[0] in {"title", "contacts"}:
        return (("", N_("内容"), Editor.TEXT),)
    if parts[0] == "issued":
        return (("", N_("日期"), Editor.DATE),)
    return (("", N_("用分号隔开"), Editor.NAMES),) if parts[0] == "issuers" else ()


def _at(owner: dict[str, Any], name: str, fact: str, data: dict[str, Any]) -> Any:
    found: Any = owner if name else data
    for part in (name or fact).split("."):
        if isinstance(found, list):
            found = found[int(part)]
        else:
            found = found.get(part) if isinstance(found, dict) else None
    return found


def _options(name: str, profile: NoticeProfile) -> tuple[tuple[str, str], ...]:
    if name == "kind":
        return tuple((one.value, _(label)) for one, label in _KINDS.items())
    if name == "per":
        return tuple((one.value, _(label)) for one, label in _PER.items())
    if name == "orientation":
        return tuple((value, _(label)) for value, label in _ORIENTATION.items())
    if name == "renditions":
        return tuple((one.value, _(RENDITION[one])) for one in Rendition)
    if name == "routes":
        return tuple((one.id, _(METHOD[Method(one.method)])) for one in profile.routes)
    return ()


def _written(editor: Editor, value: Any) -> str:
    if value is None or value == []:
        return ""
    write = _WRITERS.get(editor)
    return write(value) if write else str(value)


def _times(pair: Sequence[float]) -> str:
    return "×".join(f"{one:g}" for one in pair)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes:g} 分" if minutes else "", f"{rest:g} 秒" if rest else ""]
    return " ".join(part for part in parts if part) or "0 秒"


_WRITERS: dict[Editor, Callable[[Any], str]] = {
    Editor.FLAG: lambda value: "yes" if value else "no",
    Editor.LIST: "、".join,
    Editor.NAMES: "；".join,
    Editor.CHOICES: ",".join,
    Editor.PAIR: _times,
    Editor.PAIRS: lambda value: "、".join(map(_times, value)),
    Editor.NUMBER: lambda value: f"{value:g}",
    Editor.SECONDS: _duration,
    Editor.NAMING: lambda value: "+".join(
        part.strip("{}") for part in re.split(r"({[^{}]*})", value) if part
    ),
}


def _read(label: str, editor: Editor, text: str) -> Any:
    """The value for the profile's JSON; None for an empty field. Raises UsageProblem."""
    bare = text.strip()
    if not bare:
        return None
    try:
        return _READERS[editor](bare)
    except (ValueError, KeyError):
        message = _("“{label}”写成“{text}”读不懂，请照例子写。")
        raise UsageProblem(message.format(label=_(label), text=bare)) from None


def _number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value


def _size(text: str) -> str:
    written = text.upper().replace(" ", "").removesuffix("B").removesuffix("I") + "B"
    ByteSize.parse(written)
    return written


def _seconds(text: str) -> float:
    found = re.fullmatch(r"(?:([\d.]+)\s*(?:分钟|分))?\s*(?:([\d.]+)\s*秒?)?", text)
    if found is None:
        raise ValueError(text)
    return _number(str(float(found[1] or 0) * 60 + float(found[2] or 0)))


def _pair(text: str) -> list[float]:
    first, second = re.split(r"[×xX*＊]", text)
    return [_number(first), _number(second)]


def _listed(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[、,，;；]", text) if one.strip()]


def _time(text: str) -> str:
    hours, minutes = (int(one) for one in re.split(r"[:：]", text))
    if not (0 <= hours <= 24 and 0 <= minutes < 60):
        raise ValueError(text)
    return f"{hours:02d}:{minutes:02d}"


def _naming(text: str) -> str:
    """Words that mean a field become one (单位名称 the 单位), all others stand as they are."""
    parts = [part.strip() for part in re.split(r"[+＋]", text)]
    return "".join(f"{{{NAMING_WORDS[part]}}}" if part in NAMING_WORDS else part for part in parts)


_READERS: dict[Editor, Callable[[str], Any]] = {
    Editor.TEXT: str,
    Editor.NUMBER: _number,
    Editor.DATE: lambda text: date.fromisoformat(text).isoformat(),
    Editor.TIME: _time,
    Editor.SIZE: _size,
    Editor.SECONDS: _seconds,
    Editor.PAIR: _pair,
    Editor.PAIRS: lambda text: [_pair(one) for one in _listed(text)],
    Editor.LIST: _listed,
    Editor.NAMES: lambda text: [one.strip() for one in re.split(r"[;；]", text) if one.strip()],
    Editor.FLAG: lambda text: {"yes": True, "no": False}[text],
    Editor.NAMING: _naming,
    Editor.CHOICE: str,
    Editor.CHOICES: lambda text: [one for one in text.split(",") if one],
}
