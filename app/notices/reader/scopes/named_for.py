"""Takes a name of files back from what never is a file there, once stages and ways are known."""

import re

from app.domain.notice import Kind, Method, Per
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.naming.patterns import Loose
from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes import routing
from app.notices.reader.things.phases import is_later, phase_at
from app.notices.reader.things.sheet import Sheet

_ALL_STAGES = Pattern(r"各阶段|每次|两次|历次")
_EVERY = Pattern(r"一律|统一|均|都|所有|全部|以上|上述|各阶段|每次")
_PERSONAL = Pattern(r"\{姓名\}|主持人|负责人|选手|作者")
_OF_ONE = Pattern(r"\{作品名\}|学号|队伍|课程|项目代码")
_SUMS_UP = Pattern(r"汇总|名单|一览|目录|花名册|登记[册簿]|清册")


def settle(reading: Reading) -> None:
    """Only from those that the words about the name do not name themselves."""
    kept = set(map(id, reading.sheets))
    for one in (held for number, held in reading.names.loosely.items() if number in kept):
        sheet, sentence = one.sheet, one.sentence
        if (
            _is_of_another_stage(reading, sheet, sentence, one.start)
            or _is_no_file(reading, sheet, sentence)
            or _is_of_no_one(reading, one)
        ):
            sheet.values.pop("naming", None)
            sheet.values.pop("naming_group", None)
            sheet.grounds = [one for one in sheet.grounds if "naming" not in one.of]


def _is_of_no_one(reading: Reading, one: Loose) -> bool:
    """A list of all of them bears no one's name, where each has papers of its own."""
    if one.sheet.per is not Per.UNIT or one.sheet.kind not in {Kind.TABLE, Kind.LETTER}:
        return False
    within = _WITHIN.search(one.sentence.text[: one.start - one.sentence.start])
    pattern = str(one.sheet.values.get("naming", ""))
    summed = _SUMS_UP.search(one.sheet.name) and _OF_ONE.search(pattern)
    named = summed or _PERSONAL.search(pattern)
    others = {other.sheet.per for other in reading.names.loosely.values()}
    plainly = _SUMS_UP.search(one.sheet.name) and re.search(r"\{(?:姓名|作品名)\}", pattern)
    return bool(plainly) or (Per.NOMINEE in others and bool(named or within))


_WITHIN = Pattern(
    r"每(?:个|名|位|项|人)[^，。；]{0,8}(?:文件夹|目录)[^。；]*(?:里面?|内)的?(?:各|电子)?文件"
)


def _is_of_another_stage(reading: Reading, sheet: Sheet, sentence: Sentence, place: int) -> bool:
    stage = phase_at(reading.document, sentence, place - sentence.start)
    own = sheet.values.get("phase")
    if stage is None and isinstance(own, str) and is_later(own):
        return sheet.mention.start > place and not _ALL_STAGES.search(sentence.text)
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
        return _is_only_paper(sheet)
    here = [
        way
        for way in reading.ways
        if way.method not in _ON_PAPER
        and any(sentence.start <= start < sentence.end for start, _end in way.places)
    ]
    if here:
        return not any(way in here for way in ways)
    return all(way.method in _ON_PAPER for way in ways)


_ON_PAPER = {Method.POST, Method.IN_PERSON}


def _is_only_paper(sheet: Sheet) -> bool:
    told = "no-file" in sheet.ways and "file" not in sheet.ways
    return told or "no-file, in its own point" in sheet.ways
