"""Our own failures in the window: a line in the log, a sentence for the person, no traceback."""

import sys
import threading
import time
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from app.texts import _

QUIET_SECONDS = 5.0
"""What fails while it is painted or laid out fails again by being told: said once in this time."""


class Failures(QObject):
    """`told(str)` in the window's thread, whichever thread failed, and in an event of its own.

    Qt may be in the midst of laying out when an override of ours fails: to change the window
    there would lay it out again within itself, and that ends the program.
    """

    told = Signal(str)
    _noticed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._last = float("-inf")
        self._noticed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_error(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        from app import log

        log.failure("window", error)
        now = time.monotonic()
        if now - self._last >= QUIET_SECONDS:
            self._last = now
            self._noticed.emit()

    def _tell(self) -> None:
        self.told.emit(_("备齐出了内部错误，刚才这一步可能没有做完；详情记在日志里。"))

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_error(type(args.exc_value), args.exc_value, args.exc_traceback)
