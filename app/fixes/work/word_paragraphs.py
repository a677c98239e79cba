"""Paragraphs whose mark was deleted run on into the next one, which keeps its own properties."""

from app.fixes.work.word_tree import Element, after, child, every, name, put_before, remove

_BETWEEN = frozenset(
    {"w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd", "w:proofErr"}
    | {f"w:{kind}Range{end}" for kind in ("moveFrom", "moveTo", "comment",
       "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
       for end in ("Start", "End")}
)  # fmt: skip
"""What stands between paragraphs and shows nothing."""


def join(root: Element) -> None:
    """From the last to the first, so that a row of them ends in one.

    Where a table, a content control or the end follows, there is nothing to run on into: then a
    paragraph that holds something keeps its mark, and an empty one goes if another is left.
    """
    for paragraph in reversed(every(root, "w:p")):
        if _is_unmarked(paragraph):
            _join(paragraph)


def _is_unmarked(paragraph: Element) -> bool:
    marks = child(paragraph, "w:pPr", "w:rPr")
    return marks is not None and any(name(one) in {"w:del", "w:moveFrom"} for one in marks)


def _join(paragraph: Element) -> None:
    between: list[Element] = []
    for sibling in after(paragraph):
        if name(sibling) in _BETWEEN:
            between.append(sibling)
            continue
        if name(sibling) == "w:p":
            _run_on(paragraph, between, sibling)
        elif name(sibling) != "w:sectPr" and not _holds_anything(paragraph):
            put_before(paragraph, _content(paragraph))
            remove(paragraph)
        return


def _run_on(paragraph: Element, between: list[Element], following: Element) -> None:
    moved = [*_content(paragraph), *between]
    properties = child(following, "w:pPr")
    if properties is None:
        for place, one in enumerate(moved):
            following.insert(place, one)
    else:
        for one in reversed(moved):
            properties.addnext(one)
    remove(paragraph)


def _content(paragraph: Element) -> list[Element]:
    return [one for one in paragraph if name(one) != "w:pPr"]


def _holds_anything(paragraph: Element) -> bool:
    return any(name(one) not in _BETWEEN for one in _content(paragraph))
