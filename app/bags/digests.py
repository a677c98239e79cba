"""Digests of files as they lie on the medium, not as the memory remembers them."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from app.bags.crew import Tally

BLOCK = 1 << 20
_NAMES = {
    "md5": "md5",
    "sha1": "sha1",
    "sha224": "sha224",
    "sha256": "sha256",
    "sha384": "sha384",
    "sha512": "sha512",
    "sha3224": "sha3_224",
    "sha3256": "sha3_256",
    "sha3384": "sha3_384",
    "sha3512": "sha3_512",
}


def known(algorithm: str) -> bool:
    """Whether we can compute the algorithm of a file named manifest-<algorithm>.txt."""
    return _NAMES.get(algorithm) in hashlib.algorithms_available


def of_file(path: Path, algorithms: Iterable[str], tally: Tally) -> dict[str, str]:
    """Hex digests by algorithm, read past the page cache where the system lets us.

    Raises OSError, and Stopped as `tally` does.
    """
    with path.open("rb", buffering=0) as stream:
        forget(stream.fileno())
        found = of_stream(stream, algorithms, tally)
        forget(stream.fileno())
    return found


class _Readable(Protocol):
    def readinto(self, buffer: memoryview, /) -> int | None: ...


def of_stream(stream: _Readable, algorithms: Iterable[str], tally: Tally) -> dict[str, str]:
    """Hex digests by algorithm of what is left in the stream. Raises OSError, and Stopped."""
    running = {name: hashlib.new(_NAMES[name], usedforsecurity=False) for name in algorithms}
    buffer = memoryview(bytearray(BLOCK))
    while count := stream.readinto(buffer):
        for digest in running.values():
            digest.update(buffer[:count])
        tally.add(count)
    return {name: digest.hexdigest() for name, digest in running.items()}


def forget(handle: int) -> None:
    """Drops a file's clean pages, so that the next read comes from the medium itself.

    Only what was fsynced before can be dropped. Where there is no such call nothing happens.
    """
    if sys.platform == "linux":
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
