"""The list whose points words name by their numbers: 第2至7项, （三）项, B、C、D三项."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.sheet import Sheet

_LISTED = 2
"""As few items make a list that is referred to by number."""
_FIRST_ROW = -2

Row = list[Sheet]


@dataclass(frozen=True, slots=True)
class Asked:
    """`most` is the highest number named, `shape` how the numbers are written, where it tells."""

    most: int
    shape: str = ""


_SHAPES = (
    ("ring", Pattern("[①-⑳]")),
    ("bracket", Pattern(r"（\d{1,2}）|\d）")),
    ("bracketed numeral", Pattern("（[一二三四五六七八九十]{1,3}）")),
    ("letter", Pattern("(?<![A-Za-z])[A-H](?![A-Za-z])")),
)


def shape(words: str) -> str:
    """How a mark, or a number that names one, is written; "" where that may be anything."""
    return next((name for name, written in _SHAPES if written.search(words)), "")


def list_before(document: Document, sheets: Sequence[Sheet], place: int, asked: Asked) -> list[Row]:
    """The items of each point of the nearest list that has as many points, in order."""
    lists = [run for run in _runs(document, sheets).values() if len(run) >= _LISTED]
    before = [run for run in lists if document.points[min(run)].start < place]
    chosen = max(before or lists, key=lambda run: _fitness(document, run, asked), default={})
    rows = _rows(sheets, place)
    begun = document.points[min(chosen)].start if chosen and before else -1
    if rows and rows[0][0].mention.start > begun:
        return rows
    return _numbered(document, chosen)


_Run = dict[int, Row]


def _runs(document: Document, sheets: Sequence[Sheet]) -> dict[tuple[int, str], _Run]:
    """What each list asks for, by its points; a list is told by its parent and its marks."""
    runs: dict[tuple[int, str], _Run] = {}
    for sheet in sheets:
        index = sheet.point
        while index >= 0:
            point = document.points[index]
            key = (point.parent, re.sub(r"[\w]", "", point.mark) + str(point.level))
            runs.setdefault(key, {}).setdefault(index, []).append(sheet)
            index = point.parent
    return runs


def _fitness(document: Document, run: _Run, asked: Asked) -> tuple[bool, bool, bool, int]:
    """Has it as many points, and such marks; then the innermost list, then the nearest."""
    mark = document.points[min(run)].mark
    long_enough = len(_numbered(document, run)) >= asked.most
    alike = bool(asked.shape) and asked.shape == shape(mark)
    return long_enough, alike, _all_begin(run), min(run)


def _rows(sheets: Sequence[Sheet], place: int) -> list[Row]:
    """The items of each row of the tables before the place, in order."""
    found: dict[int, Row] = {}
    for sheet in sheets:
        if sheet.point <= _FIRST_ROW and sheet.mention.start < place:
            found.setdefault(sheet.point, []).append(sheet)
    return list(found.values()) if len(found) >= _LISTED else []


def _all_begin(run: _Run) -> bool:
    """The run is the innermost one: each of its points asks for something itself."""
    return all(any(sheet.point == index for sheet in found) for index, found in run.items())


def _numbered(document: Document, run: _Run) -> list[Row]:
    """With empty places for points of the same list that ask for nothing."""
    if not run:
        return []
    first = document.points[min(run)]
    same = [
        index
        for index, point in enumerate(document.points)
        if point.parent == first.parent and point.level == first.level and index <= max(run)
    ]
    return [run.get(index, []) for index in same]
