"""Runs of an old Word file that were tracked as inserted or deleted, or hidden ([MS-DOC] Chpx)."""

from dataclasses import dataclass, field
from struct import unpack_from

_PAGE = 512
_DELETED, _INSERTED, _HIDDEN = 0x0800, 0x0801, 0x083C
_OPERAND_BYTES = (1, 1, 2, 4, 2, 2, 0, 3)  # by the top three bits of a property's number
_OFFSET_BITS = 0x3FFFFF


@dataclass(slots=True)
class MarkedRuns:
    """`left_out`: byte ranges in the WordDocument stream that do not print, in rising order."""

    insertions: int = 0
    deletions: int = 0
    left_out: list[tuple[int, int]] = field(default_factory=list)


def marked_runs(words: bytes, table: bytes, offset: int, length: int) -> MarkedRuns:
    """Walks the pages of character properties that the table at `offset` lists."""
    runs = MarkedRuns()
    number = (length - 4) // 8
    if number <= 0 or offset + length > len(table):
        return runs
    for page in unpack_from(f"<{number}L", table, offset + 4 * (number + 1)):
        start = (page & _OFFSET_BITS) * _PAGE
        if start + _PAGE <= len(words):
            _read_page(words[start : start + _PAGE], runs)
    runs.left_out.sort()
    return runs


def _read_page(page: bytes, runs: MarkedRuns) -> None:
    number = page[-1]
    if number * 5 + 4 >= _PAGE:
        return
    bounds = unpack_from(f"<{number + 1}L", page)
    for n in range(number):
        at = page[4 * (number + 1) + n] * 2
        if at:
            marks = _marks(page[at + 1 : at + 1 + page[at]])
            runs.insertions += _INSERTED in marks
            runs.deletions += _DELETED in marks
            if marks & {_DELETED, _HIDDEN}:
                runs.left_out.append((bounds[n], bounds[n + 1]))


def _marks(properties: bytes) -> set[int]:
    """The numbers of the properties that are switched on."""
    marks = set()
    at = 0
    while at + 2 < len(properties):
        number = unpack_from("<H", properties, at)[0]
        width = _OPERAND_BYTES[number >> 13]
        if properties[at + 2] == 1:
            marks.add(number)
        at += 2 + (width or 1 + properties[at + 2])
    return marks
