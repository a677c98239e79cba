"""Two first starts at once: one builds, the other waits for it."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = (BlockingIOError, PermissionError)


@contextlib.contextmanager
def alone(path: str, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds the lock file; calls `waiting` once if another process holds it.

    The system frees the lock of a killed process. Where files cannot be locked (some network
    drives) the work goes on without.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor, waiting)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, waiting: Callable[[], None]) -> None:
    told = False
    while True:
        try:
            _try_lock(descriptor)
        except _HELD:
            if not told:
                waiting()
                told = True
            time.sleep(0.2)
        except OSError:
            return
        else:
            return
