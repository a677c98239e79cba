"""Sheets into items of a profile: ids, quotes, ranges."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domain.notice import (
    Basis,
    CountRange,
    Item,
    Kind,
    Limits,
    NumberRange,
    Paper,
    Per,
    PixelLimit,
    Rendition,
    SizeRange,
    Strength,
)
from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.sheet import Ground, Sheet

_RANGES = ("seconds", "chars", "pages", "pictures", "fps")
_ID_WORDS = (
    ("summary", Pattern(r"汇总|一览|统计")),
    ("work-report", Pattern(r"推荐.*报告|工作报告|总结")),
    ("deeds", Pattern(r"事迹")),
    ("form", Pattern(r"推荐表|申报[书表]|申请[书表]|报名表|登记表|审批表")),
    ("headshot", Pattern(r"免冠|证件照|寸")),
    ("proof", Pattern(r"证明|佐证|支撑")),
    ("pledge", Pattern(r"承诺|声明")),
    ("intro", Pattern(r"简介|说明|简历")),
)


def basis(clean: CleanText, ground: Ground, low: int, high: int) -> Basis:
    """The quote holds what the fact rests on, with the rest of its clause."""
    start, end = clean.in_clause(ground.start, ground.end, low, high)
    first, last = clean.back(start, end)
    corrupted = clean.is_doubtful(ground.start, ground.end)
    return Basis(
        ground.of,
        clean.original[first:last][:60],
        first,
        min(last, first + 60),
        round(min(ground.confidence, 0.5) if corrupted else ground.confidence, 2),
        ground.strength,
        ground.inferred,
        corrupted,
    )


def item(sheet: Sheet, id_: str, routes: tuple[str, ...], bases: tuple[Basis, ...]) -> Item:
    values = sheet.values
    return Item(
        id=id_,
        name=sheet.name[:60],
        kind=sheet.kind,
        per=sheet.per or Per.UNIT,
        required=values.get("required", True) is True,
        count=_count(values),
        renditions=tuple(Rendition(str(one)) for one in _listed(values, "renditions")),
        paper=_paper(values),
        limits=_limits(values),
        naming=_text(values, "naming"),
        naming_group=_text(values, "naming_group"),
        routes=routes,
        disc_copies=_whole(values, "disc_copies"),
        phase=_text(values, "phase"),
        alternative_group=_text(values, "alternative_group"),
        conditional=_text(values, "conditional"),
        basis=bases,
    )


def ids(sheets: Iterable[Sheet]) -> Iterator[str]:
    """An id by kind or by what the name says, numbered where it would come twice."""
    counts: dict[str, int] = {}
    for sheet in sheets:
        base = next((id_ for id_, words in _ID_WORDS if words.search(sheet.name)), sheet.kind.value)
        if sheet.kind in {Kind.PHOTO, Kind.VIDEO, Kind.AUDIO}:
            base = sheet.kind.value
        counts[base] = counts.get(base, 0) + 1
        yield base if counts[base] == 1 else f"{base}-{counts[base]}"


def _limits(values: dict[str, object]) -> Limits:
    found: dict[str, Any] = {name: _range(values, name) for name in _RANGES}
    found["formats"] = tuple(str(one) for one in _listed(values, "formats"))
    found["resolutions"] = tuple(_pair(one) for one in _listed(values, "resolutions"))
    found["pose"] = tuple(str(one) for one in _listed(values, "pose"))
    found["columns"] = tuple(str(one) for one in _listed(values, "columns"))
    found["bytes"] = _sizes(values)
    found["pixels"] = _pixels(values)
    for name in ("min_resolution", "aspect", "orientation", "codec", "dpi_min", "size_mm"):
        found[name] = values.get(name)
    for name in ("photo_size", "colour", "background", "no_watermark", "sealed", "seal_near"):
        found[name] = values.get(name)
    for name in ("signed", "per_file"):
        found[name] = values.get(name)
    if found["resolutions"] and found["min_resolution"]:
        found["resolutions"] = ()
    if found["sealed"] is False:
        found["seal_near"] = None
    return Limits(**found)


def _count(values: dict[str, object]) -> CountRange | None:
    low, high = _whole(values, "count.min"), _whole(values, "count.max")
    if low is None and high is None:
        return None
    return CountRange(low if low is not None else 1, high)


def _paper(values: dict[str, object]) -> Paper | None:
    fields = {
        name: values[f"paper.{name}"]
        for name in ("copies", "originals", "sealed", "signed", "duplex", "binding", "size")
        if f"paper.{name}" in values
    }
    return Paper(**fields) if fields else None  # type: ignore[arg-type]


def _range(values: dict[str, object], name: str) -> NumberRange | None:
    ends = {end: values.get(f"{name}.{end}") for end in ("min", "max", "target")}
    if ends["target"] is not None and (ends["max"] is not None or ends["min"] is not None):
        ends["target"] = None
    known = {end: float(str(value)) for end, value in ends.items() if value is not None}
    return NumberRange(**known) if known else None


def _sizes(values: dict[str, object]) -> SizeRange | None:
    low, high = _text(values, "bytes.min"), _text(values, "bytes.max")
    return SizeRange(low, high) if low or high else None


def _pixels(values: dict[str, object]) -> PixelLimit | None:
    long, short = _whole(values, "pixels.long_edge_min"), _whole(values, "pixels.short_edge_min")
    return PixelLimit(long, short) if long or short else None


def _pair(value: object) -> tuple[int, int]:
    width, height = value if isinstance(value, tuple) else (0, 0)
    return int(width), int(height)


def _listed(values: dict[str, object], name: str) -> list[object]:
    held = values.get(name, [])
    return held if isinstance(held, list) else []


def _text(values: dict[str, object], name: str) -> str | None:
    value = values.get(name)
    return value if isinstance(value, str) else None


def _whole(values: dict[str, object], name: str) -> int | None:
    value = values.get(name)
    return int(value) if isinstance(value, (int, float)) else None


def weakest(strengths: Iterable[Strength]) -> Strength:
    order = [Strength.ADVICE, Strength.IN_PRINCIPLE, Strength.MUST]
    return min(strengths, key=order.index, default=Strength.MUST)
