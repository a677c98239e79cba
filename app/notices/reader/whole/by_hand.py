"""How a notice says that somebody brings a thing, and to which room."""

import re

from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern

_ROOM = (
    "会议室|服务台|报名点|受理点|接收点|收件点|房间|大厅|展厅|窗口|前台|教室|中心|宾馆|酒店|会场|现场"
    "|室|房|楼|厅|馆|宫|处|科|股|部|办|站|台"
)
_NUMBERED = r"(?:[A-Z]座?)?\d{3,4}室?|楼[A-Z]?\d{2,4}"
_BRACKETS = r"(?:（[^（）]{2,40}）)?"
PLACE = rf"[^，。；：、\s（）@“”]{{2,28}}?(?:{_ROOM}|{_NUMBERED}){_BRACKETS}"
"""县科技馆三楼301室, 澄和宾馆, 人才科（湖滨北路9号512室）."""

_GIVES = (
    r"(?:现场|当面|直接|一并|统一)?(?:交给|交到|交(?=[，。；]|$)|递交|现场提交|(?<![台站统网])提交|面交|报到(?!通知|证)"
    r"|办理(?=[，。；]|$|有关|相关|[^，。；]{0,6}手续))"
)
"""到市民中心3号窗口办理."""
BROUGHT_TO = Pattern(
    rf"(?<![收送寄发报交递达直拿带])(?<!(?<!直)接)(?:到|至|前往)(?P<to>{PLACE}){_GIVES}"
)
"""到行政楼217房间交给樊老师; 到澄和宾馆报到."""

GIVEN_TO = Pattern(
    rf"(?<![报寄发传提呈上递转快])[交送](?![流通易响至到达])[^，。；：@到至]{{2,16}}[到至往](?P<to>{PLACE})(?=[，。；]|$)"
)
"""交一份盖章原件到市科协305室."""
TAKEN_ALONG = Pattern(
    r"(?:带[上着齐好][^，。；]{2,24}，?(?:到|来|前往)|(?:带|拿|拎)[到至往])"
    rf"(?P<to>{PLACE}(?=[，。；]|$)|会场|现场)"
)
"""带上申报书5份，到邻里中心二楼; 报到时带到会场."""

_TAKING = "报送|递交|提交|受理|交件|收件|接收|送达|办理|现场|收稿|交稿|报名|收件|申报"
LABELLED = Pattern(
    rf"^(?:（.{{1,3}}）|\d[.、])?(?:{_TAKING})?(?:材料|作品)?地[点址]：(?P<to>{PLACE})(?=[，。；]|$)"
)
_TAKEN_IN = Pattern(
    rf"(?:（.{{1,3}}）|\d[.、])?(?:{_TAKING})(?:材料|作品)?地(?:点|址：[^路街道]*$)"
)
_TAKEN_BELOW = Pattern(rf"(?:{_TAKING})(?:材料|作品)?地[点址](?= |$)")
_BELOW = Pattern(rf"(?![^，。；]*[路街道巷][甲乙]?\d)(?P<to>{PLACE})$")
"""报送地点 is the heading, and 县科技局230办公室 the line below it."""
_THERE = Pattern(r"现场(?:报送|提交|递交|受理|审核|确认|办理|交|收)|当面|面交")


def takes(found: re.Match[str]) -> bool:
    """收稿地点：…, which asks without a verb."""
    return found.re is _BELOW.compiled or bool(_TAKEN_IN.match(found[0]))


def brought(sentence: Sentence, titles: str) -> re.Match[str] | None:
    """The place as `to`; `titles` are those of the points that the sentence stands in."""
    found = LABELLED.search(sentence.text)
    if found and (_THERE.search(titles) or _TAKEN_IN.match(found[0])) and "@" not in found[0]:
        return found
    alone = _BELOW.match(sentence.text)
    if alone and _TAKEN_BELOW.match(titles):
        return alone
    several = (one.search(sentence.text) for one in (BROUGHT_TO, TAKEN_ALONG, GIVEN_TO))
    return next((one for one in several if one), None)


ALONE = Pattern(
    r"(?:自行|亲自|直接|派人|自己|可以?|就近|上门)(?:送(?:过)?来|送交来|交来|送过去)|派人(?:送|交)"
)
"""本市的作者可以自行送来: nothing but the hand is meant, whatever place is named elsewhere."""
