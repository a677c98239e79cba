"""A notice in Word: its text with the rows of tables as lines, their cells parted by bars."""

from pathlib import Path

from app.probes import word
from app.probes.markup import Attributes
from app.probes.package import opened
from app.probes.wordbody import Body

CELLS = " | "


def text_of(path: Path) -> str:
    """The main text alone; notes, headers and footers ask for nothing."""
    with opened(path) as package:
        body = _Rows()
        package.read(word.main_part(package)[0], body)
        return body.whole_text()


class _Rows(Body):
    """Keeps what stands in one row of a table on one line, as it is read."""

    def __init__(self) -> None:
        super().__init__()
        self._cells = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "w:tc" and not self._skipping:
            self._cells += 1
        super().start(name, attributes)

    def end(self, name: str) -> None:
        if self._skipping or not self._cells:
            super().end(name)
        elif name == "w:p":
            self._hidden = False
            self._flows[-1].append(" ")
        elif name == "w:tc":
            self._cells -= 1
            self._flows[-1].append(CELLS)
        else:
            super().end(name)
        if name == "w:tr" and not self._skipping and not self._cells:
            self._flows[-1].append("\n")
