"""Which way each subject of a mail, or note on an envelope, is meant for."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.notice import Method
from app.notices.reader.facts.bearers import Bearer
from app.notices.reader.layout.document import Sentence
from app.notices.reader.whole.way import Way


@dataclass(frozen=True, slots=True)
class Note:
    """`pattern` on what `bearer` is, a mail or an envelope; told in `sentence`."""

    bearer: Bearer
    pattern: str
    sentence: Sentence
    start: int
    end: int


def subjects(notes: Sequence[Note], ways: Sequence[Way]) -> dict[int, Note]:
    """The first note for each way, by the way's `id()`."""
    mailed = [way for way in ways if way.method is Method.EMAIL] or [
        way for way in ways if way.method is Method.ONLINE
    ]
    posted = [way for way in ways if way.method is Method.POST]
    found: dict[int, Note] = {}
    for note in notes:
        for way in _meant(note, posted if note.bearer is Bearer.ENVELOPE else mailed):
            found.setdefault(id(way), note)
    return found


def _meant(note: Note, ways: list[Way]) -> list[Way]:
    """Those to an address that its own sentence names, if it names one; else all."""
    own = range(note.sentence.start, note.sentence.end)
    return [way for way in ways if way.to and way.to.start in own] or ways
