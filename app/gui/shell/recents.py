"""The list of what was open lately, kept among the settings."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.gui import recent
from app.gui.recent import Recent
from app.gui.shell.kept import Kept


class Recents(QObject):
    changed = Signal()

    def __init__(self, settings: Kept, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.rows = recent.read(settings.values.get(recent.SETTING))

    def opened(self, folder: Path, title: str, unit: str) -> None:
        from datetime import datetime

        now = datetime.now().astimezone()
        self._keep(recent.with_opened(self.rows, Recent(folder, title, unit, now)))
        self._settings.put(recent.LAST_FOLDER, str(folder.parent))

    def forget(self, folder: Path) -> None:
        self._keep(recent.without(self.rows, folder))

    @property
    def last_folder(self) -> Path:
        """Where she was last, else her documents."""
        kept = self._settings.values.get(recent.LAST_FOLDER)
        return Path(kept) if isinstance(kept, str) else documents()

    def _keep(self, rows: tuple[Recent, ...]) -> None:
        self.rows = rows
        self._settings.put(recent.SETTING, recent.to_json(rows))
        self.changed.emit()


def documents() -> Path:
    from PySide6.QtCore import QStandardPaths

    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()
