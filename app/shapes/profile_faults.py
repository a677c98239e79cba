"""What a schema cannot say of a notice profile: names that lead nowhere, limits that clash."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.domain.quantities import ByteSize
from app.shapes.schema import Fault
from app.texts import _

_WITH_IDS = ("items", "routes", "quotas", "attestations")
_RANGES = ("count", "seconds", "fps", "chars", "pages", "pictures")
PLACEHOLDERS = ("姓名", "序号", "单位", "材料名", "作品名")
_UNSAFE = set('/\\:*?"<>|')
"""Windows takes none of these in a file's name."""

_Path = tuple[str | int, ...]
_Data = dict[str, Any]


def faults(data: _Data) -> Iterator[Fault]:
    """Every fault of a profile that its schema has already accepted."""
    for family in _FAMILIES:
        yield from family(data)


def _duplicates(data: _Data) -> Iterator[Fault]:
    for part in _WITH_IDS:
        seen: set[str] = set()
        for path, entry in _entries(data, part):
            folded = entry["id"].casefold()
            if folded in seen:
                yield Fault((*path, "id"), _("“{id}”重复了").format(id=entry["id"]))
            seen.add(folded)


def _dangling(data: _Data) -> Iterator[Fault]:
    """Ids that are named somewhere and stand nowhere."""
    routes, items, quotas = (_ids(data, part) for part in ("routes", "items", "quotas"))
    for path, item in _entries(data, "items"):
        yield from _unknown((*path, "routes"), item.get("routes"), routes, _("报送渠道"))
    for path, deadline in _entries(data, "deadlines"):
        named = deadline.get("applies_to")
        yield from _unknown((*path, "applies_to"), named, routes, _("报送渠道"))
        yield from _unknown((*path, "items"), deadline.get("items"), items, _("材料项"))
    for path, route in _entries(data, "routes"):
        others = routes - {route["id"]}
        named = route.get("accompanies") and [route["accompanies"]]
        yield from _unknown((*path, "accompanies"), named, others, _("另一个报送渠道"))
    for path, attestation in _entries(data, "attestations"):
        only_for = attestation.get("for")
        named = [only_for] if isinstance(only_for, str) else only_for
        yield from _unknown((*path, "for"), named, quotas, _("推荐名额"))


def _unknown(path: _Path, named: list[str] | None, known: set[str], what: str) -> Iterator[Fault]:
    for name in named or []:
        if name not in known:
            yield Fault(path, _("里的“{id}”不是{what}的编号").format(id=name, what=what))


def _excluded(data: _Data) -> Iterator[Fault]:
    methods = {entry["method"] for _path, entry in _entries(data, "excluded_routes")}
    for path, route in _entries(data, "routes"):
        if route["method"] in methods:
            message = _("“{method}”又列在不接受的渠道里")
            told = _("在通知里是不接受的，请先划掉那一条")
            yield Fault((*path, "method"), message.format(method=route["method"]), told)


def _ranges(data: _Data) -> Iterator[Fault]:
    for path, quota in _entries(data, "quotas"):
        yield from _crossed(path, quota, float)
    for path, item in _entries(data, "items"):
        for name in _RANGES:
            yield from _crossed((*path, name), item.get(name, {}), float)
        yield from _crossed((*path, "bytes"), item.get("bytes", {}), ByteSize.parse)


def _crossed(path: _Path, limit: _Data, number: Callable[[Any], float]) -> Iterator[Fault]:
    low, high = limit.get("min"), limit.get("max")
    if low is not None and high is not None and number(low) > number(high):
        message = _("的下限 {low} 大于上限 {high}")
        told = _("至少 {low} 大于最多 {high}").format(low=low, high=high)
        yield Fault(path, message.format(low=low, high=high), told)


def _clashes(data: _Data) -> Iterator[Fault]:
    for path, item in _entries(data, "items"):
        if "resolutions" in item and "min_resolution" in item:
            message = _("和 min_resolution 只能写一个")
            told = _("正好多少和最低多少只能写一个，请先划掉另一条")
            yield Fault((*path, "resolutions"), message, told)
        if "seal_near" in item and item.get("sealed") is False:
            message = _("写了盖章的位置，sealed 却是 false")
            told = _("写了盖章的位置，就是要盖公章的")
            yield Fault((*path, "seal_near"), message, told)


def _namings(data: _Data) -> Iterator[Fault]:
    groups: dict[str, tuple[Any, Any]] = {}
    for path, item in _entries(data, "items"):
        naming = item.get("naming")
        for what in _wrong_naming(naming or ""):
            yield Fault((*path, "naming"), what)
        group = item.get("naming_group")
        if group is None:
            continue
        kind = (naming, item.get("per", "unit"))
        if naming is None:
            yield Fault((*path, "naming_group"), _("没有相应的 naming"))
        elif groups.setdefault(group, kind) != kind:
            message = _("“{group}”里各材料项的 naming 和 per 应相同")
            told = _("几项材料连着编号，文件名要写成一样的")
            yield Fault((*path, "naming_group"), message.format(group=group), told)


def _wrong_naming(naming: str) -> Iterator[str]:
    for name in re.findall(r"\{([^{}]*)\}", naming):
        if name not in PLACEHOLDERS:
            known = "、".join(f"{{{one}}}" for one in PLACEHOLDERS)
            yield _("里不能写“{{{name}}}”，可用的有{known}").format(name=name, known=known)
    rest = re.sub(r"\{[^{}]*\}", "", naming)
    if "{" in rest or "}" in rest:
        yield _("的花括号不成对")
    unsafe = "".join(sorted(_UNSAFE & set(rest)))
    if unsafe:
        yield _("里有文件名不能用的字符 {found}").format(found=unsafe)


def _spans(data: _Data) -> Iterator[Fault]:
    for path, quoted in _quoted(data):
        if quoted["end"] - quoted["start"] != len(quoted["quote"]):
            message = _("的 start、end 相差 {span}，与引文的 {length} 个字不符")
            span = quoted["end"] - quoted["start"]
            yield Fault(path, message.format(span=span, length=len(quoted["quote"])))


def _quoted(data: _Data) -> Iterator[tuple[_Path, _Data]]:
    """Every basis and every unparsed passage with its place."""
    yield from _entries(data, "unparsed")
    yield from _entries(data, "basis")
    for part in (*_WITH_IDS, "deadlines", "excluded_routes", "conflicts"):
        for path, entry in _entries(data, part):
            for index, basis in enumerate(entry.get("basis", [])):
                yield (*path, "basis", index), basis


def _entries(data: _Data, part: str) -> Iterator[tuple[tuple[str, int], _Data]]:
    for index, entry in enumerate(data.get(part, [])):
        yield (part, index), entry


def _ids(data: _Data, part: str) -> set[str]:
    return {entry["id"] for entry in data.get(part, [])}


_FAMILIES: tuple[Callable[[_Data], Iterable[Fault]], ...] = (
    _duplicates,
    _dangling,
    _excluded,
    _ranges,
    _clashes,
    _namings,
    _spans,
)
