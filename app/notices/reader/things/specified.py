"""What has a part of its own for how it must be is asked for: 视频规格."""

import re
from collections.abc import Sequence

from app.notices.reader.layout.document import Document
from app.notices.reader.things import asking
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.nouns import kind_of
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic

_SPECIFIED = re.compile(
    r"^((?:短|微)?视频|音频|照片|图片|短片|影片)(?:的)?(?:作品)?(?:技术|制作|拍摄|具体)?(?:规格|要求|标准|格式|参数)$"
)


def specified(document: Document, topic: Topic, sheets: Sequence[Sheet]) -> list[Sheet]:
    """Such things of a kind that no item has yet."""
    added: list[Sheet] = []
    for index, point in enumerate(document.points):
        found = _SPECIFIED.match(point.title)
        sentence = document.sentence_at(point.body)
        if found is None or sentence is None or asking.is_condition(document, index):
            continue
        kind = kind_of(found[1])
        if not any(one.kind is kind for one in [*sheets, *added]):
            place = (point.body, point.body + found.end(1))
            sheet = Sheet(Mention(*place, found[1], kind), kind, found[1], index)
            sheet.names, sheet.work = {found[1]}, topic.contest
            sheet.categories.add("")
            sheet.grounds.append(Ground(("name", "kind"), *place, 0.8, inferred=True))
            added.append(sheet)
    return added
