"""What a form is to be filled with, and what came of it; between the program and its child."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.workflow.forms.grid import Grid, Plan, find_list
from app.workflow.forms.words import Gap, Known, Meaning, Place, gaps, meaning


@dataclass(slots=True)
class Told:
    """`beside`: labels whose cell was filled. A label may be among `filled` and `left` as well.

    `lists`: how many lists of people there were; with two nobody knows which is meant.
    `without_room`: people for whom the list has no row.
    """

    filled: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    beside: set[str] = field(default_factory=set)
    lists: int = 0
    without_room: int = 0

    def take(self, plan: Plan) -> None:
        self.take_row(plan)
        self.beside |= {one.label for one in plan.entries}

    def take_row(self, plan: Plan) -> None:
        """Of a list: its heads are no labels of single cells."""
        self.filled += [one.label for one in plan.entries]
        self.left += plan.left

    def as_plain(self) -> dict[str, Any]:
        """Each label once, in the order of the form."""
        filled, left = list(dict.fromkeys(self.filled)), list(dict.fromkeys(self.left))
        counted = {"lists": self.lists, "without_room": self.without_room}
        return {"filled": filled, "left": left, **counted}


@dataclass(frozen=True, slots=True)
class Order:
    """`known` for labels, `people` for the rows of a list, `words` for placeholders."""

    place: Place
    known: Known
    people: tuple[Known, ...] = ()
    words: Mapping[str, Any] = field(default_factory=dict)

    @staticmethod
    def of(told: Mapping[str, Any]) -> "Order":
        return Order(
            Place(told["place"]),
            _known(told["known"]),
            tuple(_known(one) for one in told["people"]),
            told["words"],
        )

    def as_plain(self) -> dict[str, Any]:
        people = [dict(one) for one in self.people]
        known, words = dict(self.known), dict(self.words)
        return {"place": str(self.place), "known": known, "people": people, "words": words}

    def lists_among(self, grids: Sequence[Grid]) -> list[int]:
        """The tables that are lists of people; a nominee's own form lists others: family, posts."""
        if self.place is not Place.UNIT:
            return []
        return [place for place, grid in enumerate(grids) if find_list(grid)]

    def said_in_lines(self, lines: Sequence[str], told: Told) -> list[tuple[int, Gap, str]]:
        """What goes behind labels within lines of text, the last first: places stay right so.

        What a cell holds already is not said again, nor what two lines could mean.
        """
        found = [(number, gap) for number, line in enumerate(lines) for gap in gaps(line)]
        labels = [gap.label for _number, gap in found]
        said: list[tuple[int, Gap, str]] = []
        before = ""
        for number, gap in found:
            what = meaning(gap.label, before, self.place)
            before = gap.label
            once = labels.count(gap.label) == 1 and gap.label not in told.beside
            value = self.known.get(what, "") if what and once else ""
            if value:
                said.append((number, gap, value))
            elif what:
                told.left.append(gap.label)
        told.filled += [gap.label for _number, gap, _value in said]
        return said[::-1]


def _known(told: Mapping[str, str]) -> Known:
    return {Meaning(name): value for name, value in told.items()}
