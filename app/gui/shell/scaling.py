"""How large everything is drawn: no larger than that the window still fits on the screen."""

import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.gui.shell.kept import SCALES

if TYPE_CHECKING:  # each of Qt's types takes a millisecond or two when it is first named
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QScreen

LEAST = (1024, 700)
"""The window's least size, in logical pixels."""
_VARIABLE = "QT_SCALE_FACTOR"
_TITLE = 32
"""Of the title bar, in pixels of the screen: Qt does not know it before it is shown."""


def ask_for(percent: int) -> bool:
    """Before there is an application. False where the environment says something of its own."""
    if _VARIABLE in os.environ:
        return False
    if percent != 100:
        os.environ[_VARIABLE] = f"{percent / 100:g}"
    return True


def ask_again(percent: int) -> None:
    """What was asked for was too large; holds for the next application of this process."""
    os.environ[_VARIABLE] = f"{percent / 100:g}"


def fitting(screen: "QScreen") -> tuple[int, ...]:
    """Those of SCALES at which the least window fits on it; the smallest always."""
    return fitting_into(screen.availableGeometry().size() * _factor())


def fitting_into(room: "QSize") -> tuple[int, ...]:
    """`room` as it is at 100 %."""

    def fits(percent: int) -> bool:
        wide, high = (side * percent / 100 for side in LEAST)
        return wide <= room.width() and high + _TITLE <= room.height()

    return SCALES[:1] + tuple(one for one in SCALES[1:] if fits(one))


def too_large(percent: int) -> int | None:
    """The largest scale for the application's screen, where `percent` is more than that."""
    most = max(fitting(QGuiApplication.primaryScreen()))
    return most if most < percent else None


def _factor() -> float:
    try:
        return float(os.environ.get(_VARIABLE, "1")) or 1.0
    except ValueError:
        return 1.0
