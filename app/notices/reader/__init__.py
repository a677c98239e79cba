"""Reads a notice: clean text in, draft profile out, by rules that can be explained."""

from importlib import import_module

from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.draft import Draft, DraftKind

__all__ = ["CleanText", "Draft", "DraftKind", "load", "read"]


def load() -> None:
    """Brings in what reading needs (0.1 s), in any thread; `read` does so where it was not done."""
    import_module("app.notices.reader.reading")


def read(text: str, *, name: str = "") -> Draft:
    r"""`text` is decoded, with \n as its only line break; `name` is the file's, for the record."""
    from app.notices.reader import reading

    return reading.read(text, name=name)
