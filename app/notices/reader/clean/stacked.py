"""Tables whose cells came out one below the other: their lines are put side by side again."""

import re
from collections.abc import Iterator

from app.notices.reader.clean.cells import Cells

_CORNER = re.compile(r" *(?:序号|编号|No\.?)[ \u3000]*$")
_LONGEST_CELL = 60
_MOST_COLUMNS, _FEWEST_COLUMNS, _FEWEST_ROWS = 8, 2, 2


def unstack(cells: Cells) -> None:
    """序号, its fellows, then 1 and as many lines, 2 and as many lines, and so on."""
    cells.edit([edit for run in _tables(cells.text) for edit in run])


def _tables(text: str) -> Iterator[list[tuple[int, int, str]]]:
    lines: list[tuple[int, str]] = []
    place = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((place, line))
        place += len(line) + 1
    for index, (_place, line) in enumerate(lines):
        if _CORNER.match(line):
            width = _width(lines, index)
            rows = _rows(lines, index, width) if width else 0
            if rows >= _FEWEST_ROWS:
                yield list(_edits(lines[index : index + width * (rows + 1)], width))


def _width(lines: list[tuple[int, str]], index: int) -> int:
    """How many lines stand from 序号 to the first number; 0 where no number follows soon."""
    for width in range(_FEWEST_COLUMNS + 1, _MOST_COLUMNS + 1):
        if index + width < len(lines) and lines[index + width][1].strip() in {"1", "一"}:
            return width
    return 0


def _rows(lines: list[tuple[int, str]], index: int, width: int) -> int:
    rows = 0
    while True:
        first = index + width * (rows + 1)
        row = [line.strip() for _place, line in lines[first : first + width]]
        if len(row) < width or row[0] not in {str(rows + 1), "一二三四五六七八九"[rows : rows + 1]}:
            return rows
        if any(len(one) > _LONGEST_CELL for one in row):
            return rows
        rows += 1


def _edits(lines: list[tuple[int, str]], width: int) -> Iterator[tuple[int, int, str]]:
    """The break behind each cell but the last of its row becomes a pipe."""
    for number, (place, line) in enumerate(lines[:-1]):
        if number % width != width - 1:
            end = place + len(line)
            yield end, lines[number + 1][0], "|"
