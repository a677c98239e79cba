"""The objects of verbs of handing over, whatever their nouns: 另交样机一台和安装程序."""

import re
from collections.abc import Iterator

from app.notices.reader.grammar.counting import UNITS
from app.notices.reader.grammar.nouns import HEADS, is_known
from app.notices.reader.grammar.numbers import NUMBER
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import giving, leading
from app.notices.reader.things.mentions import Mention

_PIECE = f"[{UNITS}台名位种样类秒字]"
_AMOUNT = Pattern(
    rf"(?:(?:其|相关|有关|本人|各自|相应)?的?(?:不(?:超过|少于)|[约近]|至少)?{NUMBER}"
    rf"(?:[-至到]{NUMBER})?"
    rf"(?:{_PIECE}|分钟|分半)(?:钟|以内|左右|以上|内)?的?)+(?=[《一-龥A-Za-z])"
)
"""一段15秒的: how much of it, before its name."""
_OF_WHAT = "相关|有关|必要|详细|真实|其他|本人|个人|单位|纸质|电子|书面|下列|上列"
_NO_NOUN = (
    "条件|事件|服务|依据|参考|情况|信息|指导|平台|机会|申请|报名|电话|方式|建议|线索|纸本|打印件|复印件|扫描件|原件"
    "|内容|作品|文件|文字|意见|说明|文本|附件|记录|结果|名额|邮件|稿件|部分|要求|标准|理由|邮箱|链接"
)
_BY_END = (
    "材料|资料|素材|数据|格式文件|(?<!录[用取])通知|办法|版"
    "|(?:页|封[面底]|目录|正文)的?(?:PDF)?(?:复印|扫描)件"
)
_VAGUE = Pattern(
    rf".*(?:{_BY_END})|(?!PPT)[A-Za-z\d]+(?:文件)?|.*(?:秘书|等)|{NUMBER}."
    rf"|(?:{_OF_WHAT})*的?(?:{_NO_NOUN}|[一-龥]{{0,3}}单位)"
)
"""What is handed over by no name of its own: 相关文件."""
_NO_OBJECT = Pattern(
    "[作做进的好了完后时即就至到给并人者]|单位|部门|方式|形式|材料|时间|日期|要求|网[盘站]|平台|系统"
)
_NO_TOPIC = Pattern("[后前时]|^现|^就|关于|有关|作品$|通知")
_PIECES = r"(?:各|共)?[\d一二三四五六两]{1,2}[份册套本张幅]"
_CLAUSE = Pattern(
    r"(?<=[份册套本张幅）][，；])(?P<name>(?!.{0,6}[赠奖获颁送付])[一-龥]{2,14})(?:原件|复印件)?"
    rf"{_PIECES}(?=$|[，。；（])"
)
"""，审计报告2份: behind a thing with its number another one."""
_ABOVE = Pattern(r"，以上(?:材料)?(?:各|均|都)")
_WHOLE_CLAUSE = Pattern(r"(?:（[^（）]*）|[^，。；：])+")
_SLIP = Pattern("[一-龥]{2}[单表函卡册]$")
_SHORTEST = 3
"""审批文件 is a thing by its end, 文件 is none."""
_COUNTED = Pattern(
    rf"(?:（[^（）]*）)?(?:共|各|原件|复印件)*{NUMBER}(?:[{UNITS}台]|个(?!人))(?![别门])"
)
_AMBIGUOUS = Pattern("作品|节目|项目|课题|名额|人选|候选|集体|纪念品|奖")
"""8件作品 are works, and told of elsewhere."""
_NUMBERED = Pattern(rf"(?:各|共)?{NUMBER}(?:[-至到]{NUMBER})?[{UNITS}](?![月工小门])")
_TOLD = Pattern(
    r"（[^（）]*(?:\d(?:字|页|分钟|秒|张|幅|MB?)|Word|PDF|JPE?G|PNG|PSD|CDR|AI|TIFF?|MP[34]|WAV|Excel"
    r"|盖章|签[字名])[^（）]*）",
    re.IGNORECASE,
)
_RELATIVE = Pattern(
    r"(?:（[^（）]*）)?的(?!，?(?:可以?|请)(?:一并|同时|一起)|复印|扫描|原件|照片|电子|Word|PDF|Excel|纸质|影印|截图|链接)"
)
_JOINT = Pattern(
    r"、|，?(?:以及|并附|另附)|(?<!共)和(?!谐)|(?<![以涉普])及(?!其他|时|格)|(?<!参)与(?!会)"
    r"|或者?(?!是)|并(?=[上报提交寄发送填附])"
)
_FORM = Pattern("的|.*[件版]$")
"""扫描件: what a thing is handed in as, and no part of its name."""
_BORDER = Pattern("[，；：。 \n]")
_OPENING, _CLOSING = "（《“【", "）》”】"


def given(text: str, start: int, end: int) -> list[Mention]:
    """The things that are handed over, in order; told by a noun, a number, a bracket."""
    found: list[Mention] = []
    calls = [*giving.calls(text, start, end), *giving.topics(text, start, end)]
    for call in sorted([*calls, *_closed(text, start, end)]):
        if not found or call.start >= found[-1].end:
            found += _objects(text, call, end)
    return found + [one for one in _counted(text, start, end) if not holds(found, one)]


def _closed(text: str, start: int, end: int) -> Iterator[giving.Call]:
    """A，B或C，以上各一份: each clause is of the list."""
    if _ABOVE.search(text, start, end):
        for clause in _WHOLE_CLAUSE.finditer(text, start, end):
            yield giving.Call(*clause.span(), weak=True)


def _counted(text: str, start: int, end: int) -> Iterator[Mention]:
    """申报书5套，附录1册: beside others that are counted so, nothing but a thing and its number."""
    for clause in _CLAUSE.finditer(text, start, end):
        one = leading.leading(text, *clause.span("name"))
        if one and one.end == clause.end("name") and leading.is_thing(one):
            yield one


def _objects(text: str, call: giving.Call, end: int) -> Iterator[Mention]:
    """One list, up to the next comma; nothing where it says who somebody is: 提供种子的农户."""
    if _NO_OBJECT.match(text, call.start, call.end):
        return
    pieces = list(_pieces(text, call.start, call.end))
    several = [one for low, high in pieces if (one := _thing(text, low, high))]
    if several and _RELATIVE.match(text, several[-1].end, call.end):
        return
    for one in several:
        if _is_proven(text, one, end, weak=call.weak) and not (
            call.weak and _NO_TOPIC.search(one.name)
        ):
            yield one


def _pieces(text: str, place: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between what joins them, outside all brackets."""
    depth, begun = 0, place
    while place < end:
        sign = text[place]
        depth = max(0, depth + (sign in _OPENING) - (sign in _CLOSING))
        joint = _JOINT.match(text, place, end) if depth == 0 else None
        if joint:
            yield begun, place
            begun = place = joint.end()
        elif depth == 0 and _BORDER.match(sign):
            break
        else:
            place += 1
    yield begun, place


def _thing(text: str, low: int, high: int) -> Mention | None:
    amount = _AMOUNT.match(text, low, high)
    low = amount.end() if amount else low
    counted = _NUMBERED.search(text, low + 1, high)
    high = counted.start() if counted else high
    if text[low:high] in HEADS:
        return Mention(low, high, text[low:high], HEADS[text[low:high]])
    return leading.leading(text, low, high)


def _is_proven(text: str, one: Mention, end: int, *, weak: bool) -> bool:
    if leading.ONLY_FORM.search(one.name) or _VAGUE.fullmatch(one.name):
        return False
    if is_known(one.name) or _TOLD.match(text, one.end, end):
        return True
    made = not weak and _is_amount(text, one.start)
    counted = made or _COUNTED.match(text, one.end, end)
    if counted and not _AMBIGUOUS.search(one.name):
        return True
    likely = not weak or _SLIP.search(one.name)
    return bool(likely) and len(one.name) >= _SHORTEST and leading.is_thing(one)


def _is_amount(text: str, place: int) -> bool:
    """一篇, 一段20秒的 right before the place."""
    low = max(0, place - _REACH)
    found = [one for one in _AMOUNT.finditer(text, low, place + 1) if one.end() == place]
    return any(_FILES.search(one[0]) and not _NO_MORE.match(text, place) for one in found)


_REACH = 12
_FILES = Pattern("[份段篇张幅首册套本]")
_NO_MORE = Pattern("[并左以即到备至就发寄交]|参加|类")


def among(found: list[Mention], objects: list[Mention]) -> list[Mention]:
    """`found` and the objects that it has not; a name that swallowed verb or list is parted."""
    kept = list(found)
    for own in objects:
        beside = [one for one in kept if one.start < own.end and own.start < one.end]
        fellows = [one for one in objects if any(it.start <= one.start < it.end for it in beside)]
        several = len(fellows) > 1 and own is fellows[0] and len(beside) == 1
        worse = [one for one in beside if not one.titled and (several or _is_better(own, one))]
        if worse == beside:
            kept = [one for one in kept if one not in beside]
            kept += fellows if several else [own]
    return sorted(kept, key=lambda one: one.start)


def _is_better(own: Mention, one: Mention) -> bool:
    """劳动合同 than 传劳动合同, 学生证内页 than 学生证, 修改后的成片 than 成片."""
    longer = one.start == own.start and not _FORM.match(own.name[len(one.name) :])
    which = one.generic and one.end == own.end and own.start < one.start
    return one.start < own.start or (one.end < own.end and longer) or which


def holds(objects: list[Mention], mention: Mention) -> bool:
    return any(own.start <= mention.start < own.end for own in objects)
