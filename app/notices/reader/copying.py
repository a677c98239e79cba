"""2份 of what goes on paper alone are copies."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.notice import Method
from app.notices.reader import carrying
from app.notices.reader.routing import routes_of

if TYPE_CHECKING:
    from app.notices.reader.found import Reading
    from app.notices.reader.things.sheet import Sheet


def copies_where_only_on_paper(reading: Reading) -> None:
    """2份 of what goes by no electronic way are two copies on paper."""
    electronic = {Method.EMAIL, Method.ONLINE, Method.USB, Method.DISC}
    for sheet in reading.sheets:
        routes = routes_of(reading, sheet) or tuple(reading.ways)
        number = sheet.values.get("count.max")
        one_number = number is not None and number == sheet.values.get("count.min")
        plain = (
            sheet.kind not in carrying.SEEN
            and not carrying.OBJECT.search(sheet.name)
            and one_number
            and "paper.copies" not in sheet.values
            and not _is_piece(reading, sheet)
        )
        if routes and plain and not {one.method for one in routes} & electronic:
            _count_as_copies(sheet)


def _is_piece(reading: Reading, sheet: Sheet) -> bool:
    """1件 is no copy of anything."""
    text = reading.document.text
    places = [one for one in sheet.grounds if "count.max" in one.of]
    return any(re.search("[件幅块枚个封]", text[one.start : one.end + 1]) for one in places)


def _count_as_copies(sheet: Sheet) -> None:
    sheet.values["paper.copies"] = sheet.values.pop("count.max")
    del sheet.values["count.min"]
    sheet.grounds = [
        replace(one, of=("paper.copies",)) if "count.max" in one.of else one
        for one in sheet.grounds
        if "count.min" not in one.of
    ]
