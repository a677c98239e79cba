"""Which formats a notice asks for, in names that don't tell apart what a notice doesn't."""

from collections.abc import Iterable

from app.checks.base import several
from app.domain import renditions
from app.domain.facts import Facts, NotProbed, PdfFacts, TextFacts
from app.domain.notice import Item, Rendition
from app.domain.quantities import Format, Value

_SAME = {
    "mpo": "jpg",  # what phones write and call JPG
    "m4v": "mp4",
    "docm": "docx",
    "dotx": "docx",
    "dotm": "docx",
    "xls": "xlsx",
    "xlsm": "xlsx",
}


def plain(name: str) -> str:
    """One name for formats that pass for each other: doc is docx, jpeg is jpg, m4v is mp4."""
    same = renditions.same_format(name)
    return _SAME.get(same, same)


def of_content(facts: Facts) -> str:
    """The format by content, "" where none is known."""
    match facts:
        case PdfFacts():
            return "pdf"
        case TextFacts():
            return "txt"
        case NotProbed():
            return facts.format
        case _:
            return facts.format


def asked(item: Item, shape: Rendition) -> tuple[str, ...]:
    """The formats that the item asks for in this rendition, as written; () where it names none."""
    return tuple(
        name for name in item.limits.formats if renditions.meant(item, f"x.{name}") is shape
    )


def accepted(name: str, wanted: Iterable[str]) -> bool:
    return plain(name) in {plain(one) for one in wanted}


def shown(names: Iterable[str]) -> Value:
    return several(Format(name) for name in names)
