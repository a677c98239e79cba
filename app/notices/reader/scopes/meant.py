"""Which items the words of a sentence speak of: by name, by number, as the rest."""

import re
from functools import lru_cache

from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import spoken
from app.notices.reader.things.references import points_named
from app.notices.reader.things.sheet import Sheet


def own(reading: Reading, sentence: Sentence, start: int = 0, end: int = 1 << 60) -> list[Sheet]:
    """Named by their names, or by the marks of their points."""
    found = meant(reading, sentence, start, end)
    low, high = max(start, sentence.start), min(end, sentence.end)
    words = reading.document.text[low:high]
    counted = spoken.by_number(reading.document, reading.sheets, low, high)
    found += [one for one in counted if one not in found]
    if spoken.is_rest(words):
        return found + [
            one for one in reading.sheets if one not in told_of(reading, sentence, high)
        ]
    left = spoken.left_out(words)
    if left:
        out = meant(reading, sentence, low + left[0], low + left[1])
        out += spoken.by_number(reading.document, reading.sheets, low + left[0], low + left[1])
        inside = [one for one in found if one not in out]
        return inside or [one for one in reading.sheets if one not in out]
    found += [one for one in _of_parts(reading, words) if one not in found]
    for index in points_named(reading.document, low, high):
        found += [
            one
            for one in reading.sheets
            if below(reading.document, one.point, index) and one not in found
        ]
    return found


def _of_parts(reading: Reading, words: str) -> list[Sheet]:
    """推荐材料 where a part of the notice bears that title: what is asked for in it."""
    found: list[Sheet] = []
    titles = _titles(reading.document)
    several = [one for one in titles if _PART.fullmatch(one)]
    labels = {one for sheet in reading.sheets for one in sheet.categories if len(one) > 1}
    for label in labels if len(labels) > 1 else ():
        if re.search(
            re.escape(label) + r"(?:类|组)?的?(?:[一-龥]{2})?(?:材料|作品|文件|电子|纸质)", words
        ):
            found += [one for one in reading.sheets if one.categories == {label}]
    for index, title in enumerate(titles):
        if len(several) > 1 and title in several and title in words:
            found += [one for one in reading.sheets if below(reading.document, one.point, index)]
    return found


@lru_cache(maxsize=8)
def _titles(document: Document) -> tuple[str, ...]:
    """Of each point, without what stands in brackets behind it."""
    return tuple(one.title.partition("（")[0] for one in document.points)


_PART = Pattern(r"[一-龥]{2,8}(?:材料|资料|文件|作品)")


def meant(reading: Reading, sentence: Sentence, start: int, end: int) -> list[Sheet]:
    found: list[Sheet] = []
    for mention in reading.catalogue.named.get(sentence.number, ()):
        if start <= mention.start < end:
            found += [one for one in reading.catalogue.resolve(mention) if one not in found]
    return found


def told_of(reading: Reading, sentence: Sentence, place: int) -> list[Sheet]:
    """What was named in this point before 其余."""
    found: list[Sheet] = []
    for one in spoken.named_before(reading.document.sentences, sentence, place):
        end = min(one.end, place)
        found += meant(reading, one, one.start, end)
        found += spoken.by_number(reading.document, reading.sheets, one.start, end)
    return found


def listed(reading: Reading, point: int) -> list[Sheet]:
    return [one for one in reading.sheets if below(reading.document, one.point, point)]


def below(document: Document, point: int, above: int) -> bool:
    if above < 0:
        return False
    while point >= 0:
        if point == above:
            return True
        point = document.points[point].parent
    return False
