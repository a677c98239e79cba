"""Tables written with pipes: each cell with its row and the header of its column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_RULED = re.compile(r"^[|\s:—-]+$")
_PART = re.compile(r"[^；;]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """`row` counts through the whole notice, from 0; `first` is the row's first cell."""

    start: int
    end: int
    header: str
    row: int
    column: int
    first: str
    corner: str
    """The header above the first cells."""


def cells(text: str) -> Iterator[Cell]:
    """Cells below the header line, each parted at its semicolons."""
    rows = 0
    for lines in _runs(text):
        header = [text[start:end].strip() for start, end in _pieces(text, *lines[0])]
        for line in lines[1:]:
            pieces = list(_pieces(text, *line))
            first = text[slice(*pieces[0])].strip() if pieces else ""
            for column, (start, end) in enumerate(pieces):
                above = header[column] if column < len(header) else ""
                for part in _PART.finditer(text, start, end):
                    if part[0].strip():
                        place = (part.start() + _blanks(part[0]), part.end())
                        yield Cell(*place, above, rows, column, first, header[0] if header else "")
            rows += 1


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip())


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Two or more lines in a row that hold two pipes or more."""
    run: list[tuple[int, int]] = []
    place = 0
    for line in [*text.split("\n"), ""]:
        if line.count("|") >= 2 or (line.count("|") == 1 and run):
            if not _RULED.match(line):
                run.append((place, place + len(line)))
        else:
            if len(run) >= 2:
                yield run
            run = []
        place += len(line) + 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    line = text[start:end]
    lead = len(line) - len(line.lstrip(" |"))
    line_end = start + len(line.rstrip(" |"))
    place = start + (1 if line.startswith("|") else 0)
    if not line.startswith("|"):
        place = start + (lead if line[:1] == " " else 0)
    while place <= line_end:
        bar = text.find("|", place, line_end)
        stop = bar if bar >= 0 else line_end
        yield place, stop
        place = stop + 1
