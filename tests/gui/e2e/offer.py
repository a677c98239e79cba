"""Another program with files to drag: `python -m tests.gui.e2e.offer PATH…` on a screen.

A small window in the right lower corner, in front of all others, from which the files given on the
command line are dragged. It tells its middle on one line when it is there, and “dropped” on the
next when somebody took the files.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

_EDGE = 60


class Offer(QLabel):
    def __init__(self, paths: list[Path]) -> None:
        super().__init__(str(len(paths)))
        self._paths = paths
        self._dragging = False
        self.setWindowFlags(
            Qt.WindowType.BypassWindowManagerHint
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        corner = self.screen().geometry().bottomRight()
        self.setGeometry(corner.x() - _EDGE, corner.y() - _EDGE, _EDGE, _EDGE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._dragging or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._dragging = True
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(mime)
        if drag.exec(Qt.DropAction.CopyAction) is Qt.DropAction.CopyAction:
            print("dropped", flush=True)
        self._dragging = False


def main(words: list[str]) -> int:
    application = QApplication(words)
    offer = Offer([Path(word) for word in words])
    offer.show()
    middle = offer.geometry().center()
    print(middle.x(), middle.y(), flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
