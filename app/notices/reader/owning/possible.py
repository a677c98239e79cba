"""What no notice can mean is taken back: bounds the wrong way round, sides of 0 or of 80 metres.

A slip of the pen (9至3件) or a number torn by the page leaves the upper bound, as a doubtful one.
"""

from dataclasses import replace
from typing import Any

from app.domain.notice import Basis, CountRange, Item, NoticeProfile, Quota
from app.domain.quantities import ByteSize

_DOUBTFUL = 0.5
_RANGES = ("seconds", "chars", "pages", "pictures", "fps", "bytes")
_SIDES = {"size_mm": 10_000, "min_resolution": 1_000_000}
"""With the longest that a profile takes: mm and pixels."""


def kept(profile: NoticeProfile) -> NoticeProfile:
    """No element that others name is left out, and none changes its id."""
    return replace(
        profile,
        quotas=tuple(_quota(one) for one in profile.quotas if one.who.strip()),
        items=tuple(_item(one) for one in profile.items),
    )


def _quota(one: Quota) -> Quota:
    if not _are_crossed(one.min, one.max):
        return one
    return replace(one, min=None, basis=_doubted(one.basis, ("min", "max")))


def _item(item: Item) -> Item:
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
