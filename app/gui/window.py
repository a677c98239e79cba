"""The window itself: its size, its keys, what is dropped on it, and how it closes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.places import Step
from app.gui.shell import kept
from app.gui.shell.kept import Kept
from app.gui.shell.rooms import Rooms
from app.gui.shell.scaling import LEAST
from app.gui.theme import Theme
from app.texts import _

if TYPE_CHECKING:  # each of Qt's types takes a millisecond or two when it is first named
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

_FIRST = (1280, 800)
_TITLE_BAR = 40
"""What the system's frame takes above the window, about; it is not known before it is shown."""


def _holds_least(room: "QRect") -> bool:
    return room.width() >= LEAST[0] and room.height() >= LEAST[1]


def _holds_first(room: "QRect") -> bool:
    """The size of the first start, with its frame."""
    return room.width() >= _FIRST[0] and room.height() >= _FIRST[1] + _TITLE_BAR


class Window(QWidget):
    def __init__(self, theme: Theme, settings: Kept) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._may_close = False
        self.rooms = Rooms(theme, settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rooms)
        self.setWindowTitle(_("备齐"))
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        self._place()
        self.rooms.start.ground.installEventFilter(self)
        self.rooms.start.settings_asked.connect(self.show_settings)
        self.rooms.start.help_asked.connect(self.show_help)
        self.rooms.framed.connect(self._on_framed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Waits for the first paint of the start page, which covers the window's own."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._wake)
        return False

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802
        if self.rooms.busy and not self._may_close:
            event.ignore()
            self.rooms.leave(self._close_now)
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._settings.put(kept.GEOMETRY, geometry)
        self.rooms.close_all()
        self._settings.close()
        event.accept()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:  # noqa: N802
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:  # noqa: N802
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        event.acceptProposedAction()
        frame = self.rooms.shown
        if frame is not None:
            frame.drop(paths)
        elif paths:
            self.rooms.open(paths[0])

    def show_settings(self) -> None:
        from app.gui.dialogs.settings import SettingsDialog

        SettingsDialog(self._theme, self, self._settings).open()

    def show_help(self) -> None:
        from app.gui.dialogs.help import HelpDialog

        HelpDialog(self._theme, self).open()

    def open_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        frame = self.rooms.frame
        state = frame.session.state if frame else None
        if state is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(state.root)))

    def _wake(self) -> None:
        """What the first sight of the window does not need."""
        from app.gui.shell.ahead import Ahead
        from app.gui.shell.logo import logo_icon

        self._bind_keys()
        self.setWindowIcon(logo_icon(self._theme))
        self.rooms.look_for_recents()
        self.rooms.opener.warmed.connect(Ahead(self).start)
        self.rooms.opener.warm()

    def _place(self) -> None:
        self.resize(*_FIRST)
        geometry = self._settings.values.get(kept.GEOMETRY)
        if isinstance(geometry, str):
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        room = self.screen().availableGeometry()
        if not self.isMaximized():
            self._keep_within(room)
        if geometry is None and _holds_least(room) and not _holds_first(room):
            from PySide6.QtCore import Qt

            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _keep_within(self, room: "QRect") -> None:
        """What was kept may be of a larger screen, or of a smaller size of everything."""
        if not _holds_least(room):
            return
        self.resize(self.size().boundedTo(room.adjusted(0, 0, 0, -_TITLE_BAR).size()))
        corner = self.pos()
        if not room.contains(corner):
            self.move(room.topLeft())

    def _close_now(self) -> None:
        self._may_close = True
        self.rooms.inform(_("正在停下，请稍候。"))
        self.repaint()
        self.close()

    def _bind_keys(self) -> None:
        self._bind("Ctrl+N", self.rooms.begin)
        self._bind("Ctrl+O", self.rooms.ask_open)
        self._bind("Ctrl+,", self.show_settings)
        self._bind("F1", self.show_help)
        self._bind("Ctrl+Z", self._undo)
        self._bind("Alt+Left", self._back)
        self._bind("Alt+Right", self._forward)
        for step in Step:
            self._bind(f"Ctrl+{step + 1}", partial(self._choose, step))

    def _bind(self, keys: str, done: Callable[[], None]) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        QShortcut(QKeySequence(keys), self).activated.connect(done)

    def _undo(self) -> None:
        if self.rooms.shown is not None:
            self.rooms.shown.undo()

    def _choose(self, step: Step) -> None:
        if self.rooms.shown is not None:
            self.rooms.shown.choose(step)

    def _back(self) -> None:
        if self.rooms.shown is not None:
            self.rooms.shown.back()

    def _forward(self) -> None:
        if self.rooms.shown is not None:
            self.rooms.shown.forward()

    def _on_framed(self, frame: object) -> None:
        from app.gui.shell.frame import Frame

        if isinstance(frame, Frame):
            frame.rail.settings_asked.connect(self.show_settings)
            frame.rail.help_asked.connect(self.show_help)
            frame.rail.folder_asked.connect(self.open_folder)
