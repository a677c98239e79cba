"""Where in a file something is wrong, in words and as a path."""

from collections.abc import Sequence
from typing import Any

from app.texts import N_, _

Path = Sequence[str | int]

_PARTS = {
    "items": N_("材料项"),
    "deadlines": N_("时限"),
    "quotas": N_("推荐名额"),
    "routes": N_("报送渠道"),
    "excluded_routes": N_("不接受的渠道"),
    "attestations": N_("确认事项"),
    "conflicts": N_("矛盾之处"),
    "unparsed": N_("未归入的原文"),
    "nominees": N_("推荐人选"),
    "slots": N_("材料格"),
    "findings": N_("检查结果"),
    "files": N_("文件"),
    "waivers": N_("豁免"),
    "confirmations": N_("人工确认"),
}
_NAMED_BY = ("name", "what", "who", "text", "item", "id", "path", "of")
_NAME_LENGTH = 30


def dotted(path: Path) -> str:
    """items[4].bytes.min"""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).lstrip(".")


def describe(data: Any, path: Path) -> str:
    """材料项“生活或工作照片”的 bytes.min（items[4].bytes.min）; “” for the whole file."""
    if not path:
        return ""
    kind = _PARTS.get(str(path[0]))
    if kind is None or len(path) < 2 or not isinstance(path[1], int):
        return _quoted(dotted(path))
    name = _name(data, path[0], path[1])
    whose = f"“{name}”" if name else _("第 {number} 条").format(number=path[1] + 1)
    inner = _("的 {field}").format(field=dotted(path[2:])) if len(path) > 2 else ""
    return f"{_(kind)}{whose}{inner}（{dotted(path)}）"


def _name(data: Any, part: str | int, index: int) -> str:
    try:
        entry = data[part][index]
        found: str = next(entry[key] for key in _NAMED_BY if isinstance(entry.get(key), str))
    except (LookupError, TypeError, AttributeError, StopIteration):
        return ""
    return found if len(found) <= _NAME_LENGTH else found[: _NAME_LENGTH - 1] + "…"


def _quoted(text: str) -> str:
    return f"“{text}”"
