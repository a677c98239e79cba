"""Tab goes through a list as it is read, also to what was made later than the footer below it."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from app.gui.reader.fact_card import FactBox


def chain(anchor: QWidget, widgets: Iterable[QWidget]) -> None:
    """Each of them after the one before, the first after `anchor`."""
    for before, after in pairwise([anchor, *widgets]):
        QWidget.setTabOrder(before, after)


def buttons_of(box: FactBox | None) -> list[QWidget]:
    return [box.confirm, box.correct, box.strike] if box is not None else []
