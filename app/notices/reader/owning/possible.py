"""What no notice can mean is taken back: bounds the wrong way round, sides of 0 or of 80 metres.

So is what a profile does not take: 999999999 copies, a condition that fills a page, a ? in the
name of a file.

A slip of the pen (9至3件) or a number torn by the page leaves the upper bound, as a doubtful one.
"""

from dataclasses import replace
from typing import Any

from app.domain.notice import (
    Basis,
    CountRange,
    Item,
    Limits,
    NoticeProfile,
    NumberRange,
    Quota,
    Route,
)
from app.domain.quantities import ByteSize
from app.notices.reader.patterns import Pattern

_DOUBTFUL = 0.5
_RANGES = ("seconds", "chars", "pages", "pictures", "fps", "bytes")
_MOST, _MOST_IN_ALL = 1_000_000, 1_000_000_000
"""Of what is counted, and of seconds and letters."""
_SIDES = {"size_mm": 10_000, "min_resolution": _MOST}
"""With the longest that a profile takes: mm and pixels."""
_LINES = ("naming", "naming_group", "phase", "alternative_group", "conditional")
_LONGEST = 500
"""Letters of a line that a profile takes."""
_FIELD = Pattern(r"\{(?:姓名|序号|单位|材料名|作品名)\}")
_NO_NAME = Pattern(r'[/\\:*?"<>|{}\ud800-\udfff]')
"""What no file can be called, once the fields are filled in; half a character is written as ?."""


def kept(profile: NoticeProfile) -> NoticeProfile:
    """No element that others name is left out, and none changes its id."""
    return replace(
        profile,
        quotas=tuple(
            _quota(one)
            for one in profile.quotas
            if one.who.strip() and _is_line(one.who) and _is_count(one.min) and _is_count(one.max)
        ),
        routes=tuple(_route(one) for one in profile.routes),
        items=tuple(_item(one) for one in profile.items),
        title=profile.title[:_LONGEST],
        attestations=tuple(replace(one, text=one.text[:_LONGEST]) for one in profile.attestations),
    )


def _quota(one: Quota) -> Quota:
    if not _are_crossed(one.min, one.max):
        return one
    return replace(one, min=None, basis=_doubted(one.basis, ("min", "max")))


def _route(one: Route) -> Route:
    to, subject = (said if _is_line(said) else None for said in (one.to, one.subject))
    return replace(one, to=to, subject=subject)


def _is_line(said: str | None) -> bool:
    return said is None or len(said) <= _LONGEST


def _is_count(number: int | None) -> bool:
    return number is None or number <= _MOST


def _is_whole(number: int | None) -> bool:
    return number is None or 0 < number <= _MOST


def _item(found: Item) -> Item:
    item = _countable(found)
    limits = item.limits
    crossed = [name for name in _RANGES if _is_crossed(getattr(limits, name))]
    changed: dict[str, Any] = {name: replace(getattr(limits, name), min=None) for name in crossed}
    for name, longest in _SIDES.items():
        if not all(0 < side <= longest for side in getattr(limits, name) or ()):
            changed[name] = None
    count = item.count
    if _is_crossed(count):
        crossed.append("count")
        count = CountRange(1, count.max) if count and count.max else None
    if not crossed and not changed:
        return item
    basis = _doubted(item.basis, tuple(crossed))
    return replace(item, count=count, limits=replace(limits, **changed), basis=basis)


def _countable(item: Item) -> Item:
    """Without numbers and lines beyond what a profile takes."""
    changed: dict[str, Any] = {name: None for name in _LINES if not _is_line(getattr(item, name))}
    if item.naming and _NO_NAME.search(_FIELD.sub("", item.naming)):
        changed |= {"naming": None, "naming_group": None}
    changed["limits"] = _measurable(item.limits)
    count, paper = item.count, item.paper
    if count and not (_is_count(count.min) and _is_whole(count.max)):
        changed["count"] = None
    if paper and not _is_whole(paper.copies):
        changed["paper"] = replace(paper, copies=None)
    if not _is_whole(item.disc_copies):
        changed["disc_copies"] = None
    return replace(item, **changed)


def _measurable(limits: Limits) -> Limits:
    changed: dict[str, Any] = {name: None for name in _RANGES if _is_beyond(getattr(limits, name))}
    if not _is_whole(limits.dpi_min):
        changed["dpi_min"] = None
    seen = tuple(one for one in limits.resolutions if all(map(_is_whole, one)))
    return replace(limits, resolutions=seen, **changed)


def _is_beyond(found: Any) -> bool:
    ends = (found.min, found.max, found.target) if isinstance(found, NumberRange) else ()
    return any(end is not None and end > _MOST_IN_ALL for end in ends)


def _is_crossed(found: Any) -> bool:
    return found is not None and _are_crossed(found.min, found.max)


def _are_crossed(low: float | str | None, high: float | str | None) -> bool:
    if low is None or high is None:
        return False
    return _amount(low) > _amount(high)


def _amount(bound: float | str) -> float:
    return ByteSize.parse(bound) if isinstance(bound, str) else bound


def _doubted(bases: tuple[Basis, ...], names: tuple[str, ...]) -> tuple[Basis, ...]:
    return tuple(
        replace(one, confidence=min(one.confidence, _DOUBTFUL))
        if any(path.split(".")[0] in names for path in one.of)
        else one
        for one in bases
    )
