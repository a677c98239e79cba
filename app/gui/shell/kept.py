"""The user's settings in the window: read once, written in a thread of their own."""

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app import settings

if TYPE_CHECKING:
    from app.domain.progress import Progress
    from app.gui.background import Runner

APPEARANCE = "appearance"
SCALE = "scale"
FULL_REPORT = "full_report"
GEOMETRY = "geometry"
SCALES = (100, 125, 150, 175, 200)


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def appearance(values: dict[str, Any]) -> Appearance:
    found = values.get(APPEARANCE)
    return Appearance(found) if found in set(Appearance) else Appearance.SYSTEM


def scale(values: dict[str, Any]) -> int:
    """Percent; it takes effect at the next start, since Qt reads it before there is a window."""
    found = values.get(SCALE)
    return found if found in SCALES else 100


class Kept(QObject):
    """`changed` names the setting; a setting that cannot be written holds for this session."""

    changed = Signal(str)

    def __init__(self, values: dict[str, Any] | None = None) -> None:
        """`values` where they were read before; there is no QObject before the application."""
        super().__init__()
        self.values = settings.load() if values is None else values

    @cached_property
    def _runner(self) -> "Runner":
        from app.gui.background import Runner

        return Runner()

    def put(self, name: str, value: object) -> None:
        from app.gui.background import Task

        self.values[name] = value

        def write(_progress: "Progress") -> None:
            settings.save({name: value})

        self._runner.start(Task(write))
        self.changed.emit(name)

    def close(self) -> None:
        """Waits until all is written."""
        self._runner.finish(_nothing)


def _nothing() -> None:
    """The last work of the runner: what was queued before it has been done."""
