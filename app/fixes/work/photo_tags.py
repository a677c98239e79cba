"""EXIF edited where it lies: direction, place and preview, while all else stays byte for byte.

A block is TIFF: a head of 8 bytes, then directories of 12-byte entries; offsets count from its
start. Directories that point outside the block, or in circles, are left alone.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

HEAD = b"Exif\x00\x00"
ORIENTATION, GPS, SHOT = 0x0112, 0x8825, 0x8769
_WIDTH, _HEIGHT = 0xA002, 0xA003
_PREVIEW_AT, _PREVIEW_LENGTH = 0x0201, 0x0202
_SHORT, _LONG = 3, 4
_ENTRY = 12
_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_MOST_DIRECTORIES = 16
_ORDERS = {b"II*\x00": "<", b"MM\x00*": ">"}


@dataclass(slots=True)
class Block:
    """A TIFF block in `data`, from `start` to `end`; bytes without one have no directories."""

    data: bytearray
    start: int
    end: int

    @property
    def order(self) -> str:
        head = bytes(self.data[self.start : self.start + 4])
        return _ORDERS.get(head, "") if self.end - self.start >= 8 else ""

    def drop_place(self) -> None:
        """Empties the GPS directory and takes away what points to it."""
        for at in self._chain():
            for entry in list(self._entries(at)):
                if self._tag(entry) == GPS:
                    self._empty(self._long(entry + 8))
                    self._remove(at, entry)
                    break

    def orientation(self) -> int | None:
        """1 to 8; None where the first directory has none, or nonsense."""
        entry = self._find(self._first(), ORIENTATION)
        if entry is None:
            return None
        told: int = struct.unpack_from(self.order + "H", self.data, entry + 8)[0]
        return told if 1 <= told <= 8 else None

    def set_orientation(self, orientation: int) -> bool:
        """Whether the first directory has a place for it."""
        entry = self._find(self._first(), ORIENTATION)
        if entry is None:
            return False
        self._write(entry, orientation)
        return True

    def set_size(self, width: int, height: int) -> None:
        shot = self._find(self._first(), SHOT)
        if shot is None:
            return
        for tag, value in ((_WIDTH, width), (_HEIGHT, height)):
            entry = self._find(self._long(shot + 8), tag)
            if entry is not None:
                self._write(entry, value)

    def drop_preview(self) -> None:
        """The small picture no more shows what the large one does; its bytes go where they end."""
        link = self._link(self._first())
        if link is None or not self._long(link):
            return
        at = self._long(link)
        where, length = (self._find(at, tag) for tag in (_PREVIEW_AT, _PREVIEW_LENGTH))
        self._pack("L", link, 0)
        if where is not None and length is not None:
            begin = self.start + self._long(where + 8)
            if self.start + 8 <= begin <= self.end <= begin + self._long(length + 8) + 4:
                del self.data[begin : self.end]
                self.end = begin

    def add_orientation(self, orientation: int) -> None:
        """Hangs a copy of the first directory, with the entry in its order, behind the block."""
        entries = [bytes(self.data[one : one + _ENTRY]) for one in self._entries(self._first())]
        link = self._link(self._first())
        following = self._long(link) if link is not None else 0
        entries.append(struct.pack(self.order + "HHLHxx", ORIENTATION, _SHORT, 1, orientation))
        entries.sort(key=lambda one: int(struct.unpack_from(self.order + "H", one)[0]))
        made = struct.pack(self.order + "H", len(entries)) + b"".join(entries)
        made = bytes((self.end - self.start) % 2) + made
        self._pack("L", self.start + 4, self.end - self.start + (self.end - self.start) % 2)
        made += struct.pack(self.order + "L", following)
        self.data[self.end : self.end] = made
        self.end += len(made)

    def _chain(self) -> Iterator[int]:
        at, seen = self._first(), set[int]()
        while at and at not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(at)
            yield at
            link = self._link(at)
            at = self._long(link) if link is not None else 0

    def _first(self) -> int:
        return self._long(self.start + 4) if self.order else 0

    def _entries(self, at: int) -> Iterator[int]:
        """Where each entry of the directory lies in `data`."""
        number = self._count(at)
        for place in range(number):
            yield self.start + at + 2 + place * _ENTRY

    def _count(self, at: int) -> int:
        """Entries of a directory; none where it does not fit into the block."""
        begin = self.start + at
        if at < 8 or begin + 6 > self.end:
            return 0
        number: int = struct.unpack_from(self.order + "H", self.data, begin)[0]
        return number if begin + 6 + number * _ENTRY <= self.end else 0

    def _link(self, at: int) -> int | None:
        """Where the directory names the next one."""
        number = self._count(at)
        return self.start + at + 2 + number * _ENTRY if number else None

    def _find(self, at: int, tag: int) -> int | None:
        return next((one for one in self._entries(at) if self._tag(one) == tag), None)

    def _tag(self, entry: int) -> int:
        number: int = struct.unpack_from(self.order + "H", self.data, entry)[0]
        return number

    def _long(self, place: int) -> int:
        number: int = struct.unpack_from(self.order + "L", self.data, place)[0]
        return number

    def _pack(self, kind: str, place: int, value: int) -> None:
        struct.pack_into(self.order + kind, self.data, place, value)

    def _write(self, entry: int, value: int) -> None:
        """One number, as a short where it fits into one."""
        kind, shape = (_SHORT, "Hxx") if value <= 0xFFFF else (_LONG, "L")
        struct.pack_into(self.order + "HL" + shape, self.data, entry + 2, kind, 1, value)

    def _empty(self, at: int) -> None:
        number = self._count(at)
        for entry in self._entries(at):
            kind, count = struct.unpack_from(self.order + "HL", self.data, entry + 2)
            length = _BYTES.get(kind, 1) * count
            begin = self.start + self._long(entry + 8)
            if length > 4 and begin >= self.start + 8 and begin + length <= self.end:
                self.data[begin : begin + length] = bytes(length)
        if number:
            begin = self.start + at
            self.data[begin : begin + 2 + number * _ENTRY] = bytes(2 + number * _ENTRY)

    def _remove(self, at: int, entry: int) -> None:
        """What follows moves up, the name of the next directory too."""
        number = self._count(at)
        end = self.start + at + 2 + number * _ENTRY + 4
        self.data[entry : end - _ENTRY] = self.data[entry + _ENTRY : end]
        self.data[end - _ENTRY : end] = bytes(_ENTRY)
        self._pack("H", self.start + at, number - 1)


def upright(exif: bytes, width: int, height: int, *, turned: bool) -> bytes:
    """The notes for a picture whose rows now stand upright; `turned`: the preview shows another."""
    data = bytearray(exif)
    start = len(HEAD) if exif.startswith(HEAD) else 0
    block = Block(data, start, len(data))
    if not block.order:
        return b""
    block.set_orientation(1)
    block.set_size(width, height)
    if turned:
        block.drop_preview()
    return HEAD + bytes(data[start:])


def minimal(orientation: int) -> bytes:
    """Notes that tell the direction alone."""
    entry = struct.pack(">HHLHxx", ORIENTATION, _SHORT, 1, orientation)
    return HEAD + b"MM\x00*" + struct.pack(">LH", 8, 1) + entry + bytes(4)
