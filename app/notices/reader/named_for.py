"""Takes a name of files back from what never is a file there, once stages and ways are known."""

import re

from app.domain.notice import Per
from app.notices.reader import carrying, routing
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.phases import is_later, phase_at

_EVERY = re.compile(r"一律|统一|均|都|所有|全部|以上|上述|各阶段|每次")
_PERSONAL = re.compile(r"\{姓名\}|\{作品名\}|主持人|负责人|选手|课题|书名|专利号")


def settle(reading: Reading) -> None:
    """Only from those that the words about the name do not name themselves."""
    for sheet, sentence, place in reading.names.loosely:
        if (
            _is_of_another_stage(reading, sheet, sentence, place)
            or _is_no_file(reading, sheet, sentence)
            or _is_of_no_one(reading, sheet)
        ):
            sheet.values.pop("naming", None)
            sheet.values.pop("naming_group", None)
            sheet.grounds = [one for one in sheet.grounds if "naming" not in one.of]


def _is_of_no_one(reading: Reading, sheet: Sheet) -> bool:
    """A list of all of them bears no one's name, where each has papers of its own."""
    others = {one.per for one, _sentence, _place in reading.names.loosely}
    named = _PERSONAL.search(str(sheet.values.get("naming", "")))
    return sheet.per is Per.UNIT and Per.NOMINEE in others and named is not None


def _is_of_another_stage(reading: Reading, sheet: Sheet, sentence: Sentence, place: int) -> bool:
    stage = phase_at(reading.document, sentence, place - sentence.start)
    if _EVERY.search(sentence.text) and not (stage and is_later(stage)):
        return False
    known = {one.values.get("phase") for one in reading.sheets}
    return stage in known and stage is not None and sheet.values.get("phase") != stage


def _is_no_file(reading: Reading, sheet: Sheet, sentence: Sentence) -> bool:
    """It goes on paper alone, or by none of the ways that the sentence speaks of."""
    ways = routing.routes_of(reading, sheet)
    if any(path in sheet.values for path in ("renditions", "formats")):
        return False
    if not ways:
        return carrying.only_paper(sheet)
    here = [
        way
        for way in reading.ways
        if way.method not in carrying.ON_PAPER
        and any(sentence.start <= start < sentence.end for start, _end in way.places)
    ]
    if here:
        return not any(way in here for way in ways)
    return all(way.method in carrying.ON_PAPER for way in ways)
