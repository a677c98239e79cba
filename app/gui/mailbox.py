"""From worker threads into the GUI thread, without a single call into Qt from outside it.

Signals emitted in a thread that Qt did not start, with Python objects as arguments, crashed the
program in garbage collections (PySide6 6.11: seven runs of eight with frequent collections, none
once the worker emitted nothing). So workers put letters into a box, and the GUI thread looks.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 15
"""Between two looks; short against what an eye notices, and only while something is awaited."""


class Mailbox(QObject):
    """`post` may be called in any thread, all else in the thread that made the box."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: deque[Callable[[], None]] = deque()
        self._awaited = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.empty)

    def post(self, letter: Callable[[], None]) -> None:
        """`letter` will be called in the GUI thread, in the order of posting."""
        self._letters.append(letter)

    def await_one(self) -> None:
        """One more sender is at work: look until it is `done_one`."""
        self._awaited += 1
        self._timer.start()

    def done_one(self) -> None:
        self._awaited -= 1
        if self._awaited <= 0:
            self._timer.stop()

    def empty(self) -> None:
        """Calls what was posted so far; a letter may empty the box itself."""
        for _letter in range(len(self._letters)):
            if not self._letters:
                return
            self._letters.popleft()()
