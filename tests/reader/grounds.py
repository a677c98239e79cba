"""On which words, and how surely, a read fact rests."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.reader.leaves import Json

_ALSO = {
    "forms": ("formats", "renditions"),
    "sealed": ("paper.sealed",),
    "signed": ("paper.signed",),
    "resolutions": ("pixels.exact",),
    "year_inferred": ("date",),
}


@dataclass(frozen=True)
class Ground:
    """Without any basis a fact is asserted flatly: confidence 1, no quote."""

    confidence: float = 1.0
    quote: str = ""


def ground(profile: Json, element: Any, key: str, named: str) -> Ground:
    """Of the leaf `key` of `element`, or of what the profile's own basis calls `named`."""
    own = element.get("basis", []) if isinstance(element, dict) else []
    leaf = key.partition("[")[0]
    names = [leaf, *_ALSO.get(leaf, ())]
    found = list(_supports(own, names)) if own and key else []
    if not found and own and not key:
        found = list(own)
    if not found and named:
        paths = [named, named.rpartition(".")[0]]
        found = list(_supports(profile.get("basis", []), paths[:1]))
        found = found or list(_supports(profile.get("basis", []), paths[1:], exactly=True))
    if not found:
        return Ground()
    best = max(found, key=lambda one: float(one.get("confidence", 1.0)))
    return Ground(float(best.get("confidence", 1.0)), str(best.get("quote", "")))


def _supports(
    bases: Iterable[Json], names: Iterable[str], *, exactly: bool = False
) -> Iterator[Json]:
    wanted = [name for name in names if name]
    for basis in bases:
        if any(_covers(of, name, exactly=exactly) for of in basis.get("of", []) for name in wanted):
            yield basis


def _covers(of: str, name: str, *, exactly: bool) -> bool:
    return of == name or (not exactly and (name.startswith(f"{of}.") or of.startswith(f"{name}.")))
