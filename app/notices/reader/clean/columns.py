"""Tables set with tabs or wide blanks: their gaps become pipes before blanks are closed up."""

import re
from collections.abc import Iterator

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_BLANK = r"[ \u3000\u00a0\u2002\u2003]"
_GAP = Pattern(
    rf"(?:(?<!{_BLANK}){_BLANK}++)?\t[\t \u3000\u00a0]*|(?<!{_BLANK}){_BLANK}{{2,}}+(?=\S)"
)
_NUMBERED = r"[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|\d{1,2}[.、]"
_CONTACT = "附件|附：|联系|电话|传真|邮|地址"
_NO_ROW = Pattern(rf"[。；]$|{_NUMBERED}|{_CONTACT}|\S{{1,8}}：|(?:20|二)\S{{2,4}}年")
"""A sentence, a point, an annex or an address, a day: blanks in it part no cells."""
_LONGEST_CELL = 46
_FEWEST_COLUMNS = 3
"""Fewer are told from two names side by side by nothing."""
_FEWEST_ROWS = 2


def rule(cells: Cells) -> None:
    """A run of lines with as many gaps each is a table."""
    edits = [edit for run in _runs(cells.text) for edit in run]
    cells.edit(edits)


def _runs(text: str) -> Iterator[list[tuple[int, int, str]]]:
    run: list[list[tuple[int, int, str]]] = []
    place, last = 0, ("", 0)
    for line in [*text.split("\n"), ""]:
        gaps = _gaps(line, place)
        if gaps and (not run or abs(len(run[0]) - len(gaps)) <= 1):
            head = [] if run else _head(*last, len(gaps))
            run += [head, gaps] if head else [gaps]
        elif line.strip() or len(run) >= _FEWEST_ROWS or not run:
            if len(run) >= _FEWEST_ROWS:
                yield [gap for gaps in run for gap in gaps]
            run = [gaps] if gaps else []
        last = (line, place)
        place += len(line) + 1


_WIDE = Pattern(rf"{_BLANK}+")
_LONGEST_HEADER = 10


def _head(line: str, place: int, count: int) -> list[tuple[int, int, str]]:
    """The gaps of a header whose names stand one blank apart, above a row of as many cells."""
    bare = line.strip()
    parts = _WIDE.split(bare)
    if len(parts) != count + 1 or any(len(one) > _LONGEST_HEADER for one in parts):
        return []
    if "|" in line or re.search(r"[，。；：\d]", bare):
        return []
    start = place + len(line) - len(line.lstrip())
    return [(start + one.start(), start + one.end(), "|") for one in _WIDE.finditer(bare)]


def _gaps(line: str, place: int) -> list[tuple[int, int, str]]:
    """The gaps of what could be a row: short cells, none of them a label or a whole sentence."""
    bare = line.strip()
    start = place + len(line) - len(line.lstrip())
    parts = _GAP.split(bare)
    if len(parts) < _FEWEST_COLUMNS or "|" in line or _NO_ROW.search(bare[:20] + bare[-1:]):
        return []
    if any(len(part) > _LONGEST_CELL for part in parts):
        return []
    return [(start + one.start(), start + one.end(), "|") for one in _GAP.finditer(bare)]
