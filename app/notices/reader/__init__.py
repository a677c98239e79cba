"""Reads a notice: clean text in, draft profile out, by rules that can be explained."""

from app.notices.reader import charsets  # noqa: F401 - first, so that what follows loads fast
from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.draft import Draft, DraftKind
from app.notices.reader.reading import read

__all__ = ["CleanText", "Draft", "DraftKind", "read"]
