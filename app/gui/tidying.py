"""Python's search for garbage, between two turns of the window's event loop alone.

Left to itself it begins wherever something is allocated: in the thread that copies files, which
was seen taking apart the buttons of a closed card; or inside Qt while it holds a lock that the
search then waits for, for ever (seen with 6.11.3: a QObject in a cycle, deleted in mid-connect).
And a search among all objects, 200,000 of them, holds every thread up for a tenth of a second.
"""

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 200
_YOUNG = 2000
"""New objects from which a search among the new ones is worth it."""
_REST_LOOKS = 10
"""So many quiet looks in a row are a rest: then all are searched, for nobody is waiting."""


class Tidying(QObject):
    """Searches from a timer as long as it lives.

    What is there at the first rest (modules, classes, the start page) is searched once and then
    left out for good: it never becomes garbage, and is most of all there is.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._quiet = 0
        self._is_untidy = True
        self._settled = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        young, middle, _old = gc.get_count()
        if young > _YOUNG:
            self._quiet = 0
            self._is_untidy = True
            gc.collect(1 if middle >= gc.get_threshold()[1] else 0)
            return
        self._quiet += 1
        if self._is_untidy and self._quiet >= _REST_LOOKS:
            self._search_all()

    def stop(self) -> None:
        """Python searches by itself again."""
        self._timer.stop()
        gc.enable()

    def _search_all(self) -> None:
        """And lets go of the sources that PySide reads as it looks at each module imported."""
        self._is_untidy = False
        linecache.clearcache()
        gc.collect()
        if not self._settled:
            self._settled = True
            gc.freeze()
