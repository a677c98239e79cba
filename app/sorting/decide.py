"""What is placed and what waits: the certain ones, as far as their slots have room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.facts import Family
from app.domain.notice import Kind, Rendition
from app.domain.submission import Guess, SlotKey
from app.sorting import beside, order
from app.sorting.evidence import Evidence
from app.sorting.guessing import Judged, judge
from app.sorting.setting import Setting, fit, shape_in


@dataclass(frozen=True, slots=True)
class Choice:
    """One file and where it goes; `placed` None: it waits, with its guesses."""

    evidence: Evidence
    guesses: tuple[Guess, ...]
    placed: Guess | None = None


def decide(files: Sequence[Evidence], setting: Setting) -> list[Choice]:
    """Placed ones first, in the order in which they go into their slots."""
    judged = beside.together([judge(one, setting) for one in files], setting)
    by_path = {one.evidence.file.path: one for one in judged}
    taken = [path for group in _groups(judged, setting) for path in _taken(group, setting)]
    placed = [
        Choice(by_path[path].evidence, by_path[path].guesses, by_path[path].sure) for path in taken
    ]
    left = [one for one in judged if one.evidence.file.path not in set(taken)]
    return [*placed, *(Choice(one.evidence, one.guesses) for one in left)]


def _groups(judged: Iterable[Judged], setting: Setting) -> list[list[Judged]]:
    """Those that are sure of one slot, a group for each rendition."""
    found: dict[tuple[SlotKey, Rendition | None], list[Judged]] = {}
    for one in judged:
        if one.sure:
            item = setting.profile.item(one.sure.key.item)
            shape = shape_in(item, one.evidence.family) if item else None
            found.setdefault((one.sure.key, shape), []).append(one)
    return list(found.values())


def _taken(group: Sequence[Judged], setting: Setting) -> list[str]:
    """The paths that find room. Of rivals for the only place none is chosen."""
    best = group[0].sure
    item = setting.profile.item(best.key.item) if best else None
    if best is None or item is None:
        return []
    room = setting.room(best.key, shape_in(item, group[0].evidence.family))
    exact = [one for one in group if fit(item, one.evidence.family) == 1.0]
    group = exact or group
    several = item.kind is Kind.PHOTO and group[0].evidence.family is Family.PHOTO
    if room is not None and len(group) > room and not several:
        return []
    ordered = order.by_time(one.evidence for one in group)
    return [one.file.path for one in ordered][: max(0, room) if room is not None else None]
