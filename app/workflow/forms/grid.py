"""Tables as forms have them, whichever program wrote them: which cell is to hold what."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.checks.word_form import is_label
from app.workflow.forms.words import Known, Meaning, Place, is_for_seal, meaning, plain


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """A cell: `column` is where it begins; `empty`, whether it holds nothing at all.

    `continued`: it belongs to the cell above.
    """

    text: str
    column: int
    empty: bool
    continued: bool = False


Grid = list[list[Box]]

_MAY_BE_EMPTY = frozenset({"备注", "说明", "其他"})
"""Columns of a list in which most rows have nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value for an empty cell, and the label that asks for it."""

    box: Box
    label: str
    value: str


@dataclass(slots=True)
class Plan:
    """`left`: labels whose cells stay empty, for a person to fill in."""

    entries: list[Entry] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of people: the row of its heads, and the rows below that are free, top down.

    `open_ended`: nothing stands below the free rows, so more may follow.
    """

    head: int
    free: tuple[int, ...]
    open_ended: bool


def plan_labels(grids: Sequence[Grid], known: Known, place: Place) -> Plan:
    """Labels with an empty cell to their right; what several cells could hold is put into none."""
    plan = Plan()
    fields = [one for grid in grids for one in _fields(grid)]
    meant = [(box, label, meaning(label, before, place)) for box, label, before in fields]
    times = Counter(_sort(what, label) for _box, label, what in meant)
    for box, label, what in meant:
        value = known.get(what, "") if what and times[_sort(what, label)] == 1 else ""
        if value:
            plan.entries.append(Entry(box, label, value))
        elif what or is_label(label):
            plan.left.append(label)
    return plan


def _sort(what: Meaning | None, label: str) -> str:
    """The unit may be asked for under several names; anything else stands once."""
    return label if what in {None, Meaning.UNIT} else str(what)


def _fields(grid: Grid) -> Iterator[tuple[Box, str, str]]:
    """The empty cell, its label, and the label before that one in reading order."""
    before = ""
    for row in grid:
        if _is_head(row):
            continue
        for label, value in pairwise(row):
            words = plain(label.text)
            if not words or label.continued:
                continue
            if value.empty and not value.continued and not is_for_seal(label.text):
                yield value, words, before
            before = words


def _is_head(row: Sequence[Box]) -> bool:
    """Two labels with nothing between them: the head of a list, whose cells are below."""
    return any(_known(left.text) and _known(right.text) for left, right in pairwise(row))


def _known(text: str) -> bool:
    return is_label(text) or meaning(plain(text), "", Place.LIST) is not None


def find_list(grid: Grid) -> Listing | None:
    """The list of people in a table; None where there is none, or its rows are taken."""
    for number, row in enumerate(grid):
        name = _name_column(row)
        if name is None:
            continue
        free: list[int] = []
        end = len(grid)
        for below in range(number + 1, len(grid)):
            if _is_free(grid[below], row, name):
                free.append(below)
            elif free:
                end = below
                break
        return Listing(number, tuple(free), open_ended=end == len(grid))
    return None


def _name_column(row: Sequence[Box]) -> int | None:
    """Of a row whose cells all bear words, one of them a name's."""
    told = list(row)
    while told and told[-1].empty:
        told.pop()
    if len(told) < 2 or any(one.empty for one in told):
        return None
    named = [
        one.column for one in told if meaning(plain(one.text), "", Place.LIST) is Meaning.NOMINEE
    ]
    return named[0] if len(named) == 1 else None


def _is_free(row: Sequence[Box], head: Sequence[Box], name: int) -> bool:
    """Nothing in it but its number and what a formula works out; the name has a cell of its own."""
    numbered = {one.column for one in head if plain(one.text) == "序号"}
    cell = next((one for one in row if one.column == name), None)
    if cell is None or not cell.empty or cell.continued:
        return False
    return all(not one.text or (one.column in numbered and one.text.isdecimal()) for one in row)


def plan_row(head: Sequence[Box], row: Sequence[Box], known: Known) -> Plan:
    """The cells of one person, by the heads above them."""
    plan = Plan()
    cells = {one.column: one for one in row}
    before = ""
    for one in head:
        label = plain(one.text)
        what = meaning(label, before, Place.LIST)
        cell = cells.get(one.column)
        before = label
        if not label or cell is None or not cell.empty:
            continue
        value = known.get(what, "") if what else ""
        if value:
            plan.entries.append(Entry(cell, label, value))
        elif label not in _MAY_BE_EMPTY:
            plan.left.append(label)
    return plan
