"""Tables whose cells came out one below the other: their lines are put side by side again."""

from collections.abc import Iterator

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_CORNER = Pattern(r" *(?:序号|编号|No\.?)[ \u3000]*$")
_LONGEST_CELL = 60
_MOST_COLUMNS, _FEWEST_COLUMNS, _FEWEST_ROWS = 8, 2, 2


def unstack(cells: Cells) -> None:
    """序号, its fellows, then 1 and as many lines, 2 and as many lines, and so on."""
    cells.edit([edit for run in _tables(cells.text) for edit in run])
    cells.edit([edit for run in _shares(cells.text) for edit in run])


def _shares(text: str) -> Iterator[list[tuple[int, int, str]]]:
    """学校类型, 限报数, then a body and its number again and again, without 序号."""
    lines = _filled(text)
    index = 0
    while index < len(lines):
        width = next((one for one in _WIDTHS if _shared(lines, index, one)), 0)
        if width:
            rows = _shared(lines, index, width)
            run = lines[index : index + width * (rows + 1)]
            edits = [*_edits(run, width)]
            if width == _PAIR:
                edits += [(place, place, "|") for place, _line in run[::width]]
            yield sorted(edits)
            index += width * rows
        index += 1


def _shared(lines: list[tuple[int, str]], index: int, width: int) -> int:
    """How many rows follow the header at `index` that hold a number in its counting column."""
    head = [line.strip() for _place, line in lines[index : index + width]]
    if len(head) < width or any(not _HEADER.fullmatch(one) for one in head):
        return 0
    counting = [column for column, one in enumerate(head) if column and _COUNTS.search(one)]
    rows = 0
    while counting:
        first = index + width * (rows + 1)
        row = [line.strip() for _place, line in lines[first : first + width]]
        told = len(row) == width and all(len(one) <= _LONGEST_SHARE for one in row)
        if not told or _NUMBER.fullmatch(row[0]) or not _NUMBER.fullmatch(row[counting[0]]):
            break
        rows += 1
    return rows if rows >= _FEWEST_SHARES else 0


_WIDTHS, _PAIR, _FEWEST_SHARES, _LONGEST_SHARE = (2, 3, 4), 2, 3, 30
_HEADER = Pattern(r"[一-龥]{2,10}(?:（[^（）]{1,8}）)?")
_COUNTS = Pattern(r"名额|限额|数|限报|推荐|指标|件|份")
_NUMBER = Pattern(r"(?:不超过|最多|至少)?\d{1,3}(?:[名个项件篇部幅人份家](?:以内)?)?")


def _filled(text: str) -> list[tuple[int, str]]:
    lines: list[tuple[int, str]] = []
    place = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((place, line))
        place += len(line) + 1
    return lines


def _tables(text: str) -> Iterator[list[tuple[int, int, str]]]:
    lines = _filled(text)
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
