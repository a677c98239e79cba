"""One painter of printed pages at a time: pages are painted off the window's thread too."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LOCK = threading.Lock()


@contextmanager
def turn() -> Iterator[None]:
    """Held while pages are laid out or painted, wherever that happens."""
    with _LOCK:
        yield
