"""Finds the one part of a kind in a widget."""

from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def only(whole: QObject, kind: type[Part]) -> Part:
    """Fails where there are none or several."""
    (found,) = whole.findChildren(kind)
    return found
