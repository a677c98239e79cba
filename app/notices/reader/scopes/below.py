"""What a way is for by the list, the table or the title that stands below or above it."""

import re
from itertools import dropwhile, takewhile

from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.scopes import meant
from app.notices.reader.things import asking
from app.notices.reader.things.sheet import Sheet

_FOLLOWING = re.compile(
    "(?:下列|以下|如下|下面)[^，。；]{0,8}(?:附件|材料|资料|文件|内容|上传|提交|报送)(?!的?(?:要求|方式))"
    "[^，。；]{0,6}$"
)
"""登录系统上传以下材料."""


def listed(reading: Reading, sentence: Sentence, place: tuple[int, int]) -> list[Sheet]:
    """What a list or table below asks for, led by the sentence or by a title that names the way."""
    document = reading.document
    things = [
        one for one in meant.listed(reading, sentence.point) if not _is_sent_apart(reading, one)
    ]
    if asking.leads(sentence.text) or _FOLLOWING.search(sentence.text):
        return things + _tabled(reading, sentence)
    point = document.points[sentence.point] if sentence.point >= 0 else None
    if point is None or not place[1] <= point.body + len(point.title) <= point.body + _TITLE:
        return []
    alone = document.text[sentence.start : sentence.end].strip().endswith(point.title)
    return things if alone and len(things) < len(reading.sheets) else []


_TITLE = 16


def _is_sent_apart(reading: Reading, sheet: Sheet) -> bool:
    """In a paragraph below the last point of the list that tells a way of its own."""
    text, place = reading.document.text, sheet.mention.start
    low, high = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    if sheet.point < 0 or reading.document.points[sheet.point].start >= low:
        return False
    return any(low <= start < high for way in reading.ways for start, _end in way.places)


def behind_colon(reading: Reading, sentence: Sentence, at: tuple[int, int, int]) -> list[Sheet]:
    """把下列三样材料寄到…：推荐函1份；汇总表2份: up to the full stop."""
    text, start, end = reading.document.text, at[0], at[2]
    colon = text.find("：", end, sentence.end)
    if colon < 0 or not re.search("下列|以下|下面", text[start:end]):
        return []
    stop = text.find("。", colon)
    found: list[Sheet] = []
    for other in reading.document.sentences[sentence.number : sentence.number + _GOING_ON]:
        if other.start < (stop if stop >= 0 else sentence.end):
            found += meant.own(reading, other, max(colon, other.start))
    return found


_GOING_ON = 6


def _tabled(reading: Reading, sentence: Sentence) -> list[Sheet]:
    """What the table right below the sentence asks for."""
    behind = reading.document.sentences[sentence.number + 1 :]
    following = dropwhile(lambda one: one.cell is None and "|" in one.text, behind)
    rows = list(takewhile(lambda one: one.cell is not None, following))
    return [
        one for one in reading.sheets if rows and rows[0].start <= one.mention.start < rows[-1].end
    ]
