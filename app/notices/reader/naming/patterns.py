"""Patterns for names, given to the items, the mail's subject, the folder or the archive."""

from dataclasses import dataclass, field

from app.notices.reader.facts.bearers import Bearer, Naming
from app.notices.reader.facts.names import namings
from app.notices.reader.facts.names_in_rows import labelled
from app.notices.reader.grammar.nouns import MEDIA
from app.notices.reader.layout.document import Sentence
from app.notices.reader.naming.name_owners import in_turn, narrowed, until
from app.notices.reader.naming.namesakes import Namesakes
from app.notices.reader.naming.same import as_before
from app.notices.reader.naming.subjects import Note
from app.notices.reader.owning.assign import Assignment
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Ground, Sheet


@dataclass(frozen=True, slots=True)
class Loose:
    """`start` is where the pattern stands in the text, `owners` how many it was meant for."""

    sheet: Sheet
    sentence: Sentence
    start: int
    owners: int
    firm: bool


@dataclass
class Names:
    notes: list[Note] = field(default_factory=list)
    """What mails and envelopes shall bear."""
    folder: str | None = None
    archive: str | None = None
    places: list[tuple[str, int, int]] = field(default_factory=list)
    loosely: dict[int, Loose] = field(default_factory=dict)
    """By the id of an item, where no word says that a pattern is meant for that very one."""


def spread(catalogue: Catalogue, assignment: Assignment) -> Names:
    found = Names()
    text = catalogue.document.text
    held: dict[Bearer, Naming] = {}
    listed = False
    sakes = Namesakes(catalogue, assignment)
    for sentence in catalogue.document.sentences:
        told = list(namings(text, sentence.start, sentence.end))
        if not told and (listed or sakes.about_names(sentence)):
            told = list(labelled(text, sentence.start, sentence.end))
        listed = bool(_LEADS.search(sentence.text) or (listed and told))
        apart = list(in_turn(catalogue, assignment, sentence))
        for sheet, one in apart:
            sheet.put("naming", one.pattern, Ground(("naming",), one.start, one.end, 0.85))
            assignment.placed.append((one.start, one.end))
        inside = [range(one.start, one.end) for _sheet, one in apart]
        for one in told:
            if any(one.start in place or one.end - 1 in place for place in inside):
                continue
            _give(found, sakes, assignment, sentence, one)
            held.pop(one.bearer, None)
            held[one.bearer] = one
        same = as_before(text, sentence, held)
        if same:
            _give(found, sakes, assignment, sentence, same, again=True)
    return found


_LEADS = Pattern("(?:命名|文件名)[^，。；：]{0,8}：$")
"""命名规则如下：, with a line for each thing below."""
_OF_ALL = Pattern(r"所有|全部|均|都|一律|统一|以上|上述|各项|各类|每[个份项]")


def _give(
    found: Names,
    sakes: Namesakes,
    assignment: Assignment,
    sentence: Sentence,
    one: Naming,
    *,
    again: bool = False,
) -> None:
    if one.bearer in {Bearer.SUBJECT, Bearer.ENVELOPE}:
        found.notes.append(Note(one.bearer, one.pattern, sentence, one.start, one.end))
    elif one.bearer is Bearer.FOLDER:
        found.folder = found.folder or one.pattern
        found.places.append(("packaging.folder", one.start, one.end))
    elif one.bearer is Bearer.ARCHIVE:
        found.archive = found.archive or one.pattern
        found.places.append(("packaging.archive", one.start, one.end))
    else:
        owners = sakes.of(sentence, one.start, one.end, named=sakes.about_names(sentence))
        if not sakes.told and not again and not _OF_ALL.search(sentence.text):
            owners = narrowed(owners, one.pattern)
        if not sakes.told and len(owners) == 1 and "{材料名}" in one.pattern:
            owners = until(sakes.catalogue.sheets, one.start) or owners
        ground = Ground(("naming",), one.start, one.end, one.confidence)
        for sheet in owners:
            held = found.loosely.get(id(sheet))
            if held and not held.firm and (sakes.told or len(owners) < held.owners):
                sheet.values.pop("naming", None)
                sheet.grounds = [each for each in sheet.grounds if "naming" not in each.of]
                del found.loosely[id(sheet)]
            if not sakes.told and "naming" not in sheet.values:
                loosely = Loose(sheet, sentence, one.start, len(owners), sakes.firm)
                found.loosely[id(sheet)] = loosely
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
