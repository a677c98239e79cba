"""2份 of what goes on paper are copies, and no files."""

import re
from dataclasses import replace

from app.domain.notice import Kind, Method
from app.notices.reader.found import Reading
from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes.routing import routes_of
from app.notices.reader.things.sheet import Sheet


def copies_on_paper(reading: Reading) -> None:
    """2份 of what goes by no electronic way, or of what goes on paper, too, are two copies."""
    told = any("paper.copies" in one.values for one in reading.sheets)
    for sheet in reading.sheets:
        if _is_told_twice(reading, sheet):
            _forget_count(sheet)
        ways = routes_of(reading, sheet) or tuple(reading.ways)
        methods = {one.method for one in ways}
        if not methods or not _is_counted_once(sheet) or _is_piece(reading, sheet):
            continue
        both = told and methods & _BROUGHT and not _is_scanned(sheet)
        if not methods & _ELECTRONIC or (both and _in_copies(reading, sheet)):
            _count_as_copies(sheet)


_SEEN = {Kind.PHOTO, Kind.HEADSHOT, Kind.VIDEO}
_OBJECT = Pattern(r"^样书|实物$|原作$|^原件$|样品$|样机$")
_ELECTRONIC = {Method.EMAIL, Method.ONLINE, Method.USB, Method.DISC}
_BROUGHT = {Method.POST, Method.IN_PERSON}


def _is_counted_once(sheet: Sheet) -> bool:
    """A document of which just so many are asked for."""
    number = sheet.values.get("count.max")
    plain = sheet.kind not in _SEEN and not _OBJECT.search(sheet.name)
    exact = number is not None and number == sheet.values.get("count.min")
    return plain and exact and "paper.copies" not in sheet.values


def _is_told_twice(reading: Reading, sheet: Sheet) -> bool:
    """报告2份，…纸质版各2份: the copies alone."""
    number = sheet.values.get("count.max")
    same = number == sheet.values.get("count.min") == sheet.values.get("paper.copies")
    several = number not in {None, 1} and sheet.kind not in _SEEN
    return several and same and _in_copies(reading, sheet)


def _is_scanned(sheet: Sheet) -> bool:
    """What goes as a scan need not go on paper, though others do."""
    forms = sheet.values.get("renditions")
    return isinstance(forms, list) and "scan" in forms


def _in_copies(reading: Reading, sheet: Sheet) -> bool:
    """一份, 各1套: such as are counted on paper."""
    text = reading.document.text
    places = [one for one in sheet.grounds if "count.max" in one.of]
    return any(text[one.start : one.end].endswith(("份", "套", "册")) for one in places)


def _is_piece(reading: Reading, sheet: Sheet) -> bool:
    """1件 is no copy of anything."""
    text = reading.document.text
    places = [one for one in sheet.grounds if "count.max" in one.of]
    return any(re.search("[件幅块枚个封]", text[one.start : one.end + 1]) for one in places)


def _forget_count(sheet: Sheet) -> None:
    for path in ("count.min", "count.max"):
        del sheet.values[path]
    sheet.grounds = [one for one in sheet.grounds if not one.of[0].startswith("count.")]


def _count_as_copies(sheet: Sheet) -> None:
    sheet.values["paper.copies"] = sheet.values.pop("count.max")
    del sheet.values["count.min"]
    sheet.grounds = [
        replace(one, of=("paper.copies",)) if "count.max" in one.of else one
        for one in sheet.grounds
        if "count.min" not in one.of
    ]
