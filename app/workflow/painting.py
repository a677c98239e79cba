"""One painter of printed pages at a time, each thread with fonts of its own.

Qt's raw fonts belong to the thread that made them and die with it; the ones that `printing` keeps
are forgotten when another thread takes its turn.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from app.printing import fonts

_LOCK = threading.Lock()
_last: list[threading.Thread] = []


@contextmanager
def turn() -> Iterator[None]:
    """Held while pages are laid out or painted, wherever that happens."""
    with _LOCK:
        here = threading.current_thread()
        if _last != [here]:
            _forget()
            _last[:] = [here]
        yield


def _forget() -> None:
    """Which fonts are registered with Qt holds for all threads, and stays known."""
    for kept in vars(fonts).values():
        clear = getattr(kept, "cache_clear", None)
        if clear is not None and kept is not fonts.load:
            clear()
