"""Words put into a Word form so that they look as if they were typed there."""

import copy

from app.fixes.work.word_tree import Element, child, every, made, name
from app.workflow.forms.words import Gap

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def texts_of(element: Element) -> list[Element]:
    """The pieces of text in it, in order; what a tracked change deleted is none of them."""
    return every(element, "w:t")


def put(cell: Element, value: str) -> None:
    """Into an empty cell, in its own format: of its empty run, else of its paragraph's mark."""
    line = child(cell, "w:p")
    if line is None:
        line = made(cell, "p")
        cell.append(line)
    run = next((one for one in line if name(one) == "w:r" and not texts_of(one)), None)
    if run is None:
        run = _new_run(line)
        line.append(run)
    _write(run, value)


def put_in_line(line: Element, gap: Gap, value: str, taken: int) -> None:
    """In place of `taken` blanks of a gap; a line drawn under them goes on under the words."""
    place, said = 0, value
    for piece in texts_of(line):
        text = piece.text or ""
        start, end = max(0, gap.start - place), min(len(text), gap.end - place)
        place += len(text)
        here = start < end or (gap.start == gap.end == place and bool(text))
        if here:
            cut = min(taken, max(0, end - start))
            _set(piece, text[:start] + said + text[start + cut :])
            taken, said = taken - cut, ""


def _new_run(line: Element) -> Element:
    run = made(line, "r")
    mark = child(line, "w:pPr", "w:rPr")
    if mark is not None:
        format_ = made(line, "rPr")
        changes = ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange")
        format_.extend(copy.deepcopy(one) for one in mark if name(one) not in changes)
        run.append(format_)
    return run


def _write(run: Element, value: str) -> None:
    piece = made(run, "t")
    _set(piece, value)
    run.append(piece)


def _set(piece: Element, text: str) -> None:
    piece.text = text
    piece.set(_SPACE, "preserve")
