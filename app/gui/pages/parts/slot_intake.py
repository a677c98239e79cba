"""How far the taking in of files is; comes up only where it takes a moment."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.background import Task
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.gui.widgets.progress import ProgressBox

_LONG_MS = 400
_LOOK_MS = 200


class IntakeBox(QWidget):
    """`watch(task)`; several queue up behind one another, and the last step seen is shown."""

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tasks: list[Task] = []
        self.box = ProgressBox(theme)
        self.box.cancelled.connect(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.addWidget(self.box)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LONG_MS)
        self._late.timeout.connect(self._come_up)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._see_whether_done)
        self.hide()

    def watch(self, task: object) -> None:
        if not isinstance(task, Task):
            return
        if not self._tasks:
            self.box.start()
            self._late.start()
        self._tasks.append(task)
        task.stepped.connect(self.box.show_step)
        task.ended.connect(self._ended)
        self._look.start()

    def _come_up(self) -> None:
        self.setVisible(bool(self._tasks))

    def _ended(self, task: object) -> None:
        if isinstance(task, Task) and task in self._tasks:
            self._tasks.remove(task)
        if not self._tasks:
            self._late.stop()
            self._look.stop()
            self.hide()

    def _see_whether_done(self) -> None:
        """A task may have ended before its signals were connected: the session started it."""
        if not self._session.busy:
            for task in tuple(self._tasks):
                self._ended(task)

    def _cancel(self) -> None:
        for task in self._tasks:
            task.cancel()
