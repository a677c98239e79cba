"""What tells that a file is of a year before the notice's."""

import re

from app.domain.facts import Family
from app.domain.notice import Item
from app.sorting import lexicon
from app.sorting.evidence import Evidence
from app.sorting.setting import most_of
from app.sorting.writing import closed

_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?![\d.\-/_]?\d)(?!\s*年?\s*[\-—~至到]\s*(?:19|20)?\d\d)"
)
"""A year, not a day's beginning (20240312, 2024-03) nor that of a span (2022—2024)."""

_OF_A_MONTH = re.compile(r"^年\d")
_TOP = 60  # characters of a title

_PICTURES = frozenset({Family.PHOTO, Family.VIDEO, Family.AUDIO})


def is_past(one: Evidence, item: Item, year: int) -> bool:
    """By its innermost folder that tells a year; a document's by its name and title as well.

    Photos may be older than the notice, and so may files of which any number is asked for.
    """
    told = [] if one.family in _PICTURES or most_of(item) is None else [one.stem, _title(one.text)]
    folders = (_last(folder) for folder in reversed(one.folders))
    years = [next((found for found in folders if found), 0), max(map(_last, told), default=0)]
    kept = any(word in closed(text) for text in (*one.folders, *told[:1]) for word in lexicon.PAST)
    return kept or any(0 < found < year for found in years)


def _title(text: str) -> str:
    return next((line for line in text.split("\n") if line.strip()), "")[:_TOP]


def _last(text: str) -> int:
    """The latest year that it tells; 0 for none."""
    plain = closed(text)
    found = [
        int(each[1]) for each in _YEAR.finditer(plain) if not _OF_A_MONTH.match(plain[each.end() :])
    ]
    return max(found, default=0)
