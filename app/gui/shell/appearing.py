"""Light or dark: as the settings say, or as the system has it and changes it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.gui.shell import kept
from app.gui.shell.kept import Appearance, Kept
from app.gui.theme import Theme, system_is_dark


class Appearing(QObject):
    def __init__(self, theme: Theme, settings: Kept, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        settings.changed.connect(self._on_setting)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        wanted = kept.appearance(self._settings.values)
        dark = system_is_dark() if wanted is Appearance.SYSTEM else wanted is Appearance.DARK
        self._theme.set_dark(dark)

    def _on_setting(self, name: str) -> None:
        if name == kept.APPEARANCE:
            self.follow()
