"""Takes comments out of a part: where they begin and end, and the sign that they are there."""

from app.fixes.work.word_tree import Element, every, name, remove

_RANGES = ("w:commentRangeStart", "w:commentRangeEnd")


def uncomment(root: Element) -> int:
    """How many signs there were. A run that held nothing but the sign goes with it."""
    for element in every(root, *_RANGES):
        remove(element)
    signs = every(root, "w:commentReference")
    for sign in signs:
        run = sign.getparent()
        remove(sign)
        if name(run) == "w:r" and all(name(one) == "w:rPr" for one in run):
            remove(run)
    return len(signs)
