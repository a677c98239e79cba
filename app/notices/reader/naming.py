"""Patterns for names, given to the items, the mail's subject, the folder or the archive."""

from dataclasses import dataclass, field

from app.notices.reader.assign import Assignment
from app.notices.reader.facts.names import Bearer, Naming, namings
from app.notices.reader.layout.document import Sentence
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.nouns import MEDIA
from app.notices.reader.things.sheet import Ground, Sheet


@dataclass
class Names:
    subject: str | None = None
    folder: str | None = None
    archive: str | None = None
    places: list[tuple[str, int, int]] = field(default_factory=list)


def spread(catalogue: Catalogue, assignment: Assignment) -> Names:
    found = Names()
    text = catalogue.document.text
    for sentence in catalogue.document.sentences:
        for one in namings(text, sentence.start, sentence.end):
            _give(found, catalogue, assignment, sentence, one)
    return found


def _give(
    found: Names, catalogue: Catalogue, assignment: Assignment, sentence: Sentence, one: Naming
) -> None:
    if one.bearer is Bearer.SUBJECT:
        found.subject = found.subject or one.pattern
        found.places.append(("routes.email.subject", one.start, one.end))
    elif one.bearer is Bearer.FOLDER:
        found.folder = found.folder or one.pattern
        found.places.append(("packaging.folder", one.start, one.end))
    elif one.bearer is Bearer.ARCHIVE:
        found.archive = found.archive or one.pattern
        found.places.append(("packaging.archive", one.start, one.end))
    else:
        owners = assignment.owners_of_name(
            sentence, one.start, catalogue.document.text[one.start : one.end + 6]
        )
        ground = Ground(("naming",), one.start, one.end, one.confidence)
        for sheet in owners:
            sheet.put("naming", one.pattern, ground)
        _group(owners)
        assignment.placed.append((one.start, one.end))


def _group(owners: list[Sheet]) -> None:
    """Photos under one pattern share one sequence of numbers."""
    pictures = [
        one for one in owners if one.kind in MEDIA and "{序号}" in str(one.values.get("naming"))
    ]
    if len(pictures) > 1 and len({one.per for one in pictures}) == 1:
        for one in pictures:
            one.values["naming_group"] = "photos"
