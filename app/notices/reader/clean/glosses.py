"""Pinyin that a converter printed behind a character: 時(shí)間, also with a bracket lost."""

from app.domain.pinyin import GLOSS, SYLLABLE
from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_WHOLE = Pattern(GLOSS)
_OPENING_LOST = Pattern(rf"\?{SYLLABLE}[)）]")
_CLOSING_LOST = Pattern(rf"(?<=[\u4e00-\u9fff])[（(]{SYLLABLE}(?=[\u4e00-\u9fff，。、；])")


def strip(cells: Cells) -> None:
    """A gloss with both brackets goes without a trace; else its neighbour is in doubt.

    Where the opening bracket is lost, so is half of the character before it: “?” stays.
    """
    cells.substitute(_WHOLE, lambda _found: "")
    cells.substitute(_OPENING_LOST, lambda _found: "?", doubtful=True)
    cells.substitute(_CLOSING_LOST, lambda _found: "", doubtful=True)
