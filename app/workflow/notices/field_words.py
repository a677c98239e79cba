"""What stands in a field of a notice's fact: written as an office writes, read back."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.naming_words import NAMING_WORDS
from app.domain.problems import UsageProblem
from app.reporting import limit_words
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
    FORMATS = "formats"
    NAMES = "names"
    FLAG = "flag"
    NAMING = "naming"
    CHOICE = "choice"
    CHOICES = "choices"


def written(editor: Editor, value: Any) -> str:
    """Empty for nothing."""
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
    Editor.FORMATS: "、".join,
    Editor.NAMES: "；".join,
    Editor.CHOICES: ",".join,
    Editor.PAIR: _times,
    Editor.PAIRS: lambda value: "、".join(map(_times, value)),
    Editor.NUMBER: lambda value: f"{value:g}",
    Editor.SECONDS: _duration,
    Editor.NAMING: limit_words.pattern,
}


def read(label: str, editor: Editor, text: str) -> Any:
    """The value for the profile's JSON; None for an empty field. Raises UsageProblem.

    `label` is what the field is called.
    """
    bare = text.strip()
    if not bare:
        return None
    try:
        return _READERS[editor](bare)
    except (ValueError, KeyError):
        message = _("“{label}”写成“{text}”读不懂，请写成“{example}”这样。")
        told = message.format(label=_(label), text=bare, example=_(EXAMPLES.get(editor, "")))
        raise UsageProblem(told) from None


EXAMPLES = {
    Editor.DATE: N_("2027年4月3日"),
    Editor.TIME: N_("17:00"),
    Editor.SIZE: N_("2MB 或 500KB"),
    Editor.SECONDS: N_("3 分 30 秒"),
    Editor.NUMBER: N_("3"),
    Editor.PAIR: N_("1920×1080"),
    Editor.PAIRS: N_("1920×1080、1080×1920"),
    Editor.FLAG: N_("是"),
}
"""How each is written; all others take any text."""


def _number(text: str) -> float:
    value = float(text)
    return int(value) if value.is_integer() else value


def _size(text: str) -> str:
    """2M, 2兆 and a bare 2 are 2MB: no office asks for two bytes."""
    plain = unicodedata.normalize("NFKC", text).upper().replace(" ", "").replace("兆", "M")
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(?:([KMG])I?B?)?", plain.replace("字节", ""))
    if found is None:
        raise ValueError(text)
    return f"{found[1]}{found[2] or 'M'}B"


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


_MEANT = {"word": ("doc", "docx"), "excel": ("xls", "xlsx"), "jpeg": ("jpg",)}


def _formats(text: str) -> list[str]:
    """For JPG and .jpg jpg; Word is both of its formats."""
    listed = _listed(text.lower().replace("或", "、"))
    bare = [one.removesuffix("格式").strip(" .") for one in listed]
    return list(dict.fromkeys(name for one in bare for name in _MEANT.get(one, (one,))))


def _time(text: str) -> str:
    hours, minutes = (int(one) for one in re.split(r"[:：]", text))
    if not (0 <= hours <= 24 and 0 <= minutes < 60):
        raise ValueError(text)
    return f"{hours:02d}:{minutes:02d}"


def _naming(text: str) -> str:
    """Words that mean a field become one (单位名称 the 单位), all others stand as they are.

    A + says that they follow each other; what else joins them, such as a dash, stays.
    """
    return "".join(map(_field, re.split(_JOINED, text)))


_JOINED = re.compile(r"\s*[+＋]\s*|([" + re.escape(limit_words.JOINTS) + "])")


def _field(part: str | None) -> str:
    return f"{{{NAMING_WORDS[part]}}}" if part in NAMING_WORDS else part or ""


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
    Editor.FORMATS: _formats,
    Editor.NAMES: lambda text: [one.strip() for one in re.split(r"[;；]", text) if one.strip()],
    Editor.FLAG: lambda text: {"yes": True, "no": False}[text],
    Editor.NAMING: _naming,
    Editor.CHOICE: str,
    Editor.CHOICES: lambda text: [one for one in text.split(",") if one],
}
