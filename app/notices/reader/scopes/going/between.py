"""How a thing stands to a way: named with it, below it, beside it, of its stage."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.domain.notice import Kind
from app.notices.reader.scopes.going import thing, words
from app.notices.reader.scopes.going.scene import Scene, Spot, Stretch, apart
from app.notices.reader.things.phases import is_later

_KIND_WORDS = {
    Kind.FORM: "table",
    Kind.TABLE: "table",
    Kind.REPORT: "report",
    Kind.LETTER: "letter",
    Kind.PHOTO: "photo",
    Kind.HEADSHOT: "photo",
    Kind.VIDEO: "film",
    Kind.AUDIO: "film",
}
_FEW, _HALF = 0.34, 0.67


@dataclass(eq=False)
class Between:
    scene: Scene

    def named(self, at: int, to: int) -> str:
        """Whether the thing is named with the way, and whether with another one."""
        own = at in self.scene.told[to]
        other = any(at in one for number, one in enumerate(self.scene.told) if number != to)
        return ("named" if own else "unnamed") + (", also elsewhere" if other else "")

    def signs(self, at: int, to: int) -> set[str]:
        spot, sheet = self.scene.spots[at], self.scene.sheets[at]
        found = {*self._among(at, to), *self._of_others(at, to), *self._in_time(at, to)}
        for one in self.scene.stretches[to]:
            found.update(_naming(at, one))
            found.update(_called(sheet.name, _KIND_WORDS.get(sheet.kind), one))
            if spot is not None:
                found.update(_placed(spot, one))
        return found

    def _among(self, at: int, to: int) -> Iterator[str]:
        """How much the way names, and what it says of the thing's brothers."""
        told, every = self.scene.told, len(self.scene.sheets)
        if not told[to]:
            yield "way names nothing"
        else:
            share = len(told[to]) / max(1, every)
            yield f"way names {'few' if share < _FEW else 'half' if share < _HALF else 'most'}"
        brothers = self.brothers[at]
        if brothers:
            by_others = frozenset().union(*(one for n, one in enumerate(told) if n != to))
            own, other = (
                _share(brothers & told[to], brothers),
                _share(brothers & by_others, brothers),
            )
            yield f"brothers {own}"
            yield f"brothers {own}, elsewhere {other}"

    @cached_property
    def brothers(self) -> list[frozenset[int]]:
        parents = thing.parents(self.scene.reading)
        numbers = [one.sentence.number if one else -1 for one in self.scene.spots]
        return [
            frozenset(
                other
                for other, parent in enumerate(parents)
                if other != at
                and parent == parents[at]
                and (parent != -1 or numbers[other] == numbers[at])
            )
            for at in range(len(parents))
        ]

    def _of_others(self, at: int, to: int) -> Iterator[str]:
        ways, spot = self.scene.ways, self.scene.spots[at]
        for number, way in enumerate(ways):
            if number == to:
                continue
            if at in self.scene.told[number]:
                yield f"named by {way.method.value}"
                if not apart(way, ways[to]):
                    yield "named by its alternative"
            for one in self.scene.stretches[number] if spot else ():
                placed = set(_placed(spot, one)) if spot else set()
                yield from (f"another: {sign}" for sign in _CLOSE & placed)

    @cached_property
    def _order(self) -> list[tuple[int, int]]:
        return sorted((one.place, to) for to, row in enumerate(self.scene.stretches) for one in row)

    def _in_time(self, at: int, to: int) -> Iterator[str]:
        sheet = self.scene.sheets[at]
        place = bisect_right(self._order, (sheet.mention.start, len(self.scene.ways)))
        if place < len(self._order):
            yield "next way" if self._order[place][1] == to else "another next"
        if place > 0:
            yield "last way" if self._order[place - 1][1] == to else "another last"
        stage = sheet.values.get("phase")
        stages = {one.stage for one in self.scene.stretches[to]}
        later = any(one and is_later(one) for one in stages)
        if stage:
            yield "of its stage" if stage in stages else "of a stage"
            if stage not in stages and any(stages):
                yield "of another stage"
        if stage and is_later(str(stage)):
            yield "for later, way later" if later else "for later, way now"
        elif stages and all(one and is_later(one) for one in stages):
            yield "for now, way later"


_CLOSE = {"its sentence", "its point", "below it", "its line"}


def _share(some: frozenset[int], every: frozenset[int]) -> str:
    return "none" if not some else "all" if some == every else "some"


def _naming(at: int, one: Stretch) -> Iterator[str]:
    where = ("", " at the address") if one.addressed else ("",)
    for end in where:
        if at in one.ahead:
            yield f"before{end}"
        elif one.ahead:
            yield f"others before{end}"
        if at in one.after:
            yield f"behind{end}"
        elif one.after:
            yield f"others behind{end}"
        if not one.things:
            yield f"nothing named{end}"
    if at in one.by_name:
        yield "by name"


def _called(name: str, sort: str | None, one: Stretch) -> Iterator[str]:
    """Its kind or the end of its name stands there, as in 视频 for 展示视频."""
    for where, text in (("before", one.before), ("behind", one.behind)):
        if sort and words.has(sort, text):
            yield f"its kind {where}"
        if name[-2:] in text:
            yield f"its end {where}"


def _placed(spot: Spot, one: Stretch) -> Iterator[str]:
    own, other = spot.sentence, one.sentence
    if other.number == own.number:
        yield "its sentence"
    elif abs(other.number - own.number) == 1:
        yield "next sentence" if other.number > own.number else "sentence before"
    if other.point == own.point != -1:
        yield "its point"
    if spot.line[0] <= one.place < spot.line[1]:
        yield "its line"
    if not spot.above or not one.above:
        return
    if spot.above[-1] is one.above[-1]:
        yield "its part"
    if any(point is one.above[0] for point in spot.above[1:]):
        yield "below it"
        if other.text.rstrip().endswith("："):
            yield "below its colon"
    elif own.point >= 0 and any(point is spot.above[0] for point in one.above[1:]):
        yield "inside its point"
