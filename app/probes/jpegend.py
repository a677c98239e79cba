"""Where a JPEG ends by its own markers, with the further pictures that its index declares."""

import re
from struct import Struct
from struct import error as StructError  # noqa: N812 - a class by its kind

_END, _SCAN, _APP2 = 0xD9, 0xDA, 0xE2
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
# Within compressed data 0xFF is followed by 0 or a restart marker; anything else is a marker.
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_MPF = b"MPF\x00"
_ENTRIES_TAG = 0xB002
_ENTRY = 16
_MOST_PICTURES = 64  # a phone declares 2 or 3; each is walked


def end_of_image(data: bytes) -> int | None:
    """The offset behind the end marker, or behind the last picture of an MPF index.

    None where the file breaks off before its end marker. Multi-picture files (MPO) hold an index
    in APP2 (CIPA DC-007); its offsets count from the byte-order mark in that segment. `data` is
    the whole file. One pass at the speed of a search: thumbnails in segments are jumped over.
    """
    end, index_at = _walk(data, 0)
    if end is None or index_at is None:
        return end
    return max([end, *_declared_ends(data, index_at, end)])


def _walk(data: bytes, at: int) -> tuple[int | None, int | None]:
    """(offset behind the end marker, offset of the index's TIFF header)."""
    at += 2
    index_at = None
    while at + 1 < len(data):
        if data[at] != 0xFF:
            return None, index_at
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker == _END:
            return at + 2, index_at
        elif marker in _NO_LENGTH:
            at += 2
        else:
            if marker == _APP2 and data[at + 4 : at + 8] == _MPF:
                index_at = at + 8
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
            if marker == _SCAN:
                found = _NEXT_MARKER.search(data, at)
                at = found.start() if found else len(data)
    return None, index_at


def _declared_ends(data: bytes, index_at: int, end: int) -> list[int]:
    """Ends of the further pictures that truly stand where the index says, at a JPEG's start."""
    ends = []
    for length, offset in _entries(data, index_at):
        start = index_at + offset
        if offset and start >= end and data[start : start + 2] == b"\xff\xd8":
            last, _ = _walk(data, start)
            ends.append(min(max(last or 0, start + length), len(data)))
    return ends


def _entries(data: bytes, index_at: int) -> list[tuple[int, int]]:
    """(length, offset) of each picture; none where the index is damaged."""
    order = {b"II": "<", b"MM": ">"}.get(data[index_at : index_at + 2])
    if order is None:
        return []
    field, entry = Struct(order + "HHLL"), Struct(order + "LLL")
    try:
        first = index_at + Struct(order + "L").unpack_from(data, index_at + 4)[0]
        number = Struct(order + "H").unpack_from(data, first)[0]
        for n in range(number):
            tag, _, size, place = field.unpack_from(data, first + 2 + n * field.size)
            if tag == _ENTRIES_TAG:
                starts = range(index_at + place, index_at + place + size, _ENTRY)
                return [entry.unpack_from(data, at)[1:] for at in starts[:_MOST_PICTURES]]
    except StructError:
        return []
    return []
