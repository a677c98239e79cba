"""Which fact a contradiction of the notice is about.

A file counts (items.2.chars.max, deadlines.0.date); a fact is called by the id of what bears it
(items.work-report.chars), and keeps its name when others are struck before it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.notice import Conflict, NoticeProfile

_NAMED = ("items", "routes", "quotas", "attestations")
"""Whose facts are called by id; all other lists are counted by facts as well."""


def ids_of(profile: NoticeProfile) -> dict[str, list[str]]:
    return {part: [one.id for one in getattr(profile, part)] for part in _NAMED}


def ids_in(data: Mapping[str, Any]) -> dict[str, list[str]]:
    """The same of a profile's plain JSON."""
    return {part: [one["id"] for one in data.get(part, [])] for part in _NAMED}


def place(of: str, ids: Mapping[str, Sequence[str]]) -> str:
    """items.work-report.chars.max for items.2.chars.max; as it stands where nothing is there."""
    part, _dot, below = of.partition(".")
    number, dot, rest = below.partition(".")
    known = ids.get(part, ())
    if not number.isdigit() or int(number) >= len(known):
        return of
    return f"{part}.{known[int(number)]}{dot}{rest}"


def is_about(conflict: str, fact: str, of: Sequence[str], ids: Mapping[str, Sequence[str]]) -> bool:
    """`conflict` is its path in the file; `of` are the names that the fact's basis uses."""
    found = place(conflict, ids)
    parts = fact.split(".")
    if parts[0] != "items" or len(parts) < 2:
        return _is_below(found, fact)
    names = of or parts[2:3]
    whole = ".".join(parts[:2])
    return any(_is_below(found, f"{whole}.{name}") for name in names)


def about(fact: str, of: Sequence[str], profile: NoticeProfile) -> tuple[Conflict, ...]:
    if not profile.conflicts:
        return ()
    ids = ids_of(profile)
    return tuple(one for one in profile.conflicts if is_about(one.of, fact, of, ids))


def without(of: str, group: str, number: int) -> str | None:
    """The path when entry `number` of the list `group` is gone; None where it was about that."""
    lead = f"{group}."
    if not of.startswith(lead):
        return of
    first, dot, rest = of[len(lead) :].partition(".")
    if not first.isdigit() or int(first) < number:
        return of
    return None if int(first) == number else f"{lead}{int(first) - 1}{dot}{rest}"


def _is_below(place: str, above: str) -> bool:
    return place == above or place.startswith(f"{above}.")
