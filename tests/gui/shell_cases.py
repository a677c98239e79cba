"""The whole window over the small submission, for the tests of its shell."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.shell.frame import Frame
from app.gui.window import Window
from tests import cases


def opened(window: Window, qtbot: QtBot, folder: Path) -> Frame:
    """Begins the small submission in `folder` and opens it in the window."""
    if not folder.exists():
        cases.started(folder)
    window.rooms.open(folder)
    qtbot.waitUntil(lambda: window.rooms.frame is not None)
    frame = window.rooms.frame
    assert frame is not None
    qtbot.waitUntil(lambda: frame.session.state is not None and frame.session.state.current)
    return frame


def named(widget: QWidget) -> str:
    """What a screen reader says: the accessible name, or the text Qt gives in its place."""
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (text() if callable(text) else "")
