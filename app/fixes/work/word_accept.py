"""Accepts the tracked changes of one part of a Word document, as Word's own command does.

By ISO/IEC 29500-1, 17.13.5 (revisions). What was inserted or moved here stays and is unmarked,
what was deleted or moved away goes, of properties the new ones hold.
"""

from app.fixes.work import word_paragraphs, word_rows
from app.fixes.work.word_tree import (
    Element,
    after,
    child,
    every,
    name,
    put_before,
    remove,
    unwrap,
    value,
)

_KEPT = ("w:ins", "w:moveTo")
_GONE = ("w:del", "w:moveFrom")
_PROPERTIES = (
    "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblGridChange",
    "w:trPrChange", "w:tcPrChange", "w:tblPrExChange", "w:numberingChange",
)  # fmt: skip
"""Each holds what was before; what is now stands beside it."""

_CELLS = ("w:cellIns", "w:cellDel", "w:cellMerge")
_MARKERS = frozenset({"w:rPr", "w:trPr", "w:numPr"})
"""Within these w:ins and w:del hold nothing: they tell of a paragraph's mark, a row, a number."""

_RANGES = tuple(
    f"w:{kind}Range{end}"
    for kind in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom",
                 "customXmlMoveTo")
    for end in ("Start", "End")
)  # fmt: skip
_HALVES = frozenset({"w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd"})
_ARGUMENTS = frozenset({"m:e", "m:num", "m:den", "m:sub", "m:sup", "m:deg", "m:lim", "m:fName"})


def accept(root: Element) -> int:
    """How many changes there were; the part has none any more."""
    properties = every(root, *_PROPERTIES)
    for element in properties:  # first: they may hold marks of what was before
        remove(element)
    marks = every(root, *_KEPT, *_GONE, *_CELLS)
    formulas = [one for one in every(root, "m:oMath", "m:oMathPara") if every(one, "m:r")]
    word_rows.accept(root)
    _open_wrappers(root)
    _open_formulas(root)
    for element in every(root, *_GONE):
        if name(element.getparent()) not in _MARKERS:
            _take_out(element)
    for element in every(root, *_KEPT):
        if name(element.getparent()) in _MARKERS:
            remove(element)
        else:
            unwrap(element)
    word_paragraphs.join(root)
    for element in every(root, *_GONE, *_RANGES):
        remove(element)
    for element in formulas:
        if not every(element, "m:r"):
            remove(element)
    return len(marks) + len(properties)


def _take_out(element: Element) -> None:
    """Half a bookmark stays, or the other half would be left alone."""
    halves = [one for one in element.iter() if name(one) in _HALVES]
    numbers = [_number(one) for one in halves]
    put_before(element, [one for one in halves if numbers.count(_number(one)) == 1])
    remove(element)


def _number(half: Element) -> tuple[bool, str | None]:
    return name(half).startswith("w:perm"), value(half, "id")


def _open_wrappers(root: Element) -> None:
    """A content control whose deletion was tracked leaves its content behind."""
    for start in every(root, "w:customXmlDelRangeStart", "w:customXmlMoveFromRangeStart"):
        wrapper = next(after(start), None)
        if wrapper is not None and name(wrapper) in {"w:sdt", "w:customXml"}:
            held = child(wrapper, "w:sdtContent") if name(wrapper) == "w:sdt" else wrapper
            inner = [] if held is None else [one for one in held if name(one) != "w:customXmlPr"]
            put_before(wrapper, inner)
            remove(wrapper)


def _open_formulas(root: Element) -> None:
    """Of a fraction or root that was deleted what stood in it is left, marked by itself."""
    for control in every(root, "m:ctrlPr"):
        properties = control.getparent()
        formula = properties.getparent()
        if child(control, "w:del") is None or formula is None:
            continue
        if name(properties).endswith("Pr"):
            held = [one for one in formula.iterdescendants() if _is_own(one, formula)]
            for argument in held:
                put_before(formula, [one for one in argument if not name(one).endswith("Pr")])
            remove(formula)


def _is_own(element: Element, formula: Element) -> bool:
    """Whether it is an argument of this formula and not of one within it; a matrix has rows."""
    parent = element.getparent()
    own = parent is formula or (name(parent) == "m:mr" and parent.getparent() is formula)
    return own and name(element) in _ARGUMENTS
