"""The cells of today's workbooks, as a stream and no further than anybody writes by hand.

A cell far out (XFD1048576) makes readers of whole rectangles ask for gigabytes; here it is left.
"""

import re

from app.domain.insides import SheetTable
from app.probes.markup import Attributes
from app.probes.package import Package
from app.probes.refusal import Refusal

MOST_ROWS, MOST_COLUMNS = 3000, 100
LONGEST_CELL = 400
_MOST_SHARED = 200_000
_MOST_SHARED_CHARACTERS = 8_000_000
_MOST_SHEETS = 20
_MOST_CELLS = 300_000
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")

Place = tuple[int, int]
"""Row and column from 0."""


class Enough(Exception):  # noqa: N818 - ends the reading, no error
    """What follows is beyond what is looked at."""


class Workbook:
    """A reader for the workbook's main part: the names of all sheets, and the visible ones."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.visible: list[tuple[str, str]] = []
        """Name and relationship of each sheet that a person sees."""

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "s:sheet":
            return
        title = attributes.get("name", "")
        self.names.append(title)
        if attributes.get("state", "visible") == "visible":
            self.visible.append((title, attributes.get("?:id", "")))

    def end(self, name: str) -> None: ...
    def text(self, data: str) -> None: ...


def tables_of(package: Package, main: str, book: Workbook) -> tuple[SheetTable, ...]:
    """The visible sheets; `main` is the workbook's own part."""
    folder, _, name = main.rpartition("/")
    targets = _Targets(folder)
    links = f"{folder}/_rels/{name}.rels".lstrip("/")
    if package.holds(links):
        package.read(links, targets)
    shared = _Shared()
    if targets.shared and package.holds(targets.shared):
        _read(package, targets.shared, shared)
    tables: list[SheetTable] = []
    for title, link in book.visible[:_MOST_SHEETS]:
        part = targets.parts.get(link)
        if part and package.holds(part):
            cells = _Cells(shared.texts)
            _read(package, part, cells)
            tables.append(cells.table(title))
        if sum(len(one.rows) * len(one.rows[0]) for one in tables if one.rows) > _MOST_CELLS:
            break
    return tuple(tables)


def _read(package: Package, part: str, reader: "_Shared | _Cells") -> None:
    try:
        package.read(part, reader)
    except Enough:
        reader.cut = True


class _Targets:
    """Parts by relationship; `shared` is the part with the texts that cells refer to."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.parts: dict[str, str] = {}
        self.shared = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name != "rel:Relationship" or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "")
        part = target[1:] if target.startswith("/") else f"{self._folder}/{target}"
        self.parts[attributes.get("Id", "")] = part
        if attributes.get("Type", "").endswith("/sharedStrings"):
            self.shared = part

    def end(self, name: str) -> None: ...
    def text(self, data: str) -> None: ...


class _Shared:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.cut = False
        self._parts: list[str] = []
        self._reading = False
        self._aside = False
        self._characters = 0

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002 - a Reader
        if name == "s:si":
            self._parts = []
        elif name == "s:rPh":  # how the characters are read aloud
            self._aside = True
        self._reading = name == "s:t" and not self._aside

    def end(self, name: str) -> None:
        self._reading = False
        if name == "s:rPh":
            self._aside = False
        elif name == "s:si":
            text = "".join(self._parts)[:LONGEST_CELL]
            self._characters += len(text)
            if len(self.texts) >= _MOST_SHARED or self._characters > _MOST_SHARED_CHARACTERS:
                raise Enough
            self.texts.append(text)

    def text(self, data: str) -> None:
        if self._reading:
            self._parts.append(data)


class _Cells:
    """One sheet: values as text, and which cells are covered by merged ones."""

    def __init__(self, shared: list[str]) -> None:
        self.cut = False
        self._shared = shared
        self._values: dict[Place, str] = {}
        self._covered: list[Place] = []
        self._at: Place = (-1, -1)
        self._kind = ""
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._reading: str | None = None

    def table(self, name: str) -> SheetTable:
        rows = 1 + max((row for row, _ in self._values), default=-1)
        columns = 1 + max((column for _, column in self._values), default=-1)
        return SheetTable(
            name,
            tuple(
                tuple(self._values.get((row, column), "") for column in range(columns))
                for row in range(rows)
            ),
            tuple(sorted(place for place in self._covered if place < (rows, 0))),
            self.cut,
        )

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "s:row":
            told = attributes.get("r", "")
            self._at = (int(told) - 1 if told.isdecimal() else self._at[0] + 1, -1)
            if self._at[0] >= MOST_ROWS:
                raise Enough
        elif name == "s:c":
            self._at = _place(attributes.get("r", "")) or (self._at[0], self._at[1] + 1)
            self._kind = attributes.get("t", "n")
            self._value, self._formula = [], None
        elif name == "s:f":
            self._formula = []
        elif name == "s:mergeCell":
            self._cover(attributes.get("ref", ""))
        self._reading = name if name in {"s:v", "s:t", "s:f"} else None

    def end(self, name: str) -> None:
        self._reading = None
        if name == "s:c":
            self._keep()

    def text(self, data: str) -> None:
        if self._reading == "s:f" and self._formula is not None:
            self._formula.append(data)
        elif self._reading:
            self._value.append(data)

    def _keep(self) -> None:
        text = "".join(self._value)
        if self._kind == "s":
            known = text.strip().isdecimal() and int(text) < len(self._shared)
            text = self._shared[int(text)] if known else ""
        if not text and self._formula is not None:
            text = "=" + "".join(self._formula)
        if self._at[1] >= MOST_COLUMNS or self._at[0] >= MOST_ROWS:
            self.cut = True
        elif text.strip():
            self._values[self._at] = text.strip()[:LONGEST_CELL]

    def _cover(self, reference: str) -> None:
        """“A3:B5”: all but the first cell."""
        first, _, last = reference.partition(":")
        start, end = _place(first), _place(last)
        if start is None or end is None:
            return
        rows = range(start[0], min(end[0] + 1, MOST_ROWS))
        columns = range(start[1], min(end[1] + 1, MOST_COLUMNS))
        places = [(row, column) for row in rows for column in columns]
        self._covered.extend(places[1:])
        if len(self._covered) > MOST_ROWS * MOST_COLUMNS:
            raise Refusal("hostile")


def _place(reference: str) -> Place | None:
    found = _PLACE.fullmatch(reference)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1
