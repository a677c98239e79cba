"""Zips written byte by byte, as broken programs and strangers write them."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """`size`: what the directory claims; `at`: the member whose bytes it shares instead of its own.

    `kind` 0 stored, 8 deflated, else the content stands as it is under that number.
    """

    name: bytes
    content: bytes = b""
    flags: int = 0
    kind: int = 0
    size: int | None = None
    at: int | None = None
    attributes: int = 0


def raw_zip(members: Sequence[Member]) -> bytes:
    made, directory = bytearray(), bytearray()
    offsets: list[int] = []
    for one in members:
        packed = deflated(one.content) if one.kind == 8 else one.content
        size = len(one.content) if one.size is None else one.size
        crc = zlib.crc32(one.content)
        common = struct.pack(
            "<HHHHHIIIHH",
            20,
            one.flags,
            one.kind,
            0,
            0x21,
            crc,
            len(packed),
            size,
            len(one.name),
            0,
        )
        offsets.append(len(made) if one.at is None else offsets[one.at])
        directory += b"PK\x01\x02\x14\x03" + common
        directory += struct.pack("<HHHII", 0, 0, 0, one.attributes, offsets[-1]) + one.name
        if one.at is None:
            made += b"PK\x03\x04" + common + one.name + packed
    count = len(members)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(made), 0)
    return bytes(made + directory + b"PK\x05\x06" + end)


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()
