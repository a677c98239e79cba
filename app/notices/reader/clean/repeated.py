"""The same again and again, as no notice says it: lines of stars, blanks to fill in, a stuck key.

Patterns try their parts in every order at it, and a page of it would take minutes. What is left
keeps its place in the original.
"""

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_KEPT, _MOST = 12, 23
_RUN = Pattern(rf"(?=\S)([^\n|]{{1,12}}?)\1{{{_MOST},}}")
"""Within a line and a cell."""


def cut(cells: Cells) -> None:
    found = _RUN.finditer(cells.text)
    cells.edit([(one.start() + _KEPT * len(one[1]), one.end(), "") for one in found])
