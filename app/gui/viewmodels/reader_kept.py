"""How a notice that is being read stands to what is kept of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """`whole`: the notice's text is there, not its quotes alone.

    `apart`: saved, it becomes a copy of her own.
    """

    undoable: bool = False
    unsaved: bool = False
    whole: bool = True
    apart: bool = False
