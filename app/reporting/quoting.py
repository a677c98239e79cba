"""The notice's own words as a page quotes them."""

from app.reporting.glosses import without_glosses
from app.reporting.simplified import simplified
from app.reporting.words import visible

_ENDS = "。；！？;!?"
_GOES_ON = "…"


def readable(quote: str) -> str:
    """In Simplified characters, without what cannot be shown and without printed pinyin."""
    return visible(simplified(without_glosses(quote)))


def inner(text: str) -> str:
    """To stand within quotation marks: its own become the single ones."""
    return text.translate(_SINGLE)


_SINGLE = str.maketrans("“”", "‘’")


def excerpt(quote: str) -> str:
    """`readable`, with dots where it leaves off before the sentence does."""
    shown = readable(quote).rstrip()
    return shown if not shown or shown[-1] in _ENDS else shown + _GOES_ON
