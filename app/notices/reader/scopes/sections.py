"""What a way is for by the part or the stage of the notice that it is told in."""

import re

from app.notices.reader.found import Reading
from app.notices.reader.scopes import meant
from app.notices.reader.things.phases import phase_at
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way


def in_phase(reading: Reading, way: Way) -> list[Sheet]:
    """Where all that is said of the way stands in one stage, what that stage asks for."""
    document = reading.document
    stages = {phase_at(document, one, len(one.text)) for one in way.sentences}
    stage = stages.pop() if len(stages) == 1 else None
    return [one for one in reading.sheets if stage and one.values.get("phase") == stage]


def in_part(reading: Reading, way: Way) -> list[Sheet]:
    """Where each part of the notice has its own things and its own way, those of the part."""
    own = _part_of(reading, way)
    if own is None:
        return []
    others = [_part_of(reading, one) for one in reading.ways if one is not way]
    apart = [one for one in others if one is not None and one != own]
    return (
        [sheet for sheet in reading.sheets if meant.below(reading.document, sheet.point, own)]
        if apart
        else []
    )


def _part_of(reading: Reading, way: Way) -> int | None:
    """The outermost point that holds all that is said of the way and some, not all, things."""
    points = {one.point for one in way.sentences}
    first = next(iter(points), -1)
    found = None
    while first >= 0:
        inside = [one for one in reading.sheets if meant.below(reading.document, one.point, first)]
        held = all(meant.below(reading.document, one, first) for one in points)
        if (
            held
            and 0 < len(inside) < len(reading.sheets)
            and not _SENDING_PART.search(reading.document.points[first].title)
        ):
            found = first
        first = reading.document.points[first].parent
    return found


_SENDING_PART = re.compile(r"报送|方式|途径|渠道|提交|递交|办法|流程|程序|地点|地址|怎么|截止|时间")
