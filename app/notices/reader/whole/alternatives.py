"""Which ways are alternatives of one another, and which go along with the papers."""

import re

from app.domain.notice import Method
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole.way import Way

_FAR = r"(?:路途?|距离)[较太]?远|外地|异地|外埠|市外|省外|偏远|不便"
_BY_OTHER_HAND = "送[到至]|交[到至]|派|专人|直接|自行|亲自|当面|由[^，。；]{1,8}送"
_SENT_SO = "通过|以|用|采[取用]|发|寄|挂号|EMS|邮寄|快递|送|将|把|刻|上传|到|来"
_IF_FAR = (
    rf"，(?=(?:[^，。；]{{0,6}}(?:{_FAR})[^，。；]{{0,10}}(?:可以?|也|用)[^，。；]{{0,14}}(?:寄"
    rf"|快递|EMS)))"
)
"""，路途较远的可以邮寄."""
_OR_SO = (
    rf"或者?(?:[在于][^，。；]{{1,6}})?(?=(?:{_BY_OTHER_HAND}|通过|以|将|发|寄|上传|用"
    "|挂号|邮寄|快递))"
)
"""或派人; 或者在工作日直接送到."""
_ALSO_SO = rf"(?:也|亦)(?:可以?|能|行)(?=(?:{_BY_OTHER_HAND}|{_SENT_SO}))"
"""也可以派人."""
_OR_SENT = "，可(?:刻录|邮寄|发送|寄)|，或(?:发送|发至|邮寄|寄|以)|或以[^，。]{2,10}方式"
"""，或发至; 或以快递方式."""
_EITHER = Pattern("|".join((_IF_FAR, _OR_SO, _ALSO_SO, _OR_SENT)))
"""可以邮寄，也可以派人送来."""


_ANY = Pattern(
    r"任选(?:其)?一|任意(?:选择)?一种|任一(?:方式|种)|二选一|两种(?:方式|方法|途径)?[均皆都]可"
    r"|(?:方式|途径|渠道)[均皆都]可|任选一种|选择?其中一?[种项]|其中一种即可|择一|[选取]其一|[选用]用?一种"
    r"|任取[其一]|二者(?:选|取|居)|都行|均有效"
)


_WITH = (
    r"随(?:同)?(?:纸质|书面|材料|以上|上述|信|件|盖章|打印)"
    r"|一(?:[并道起同]|块儿?)(?:报|寄|提|送|快递|邮|交|装|带)|连同"
)
"""随纸质; 一并寄; 一道交; 一块儿送来."""
_TOGETHER = r"[与和同跟][^，。；]{0,16}(?:纸质|书面|原件)[^，。；]{0,20}(?:一起|一同|装|一并)"
"""与纸质材料一起."""
_PAPERS_AND_DISC = Pattern(
    r"(?:纸质|书面)[^，。；]{0,12}(?:[和与及]|连同)[^，。；]{0,16}(?:U盘|光盘|硬盘)"
)
"""纸质材料及U盘; 纸质版和电子版（U盘）."""
_WITH_A_FORM = r"光盘后?[和与及连][^，。；]{0,10}[表书]》?[^，。；]{0,6}(?:邮?寄|报?送)"
"""刻录光盘后和报名表寄送."""
_ALONG = Pattern("|".join((_WITH, _TOGETHER, _WITH_A_FORM, "同一(?:信封|档案袋|包裹|档案盒)")))
"""A disc or stick that goes in one parcel with the papers."""


def any_below(document: Document, ways: list[Way]) -> None:
    """投稿方法（两种任选其一）: the ways of that point are alternatives of one another."""
    for sentence in document.sentences:
        if not _ANY.search(sentence.text):
            continue
        inside = [
            one for one in ways if any(_is_below(document, sentence, at) for at in one.places)
        ]
        if len(inside) > 1 and not any(one.any_of for one in inside):
            for one in inside:
                one.any_of = "send"


def _is_below(document: Document, sentence: Sentence, place: tuple[int, int]) -> bool:
    if sentence.start <= place[0] < sentence.end:
        return True
    other = document.sentence_at(place[0])
    if other is None or sentence.point < 0 or other.point < 0:
        return False
    return document.is_below(other.point, document.points[sentence.point])


_EITHER_SIGN = Pattern(r"寄（送）|送（寄）|寄[/／]送|送[/／]寄")
_OR = Pattern(r"[^，。；]{0,8}(?:或者?|、)[^，。；]{0,6}")
_OR_WITHIN = Pattern(r"[^，。；]{2,10}(?:或者?)")
"""通过网盘或U盘提交, whose first word ends with the last."""
_NEAR = 12


def _joined(text: str, sentence: Sentence, one: Way, other: Way) -> bool:
    """邮寄或直接送达: at two places of the sentence that nothing parts."""
    first = [place for place in one.places if sentence.start <= place[0] < sentence.end]
    second = [place for place in other.places if sentence.start <= place[0] < sentence.end]
    return any(
        _stands_or(text, before, after) for before in first for after in second if before < after
    )


def _stands_or(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    if after[0] < before[1]:
        return bool(_OR_WITHIN.fullmatch(text[before[0] : after[0]]))
    return after[0] - before[1] <= _NEAR and bool(_OR.fullmatch(text[before[1] : after[0]]))


def alternatives(text: str, sentence: Sentence, seen: list[Way]) -> None:
    """光盘或U盘; 邮寄或直接送达."""
    for one in seen:
        for other in seen:
            if one is not other and _joined(text, sentence, one, other):
                media = {one.method, other.method} <= {Method.USB, Method.DISC}
                one.any_of = other.any_of = "media" if media else "send"
    papers = [one for one in seen if one.method in {Method.POST, Method.IN_PERSON}]
    for one in papers if _EITHER_SIGN.search(sentence.text) else ():
        one.any_of = one.any_of or "send"
    if not any(one.any_of == "media" for one in seen):
        _parted(text, sentence, seen)
    along = _ALONG.search(re.sub(r"（[^）]*）", "", sentence.text))
    if along or _PAPERS_AND_DISC.search(sentence.text):
        for one in seen:
            one.accompanies = one.method in {Method.USB, Method.DISC}


_ALSO = Pattern(r"^(?:此外|另外)?，?[也亦](?:可以?|能|行)(?![^，。；]{0,12}(?:联系|咨询|来电))")


def also(sentence: Sentence, seen: list[Way], before: list[Way]) -> None:
    """投稿邮箱：…；也可以将纸稿寄到…: instead of the way of the sentence before."""
    new = [one for one in seen if one not in before]
    if _ALSO.search(sentence.text) and new and before and not before[-1].any_of:
        before[-1].any_of = new[0].any_of = "send"


def _parted(text: str, sentence: Sentence, seen: list[Way]) -> None:
    """…，或者派人送到…: the nearest way on each side of the word."""
    placed = sorted(
        (place, number)
        for number, one in enumerate(seen)
        for place in one.places
        if sentence.start <= place[0] < sentence.end
    )
    for either in _EITHER.finditer(text, sentence.start, sentence.end):
        before = [number for place, number in placed if place[0] < either.start()]
        after = [number for place, number in placed if place[1] > either.end()]
        if before and after and before[-1] != after[0]:
            seen[before[-1]].any_of = seen[after[0]].any_of = "send"
