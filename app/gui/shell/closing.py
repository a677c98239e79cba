"""Leaving in mid-work: asks once, stops what runs, waits until it has cleaned up."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.asking import Asking
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.texts import _

_PATIENCE_MS = 400
"""A save takes so long at most; nobody is asked about one."""
_LOOK_MS = 100


class Leaving(QObject):
    """Decides whether a session may be left. `free` once, where it may; `stays` where not."""

    free = Signal()
    stays = Signal()

    def __init__(self, theme: Theme, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._session = session
        self._window = window
        self._dialog: Asking | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._ask)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._see)

    def start(self) -> None:
        self._patience.start()
        self._look.start()
        self._see()

    def _see(self) -> None:
        """Work that ends by itself while she is asked needs no answer any more."""
        if not self._session.busy:
            self._end(may_leave=True)

    def _ask(self) -> None:
        sentence = _("还有一步没有做完。停下会等它收拾好，已经完整写好的部分留着。")
        self._dialog = Asking(
            self._theme,
            self._window,
            _("正在处理，要停下吗"),
            sentence,
            yes=_("继续等"),
            no=_("停下并关闭"),
        )
        self._dialog.accepted.connect(self._on_stay)
        self._dialog.rejected.connect(self._on_stay)
        self._dialog.no.clicked.disconnect()
        self._dialog.no.clicked.connect(self._on_stop)
        self._dialog.open()

    def _on_stay(self) -> None:
        self._end(may_leave=False)

    def _on_stop(self) -> None:
        self._end(may_leave=True)

    def _end(self, *, may_leave: bool) -> None:
        self._patience.stop()
        self._look.stop()
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.accepted.disconnect(self._on_stay)
            dialog.rejected.disconnect(self._on_stay)
            dialog.close()
        (self.free if may_leave else self.stays).emit()
        self.deleteLater()
