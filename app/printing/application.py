"""A QGuiApplication to paint under, where the program runs without a window."""

import os

from PySide6.QtGui import QGuiApplication

_kept: list[QGuiApplication] = []
"""PySide6 ends the application when Python drops the last reference to it."""


def ensure_application() -> QGuiApplication:
    """The running application, or a new one that needs neither display nor widgets.

    Drawing text without one aborts the process. The platform is passed as an argument, so that
    the environment of child processes stays as it was. Call from the main thread.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    chosen = [] if os.environ.get("QT_QPA_PLATFORM") else ["-platform", "offscreen"]
    _kept.append(QGuiApplication(["beiqi", *chosen]))
    return _kept[-1]
