"""The application around the window: Qt's own set-up, colours, type, and what happens on failure.

What is imported above is what the first sight of the window needs; the engine comes after it.
"""

import os

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.gui.shell import kept
from app.gui.shell.appearing import Appearing
from app.gui.shell.failures import Failures
from app.gui.shell.kept import Kept
from app.gui.theme import Size, Theme, load_fonts
from app.gui.tidying import Tidying
from app.gui.window import Window
from app.texts import _

_SCALE = "QT_SCALE_FACTOR"
_FUSION = ("-style", "fusion")
"""As an argument: setStyle hands a QStyle back, whose Python type takes 6 ms to make."""


def run(argv: list[str]) -> int:
    """Shows the window until it is closed; the exit code is Qt's."""
    settings = Kept()
    _set_scale(kept.scale(settings.values))
    policy = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(policy)
    app = QApplication(["beiqi", *_FUSION, *argv])
    Tidying(app)
    theme = dress(app)
    Appearing(theme, settings, app)
    window = Window(theme, settings)
    failures = Failures()
    failures.told.connect(window.rooms.tell)
    failures.install()
    window.show()
    _translate_later(app)
    try:
        return app.exec()
    finally:
        failures.remove()


def dress(app: QApplication) -> Theme:
    """Our colours and type."""
    app.setApplicationName("Beiqi")
    app.setApplicationDisplayName(_("备齐"))
    family = QFont(load_fonts())
    family.setPixelSize(Size.BASE)
    family.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(family)
    theme = Theme()
    theme.apply()
    return theme


def _set_scale(percent: int) -> None:
    """Only where the environment says nothing of its own."""
    if percent != 100:
        os.environ.setdefault(_SCALE, f"{percent / 100:g}")


def _translate_later(app: QApplication) -> None:
    """Qt's own words (file dialogs, menus of fields) in Chinese, after the first paint."""
    later = _Translating(app)
    QTimer.singleShot(0, later.install)


class _Translating(QObject):
    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app

    def install(self) -> None:
        from PySide6.QtCore import QLibraryInfo, QTranslator

        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self)
        if translator.load("qtbase_zh_CN", folder):
            self._app.installTranslator(translator)
