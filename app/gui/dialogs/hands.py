"""What every dialog of a fix is given."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.gui.theme import Theme
from app.gui.viewmodels.mending import Mending
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.thumbs import Thumbs


@dataclass(frozen=True, slots=True)
class Hands:
    """`over` is what it lies upon; `slip` opens the slip that asks for a better original."""

    theme: Theme
    session: Session
    thumbs: Thumbs
    mending: Mending
    over: QWidget
    slip: Callable[[], None]
