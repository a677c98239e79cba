"""The language of the pipes between the program and its children.

A frame is one byte of kind, four bytes of length (big-endian), then that many bytes of msgpack.
Paths travel as the file system's own bytes: a name need not be valid Unicode.
"""

import os
import struct
from enum import IntEnum
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

HEADER = struct.Struct(">BI")
SMALL_BYTES = 64 * 1024
"""Cap for every frame of a child but its result."""

_PATH = 1


class Kind(IntEnum):
    """CALL goes down to the child; all others come up from it."""

    CALL = 1
    HELLO = 2  # worker's process id
    READY = 3  # the job is imported: its time begins
    STEP = 4  # share done, 0 to 1
    LOG = 5  # a line for the program's log
    WORN = 6  # the job left something running: replace this child
    VALUE = 7
    REFUSED = 8
    FAILED = 9


class BadFrameError(Exception):
    """What came is no frame of ours."""


class TooLongError(Exception):
    """A result of `size` bytes was announced; it has not been read."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


def _wrap(value: object) -> msgspec.msgpack.Ext:
    if isinstance(value, Path):
        return msgspec.msgpack.Ext(_PATH, os.fsencode(value.absolute()))
    raise NotImplementedError


def _unwrap(code: int, data: memoryview) -> Path:
    if code != _PATH:
        raise NotImplementedError
    return Path(os.fsdecode(bytes(data)))


_encoder = msgspec.msgpack.Encoder(enc_hook=_wrap)
_decoder = msgspec.msgpack.Decoder(Any, ext_hook=_unwrap)


def encode(kind: Kind, value: Any) -> bytes:
    """Raises TypeError, ValueError or OverflowError for what cannot be carried."""
    body = _encoder.encode(value)
    if len(body) > 0xFFFFFFFF:
        raise OverflowError
    return HEADER.pack(kind, len(body)) + body


def send(stream: BinaryIO, frame: bytes) -> None:
    stream.write(frame)
    stream.flush()


def receive(stream: BinaryIO, value_bytes: int = SMALL_BYTES) -> tuple[Kind, Any]:
    """The next frame; EOFError when the other side is gone, also in the middle of a frame."""
    number, size = HEADER.unpack(_exactly(stream, HEADER.size))
    try:
        kind = Kind(number)
    except ValueError as error:
        raise BadFrameError from error
    if kind is Kind.VALUE and size > value_bytes:
        raise TooLongError(size)
    if kind not in {Kind.VALUE, Kind.CALL} and size > SMALL_BYTES:
        raise BadFrameError
    body = _exactly(stream, size)
    try:
        return kind, _decoder.decode(body)
    except Exception as error:
        raise BadFrameError from error


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
