"""Wholes above the things that they consist of: 照片。免冠照1张，工作照2张; 公示材料2份，即A和B."""

import re
from collections.abc import Sequence

from app.domain.notice import Kind
from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.grammar.nouns import MEDIA
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import GENERIC
from app.notices.reader.things.sheet import Sheet

_WHOLE = Pattern(r"(?:材料|资料|文件|数据|影像|成果|附件|素材|项目|部分)$")
_WRITTEN = Pattern(
    r"(?:事迹|总结|典型|先进|文字|交流|经验|汇报|发言|说明|结题|申报|申请)材料$|工程文件$"
)
_BOUND = r"[^，。；：\n]{0,6}(?:装订|成册|胶装|合订)[^，。；：\n]{0,6}，"
_IN_ORDER = "主要|依次|分别|具体|应|须|需|要|按[^，。；：]{0,8}(?:顺序|次序)"
_CONSISTS = "即|就是|为|是|包括|包含|含有?|有|由|分为?"
_GIVES = "[^，。；：（）]{0,8}?(?:提供|提交|报送|交|报|附|传)"
_OPENS = Pattern(
    rf"(?:（[^（）]*）)?(?:各?{COUNT})?(?:（[^（）]*）)?[，。：\n ]?(?:{_BOUND})?(?:{_IN_ORDER})*"
    rf"(?:{_CONSISTS})?[：，]?(?:{_GIVES})?[^，。；：（）《]{{0,12}}《?"
)
"""（2份），装订成册，依次为: what stands between the whole and its first part."""
_EXAMPLES = Pattern(r"等(?![级次])|例如|比如|诸如|任[选一]|之一|凡|能够|可以是")
_AT_ONCE = 2


_TITLES = Pattern("(?:证明|意见|证件|材料|资料)$")
_HANDS = "(?:只|另|可|应|须)?(?:提供|提交|出具?|[交附传报写])"
_DIVIDED = Pattern(
    rf"(?:（[^（）]*）)?[，。：](?:[^，。；：（）]{{2,20}}(?:的，?|[类组]){_HANDS}"
    "|[^。；]{4,50}(?:任选|任一|择一|其中[一1]|[二两三]选[一1]))"
)
"""场地证明，自有的交产权证，租用的交合同; 权利证明。证书或者登记簿，任选一种."""


def is_divided(document: Document, sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """It begins its point, which says what each sort of those that take part hands in as it."""
    if sheet.point < 0 or sheet.mention.titled or not _TITLES.search(sheet.name):
        return False
    point, end = document.points[sheet.point], sheet.mention.end
    if sheet.mention.start - point.body > _AT_ONCE:
        return False
    told = _DIVIDED.match(document.text, end, point.end)
    stop = document.text.find("\n", told.end()) if told else -1
    last = min(point.end, stop if stop >= 0 else point.end)
    return bool(told) and any(end <= one.mention.start < last for one in sheets)


def stands_above(document: Document, sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """It begins its point, and things of its kind follow at once in the same point."""
    if sheet.point < 0 or not _is_whole(sheet):
        return False
    point = document.points[sheet.point]
    if sheet.mention.start - point.body > _AT_ONCE:
        return False
    below = [
        one
        for one in sheets
        if sheet.mention.end <= one.mention.start < point.end and _can_hold(sheet, one)
    ]
    if not below:
        return False
    first = min(one.mention.start for one in below)
    stop = Pattern("[。；\n]").search(document.text, first, point.end)
    words = document.text[first : stop.start() if stop else point.end]
    examples = _EXAMPLES.search(re.sub("（[^（）]*）", "", words))
    return not examples and bool(_OPENS.fullmatch(document.text, sheet.mention.end, first))


def _is_whole(sheet: Sheet) -> bool:
    if sheet.mention.titled or sheet.name in {"作品", "文章", "稿件"}:
        return False
    if sheet.name in GENERIC:
        return True
    return sheet.kind in {Kind.OTHER, *MEDIA} and bool(
        _WHOLE.search(sheet.name) and not _WRITTEN.search(sheet.name)
    )


def _can_hold(whole: Sheet, part: Sheet) -> bool:
    """照片 hold photos, 材料 papers of all kinds."""
    return whole.kind is Kind.OTHER or (whole.kind in MEDIA and part.kind in MEDIA)
