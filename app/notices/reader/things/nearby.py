"""The clauses around a thing that may say of whom, or when, it is asked: candidates of a choice."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.weighing.clauses import VERB, Clause, clauses, is_parted, traits

_BEFORE, _BEHIND, _FURTHER = 7, 6, 160
_TITLE, _LINE, _LINES, _LEVELS = 60, 40, 4, 5
_FEW = 3
_PART = 2
"""Points of this level and above are parts of the notice."""
_NO_LABEL = Pattern("[。；]")
_STEPS = (4, 12, 30, 80)
_BESIDE = ("own", "before", "behind", "opener")
_ABOVE = ("title", "line", "lead")


class Place(NamedTuple):
    """Of a thing: `start:end` covers its name; `kind` is of it as the profile calls it."""

    start: int
    end: int
    name: str
    kind: str


class Near(NamedTuple):
    """`relation` is how the clause stands to the thing, `steps` as how many clauses off."""

    relation: str
    steps: int
    clause: Clause


class Surroundings:
    """Of all things of one notice."""

    def __init__(self, document: Document, things: Iterable[Place]) -> None:
        self.document = document
        self.text = document.text
        self.things = sorted(things)
        self._starts = [one.start for one in self.things]
        self._known: dict[tuple[int, int], list[Clause]] = {}
        self._near: dict[Place, list[tuple[Near, list[str]]]] = {}
        self._traits: dict[tuple[int, int], list[str]] = {}

    def told(self, thing: Place) -> list[tuple[Near, list[str]]]:
        """The clauses near it, each with what speaks of it as it stands to the thing."""
        if thing not in self._near:
            self._near[thing] = [(one, self._of_pair(thing, one)) for one in self._find(thing)]
        return self._near[thing]

    def _find(self, thing: Place) -> list[Near]:
        """Each clause once, in its nearest relation."""
        sentence = self.document.sentence_at(thing.start)
        if sentence is None:
            return []
        found: dict[tuple[int, int], Near] = {}
        for one in self._all(thing, sentence):
            clause = one.clause
            holds = clause.start <= thing.start and clause.end >= thing.end
            if len(clause.words) > 1 and not holds:
                found.setdefault((clause.start, clause.end), one)
        return list(found.values())

    def _all(self, thing: Place, sentence: Sentence) -> Iterator[Near]:
        yield from self._before(thing, sentence)
        yield from self._behind(thing, sentence)
        if sentence.cell is None:
            yield from self._beside(sentence)
        yield from self._above(thing, sentence)
        if sentence.cell is None:
            yield from self._opener(sentence)
        yield from self._lines(thing, sentence)
        if sentence.cell is not None:
            yield from self._row(sentence)

    def _clauses(self, start: int, end: int) -> list[Clause]:
        key = (start, end)
        if key not in self._known:
            self._known[key] = clauses(self.text, start, end)
        return self._known[key]

    def _before(self, thing: Place, sentence: Sentence) -> Iterator[Near]:
        ahead = self._clauses(sentence.start, thing.start)[-_BEFORE:]
        for steps, one in enumerate(reversed(ahead)):
            if steps == 0 and not is_parted(self.text, one.end, thing.start):
                yield Near("own", steps, one)
                continue
            closed = self.text.count("）", one.end, thing.start)
            opened = self.text.count("（", one.end, thing.start)
            aside = ")" if closed > opened else "(" if opened > closed else ""
            yield Near(f"before{aside}", steps, one)

    def _behind(self, thing: Place, sentence: Sentence) -> Iterator[Near]:
        end = min(sentence.end, thing.end + _FURTHER)
        for steps, one in enumerate(self._clauses(thing.end, end)[:_BEHIND]):
            opened = self.text.count("（", thing.end, one.start)
            inside = opened > self.text.count("）", thing.end, one.start)
            own = steps == 0 and not is_parted(self.text, thing.end, one.start)
            yield Near("behind own" if own else f"behind{'(' if inside else ''}", steps, one)

    def _beside(self, sentence: Sentence) -> Iterator[Near]:
        """In the sentences before it and behind it of the same point."""
        several = self.document.sentences
        for name, number in (("earlier", -1), ("earlier 2", -2), ("next", 1)):
            at = sentence.number + number
            if 0 <= at < len(several) and several[at].point == sentence.point:
                beside = self._clauses(several[at].start, several[at].end)[:_FEW]
                yield from (Near(name, steps, one) for steps, one in enumerate(beside))

    def _above(self, thing: Place, sentence: Sentence) -> Iterator[Near]:
        """In the titles of the points that it stands in, and in what leads to its list."""
        points = self.document.points
        above = list(self.document.above(sentence.point))
        for level, point in enumerate(above[:_LEVELS]):
            line = self.text.find("\n", point.body)
            end = min(point.end, point.body + _TITLE, line if line >= 0 else point.end)
            for steps, one in enumerate(self._clauses(point.body, end)[:2]):
                if one.end <= thing.start and one.start < sentence.start:
                    yield Near(f"title {min(level, 3)}", steps, one)
        if not above:
            return
        first = points.index(above[0])
        kin = (above[0].parent, above[0].level)
        while first > 0 and (points[first - 1].parent, points[first - 1].level) == kin:
            first -= 1
        end = points[first].start
        start = 1 + max(self.text.rfind(sign, 0, max(0, end - 1)) for sign in "\n。")
        lead = self._clauses(start, end)[-4:]
        yield from (Near("lead", steps, one) for steps, one in enumerate(reversed(lead)))

    def _opener(self, sentence: Sentence) -> Iterator[Near]:
        """The sentence with which a list of sentences begins that semicolons part."""
        several, number = self.document.sentences, sentence.number
        while number > 0 and several[number - 1].point == sentence.point:
            between = self.text[several[number - 1].end : several[number].start]
            if between.strip(" \n") != "；":
                break
            number -= 1
        if number != sentence.number:
            first = self._clauses(several[number].start, several[number].end)[:_FEW]
            yield from (Near("opener", steps, one) for steps, one in enumerate(first))

    def _lines(self, thing: Place, sentence: Sentence) -> Iterator[Near]:
        """Short lines above it, or such as end with a colon, that head no part but its own."""
        above = list(self.document.above(sentence.point))
        end = self.text.rfind("\n", 0, thing.start)
        for steps in range(_LINES):
            if end < 0:
                return
            start = self.text.rfind("\n", 0, end) + 1
            line = self.text[start:end].strip()
            told = line and len(line) <= _LINE and (line[-1] == "：" or not _NO_LABEL.search(line))
            inside = self._clauses(start, end)[:1] if told else []
            for one in inside:
                part = next(self.document.above(self._point(one)), None)
                if part is None or part.level > _PART or part in above:
                    yield Near("line", steps, one)
            end = start - 1

    def _point(self, one: Clause) -> int:
        sentence = self.document.sentence_at(one.start)
        return sentence.point if sentence else -1

    def _row(self, sentence: Sentence) -> Iterator[Near]:
        own = sentence.cell
        for cell in self.document.cells if own else ():
            if own is None or cell.row != own.row:
                continue
            name = "own cell" if cell.column == own.column else f"cell {cell.header[-2:]}"
            inside = self._clauses(cell.start, cell.end)[:_FEW]
            yield from (Near(name, steps, one) for steps, one in enumerate(inside))

    def between(self, start: int, end: int) -> int:
        """How many things begin there."""
        return max(0, bisect_left(self._starts, end) - bisect_left(self._starts, start))

    def of_clause(self, one: Clause) -> list[str]:
        """What speaks of the clause, whatever it stands to."""
        key = (one.start, one.end)
        if key not in self._traits:
            self._traits[key] = [*traits(self.text, one), f"names {self._named(one)}"]
        return self._traits[key]

    def _named(self, one: Clause) -> int:
        """3 where the clause begins with a thing, else how many it names, up to 2."""
        first = bisect_left(self._starts, one.start)
        if first < len(self._starts) and self._starts[first] - one.start < 2:
            return 3
        return min(2, self.between(one.start, one.end))

    def _of_pair(self, thing: Place, near: Near) -> list[str]:
        relation, one = near.relation, near.clause
        words, text = one.words, self.text
        start, end = (one.end, thing.start) if one.end <= thing.start else (thing.end, one.start)
        between = text[start:end]
        length = sum(len(between) >= least for least in _STEPS)
        shared = sum(words[at : at + 2] in thing.name for at in range(len(words) - 1))
        found = [
            relation,
            f"{relation}: of {thing.kind}",
            f"{relation}: {min(near.steps, 5)} off",
            f"{relation}: ends {words[-1:]}",
            f"{relation}: ends {words[-2:]}",
            f"{relation}: sign {one.after}",
            f"{relation}: verb {one.verb}",
            f"{relation}: written {one.written[:1]}",
            f"{relation}: noun {one.ending}",
            f"{relation}: names {self._named(one)}",
            f"{relation}: {min(self.between(start, end), 4)} things between",
            f"far {length}",
            f"stops {min(2, between.count('。'))}",
            f"colon {'：' in between[:3]:d}",
            f"shared {min(3, shared)}",
        ]
        if relation.startswith(_BESIDE):
            verb = VERB.search(between)
            found.append(f"{relation}: leads on {verb[0][-2:] if verb else ''}")
            found += [f"{relation}: from {between[:2]}", f"{relation}: to {between[-2:]}"]
        if relation.startswith(_ABOVE):
            every = self.between(one.end, len(text)) == len(self.things)
            found += [f"{relation}: over all {every:d}", f"{relation}: size {min(len(words), 12)}"]
        return found

    def of_thing(self, thing: Place) -> list[str]:
        """What speaks of the thing, whatever the clause."""
        text = self.text
        return [
            f"thing to {thing.name[-2:]}",
            f"thing {thing.name[:2]}",
            f"kind {thing.kind}",
            f"behind it {text[thing.end : thing.end + 2]}",
            f"ahead {text[max(0, thing.start - 2) : thing.start]}",
            f"ahead {text[max(0, thing.start - 1) : thing.start]}",
        ]
