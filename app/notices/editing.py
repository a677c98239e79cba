"""A person's hand on a profile: facts confirmed, corrected and struck.

A fact is named by its place: title, issuers, issued, contacts.emails.0, deadlines.0, quotas.ID,
routes.ID, packaging.folder, excluded_routes.METHOD, attestations.ID, items.ID, items.ID.bytes …
"""

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from app.domain.notice import NoticeProfile
from app.domain.problems import UsageProblem
from app.notices import conflicts
from app.shapes.profile import profile_from_json, profile_to_json
from app.texts import _

SURE = 1.0
"""The confidence of what a person has confirmed."""
OWN_BASIS = {"deadlines", "quotas", "excluded_routes", "attestations", "items"}
"""These bear their basis themselves; that of all else stands in the profile's own."""
_NEEDED = {"id", "name", "kind"}
Plain = dict[str, Any]


def confirm(profile: NoticeProfile, fact: str, of: Sequence[str] = ()) -> NoticeProfile:
    """The fact is as the notice has it. `of` are the names that its basis uses for it."""
    return changed(profile, lambda data: _confirm(data, fact, of))


def confirm_all(
    profile: NoticeProfile, facts: Iterable[tuple[str, Sequence[str]]]
) -> NoticeProfile:
    """Many facts, each with the names that its basis uses, in one step."""

    def change(data: Plain) -> None:
        for fact, of in facts:
            _confirm(data, fact, of)

    return changed(profile, change)


def correct(
    profile: NoticeProfile, fact: str, values: Mapping[str, Any], of: Sequence[str] = ()
) -> NoticeProfile:
    """Sets fields of the fact's owner (None takes one away) and confirms it.

    A field is named below its owner: date, count.min, paper.copies; for a plain value "".
    Raises UsageProblem where the profile would no longer be right.
    """

    def change(data: Plain) -> None:
        holder, key = _place(data, fact)
        for name, value in values.items():
            if name:
                for owner in _sharing(data, fact, name):
                    put(owner, name.split("."), value)
            else:
                holder[key] = value
        _confirm(data, fact, of)

    return changed(profile, change)


def strike(profile: NoticeProfile, fact: str, of: Sequence[str] = ()) -> NoticeProfile:
    """The notice does not ask that. What rested on it alone goes with it. Raises UsageProblem."""

    def change(data: Plain) -> None:
        parts = fact.split(".")
        if fact == "title":
            raise UsageProblem(_("标题不能划掉，可以改正。"))
        if parts[0] == "items" and len(parts) > 2:
            owner = owner_of(data, fact)
            names = [name for name in of or (parts[2],) if name not in _NEEDED]
            for name in names:
                owner.pop(name.partition(".")[0], None)
            owner["basis"] = _without(owner.get("basis", []), names)
            _settle(data, fact, names)
            return
        holder, key = _place(data, fact)
        del holder[key]
        data["basis"] = _without(data.get("basis", []), (fact,))
        if isinstance(key, int):
            _count_again(data, ".".join(parts[:-1]), key)
        else:
            _settle(data, fact, of)
        if parts[0] in _FORGETTING:
            _FORGETTING[parts[0]](data, parts[1])

    return changed(profile, change)


def changed(profile: NoticeProfile, change: Callable[[Plain], None]) -> NoticeProfile:
    """The profile with a change made to its plain JSON. Raises UsageProblem."""
    data = copy.deepcopy(profile_to_json(profile))
    try:
        change(data)
    except (LookupError, StopIteration, TypeError):
        raise UsageProblem(_("这一条已经不在要求清单里了。")) from None
    return profile_from_json(data)


def _place(data: Plain, fact: str) -> tuple[Any, Any]:
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


def owner_of(data: Plain, fact: str) -> Plain:
    """The deadline, route, item … that the fact belongs to; the profile for plain values."""
    parts = fact.split(".")
    if parts[0] not in {*OWN_BASIS, "routes"}:
        return data
    holder = data[parts[0]]
    owner: Plain = holder[_key(holder, parts[1])]
    return owner


def _sharing(data: Plain, fact: str, name: str) -> list[Plain]:
    """The fact's owner; of a name pattern all items that are numbered together."""
    owner = owner_of(data, fact)
    group = owner.get("naming_group") if name in {"naming", "per"} else None
    if group is None:
        return [owner]
    return [item for item in data["items"] if item.get("naming_group") == group]


def put(owner: Plain, names: Sequence[str], value: Any) -> None:
    """The value below these names, each made where it is not there; None takes it away."""
    for name in names[:-1]:
        below = owner.get(name)
        owner[name] = below if isinstance(below, dict) else {}
        owner = owner[name]
    if value is None:
        owner.pop(names[-1], None)
    else:
        owner[names[-1]] = value


def _confirm(data: Plain, fact: str, of: Sequence[str]) -> None:
    owner = owner_of(data, fact)
    own = fact.split(".", maxsplit=1)[0] in OWN_BASIS
    names = tuple(of) if own else (fact,)
    holder = owner if own else data
    holder["basis"] = [part for one in holder.get("basis", []) for part in _confirmed(one, names)]
    if "year_inferred" in owner:
        owner["year_inferred"] = False
    _settle(data, fact, of)


def _settle(data: Plain, fact: str, of: Sequence[str]) -> None:
    """Of a fact that a person has decided there are no two minds any more."""
    ids = conflicts.ids_in(data)
    data["conflicts"] = [
        one for one in data.get("conflicts", []) if not conflicts.is_about(one["of"], fact, of, ids)
    ]


def _count_again(data: Plain, group: str, gone: int) -> None:
    """What was counted behind an entry that is gone is counted one lower."""
    torn = ((one, conflicts.without(one["of"], group, gone)) for one in data.get("conflicts", []))
    data["conflicts"] = [{**one, "of": of} for one, of in torn if of is not None]
    if group in _CALLED:
        return
    for one in data.get("basis", []):
        moved = (conflicts.without(name, group, gone) for name in one["of"])
        one["of"] = [name for name in moved if name is not None]


_CALLED = {"items", "routes", "quotas", "attestations"}
"""A basis names these by id."""


def _confirmed(basis: Plain, names: Sequence[str]) -> list[Plain]:
    """Of a basis that supports other facts as well, only this fact's part becomes sure."""
    meant = [name for name in basis["of"] if not names or _is_part(name, names)]
    if not meant:
        return [basis]
    sure = {**basis, "of": meant, "confidence": SURE, "inferred": False, "corrupted": False}
    rest = [name for name in basis["of"] if name not in meant]
    return [sure, {**basis, "of": rest}] if rest else [sure]


def _is_part(name: str, names: Sequence[str]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in names)


def _without(basis: list[Plain], names: Sequence[str]) -> list[Plain]:
    kept = []
    for one in basis:
        left = [name for name in one["of"] if not _is_part(name, names)]
        if left:
            kept.append({**one, "of": left})
    return kept


def _forget_route(data: Plain, route: str) -> None:
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


def _forget_quota(data: Plain, quota: str) -> None:
    """What only that kind of recommender had to confirm, nobody has to."""
    kept = []
    for one in data.get("attestations", []):
        named = one.get("for") or []
        left = [other for other in ([named] if isinstance(named, str) else named) if other != quota]
        if left or not named:
            kept.append({**one, "for": left or None})
    data["attestations"] = kept


def _forget_item(data: Plain, item: str) -> None:
    for deadline in data.get("deadlines", []):
        if "items" in deadline:
            deadline["items"] = [one for one in deadline["items"] if one != item]


_FORGETTING = {"routes": _forget_route, "quotas": _forget_quota, "items": _forget_item}
