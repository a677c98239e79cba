"""Imports what the next clicks need, one module a turn, while she looks at the start page.

In the window's own thread, for Qt's types are made there alone; each takes about 10 ms, all six
pages at once would hold a first click up for 300.
"""

import importlib
import pkgutil
from collections import deque

from PySide6.QtCore import QObject, QTimer

from app.gui import pages, shell, viewmodels
from app.gui.pages import parts

_AFTER_MS, _BETWEEN_MS = 300, 25
_FIRST = (
    "app.shapes.profile",
    "app.checks.registry",
    "app.workflow.checking.check",
    "app.printing.pdf",
    "app.workflow.covers.cover",
    "app.workflow.packing.pack",
    "app.workflow.packing.containers",
    "app.workflow.notices.fields",
)
"""What much else builds on: together they would hold the window up for half a second."""
_PACKAGES = (viewmodels, shell, parts, pages)
"""Each builds on those before it."""


class Ahead(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[str] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN_MS)
        self._timer.timeout.connect(self._import_one)

    def start(self) -> None:
        self._waiting.extend(_FIRST)
        for package in _PACKAGES:
            found = pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
            self._waiting.extend(one.name for one in found if not one.ispkg)
        self._timer.start(_AFTER_MS)

    def _import_one(self) -> None:
        self._timer.setInterval(_BETWEEN_MS)
        if self._waiting:
            importlib.import_module(self._waiting.popleft())
        else:
            self._timer.stop()
