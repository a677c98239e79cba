"""Notices when the submission's folder is pulled away, and when it is back."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.progress import Progress
from app.gui.background import Runner, Task

_EVERY_MS = 3000


class FolderWatch(QObject):
    """Looks in a thread of its own: a stick or a share that hangs must not hang the window."""

    gone = Signal(object)
    back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = Runner()
        self._root: Path | None = None
        self._is_gone = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, root: Path) -> None:
        self._root, self._is_gone = root, False
        self._timer.start()

    def look(self) -> None:
        root = self._root
        if root is None or self._runner.busy:
            return

        def work(_progress: Progress) -> tuple[Path, bool]:
            return root, root.is_dir()

        task = Task(work)
        task.done.connect(self._on_looked)
        self._runner.start(task)

    def close(self) -> None:
        self._timer.stop()
        self._root = None
        self._runner.close()

    def _on_looked(self, found: tuple[Path, bool]) -> None:
        root, there = found
        if root != self._root or there is not self._is_gone:
            return
        self._is_gone = not there
        (self.back if there else self.gone).emit(root)
