"""One painter of printed pages at a time: the fonts that they share belong to one thread each."""

import threading

LOCK = threading.Lock()
"""Held while pages are laid out or painted, wherever that happens."""
