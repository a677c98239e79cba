"""The thing that a row of a table names, where the notice has asked for it before the table."""

from collections.abc import Mapping, Sequence

from app.notices.reader.layout.document import Document
from app.notices.reader.things.mentions import Mention


def name(document: Document, named: Mapping[int, Sequence[Mention]], row: int) -> Mention | None:
    """What fills the first of its cells that names anything."""
    for sentence in document.sentences:
        if sentence.point != row:
            continue
        words = sentence.text.strip(" 《》")
        for one in named[sentence.number]:
            if not one.generic and one.name in words and len(one.name) * 2 > len(words):
                return one
    return None
