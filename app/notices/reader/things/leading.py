"""In a list of materials, what a point begins with is a thing asked for, whatever its noun."""

import re

from app.domain.notice import Kind
from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.grammar.nouns import HEAD, is_known, kind_of
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import phrase
from app.notices.reader.things.leading_words import CLOSINGS, END, FURTHER, OPENINGS, THINGS
from app.notices.reader.things.mentions import Mention, short_name

_TITLE = r"《[^》]{2,40}》(?:[^，。；：（）\n、|\d]{0,6})"
_WORDS = r"(?:[^。：，；（）\n|\d《》“”【】]|“[^“”\n]{1,12}”(?=[一-龥])){2,34}?"
_AND_MORE = r"(?:[、和及][^。：，；（）\n|《》“”]{2,24}?)?"
NAME = Pattern(rf"(?:{_TITLE}|{_WORDS}){_AND_MORE}{END}")
"""《…表》, 推荐表和汇总表: up to what cannot belong to a name."""
_NO_REMARK = "附件|见|各|共|均|如|仅|限|含|加盖|须|需|由"
_BRACKETED = Pattern(
    rf"（(?!{_NO_REMARK})[^（）\d，]{{1,16}}）"
    rf"(?P<tail>(?![、和及与])[^。：，；（）\n|\d《》“”]{{2,16}}?){END}"
)
"""职业资格（技能等级）证书: the name goes on behind its brackets."""
_NO_NAME = Pattern(
    rf"[+＋]|^[两二三四五六]类|^除|除[^除]{{2,10}}外|^(?:{OPENINGS})|(?:{CLOSINGS})$"
)
"""请填写, 时长5分钟, 报送方式: no name of a thing."""
_WHOSE = "以上|上述|有关|相关|各|其他|项|类|单位|个人|选手|学生|学院"
_WHAT_FOR = (
    "推荐|申报|申请|报送|上报|报名|参评|参赛|送审|提交"
    "|电子|纸质|书面|全部|各项|所有|项|类|以上|上述"
)
_COLLECTIVE = Pattern(
    rf"(?:{_WHOSE})?(?:{_WHAT_FOR})?(?:的)?(?:材料|资料|文件|附件)"
    "(?:中|内|里|电子版|纸质版|的?电子文档)?"
)
"""All that is handed in, by no name of its own."""
_VERBAL = Pattern(
    "须|应当|不得|一律|不出现|严禁|不超过|可以|负责(?!人)|组织(?!奖|机构|架构|代码)|开展|进行"
    "|通过(?!的)|符合|围绕|突出|坚持|采用|统一|建议|保证|确保|自备|填写|发送|以下|下列|携带|加盖|报送|提交|均为"
)
"""开展调研, 加盖公章: only a clause holds such words."""
_RULE = Pattern(
    r"[^，。；：（\n]{2,30}(?:中|里|内|上)?(?:一律|均|都|须|应|必须)?"
    r"(?:不得|不出现|不能出现|不要出现|严禁|禁止)"
)
_FURTHER = Pattern(FURTHER)
_PART = Pattern(r"[、和及与]|以及")
_TOGETHER = Pattern(r"(?:复印件|扫描件|附件|原件|等[^等]{0,6}材料|照片)$")
_SHORT = 2
_LAST = Pattern(r"(?:复印件|扫描件|附件|原件|证明|意见|等材料|照片)$")
THING = Pattern(rf"(?:{THINGS})$")


_NUMBERED = Pattern(rf"(?:{COUNT}|一式.份)$")
"""效果图3幅，另附…: a thing stands before the comma, and nobody."""
_SHAPE = Pattern(
    r" ?(?:(?:近|最近|前)?\d{1,4}(?:个月|年度?|学年|季度)(?:以?来|内)?的?(?=[一-龥]{4})"
    r"|(?:电子版|纸质版?|Word版|PDF版)(?:的)?(?=《)|[一1]份(?=[《一-龥]))"
)


ONLY_FORM = Pattern(
    r"^(?:Word|PDF|Excel|电子|纸质|书面|盖章|签[字章名])(?!照|承诺|相册|表格)"
    r"|^[正反前后左右上下]面$|(?:盖章|签[字名章])后?的"
    r"|^(?!.*[表书函告料照]).*(?:Word|PDF|Excel|电子|纸质)[版档稿]?$"
)
"""What a thing is handed in as, and no thing of its own: 装订册全本PDF版."""
_MUST = "(?:只|均|都|应|须|另|各)?"
_SHORT_VERB = (
    "(?<![提递上成移社报填送呈转])"
    rf"{_MUST}(?:[交寄]|附(?![件近属图表则录]))(?![流通易底接换付叉警往到至送由])"
)
_HANDS = Pattern(
    rf"(?P<who>[一-龥]{{2,8}}?的?){_SHORT_VERB}(?P<name>(?:[^，。；：、\n]{{2,24}}?)){END}"
)
"""系列报道交作品目录1份: who hands it in stands first."""
_PARTS = Pattern(r"(?:封面|封底|目录|扉页|版权页|首页|正文|正反面)[、和及]")
"""Pages of one thing: 论文的封面、目录、正文复印件."""


def series(text: str, start: int, end: int) -> list[Mention]:
    """What the words begin with; A、B各1份 and 推荐表和汇总表 are several things."""
    found = NAME.match(text, start, end)
    given = _given(text, start, end)
    if found and not given and re.search(r"[、和及与]", found[0]) and "《" not in found[0]:
        parts = list(re.finditer(r"(?:(?!以及|[、和及与]).)+", found[0]))
        things = [one for one in parts if not ONLY_FORM.search(one[0])]
        formed = 0 < len(things) < len(parts) and parts[0] in things
        shared = found[0].endswith("各") or text.startswith("各", found.end())
        sides = any(re.search(r"[前后中上下内外面]$", one[0]) for one in parts[:-1])
        whole = sides or _PARTS.search(found[0]) or re.search(r"等[^、和及]{2,}$", found[0])
        if not whole and (shared or formed or _several(found[0])):
            told = _one_by_one(text, start, things or parts)
            if told or not any(_BODY.search(one[0]) for one in parts):
                return told
    own = leading(text, start, end)
    return [own] if own else []


def _one_by_one(text: str, start: int, parts: list[re.Match[str]]) -> list[Mention]:
    """All of them, or none where one is no thing."""
    found = [
        _mention(text, start + one.start(), start + one.end())
        for one in parts
        if not _NO_NAME.search(one[0]) and not _BODY.search(one[0]) and len(one[0]) > 1
    ]
    known = [one for one in found if one]
    return known if len(known) == len(parts) else []


def leading(text: str, start: int, end: int) -> Mention | None:
    shape = _SHAPE.match(text, start, end)
    start = shape.end() if shape else start
    given = _given(text, start, end)
    if given and text.startswith("《", given[0]):
        return None
    if given:
        return _mention(text, *given)
    titled = re.match(r"《([^》]+)》", text[start:end])
    if titled:
        known = HEAD.search(titled[1][-4:])
        return None if known else _mention(text, start, start + titled.end())
    found = NAME.match(text, start, end)
    if not found or _RULE.match(text, start, end) or _is_no_thing(found[0]):
        return None
    if _several(found[0]) and not re.search(r"等[^、和及]{2,}$", found[0]):
        return _alone(text, start, found[0])
    return _mention(text, found.start(), _whole_end(text, found.end(), end))


def _is_no_thing(name: str) -> bool:
    return bool(_NO_NAME.search(name) or _VERBAL.search(name) or _BODY.search(name))


_BODY = Pattern(
    r"[类组]$|(?:部门|单位|人员|人选|对象|者|传承人|负责人|带头人)$"
    r"|(?:学院|研究员|的 ?|公司|小组|支部|学校|机构)$"
    r"|(?:电视台|[局委]|(?:协|委员|学|工|联合|理事|居委|村委|研究|商|基金)会)$"
    r"|(?:均|另|都|各)?(?:需|须|应|(?<![简纪摘提概大])要|交|(?<![汇简海壁快日晚电墙])报)$"
)


def _given(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the thing is named behind those who hand it in: 农民，附户口簿复印件."""
    further = _FURTHER.match(text[start:end])
    if further:
        part = next(one for one in ("name", "given", "more", "given2") if further[one])
        before = further["whom"] or further["whose2"] or ""
        if is_known(before) or _NUMBERED.search(before):
            return None
        low, high = further.span(part)
        named = NAME.match(text, start + low, start + high)
        high = named.end() - start if named else high
        if _several(text[start + low : start + high]):
            high = low + len(_PART.split(text[start + low : start + high])[0])
        return start + low, start + high
    hands = _HANDS.match(text, start, end)
    if hands and is_known(hands["name"]) and not _NO_NAME.search(hands["name"]):
        return hands.span("name")
    return None


def _whole_end(text: str, place: int, end: int) -> int:
    """职工（代表）大会或村民（代表）会议决议复印件: where the name ends that has brackets in it."""
    reached = place
    for _bracket in range(3):
        more = _BRACKETED.match(text, reached, end)
        if more is None:
            break
        reached = more.end()
        if THING.search(more["tail"]) or HEAD.search(more["tail"]):
            place = reached
    return place


_FOR_SOME = Pattern(
    r"(?:原件|复印件|扫描件|各)*(?:" + COUNT + r")?（(?!其中|格式|尺寸|大小|文件|底色|时长|内容)"
    r"[一-龥]{2,12}为(?P<n>[一-龥]{2,16}?)(?:" + COUNT + r")?）"
)


def for_some(text: str, start: int, end: int) -> list[Mention]:
    """营业执照（事业单位为法人证书）: what some hand in instead."""
    found = _FOR_SOME.match(text, start, end)
    own = _mention(text, *found.span("n")) if found and THING.search(found["n"]) else None
    return [own] if own else []


def _alone(text: str, start: int, written: str) -> Mention | None:
    """The first of several, where it is a thing by its own noun: the others come behind it."""
    first = re.split(r"[、和及与]|以及", written)[0]
    own = _mention(text, start, start + len(first)) if len(first) > 1 else None
    return own if own and is_known(own.name) and not _NO_NAME.search(first) else None


_BEFORE_AMOUNT = "均|各|共|不[少多]于|不超过|不低于|至少|至多|最多|限"
_BEFORE_VERB = "同时|另|统一|一并|也|还|分别|(?<!许)可|一律|全部|打成|合成|拷成|装订"
"""征文不少于6篇, 汇总表打成一个包: what leads on from a name."""


def _mention(text: str, start: int, end: int) -> Mention | None:
    written = text[start:end]
    bare = re.sub(r"^(?:近期|本人|个人近期|相关)+", "", phrase.bare(written.strip("《》 ")))
    bare = re.sub(rf"(?<=..)(?:{_BEFORE_AMOUNT}|{_BEFORE_VERB})+$", "", bare)
    bare = re.sub(r"(?<=..)(?:Word|PDF|Excel|电子|纸质)(?:版|文档|稿)?$", "", bare)
    such_as = _SUCH_AS.search(text, max(0, start - _REACH), start)
    if bare.endswith("等") and text[end - 1] == "等" and is_known(bare[:-1]) and not such_as:
        bare, end = bare[:-1], end - 1
    if _COLLECTIVE.fullmatch(bare):
        return None
    name = short_name(bare) if "《" in written else re.sub("[“”]", "", bare)
    return Mention(start, end, name, kind_of(name), titled="《" in written)


_SUCH_AS = Pattern(r"(?:[。，（；]|例|比|诸)如(?![需果实下期有无何])[^。；\n]*$")
_REACH = 60


def _several(written: str) -> bool:
    """推荐表和汇总表 are two things; 封面、目录复印件 is one."""
    parts = re.split(r"[、和及与]|以及", written)
    if len(parts) < 2:
        return False
    if _TOGETHER.search(parts[-1]):
        bare = re.sub(r"的?(?:复印件|扫描件)$", "", parts[-1])
        return _are_papers(parts[0]) and _are_papers(bare)
    if is_known(parts[0]):
        return True
    if all(THING.search(part) and len(part) > _SHORT for part in parts):
        return True
    if _LAST.search(parts[-1]):
        return False
    heads = [HEAD.search(part) for part in parts]
    return sum(head is not None for head in heads) > 1


def _are_papers(name: str) -> bool:
    """荣誉证书 is one by itself, 封面 a page of another."""
    told = is_known(name) or _SLIP.search(name)
    return len(name) > _SHORT and bool(told) and not _PARTS.match(f"{name}、")


_SLIP = Pattern("[一-龥]{2}(?:单|票|收据|凭证|清单|合同|批复|文件)$")


def is_thing(mention: Mention) -> bool:
    """By its noun, known or only by the way it ends."""
    bare = re.sub(r"（[^（）]*）$", "", mention.name)
    return mention.kind is not Kind.OTHER or mention.titled or bool(THING.search(bare))
