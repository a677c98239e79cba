"""One value that the notice gives, and the place where it does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import DOCUMENTS, MEDIA, PICTURES

Value = object
ANY = frozenset(Kind)
VIDEOS = frozenset({Kind.VIDEO})
FILMED = frozenset({Kind.VIDEO, Kind.AUDIO})
VISUAL = frozenset({Kind.PHOTO, Kind.HEADSHOT, Kind.VIDEO})
TEXTS = frozenset({Kind.REPORT, Kind.FORM, Kind.LETTER, Kind.OTHER})
PAPERS = DOCUMENTS
WAYS = "ways"
"""What is known of an item's ways: file, paper, no-file, no-paper."""
__all__ = [
    "ANY",
    "DOCUMENTS",
    "FILMED",
    "MEDIA",
    "PAPERS",
    "PICTURES",
    "TEXTS",
    "VIDEOS",
    "VISUAL",
    "WAYS",
    "Fact",
    "Finder",
]


@dataclass(frozen=True, slots=True)
class Fact:
    """`path` as in an item's JSON, such as `chars.max`; `kinds` are the items it can speak of.

    `start:end` in the clean text holds the number that the value rests on. `rule` names the
    pattern, so that a person can be told why.
    """

    path: str
    value: Value
    start: int
    end: int
    kinds: frozenset[Kind]
    rule: str
    confidence: float = 0.95
    adjacent: bool = False
    """Belongs to the thing right beside it or to none: 照片3张."""


Finder = Callable[[str, int, int], Iterator[Fact]]
"""Facts within `text[start:end]`, which is one sentence."""
