"""What goes wrong with files on their way: cut, holed, padded, misnamed. Works on any form.

Every function reads a whole file and writes another; `path` may be the same as `source`.
"""

import struct
from pathlib import Path

import numpy as np

_COMMENT = 65533
"""A JPEG comment's length field is 16 bits and counts itself."""


def truncated(path: Path, source: Path, *, keep: float = 0.6) -> Path:
    """The first `keep` (a share) of a file: a copy that was broken off."""
    content = source.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])
    return path


def with_hole(path: Path, source: Path, *, at: float = 0.5, share: float = 0.1) -> Path:
    """Zeros where data was, from the share `at` on: a stick's lost block. The length stays."""
    content = bytearray(source.read_bytes())
    start, size = int(len(content) * at), int(len(content) * share)
    content[start : start + size] = bytes(size)
    path.write_bytes(content)
    return path


def padded(path: Path, source: Path, *, to_bytes: int, with_zeros: bool = True) -> Path:
    """Bytes behind the file's own end until it is `to_bytes` long: how 2 MB is faked."""
    content = source.read_bytes()
    missing = max(0, to_bytes - len(content))
    filler = bytes(missing) if with_zeros else np.random.default_rng(7).bytes(missing)
    path.write_bytes(content + filler)
    return path


def padded_in_comments(path: Path, source: Path, *, to_bytes: int) -> Path:
    """A JPEG grown to at least `to_bytes` by comment segments right behind its first marker."""
    content = source.read_bytes()
    segment = b"\xff\xfe" + struct.pack(">H", _COMMENT + 2) + bytes(_COMMENT)
    times = -(-max(0, to_bytes - len(content)) // len(segment))
    path.write_bytes(content[:2] + segment * times + content[2:])
    return path


def junk(path: Path, *, size: int = 100_000, seed: int = 1) -> Path:
    """Random bytes under whatever name."""
    path.write_bytes(np.random.default_rng(seed).bytes(size))
    return path
