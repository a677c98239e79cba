"""Holes inside a progressive JPEG: runs of zeros that none of its scans could hold.

A progressive picture is sent in scans, each coarse or fine for all blocks, so a hole leaves no
grey end and shifts nothing that shows. But encoders of such files join even blocks into runs, so
that even areas take next to no data; what may be zeros at length are first and refined means.
"""

from app.probes.jpegend import Parts

_RUN = bytes(512)
"""A sector, the least that a disk loses."""

_PROGRESSIVE, _TABLES, _SCAN = 0xC2, 0xC4, 0xDA
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

Table = tuple[int, bool]
"""Of a code table: the symbol that bits of 0 stand for, and whether it has runs of even blocks."""


def holed(data: bytes, parts: Parts) -> bool:
    """False of files that are not progressive."""
    if [marker for marker, _, _ in parts.segments if marker in _FRAMES] != [_PROGRESSIVE]:
        return False
    tables: dict[int, Table] = {}
    scans = iter(parts.scans)
    for marker, start, end in parts.segments:
        if marker == _TABLES:
            tables |= _tables(data[start:end])
        elif marker == _SCAN and _has_hole(data, next(scans), data[start:end], tables):
            return True
    return False


def _tables(segment: bytes) -> dict[int, Table]:
    """By class and number, as the segment writes them in one byte."""
    told: dict[int, Table] = {}
    at = 0
    while at + 17 < len(segment):
        count = sum(segment[at + 1 : at + 17])
        symbols = segment[at + 17 : at + 17 + count]
        runs = any(0x10 <= one <= 0xE0 and one & 15 == 0 for one in symbols)
        told[segment[at]] = (symbols[0] if symbols else 0, runs)
        at += 17 + count
    return told


def _has_hole(data: bytes, scan: tuple[int, int], head: bytes, tables: dict[int, Table]) -> bool:
    """`head` as ITU T.81 B.2.3 has it: count, a pair a component, first and last wave, bits."""
    start, end = scan
    at = data.find(_RUN, start, end)
    if at < 0 or len(head) < 1 or len(head) < 4 + 2 * head[0]:
        return False
    if not data[at:end].strip(b"\0"):
        return False  # zeros up to the scan's end are bytes added, not bytes lost
    first_wave, refined = head[1 + 2 * head[0]], head[3 + 2 * head[0]] >> 4
    used = [head[2 + 2 * number] for number in range(head[0])]
    if first_wave == 0:
        means = [tables.get(one >> 4, (0, False)) for one in used]
        return not refined and any(first != 0 for first, _ in means)
    first, runs = tables.get(0x10 | used[0] & 15, (0, False))
    return first != 0 or runs
