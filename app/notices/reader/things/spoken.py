"""Which items words speak of without naming each: 前四项, 第2至5项, 其余材料, 除视频外."""

import re
from collections.abc import Iterable

from app.notices.reader.grammar.numbers import whole
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.numbering import Asked, list_before, shape
from app.notices.reader.things.sheet import Sheet

_NUMERAL = "一二三四五六七八九十两"
_FIRST = Pattern(rf"(?P<end>前|后)(?P<n>[{_NUMERAL}\d]{{1,2}})(?:项|样|种|类|份|个|件)")
_COUNTED = "(?:项(?!目)|样|种|类|份|个|件|者)"
_BACK = Pattern(
    rf"(?:以上|上述|前述|上列|前面|上面|这)(?P<n>[{_NUMERAL}]|\d){_COUNTED}"
    rf"|(?:^|(?<=[，。；：\n]))(?P<bare>[两三四五六])(?:项|样|件|者)(?:材料|东西)?"
    "(?=均|都|按|一起|一并|合|装|统一|一律|要|须|应|由|同时|连同|各)"
)
"""以上三项; 这两样; 三样按顺序装订 where a clause begins."""
_NTH = r"第?（?(?P<{}>[一二三四五六七八九十]{{1,3}}|\d{{1,2}})）?"
_TO_NTH = rf"(?:[至到—-]{_NTH.format('b')})?"
_A_NUMBER = rf"第?（?[{_NUMERAL}\d]{{1,3}}）?"
_MORE_NTH = rf"(?=(?:[、和及]?{_A_NUMBER})*+(?:[至到—-]{_A_NUMBER})?[项款])"
_NO_NTH = (
    r"(?<![前后])(?<!上述)(?<!以上)(?<!前述)(?<!上列)(?<!所列)(?<![\d）](?=[一-龥]))"
    rf"(?:(?<=[和及至到号])|(?<![一-龥](?=[{_NUMERAL}\d]{{1,2}}项)))"
)
"""上述四项, 包括用法、创新点四项, 成果5项: so many, and none by its number."""
_ORDINAL = Pattern(rf"(?:(?=第)|{_NO_NTH})" + _NTH.format("a") + _TO_NTH + _MORE_NTH)
"""第3、4两项 means the third and the fourth, and 两 none of its own."""
_SEVERAL = "(?:(?:[、，和及与至到—~-]|号?材料)+第?（?\\d{1,2}）?)*"
_NO_ITEM = "[\\d年月日届个份页名次期批轮条章%]"
_SERIAL = Pattern(
    r"(?:序号|材料|前述|上述|表中)(?!\d{1,2}[项种样份件])(?:为|是)?第?"
    rf"(?P<open>（)?\d{{1,2}}）?{_SEVERAL}(?(open)(?<=）)|(?!{_NO_ITEM}))"
)
"""序号为2、3; 材料（1）至（5）."""
_SPAN = Pattern(r"(?P<low>\d{1,2})）?(?:[至到—~-]+(?:材料)?第?（?(?P<high>\d{1,2}))?")
"""材料1至5、8."""
_VOLUMES = Pattern("(?<!式)[两三四各]册(?:材料)?(?=均|都|统一|分别|一律|应|须|要|用|使用)")
"""两册均用A4纸, where parts of the notice are headed 第一册, 第二册."""
_VOLUME = Pattern("第[一二三四]册")
_WHICH = (
    "以上|上述|所有|全部|全套|整套|各项|报送|推荐|申报|参评|参赛|电子|纸质|书面|申请|各类"
    "|投稿|参选|文字"
)
_IN_FORM = "(?:的?(?:电子版|纸质版|电子文档|电子稿|纸质件))?"
_NOT_ITEMS = (
    "(?:电子)?(?:邮箱|信箱|地址|网址|网站|系统|平台|账号|二维码|时间|日期|期限|单位|部门|人员|要求|规定"
    "|条件|方式|链接|办法|比例|标准)"
)
_ABOVE = "[两三四五六七八]?[项件样种]|材料|各项|内容|表|文件|资料|均|全部|所有|照片|视频|电子|各"
_ALL = Pattern(
    rf"(?<!等)(?:{_WHICH})(?:的)?(?:材料|资料|文件|附件){_IN_FORM}|上述(?!{_NOT_ITEMS})"
    rf"|以上(?={_ABOVE})|材料(?:电子版|纸质版)"
)
"""全部材料的电子版; 上述 and not 上述邮箱; 以上三项."""
_BUT_ALL = Pattern(r"除[^，。；]{0,4}(?:上述|以上|前述)[^，。；]{0,10}?外")
"""除上述材料外，另填甲: of what is named, the rest is not meant."""
_REST = Pattern(
    rf"(?:其余|其他|其它|余下|除此[之以]?外的)(?:的)?"
    rf"(?:[{_NUMERAL}\d]{{0,2}}[项样种类件]|各项|电子)?(?:材料|资料|文件|附件|内容|作品)?"
)
_EXCEPT = Pattern(
    r"除(?P<what>[^，。；]{2,30}?)(?:以外|之外|外)，?|(?P<but>《[^《》]{2,20}》)[之以]外的|[（，]"
    r"(?P<not>[^（），。；]{2,20}?)(?:除外|不在此列)"
)


def by_number(document: Document, sheets: Iterable[Sheet], start: int, end: int) -> list[Sheet]:
    """Of the list that stands nearest before `start`, or the first one behind it."""
    words = document.text[start:end]
    text = _plain(words)
    if not numbers(text):
        return []
    items = list_before(document, list(sheets), start, _asked(words, text))
    found: list[Sheet] = []
    for one in _FIRST.finditer(text):
        number = whole(one["n"]) or 0
        if 0 < number <= len(items):
            part = items[:number] if one["end"] == "前" else items[-number:]
            found += [sheet for several in part for sheet in several]
    for one in _BACK.finditer(text):
        number = whole(one["n"] or one["bare"]) or 0
        found += _last(document, sheets, start + one.start(), number) or [
            sheet for several in _begun(items, start)[-number:] for sheet in several
        ]
    if _VOLUMES.search(text):
        found += _in_volumes(document, sheets)
    for one in _ORDINAL.finditer(text):
        low = whole(one["a"]) or 0
        high = (whole(one["b"]) if one["b"] else low) or low
        found += [sheet for several in items[max(low, 1) - 1 : high] for sheet in several]
    for one in _SERIAL.finditer(text):
        for span in _SPAN.finditer(one[0]):
            low, high = int(span["low"]), int(span["high"] or span["low"])
            found += [sheet for several in items[low - 1 : high] for sheet in several]
    return [one for at, one in enumerate(found) if one not in found[:at]]


def _in_volumes(document: Document, sheets: Iterable[Sheet]) -> list[Sheet]:
    parts = [one for one in document.points if _VOLUME.match(one.title)]
    return [one for one in sheets if any(document.is_below(one.point, part) for part in parts)]


def _last(document: Document, sheets: Iterable[Sheet], place: int, number: int) -> list[Sheet]:
    """As many as that point of the notice has asked for last, if it has."""
    sentence = document.sentence_at(place)
    own = [one for one in sheets if sentence and one.point == sentence.point]
    own = [one for one in own if one.mention.start < place]
    return own[-number:] if len(own) >= number else []


def _begun(items: Iterable[list[Sheet]], place: int) -> list[list[Sheet]]:
    return [one for one in items if one and one[0].mention.start < place]


def _asked(words: str, text: str) -> Asked:
    """How long the list must be that the words speak of, and how it is numbered."""
    told = [one["n"] for one in _FIRST.finditer(text)]
    told += [one["b"] or one["a"] for one in _ORDINAL.finditer(text)]
    spans = [span for one in _SERIAL.finditer(text) for span in _SPAN.finditer(one[0])]
    told += [one["high"] or one["low"] for one in spans]
    return Asked(max((whole(one) or 0 for one in told), default=0), shape(words))


def numbers(text: str) -> bool:
    """Whether the words name things by their numbers."""
    text = _plain(text)
    return any(one.search(text) for one in (_FIRST, _BACK, _ORDINAL, _SERIAL, _VOLUMES))


def _plain(text: str) -> str:
    """第②至⑦项 as 第2至7项, B、C两项 as 2、3两项; 一项一个文件 names no number."""
    lettered = _LETTER.sub(lambda one: str(ord(one[0]) - ord("A") + 1), text)
    return lettered.translate(_RINGED).replace("一项一", "每项一")


_RINGED = {ord("①") + at: str(1 + at) for at in range(9)}
_LETTER = Pattern(rf"(?<![A-Za-z\d])[A-H](?=(?:[、和及至到-][A-H])*[{_NUMERAL}]?项)")


def is_everything(text: str) -> bool:
    return bool(_ALL.search(_BUT_ALL.sub("", text)))


def is_rest(text: str) -> bool:
    return rest(text) is not None


def rest(text: str) -> re.Match[str] | None:
    """Where it says 其余材料."""
    return _REST.search(text)


def left_out(text: str) -> tuple[int, int] | None:
    """Where 除…外 names what is not meant."""
    found = _EXCEPT.search(text)
    return found.span(found.lastgroup or 0) if found else None


def named_before(sentences: Iterable[Sentence], sentence: Sentence, place: int) -> list[Sentence]:
    """The sentences of the same point up to `place`: what 其余 leaves out is named there."""
    return [
        one
        for one in sentences
        if one.point == sentence.point and one.start <= place and sentence.number - one.number <= 2
    ]
