"""Our own failures in the window: a line in the log, a sentence for the person, no traceback."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from app.texts import _


class Failures(QObject):
    """`told(str)` in the window's thread, whichever thread failed."""

    told = Signal(str)

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
        self.told.emit(_("备齐出了内部错误，刚才这一步可能没有做完；详情记在日志里。"))

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_error(type(args.exc_value), args.exc_value, args.exc_traceback)
