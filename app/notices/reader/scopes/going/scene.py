"""Where a notice names its things and its ways, and which words are said of which way."""

from dataclasses import dataclass, field
from functools import cached_property

from app.domain.notice import Method
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.layout.points import Point
from app.notices.reader.scopes import meant
from app.notices.reader.things.phases import phase_at
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way

Things = frozenset[int]
"""Things by their place among the sheets."""

SORT_OF_WAY = {
    Method.POST: "paper",
    Method.IN_PERSON: "paper",
    Method.USB: "carrier",
    Method.DISC: "carrier",
}


def sort_of(way: Way) -> str:
    """On paper, on a carrier such as a disc, or by wire."""
    return SORT_OF_WAY.get(way.method, "wire")


def apart(one: Way, other: Way) -> bool:
    """Not the same, and no alternatives of one another."""
    return one is not other and (one.any_of is None or one.any_of != other.any_of)


@dataclass(frozen=True)
class Stretch:
    """The words of one sentence that are said of a way: from the way before it to the next."""

    sentence: Sentence
    place: int
    before: str
    behind: str
    ahead: Things
    """What the words before the way mean."""
    after: Things
    by_name: Things
    addressed: bool
    """The address stands here."""
    stage: str | None
    above: tuple[Point, ...]

    @property
    def things(self) -> Things:
        return self.ahead | self.after


@dataclass(frozen=True)
class Spot:
    """Where a thing is asked for: its sentence, and its own words up to the next thing."""

    sentence: Sentence
    words: str
    lead: str
    above: tuple[Point, ...]
    line: tuple[int, int]


@dataclass(eq=False)
class Scene:
    reading: Reading
    named: dict[int, list[tuple[int, int, Things]]] = field(default_factory=dict)
    """By the number of the sentence: from where to where things are named, and which."""

    def __post_init__(self) -> None:
        self.places = {id(sheet): at for at, sheet in enumerate(self.sheets)}
        starts: dict[int, int] = {}
        for at, sheet in enumerate(self.sheets):
            starts.setdefault(sheet.mention.start, at)
        for number, mentions in self.reading.catalogue.named.items():
            self.named[number] = [
                (
                    one.start,
                    one.end,
                    frozenset([starts[one.start]])
                    if one.start in starts
                    else self.known(self.reading.catalogue.resolve(one)),
                )
                for one in mentions
            ]
        for start, at in starts.items():
            sentence, end = self.reading.document.sentence_at(start), self.sheets[at].mention.end
            if sentence and not any(one[0] == start for one in self.row(sentence)):
                row = [*self.row(sentence), (start, end, frozenset([at]))]
                self.named[sentence.number] = sorted(row, key=lambda one: one[0])

    @property
    def sheets(self) -> list[Sheet]:
        return self.reading.sheets

    @property
    def ways(self) -> list[Way]:
        return self.reading.ways

    @property
    def text(self) -> str:
        return self.reading.document.text

    def known(self, sheets: list[Sheet]) -> Things:
        return frozenset(self.places[id(one)] for one in sheets if id(one) in self.places)

    def row(self, sentence: Sentence) -> list[tuple[int, int, Things]]:
        return self.named.get(sentence.number, [])

    def by_name(self, sentence: Sentence, start: int, end: int) -> Things:
        inside = [things for place, _, things in self.row(sentence) if start <= place < end]
        return frozenset().union(*inside)

    def meant(self, sentence: Sentence, start: int, end: int) -> Things:
        """By name, by number, as the rest or as all but some."""
        own = self.known(meant.own(self.reading, sentence, start, end)) if end > start else ()
        return self.by_name(sentence, start, end).union(own)

    @cached_property
    def spots(self) -> list[Spot | None]:
        return [self._spot(at, sheet) for at, sheet in enumerate(self.sheets)]

    def _spot(self, at: int, sheet: Sheet) -> Spot | None:
        place = sheet.mention.start
        sentence = self.reading.document.sentence_at(place)
        if sentence is None:
            return None
        line = self.text.rfind("\n", 0, place) + 1, self.text.find("\n", place)
        return Spot(
            sentence,
            self.words_of(at, sentence, sheet.mention.start, sheet.mention.end),
            self.text[sentence.start : place],
            tuple(self.reading.document.above(sentence.point)),
            (line[0], line[1] if line[1] >= 0 else len(self.text)),
        )

    def words_of(self, at: int, sentence: Sentence, start: int, end: int) -> str:
        """What is said behind a name, up to the next thing in the sentence."""
        following = [
            place for place, _, things in self.row(sentence) if place > start and at not in things
        ]
        return self.text[end : min(following, default=sentence.end)]

    @cached_property
    def again(self) -> list[list[tuple[Sentence, str]]]:
        """Of each thing the sentences that name it besides, with what they say behind its name."""
        found: list[list[tuple[Sentence, str]]] = [[] for _ in self.sheets]
        for number, row in self.named.items():
            sentence = self.reading.document.sentences[number]
            for start, end, things in row:
                for at in things:
                    if self.sheets[at].mention.start != start:
                        words = self.words_of(at, sentence, start, end)
                        found[at].append((sentence, words))
        return found

    @cached_property
    def places_told(self) -> list[tuple[Sentence, list[tuple[int, int, Way]]]]:
        """The sentences that speak of ways, with the places where they do."""
        told: dict[int, list[tuple[int, int, Way]]] = {}
        sentences: dict[int, Sentence] = {}
        for way in self.ways:
            for start, end in way.places:
                sentence = self.reading.document.sentence_at(start)
                if sentence is not None:
                    sentences[sentence.number] = sentence
                    told.setdefault(sentence.number, []).append((start, end, way))
        return [(sentences[number], row) for number, row in told.items()]

    @cached_property
    def stretches(self) -> list[list[Stretch]]:
        """Of each way, in the order of the ways."""
        return [
            [
                self._stretch(sentence, one, beside)
                for sentence, beside in self.places_told
                for one in beside
                if one[2] is way
            ]
            for way in self.ways
        ]

    def _stretch(
        self, sentence: Sentence, at: tuple[int, int, Way], beside: list[tuple[int, int, Way]]
    ) -> Stretch:
        start, end, way = at
        others = [one for one in beside if apart(one[2], way)]
        low = max(
            (end_of(other, stop, start) for _, stop, other in others if stop <= start),
            default=sentence.start,
        )
        high = min((one[0] for one in others if one[0] >= end), default=sentence.end)
        to = way.to
        named = self.by_name(sentence, low, start) | self.by_name(sentence, end, high)
        return Stretch(
            sentence,
            start,
            self.text[low:start],
            self.text[end:high],
            self.meant(sentence, low, start),
            self.meant(sentence, end, high),
            named,
            to is not None and sentence.start <= to.start < sentence.end,
            phase_at(self.reading.document, sentence, len(sentence.text)),
            tuple(self.reading.document.above(sentence.point)),
        )

    @cached_property
    def told(self) -> list[Things]:
        """What is named with each way, wherever it is spoken of."""
        return [frozenset().union(*(one.things for one in row)) for row in self.stretches]


def end_of(way: Way, end: int, limit: int) -> int:
    """寄样书3本到某某路8号，同时把照片发邮箱: what goes by post ends with its address."""
    held = way.to is not None and end <= way.to.start and way.to.end <= limit
    return way.to.end if way.to and held else end
