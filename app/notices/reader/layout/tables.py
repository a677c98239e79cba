"""Tables written with pipes: each cell with its row and the header of its column."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.patterns import Pattern

_RULED = Pattern(r"^[|\s:—-]+$")
_PART = Pattern(r"[^；;]+")
_DATA = Pattern(
    r"[\d一二三四五六七八九十两]+(?:份|张|页|分钟|件|篇|套|本|个|字)|^\d+$|盖章|签[字名]"
)
"""What no header holds."""
_HEADER_AND_ROW = 2
_HEADER = Pattern(
    r"^(?:序号|编号|(?:材料|资料|文件|作品|项目)?名称|份数|纸质份数|备注|说明|具体要求)$"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """`row` counts through the whole notice, from 0; `first` is the row's first cell.

    `headers` and `texts` are those of the whole row; a table without a header line has "".
    """

    start: int
    end: int
    header: str
    row: int
    column: int
    first: str
    corner: str
    """The header above the first cells."""
    headers: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def cells(text: str) -> Iterator[Cell]:
    """Cells below the header line, each parted at its semicolons."""
    rows = 0
    for lines, ruled in _runs(text):
        top = tuple(text[start:end].strip() for start, end in _pieces(text, *lines[0]))
        told = ruled or any(_HEADER.search(one) for one in top)
        headed = told or not any(map(_DATA.search, top))
        headers = top if headed else tuple("" for _one in top)
        for line in lines[1 if headed else 0 :]:
            yield from _row(text, line, headers, rows)
            rows += 1


def _row(text: str, line: tuple[int, int], headers: tuple[str, ...], row: int) -> Iterator[Cell]:
    pieces = list(_pieces(text, *line))
    texts = tuple(text[start:end].strip() for start, end in pieces)
    for column, (start, end) in enumerate(pieces):
        above = headers[column] if column < len(headers) else ""
        for part in _PART.finditer(text, start, end):
            if part[0].strip():
                place = (part.start() + _blanks(part[0]), part.end())
                corner = headers[0] if headers else ""
                yield Cell(*place, above, row, column, texts[0], corner, headers, texts)


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip())


def _runs(text: str) -> Iterator[tuple[list[tuple[int, int]], bool]]:
    """Two or more lines in a row, blank ones aside, that hold two pipes or more.

    With each whether its first line is ruled off, which only a header is.
    """
    run: list[tuple[int, int]] = []
    ruled = False
    place = 0
    for line in [*text.split("\n"), "."]:
        if line.count("|") >= 2 or (line.count("|") == 1 and run):
            if not _RULED.match(line):
                run.append((place, place + len(line)))
            elif run:
                if len(run) > _HEADER_AND_ROW:
                    yield run[:-1], ruled
                run, ruled = run[-1:], True
        elif line.strip():
            if len(run) >= _HEADER_AND_ROW:
                yield run, ruled
            run, ruled = [], False
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
