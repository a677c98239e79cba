"""Names that no list of surnames holds, by where they stand: 秘书处：稻香，0876-219 0910."""

import re
from collections.abc import Iterator

from app.notices.reader.grammar.signed import Signed
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole.heads import Found
from app.notices.reader.whole.people_forms import SURNAME

_HAN = r"[\u4e00-\u9fff]"
_ANY = rf"(?:{_HAN}{{2,6}}·{_HAN}{{2,6}}|{_HAN}{{2,3}})"
_ROLE = r"(?:（[^（）]{1,12}）)?"
_NAMES = rf"{_ANY}{_ROLE}(?:[、，和 ]{{1,2}}{_ANY}{_ROLE}){{0,2}}"
_OFFICE = r"[处科股部室心会库组站所办院系]"
_BEFORE_NUMBER = Pattern(
    rf"(?:^|联系人|咨询|联系|找|会务|{_OFFICE})[：: ，]{{0,2}}(?P<who>{_NAMES})"
    r"[，： ]{0,2}(?:（?(?:联系)?电话|手机)?[：: ]{0,2}（?$"
)
_OF_AN_OFFICE = rf"(?:{_HAN}{{2,8}}?{_OFFICE}的?)?"
_TOLD_TO = rf"传给(?:{_HAN}{{2,8}}?{_OFFICE})|与{_HAN}{{2,12}}{_OFFICE}|电话给|或者?|收件人|联系人"
"""传给组织科; 与市文联创作室."""
_AT_WORK = "(?:办公室)?[副]?(?:主任|科长|处长|秘书长|部长)|经办人员?|联络员"
_ASKED_FOR = Pattern(
    rf"(?:(?<!查)[找问]{_OF_AN_OFFICE}|{_TOLD_TO}|{_AT_WORK})"
    rf"(?P<who>[小老阿]?{_HAN}{{1,2}}(?:老师|女士|先生)?)(?:收)?(?=联系|[，、。（）；]|或者?|$)"
)
"""找办公室小稻联系."""
_ADDRESSEE = Pattern(
    rf"(?:收件人|联系人|联络人)(?P<who>{SURNAME}{_HAN}{{2}})"
    r"(?=[，、。（）； \d]|(?:联系)?电话|收|$)"
)
"""收件人柳青青，电话…: without a colon."""
_BOX_OF = Pattern(
    rf"发送?[至给到]?(?P<who>{SURNAME}{_HAN}{{1,2}})(?:同志|老师)(?=的?(?:OA|电子|个人)?[邮信]箱|OA|处)"
)
"""发柳青同志邮箱."""
_TAKES_IT_IN = Pattern(
    rf"(?<=[，、 （])(?P<who>{_HAN}{{2,3}}|{_HAN}老师)收(?=[，；。）、 ：]|邮编|$)"
)
_LISTED = Pattern(
    rf"^{_HAN}{{2,12}}{_OFFICE}[：:](?P<who>{_ANY}（[^（）]{{1,12}}）(?:[、，]{_ANY}（[^（）]{{1,12}}）)*)$"
)
_ANY_ONE = Pattern(_ANY)
_TEACHER = Pattern(rf"(?<!{_HAN}){_HAN}老师(?=[，、：（\d ]|$)")
_ENDS_AN_OFFICE = r"[处科股部室局会委库组站所院校厅办馆线协联团社]$"
_ABOUT_CONTACT = (
    "校内|分机|短号|窗口|前台|联系|电话|手机|负责|综合|同上|方式|地址|邮|报名|系统|平台|技术|投稿|奖|其他|请|可|或|加|致|拨|打|微信"
    "|校内|校外|客服|办公|值班|热线|监督|举报|座机|传真|查询|咨询"
)
_WHEN_OR_WHO = (
    "工作|时间|周|上午|下午|我|你|它|谁|本人|专人|主办|材料|作品|以上|各|有关|相关|所在|资料"
    "|信息|名单|书法|绘画|摄影"
)
_NO_NAME = Pattern(
    rf"一下|一问|支持|立项|结[题项]|应急|{_ENDS_AN_OFFICE}|{_ABOUT_CONTACT}|{_WHEN_OR_WHO}"
)


def told(text: str, start: int, end: int, number: Signed) -> Iterator[Found]:
    """`number` is the pattern of telephones; without one near, no name is believed."""
    yield from _beside(text, start, end, number)
    for found in _BOX_OF.finditer(text, start, end):
        yield Found(found["who"], *found.span("who"), 0.85)
    near = number.search(text, start, min(len(text), end + _NEXT_LINE))
    if near is None:
        return
    for words in (_ASKED_FOR, _ADDRESSEE, _TAKES_IT_IN):
        for found in words.finditer(text, start, end):
            if _is_name(found["who"]):
                yield Found(found["who"], *found.span("who"), 0.78)
    listed = _LISTED.match(text[start:end])
    for one in re.finditer(rf"({_ANY})（", listed["who"]) if listed else ():
        at = start + (listed.start("who") if listed else 0) + one.start()
        if _is_name(one[1]):
            yield Found(one[1], at, at + len(one[1]), 0.75)


_NEXT_LINE = 16


def _beside(text: str, start: int, end: int, number: Signed) -> Iterator[Found]:
    """Right in front of a telephone number."""
    for phone in number.finditer(text, start, end):
        before = _BEFORE_NUMBER.search(text[max(start, phone.start() - 44) : phone.start()])
        base = max(start, phone.start() - 44)
        whole = (
            re.sub(r"（[^）]*）", lambda one: " " * len(one[0]), before["who"]) if before else ""
        )
        for one in _ANY_ONE.finditer(whole):
            at = base + (before.start("who") if before else 0) + one.start()
            if _is_name(one[0]):
                yield Found(one[0], at, at + len(one[0]), 0.72)
    if number.search(text, start, end):
        for one in _TEACHER.finditer(text, start, end):
            yield Found(one[0], *one.span(), 0.8)


def _is_name(who: str) -> bool:
    return len(who) > 1 and not (_NO_NAME.search(who) or _LABEL_ALONE.search(who))


_LABEL_ALONE = Pattern("^(?:经办人|主任|干事|固话|垂询|收件)$|报修|收$")
"""固话 0712-8812066: what the number is."""
