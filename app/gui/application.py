"""The application around the window: Qt's own set-up, colours, type, and what happens on failure.

What is imported above is what the first sight of the window needs; the engine comes after it.
"""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from app import settings
from app.gui.shell import kept, scaling
from app.gui.shell.appearing import Appearing
from app.gui.shell.failures import Failures
from app.gui.shell.kept import Kept
from app.gui.theme import Size, Theme, load_fonts
from app.gui.tidying import Tidying
from app.gui.window import Window
from app.texts import _

_FUSION = ("-style", "fusion")
"""As an argument: setStyle hands a QStyle back, whose Python type takes 6 ms to make."""


def run(argv: list[str]) -> int:
    """Shows the window until it is closed; the exit code is Qt's."""
    values = settings.load()
    app = _application(argv, kept.scale(values))
    found = Kept(values)
    Tidying(app)
    theme = dress(app)
    Appearing(theme, found, app)
    window = Window(theme, found)
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


def _application(argv: list[str], percent: int) -> QApplication:
    """At the size that was chosen. A screen that is too small for it is known only afterwards.

    Its end takes every QObject along: none of ours may be there before.
    """
    policy = Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(policy)
    ours = scaling.ask_for(percent)
    app = QApplication(["beiqi", *_FUSION, *argv])
    most = scaling.too_large(percent) if ours and percent != 100 else None
    if most is None:
        return app
    app.shutdown()
    scaling.ask_again(most)
    return QApplication(["beiqi", *_FUSION, *argv])


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
