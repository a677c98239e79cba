"""What a title holds: 证明材料用A4纸 is said of all below （二）证明材料，1套，包括：…."""

from collections.abc import Sequence
from functools import lru_cache

from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import meaning
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

_SET = Pattern(r"(?<!事迹)(?<!总结)(?<!文字)(?:材料|资料|附件|附件册|文件|证件|附录)$")
_TITLE = Pattern(r"(?P<name>[一-龥]{2,10}?)(?=$|[，。：（、；\d一二两三四五六]|各|共)")
_FEWEST = 2


def meant(document: Document, sheets: Sequence[Sheet], mention: Mention) -> list[Sheet]:
    """What a name means, and what stands below the title that bears this name."""
    found = meaning.meant(sheets, mention)
    return found + [one for one in _held(document, sheets, mention) if one not in found]


def _held(document: Document, sheets: Sequence[Sheet], mention: Mention) -> list[Sheet]:
    if not _SET.search(mention.name):
        return []
    titled = _titled(document).get(mention.name, ())
    if len(titled) != 1:
        return []
    part = document.points[titled[0]]
    inside = [one for one in sheets if document.is_below(one.point, part)]
    found = [one for one in inside if mention.name not in one.names]
    return found if len(found) >= _FEWEST else []


@lru_cache(maxsize=8)
def _titled(document: Document) -> dict[str, list[int]]:
    """The points by the sets that their titles name."""
    found: dict[str, list[int]] = {}
    for index, point in enumerate(document.points):
        title = _TITLE.match(point.title)
        if title and _SET.search(title["name"]):
            found.setdefault(title["name"], []).append(index)
    return found
