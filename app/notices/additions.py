"""What the reader missed, put into a profile by a person's hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from app.domain.notice import NoticeProfile
from app.notices.editing import OWN_BASIS, SURE, Plain, changed, owner_of, put
from app.shapes.profile import profile_to_json

_LONGEST = 60
"""Characters of a quote, by the schema."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of the notice that a person marked; places in code points."""

    quote: str
    start: int
    end: int


def add(
    profile: NoticeProfile, group: str, values: Mapping[str, Any], found: Found | None
) -> tuple[NoticeProfile, str]:
    """What the reader missed becomes a fact; returns its place too. Raises UsageProblem.

    `group` is deadlines, quotas, routes, attestations or items, `values` the new one's fields
    by name (None for nothing). Without `found` it rests on no words of the notice.
    """
    bare = _bare(values)
    number = len(profile_to_json(profile).get(group, []))
    place = f"{group}.{number}"
    if group != "deadlines":
        stem = str(bare[_STEMS[group]]) if group in _STEMS else group
        bare = {"id": _free(profile, group, stem), **bare}
        place = f"{group}.{bare['id']}"

    def change(data: Plain) -> None:
        data.setdefault(group, []).append(bare)
        own = group in OWN_BASIS
        names = sorted({one.partition(".")[0] for one in bare} - {"id"}) if own else [place]
        _rest_on(data, bare if own else data, names, found)

    return changed(profile, change), place


def supply(
    profile: NoticeProfile, fact: str, values: Mapping[str, Any], found: Found | None
) -> NoticeProfile:
    """What is asked of an item and was missed: items.ID.NAME with its fields by name.

    Raises UsageProblem where the profile would not be right.
    """

    def change(data: Plain) -> None:
        owner = owner_of(data, fact)
        for name, value in values.items():
            put(owner, name.split("."), value)
        _rest_on(data, owner, [name for name, value in values.items() if value is not None], found)

    return changed(profile, change)


_STEMS = {"routes": "method", "items": "kind"}
"""After which field these are called; the others after their group."""


def _free(profile: NoticeProfile, group: str, stem: str) -> str:
    """The first of photo, photo-2, photo-3 … that none of the group bears."""
    taken = {one.id for one in getattr(profile, group)}
    return next(name for name in _numbered(stem) if name not in taken)


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    for number in count(2):
        yield f"{stem}-{number}"


def _bare(values: Mapping[str, Any]) -> Plain:
    made: Plain = {}
    for name, value in values.items():
        if value is not None:
            put(made, name.split("."), value)
    return made


def _rest_on(data: Plain, holder: Plain, of: Sequence[str], found: Found | None) -> None:
    """The words that a person marked support these; they are no longer unread."""
    if found is None or not of:
        return
    quote = found.quote[:_LONGEST]
    place = {"quote": quote, "start": found.start, "end": found.start + len(quote)}
    holder.setdefault("basis", []).append({"of": list(of), **place, "confidence": SURE})
    data["unparsed"] = [
        one
        for one in data.get("unparsed", [])
        if one["end"] <= found.start or one["start"] >= found.end
    ]
