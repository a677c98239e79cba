"""All that speaks for or against each thing going by each way, as names of signs.

A sign of the thing alone speaks otherwise of paper than of files, so it bears the sort of the way;
a sign of the way alone bears how the thing stands to it: named with it or not, and elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.notices.reader.found import Reading
from app.notices.reader.scopes.going import thing, way
from app.notices.reader.scopes.going.between import Between
from app.notices.reader.scopes.going.plainly import Plainly
from app.notices.reader.scopes.going.scene import Scene, sort_of

_FIRST = 4
"""Ways beyond the fourth count as the fourth."""
_MEDIA = "paper original copied copies print seal file word excel pdf scan format film photo"
_OWN = frozenset(f"own {one}" for one in _MEDIA.split())


Signs = dict[tuple[int, int], tuple[str, ...]]
"""By the numbers of the thing and of the way."""


def evidence(reading: Reading) -> Signs:
    """Each sign of a pair at most once."""
    pairs = _Pairs(Scene(reading))
    every = ((at, to) for at in range(len(reading.sheets)) for to in range(len(reading.ways)))
    return {one: tuple(dict.fromkeys(pairs.signs(*one))) for one in every}


@dataclass(eq=False)
class _Pairs:
    scene: Scene

    def __post_init__(self) -> None:
        scene = self.scene
        both = list(zip(scene.sheets, scene.spots, strict=True))
        self.between = Between(scene)
        self.plainly = Plainly(scene)
        self.said = thing.said(scene)
        self.things = [
            thing.signs(sheet, spot) | thing.elsewhere(scene, at)
            for at, (sheet, spot) in enumerate(both)
        ]
        thing.part(self.things)
        self.names = [thing.name_signs(sheet) for sheet, _spot in both]
        self.media = [thing.media(sheet, spot) for sheet, spot in both]
        self.columns = [thing.by_column(scene.reading, sheet) for sheet in scene.sheets]
        self.ways = [way.signs(row) for row in scene.stretches]
        self.sorts = [sort_of(one) for one in scene.ways]
        self._known: dict[tuple[int, str, tuple[str, str, str]], list[str]] = {}

    @cached_property
    def every(self) -> str:
        """The methods of the notice."""
        return "+".join(sorted({one.method.value for one in self.scene.ways}))

    def signs(self, at: int, to: int) -> list[str]:
        named = self.between.named(at, to)
        return [
            *self._of_notice(at, to),
            *self._of_thing(at, to),
            *self._between(at, to, named),
            *self._of_way(at, to, named),
            *self._of_others(at, to, named),
        ]

    def _of_notice(self, at: int, to: int) -> Iterator[str]:
        """Which ways there are besides, and which of the same method."""
        way = self.scene.ways[to]
        method, kind = way.method.value, self.scene.sheets[at].kind.value
        number, count = min(to, _FIRST - 1), min(len(self.scene.ways), _FIRST)
        yield f"{method} of {self.every}"
        sorts = "+".join(sorted(set(self.sorts)))
        for one in self.media[at]:
            yield f"{method} of {self.every}: {one}"
            yield f"{method} of {sorts}: {one}"
        yield f"{method} of {sorts}: {kind}"
        yield f"{method} of {count}"
        yield f"{self.sorts[to]}: way {number} of {count}"
        if way.any_of:
            yield f"{method}: any of several"
        if way.accompanies:
            yield f"{method}: accompanies: {kind}"
        if way.to is None:
            yield f"{method}: nowhere"
        if sum(other.method is way.method for other in self.scene.ways) > 1:
            yield f"{method}: one of its method"

    def _of_thing(self, at: int, to: int) -> Iterator[str]:
        sort, method = self.sorts[to], self.scene.ways[to].method
        for start in (f"{sort}: ", f"{method.value}: "):
            yield from [start + sign for sign in self.things[at]]
        yield from [f"{sort}: {sign}" for sign in self.names[at]]
        for sign in self.said[at]:
            if not sign.startswith("denied"):
                yield f"{sort}: {sign}"
            else:
                yield "denied" if sign == f"denied {method.value}" else "another denied"
        plain = self.plainly.goes(at, to)
        if plain is not None:
            yield "plainly" if plain else "plainly not"
        if self.columns[at]:
            yield "its column" if method in self.columns[at] else "another in its column"

    def _between(self, at: int, to: int, named: str) -> list[str]:
        sort, method = self.sorts[to], self.scene.ways[to].method.value
        starts = ("", f"{method}: ", f"{sort}: ", f"{named}: {sort}: ", f"{named}: ")
        found = [f"{named}: {sort}", *(f"{named}: {sort}: {media}" for media in self.media[at])]
        signs = self.between.signs(at, to)
        return found + [start + sign for start in starts for sign in signs]

    def _of_way(self, at: int, to: int, named: str) -> list[str]:
        kind, own = self.scene.sheets[at].kind.value, _OWN & self.things[at]
        such = self._of_such(to, named, (kind, *self.media[at]))
        return such + [f"{one}: {sign}" for sign in self.ways[to].sorts for one in own]

    def _of_such(self, to: int, named: str, like: tuple[str, str, str]) -> list[str]:
        """The same for all things of one kind and medium that are named alike."""
        if (to, named, like) not in self._known:
            sort, told = self.sorts[to], self.ways[to]
            found = [f"{named}: says {sign}" for sign in told.says]
            starts = [f"{one}: {sort}: says" for one in (named, *like)]
            found += [f"{start} {sign}" for sign in told.says for start in starts]
            found += [f"{like[0]}: {sign}" for sign in told.sorts]
            found += [f"{named}: {letters}" for letters in told.letters]
            self._known[to, named, like] = found
        return self._known[to, named, like]

    def _of_others(self, at: int, to: int, named: str) -> Iterator[str]:
        sort = self.sorts[to]
        for other, told in enumerate(self.ways):
            if other == to:
                continue
            for sign in told.says:
                yield f"{named}: {sort}: another by {self.sorts[other]} says {sign}"
                if at in self.scene.told[other]:
                    yield f"{named}: by {self.sorts[other]} that says {sign}"
