"""OLE compound files: what Word wrote before 2007, and what an encrypted Word file is kept in.

After [MS-CFB] version 3: sectors of 512 bytes, streams below 4,096 bytes in a mini stream of
64-byte sectors, a directory whose entries form a binary tree. Streams lie in the root alone.
"""

import struct
from collections.abc import Mapping

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _IS_FAT, _NOTHING = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_STREAM, _ROOT = 2, 5


class _Sectors:
    """Sectors and their chains, while a file is being laid out."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.content = bytearray()
        self.chain: list[int] = []

    def add(self, content: bytes) -> int:
        """Appends one stream; returns its first sector."""
        if not content:
            return _END
        first, count = len(self.chain), -(-len(content) // self.size)
        self.content += content.ljust(count * self.size, b"\0")
        self.chain += [*range(first + 1, first + count), _END]
        return first


def compound_file(streams: Mapping[str, bytes], class_id: bytes = bytes(16)) -> bytes:
    """A file with these streams; raises ValueError beyond 109 × 128 sectors (7 MB)."""
    large, small = _Sectors(_SECTOR), _Sectors(_MINI)
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    entries = []
    for number, name in enumerate(names):
        content = streams[name]
        place = (small if len(content) < _CUTOFF else large).add(content)
        following = number + 2 if number + 1 < len(names) else _NOTHING
        entries.append(_entry(name, _STREAM, following, place, len(content)))
    mini = large.add(bytes(small.content))
    mini_table = large.add(_table(small.chain))
    top = 1 if names else _NOTHING
    root = _entry("Root Entry", _ROOT, _NOTHING, mini, len(small.content), top, class_id)
    directory = large.add(b"".join([root, *entries]))
    return _assembled(large, directory, mini_table, -(-len(small.chain) * 4 // _SECTOR))


def _table(chain: list[int]) -> bytes:
    packed = struct.pack(f"<{len(chain)}L", *chain)
    return packed + b"\xff" * (-len(packed) % _SECTOR)


def _assembled(large: _Sectors, directory: int, mini_table: int, mini_sectors: int) -> bytes:
    used, tables = len(large.chain), 0
    while tables * (_SECTOR // 4) < used + tables:
        tables += 1
    if tables > 109:
        raise ValueError("too large for a file without DIFAT sectors")
    chain = large.chain + [_IS_FAT] * tables
    listed = [*range(used, used + tables)]
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<4L", 0, tables, directory, 0)
    head += struct.pack("<5L", _CUTOFF, mini_table, mini_sectors, _END, 0)
    head += struct.pack("<109L", *listed, *[_FREE] * (109 - tables))
    return head + bytes(large.content) + _table(chain)


def _entry(
    name: str,
    kind: int,
    following: int,
    start: int,
    size: int,
    child: int = _NOTHING,
    class_id: bytes = bytes(16),
) -> bytes:
    """A directory entry of 128 bytes; `following` is its right sibling, black as a root is."""
    label = name.encode("utf-16-le") + b"\0\0"
    entry = label.ljust(64, b"\0") + struct.pack(
        "<HBB3L", len(label), kind, 1, _NOTHING, following, child
    )
    return entry + class_id + struct.pack("<L16xLQ", 0, start, size)
