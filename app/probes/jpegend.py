"""How a JPEG is laid out by its own markers, and where it ends with all its declared pictures."""

import re
from dataclasses import dataclass, field
from struct import Struct
from struct import error as StructError  # noqa: N812 - a class by its kind

_END, _SCAN, _APP2 = 0xD9, 0xDA, 0xE2
_RESTARTS = range(0xD0, 0xD8)
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
# Within compressed data 0xFF is followed by 0 or a restart marker; anything else is a marker.
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_RESTART_OR_MARKER = re.compile(rb"\xff[^\x00\xff]")
_MPF = b"MPF\x00"
_ENTRIES_TAG = 0xB002
_ENTRY = 16
_MOST_PICTURES = 64  # a phone declares 2 or 3; each is walked


@dataclass(slots=True)
class Parts:
    """Offsets in the file. `segments`: (marker, start, end) of what each holds, length left out.

    `scans`: (start, end) of compressed data; `end` is behind the end marker, None where the
    markers' chain breaks off before it; `index_at` where an index of further pictures begins;
    `restarts`: whether a restart marker stands in any scan.
    """

    segments: list[tuple[int, int, int]] = field(default_factory=list)
    scans: list[tuple[int, int]] = field(default_factory=list)
    end: int | None = None
    index_at: int | None = None
    restarts: bool = False


def end_of_image(data: bytes, parts: Parts | None = None) -> int | None:
    """The offset behind the end marker, or behind the last picture of an MPF index.

    None where the file breaks off before its end marker. Multi-picture files (MPO) hold an index
    in APP2 (CIPA DC-007); its offsets count from the byte-order mark in that segment. `data` is
    the whole file. One pass at the speed of a search: thumbnails in segments are jumped over.
    """
    found = parts or parts_of(data)
    if found.end is None or found.index_at is None:
        return found.end
    return max([found.end, *_declared_ends(data, found.index_at, found.end)])


def parts_of(data: bytes, at: int = 0) -> Parts:
    """Walks one picture's markers from `at` on."""
    parts = Parts()
    at += 2
    while at + 1 < len(data):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker == _END:
            parts.end = at + 2
            break
        elif marker in _NO_LENGTH:
            at += 2
        else:
            at = _segment(data, at, marker, parts)
    return parts


def _segment(data: bytes, at: int, marker: int, parts: Parts) -> int:
    """Notes one segment, and the compressed data behind a scan's head; where the next begins."""
    if marker == _APP2 and data[at + 4 : at + 8] == _MPF:
        parts.index_at = at + 8
    start, at = at + 4, at + 2 + int.from_bytes(data[at + 2 : at + 4])
    parts.segments.append((marker, start, at))
    if marker == _SCAN:
        found = _RESTART_OR_MARKER.search(data, at)
        if found and data[found.start() + 1] in _RESTARTS:
            parts.restarts = True
            found = _NEXT_MARKER.search(data, found.end())
        parts.scans.append((at, found.start() if found else len(data)))
        at = parts.scans[-1][1]
    return at


def _declared_ends(data: bytes, index_at: int, end: int) -> list[int]:
    """Ends of the further pictures that truly stand where the index says, at a JPEG's start."""
    ends = []
    for length, offset in _entries(data, index_at):
        start = index_at + offset
        if offset and start >= end and data[start : start + 2] == b"\xff\xd8":
            last = parts_of(data, start).end
            ends.append(min(max(last or 0, start + length), len(data)))
    return ends


def _entries(data: bytes, index_at: int) -> list[tuple[int, int]]:
    """(length, offset) of each picture; none where the index is damaged."""
    order = {b"II": "<", b"MM": ">"}.get(data[index_at : index_at + 2])
    if order is None:
        return []
    field_, entry = Struct(order + "HHLL"), Struct(order + "LLL")
    try:
        first = index_at + Struct(order + "L").unpack_from(data, index_at + 4)[0]
        number = Struct(order + "H").unpack_from(data, first)[0]
        for n in range(number):
            tag, _, size, place = field_.unpack_from(data, first + 2 + n * field_.size)
            if tag == _ENTRIES_TAG:
                starts = range(index_at + place, index_at + place + size, _ENTRY)
                return [entry.unpack_from(data, at)[1:] for at in starts[:_MOST_PICTURES]]
    except StructError:
        return []
    return []
