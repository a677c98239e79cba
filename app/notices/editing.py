"""A person's hand on a profile: facts confirmed, corrected, struck, items added.

A fact is named by its place: title, issuers, issued, contacts.emails.0, deadlines.0, quotas.ID,
routes.ID, excluded_routes.METHOD, attestations.ID, items.ID, items.ID.bytes …
"""

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.notice import Kind, NoticeProfile, Per
from app.domain.problems import UsageProblem
from app.shapes.profile import profile_from_json, profile_to_json
from app.texts import _

SURE = 1.0
"""The confidence of what a person has confirmed."""
_OWN_BASIS = {"deadlines", "quotas", "excluded_routes", "attestations", "items"}
"""These bear their basis themselves; that of all else stands in the profile's own."""
_NEEDED = {"id", "name", "kind"}
_Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of the notice that a person marked; places in code points."""

    quote: str
    start: int
    end: int


def confirm(profile: NoticeProfile, fact: str, of: Sequence[str] = ()) -> NoticeProfile:
    """The fact is as the notice has it. `of` are the names that its basis uses for it."""
    return _changed(profile, lambda data: _confirm(data, fact, of))


def confirm_all(
    profile: NoticeProfile, facts: Iterable[tuple[str, Sequence[str]]]
) -> NoticeProfile:
    """Many facts, each with the names that its basis uses, in one step."""

    def change(data: _Plain) -> None:
        for fact, of in facts:
            _confirm(data, fact, of)

    return _changed(profile, change)


def correct(
    profile: NoticeProfile, fact: str, values: Mapping[str, Any], of: Sequence[str] = ()
) -> NoticeProfile:
    """Sets fields of the fact's owner (None takes one away) and confirms it.

    A field is named below its owner: date, count.min, paper.copies; for a plain value "".
    Raises UsageProblem where the profile would no longer be right.
    """

    def change(data: _Plain) -> None:
        holder, key = _place(data, fact)
        for name, value in values.items():
            if name:
                for owner in _sharing(data, fact, name):
                    _set(owner, name.split("."), value)
            else:
                holder[key] = value
        _confirm(data, fact, of)

    return _changed(profile, change)


def strike(profile: NoticeProfile, fact: str, of: Sequence[str] = ()) -> NoticeProfile:
    """The notice does not ask that. What rested on it alone goes with it. Raises UsageProblem."""

    def change(data: _Plain) -> None:
        parts = fact.split(".")
        if fact == "title":
            raise UsageProblem(_("标题不能划掉，可以改正。"))
        if parts[0] == "items" and len(parts) > 2:
            owner = owner_of(data, fact)
            names = [name for name in of or (parts[2],) if name not in _NEEDED]
            for name in names:
                owner.pop(name.partition(".")[0], None)
            owner["basis"] = _without(owner.get("basis", []), names)
            return
        holder, key = _place(data, fact)
        del holder[key]
        data["basis"] = _without(data.get("basis", []), (fact,))
        if parts[0] in _FORGETTING:
            _FORGETTING[parts[0]](data, parts[1])

    return _changed(profile, change)


def add_item(
    profile: NoticeProfile, name: str, kind: Kind, per: Per, found: Found
) -> tuple[NoticeProfile, str]:
    """A stretch of the notice becomes an item; returns its id too. Raises UsageProblem."""
    taken = {item.id for item in profile.items}
    number, item_id = 1, kind.value
    while item_id in taken:
        number += 1
        item_id = f"{kind.value}-{number}"
    basis = {"of": ["name"], "quote": found.quote[:60], "start": found.start, "confidence": SURE}
    basis["end"] = found.start + len(found.quote[:60])
    made = {"id": item_id, "name": name.strip(), "kind": kind.value, "per": per.value}

    def change(data: _Plain) -> None:
        data.setdefault("items", []).append({**made, "basis": [basis]})
        data["unparsed"] = [
            one
            for one in data.get("unparsed", [])
            if one["end"] <= found.start or one["start"] >= found.end
        ]

    return _changed(profile, change), item_id


def _changed(profile: NoticeProfile, change: Callable[[_Plain], None]) -> NoticeProfile:
    data = copy.deepcopy(profile_to_json(profile))
    try:
        change(data)
    except (LookupError, StopIteration, TypeError):
        raise UsageProblem(_("这一条已经不在要求清单里了。")) from None
    return profile_from_json(data)


def _place(data: _Plain, fact: str) -> tuple[Any, Any]:
    """What holds the fact, and its key or index there."""
    parts = fact.split(".")
    holder: Any = data
    for number, part in enumerate(parts):
        key = _key(holder, part)
        if number == len(parts) - 1:
            return holder, key
        holder = holder[key]
    raise LookupError(fact)


def _key(holder: Any, part: str) -> Any:
    if isinstance(holder, dict):
        return part
    if part.isdigit() and not any(one.get("id") == part for one in holder if type(one) is dict):
        return int(part)
    return next(
        number
        for number, one in enumerate(holder)
        if part in {one.get("id"), one.get("method") if "id" not in one else None}
    )


def owner_of(data: _Plain, fact: str) -> _Plain:
    """The deadline, route, item … that the fact belongs to; the profile for plain values."""
    parts = fact.split(".")
    if parts[0] not in {*_OWN_BASIS, "routes"}:
        return data
    holder = data[parts[0]]
    owner: _Plain = holder[_key(holder, parts[1])]
    return owner


def _sharing(data: _Plain, fact: str, name: str) -> list[_Plain]:
    """The fact's owner; of a name pattern all items that are numbered together."""
    owner = owner_of(data, fact)
    group = owner.get("naming_group") if name in {"naming", "per"} else None
    if group is None:
        return [owner]
    return [item for item in data["items"] if item.get("naming_group") == group]


def _set(owner: _Plain, names: Sequence[str], value: Any) -> None:
    for name in names[:-1]:
        below = owner.get(name)
        owner[name] = below if isinstance(below, dict) else {}
        owner = owner[name]
    if value is None:
        owner.pop(names[-1], None)
    else:
        owner[names[-1]] = value


def _confirm(data: _Plain, fact: str, of: Sequence[str]) -> None:
    owner = owner_of(data, fact)
    own = fact.split(".", maxsplit=1)[0] in _OWN_BASIS
    names = tuple(of) if own else (fact,)
    holder = owner if own else data
    holder["basis"] = [part for one in holder.get("basis", []) for part in _confirmed(one, names)]
    if "year_inferred" in owner:
        owner["year_inferred"] = False
    data["conflicts"] = [
        one for one in data.get("conflicts", []) if not _is_part(one["of"], (fact,))
    ]


def _confirmed(basis: _Plain, names: Sequence[str]) -> list[_Plain]:
    """Of a basis that supports other facts as well, only this fact's part becomes sure."""
    meant = [name for name in basis["of"] if not names or _is_part(name, names)]
    if not meant:
        return [basis]
    sure = {**basis, "of": meant, "confidence": SURE, "inferred": False, "corrupted": False}
    rest = [name for name in basis["of"] if name not in meant]
    return [sure, {**basis, "of": rest}] if rest else [sure]


def _is_part(name: str, names: Sequence[str]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in names)


def _without(basis: list[_Plain], names: Sequence[str]) -> list[_Plain]:
    kept = []
    for one in basis:
        left = [name for name in one["of"] if not _is_part(name, names)]
        if left:
            kept.append({**one, "of": left})
    return kept


def _forget_route(data: _Plain, route: str) -> None:
    """Nothing may name a route that is not there."""
    for item in data.get("items", []):
        if "routes" in item:
            item["routes"] = [one for one in item["routes"] if one != route]
    for deadline in data.get("deadlines", []):
        if "applies_to" in deadline:
            deadline["applies_to"] = [one for one in deadline["applies_to"] if one != route]
    for other in data.get("routes", []):
        if other.get("accompanies") == route:
            other.pop("accompanies")


def _forget_quota(data: _Plain, quota: str) -> None:
    """What only that kind of recommender had to confirm, nobody has to."""
    kept = []
    for one in data.get("attestations", []):
        named = one.get("for") or []
        left = [other for other in ([named] if isinstance(named, str) else named) if other != quota]
        if left or not named:
            kept.append({**one, "for": left or None})
    data["attestations"] = kept


def _forget_item(data: _Plain, item: str) -> None:
    for deadline in data.get("deadlines", []):
        if "items" in deadline:
            deadline["items"] = [one for one in deadline["items"] if one != item]


_FORGETTING = {"routes": _forget_route, "quotas": _forget_quota, "items": _forget_item}
