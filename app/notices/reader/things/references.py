"""Points that are spoken of by their marks: （4）（5）项, A、B、C三样, 第1至3项."""

from collections.abc import Iterator

from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern

_MARK = Pattern(
    r"（(?P<bracket>\d{1,2})）|(?P<ring>[①-⑳])|(?<![A-Za-z\d])(?P<letter>[A-H])(?![A-Za-z\d.])"
    r"|第(?P<ordinal>\d{1,2})(?=[、至到-]\d|[项类款])|(?<=[、至到-])(?P<more>\d{1,2})"
    r"(?=[、至到-]?\d?[项类款])"
)
_RANGE = Pattern(r"[至到-]第?")


def points_named(document: Document, start: int, end: int) -> list[int]:
    """Indices of the points that the words name by their marks."""
    marks = {one.start for one in document.points}
    known = {_core(point.mark): index for index, point in enumerate(document.points)}
    found: list[int] = []
    done = -1
    for one in _MARK.finditer(document.text, start, end):
        index = known.get(next(part for part in one.groups() if part))
        if index is None or one.start() in marks:
            continue
        if found and _RANGE.fullmatch(document.text[done : one.start()]):
            found += _between(document, found[-1], index)
        found.append(index)
        done = one.end()
    return found


def _core(mark: str) -> str:
    return mark.strip("（）.、) ")


def _between(document: Document, first: int, last: int) -> Iterator[int]:
    level = document.points[first].level
    for index in range(first + 1, last):
        if document.points[index].level == level:
            yield index
