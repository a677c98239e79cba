"""Things named behind a way, by a verb of handing in: 登录系统，上传甲、乙."""

import re

from app.domain.notice import Method
from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Sentence
from app.notices.reader.scopes import meant
from app.notices.reader.things.conditions import opener
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way

Place = tuple[int, int]

_HANDS_IN = {
    Method.ONLINE: r"上传|填写|填报|提交|录入|投递|报送|传(?!真|统|播)",
    Method.EMAIL: r"发送|报送|提交|发(?!布|表|放|现)|传(?!真|统|播)|投(?!稿)",
    Method.POST: r"邮寄|寄送|快递|寄",
    Method.IN_PERSON: r"送交|递交|提交|送(?!审)|交(?!流)",
    Method.USB: r"存入|内含|含有?|存有|内存|拷(?:贝|入)|装有|存放|内容(?:有|为|是|包括)|[盘里]有",
    Method.DISC: r"存入|内含|含有?|存有|内存|刻(?:录|入)|装有|存放|内容(?:有|为|是|包括)|[盘里]有",
}
_NEW_OBJECT = re.compile(r"^ ?(?:并|再|同时|随后|然后|最后)?(?:将|把|另将|其余|其他)")


def behind(reading: Reading, way: Way, sentence: Sentence, place: Place) -> list[Sheet]:
    """登录系统，上传甲、乙: things named behind the way, by a verb of handing in."""
    words = re.compile(_HANDS_IN[way.method])
    end = min(
        (
            one[0]
            for other in reading.ways
            if apart(other, way)
            for one in other.places
            if place[1] <= one[0] < sentence.end
        ),
        default=sentence.end,
    )
    found: list[Sheet] = []
    handing = False
    for low, high in _clauses(reading.document.text, place[0], end):
        clause = reading.document.text[low:high]
        if found and _NEW_OBJECT.match(clause):
            break
        verb = words.search(clause)
        first = low + verb.end() if verb else low
        if not verb and not handing:
            continue
        named = meant.own(reading, sentence, first, high)
        if handing and not verb and not (named and _joins(clause)):
            break
        found += [one for one in named if one not in found]
        handing = handing or bool(named)
    return found


def _joins(clause: str) -> bool:
    return bool(re.match(r" ?(?:以及|和|及|并附|附|另附)", clause))


def _clauses(text: str, start: int, end: int) -> list[Place]:
    commas = [one.start() for one in re.compile("，").finditer(text, start, end)]
    edges = zip([start, *[one + 1 for one in commas]], [*commas, end], strict=True)
    return [(low, high) for low, high in edges if high > low]


def apart(one: Way, other: Way) -> bool:
    """Not the same, and no alternatives of one another."""
    return one is not other and (one.any_of is None or one.any_of != other.any_of)


def asked_with(reading: Reading, sheet: Sheet, verb: re.Pattern[str]) -> bool:
    """The verb stands before the thing, in its sentence or in that whose colon opens its list."""
    document = reading.document
    sentence = document.sentence_at(sheet.mention.start)
    if sentence is None:
        return False
    before = document.text[sentence.start : sheet.mention.start]
    if verb.search(re.sub(r"（[^）]*）", "", before)):
        return True
    lead = opener(document, sentence)
    return lead is not None and bool(verb.search(lead.text)) and "：" in lead.text
