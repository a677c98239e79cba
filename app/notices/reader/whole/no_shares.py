"""Amounts in a clause that are nobody's share: members, copies, bodies that act as one, sums."""

import re

from app.notices.reader.grammar.numbers import whole
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole import superiors


def counts_else(found: re.Match[str], lead: str) -> bool:
    """Copies, members of a team, bodies that act as one, what a superior set, one entry's own."""
    unit = found["unit"]
    return bool(
        (unit == "份" and not (found["most"] or found["least"]))
        or (unit in {"人", "名"} and (_ONE_TEAM.search(lead) or _OF_ONE_WORK.search(lead)))
        or (unit == "家" and _JOINTLY.search(lead))
        or _PAPERS.search(lead)
        or superiors.set_number(found.string[: found.start()])
        or (unit == "部" and found.string.startswith("分", found.end()))
        or _ENTRY_S_OWN.search(lead)
    )


def sums_up(found: re.Match[str], lead: str) -> bool:
    """文学院、法学院、艺术学院三个, 学生组、企业组、社会组三组: how many were just named."""
    plain = not (found["most"] or found["least"] or found["again"])
    parts = re.split("、|和|及|与", lead) if plain else []
    return _FEWEST_NAMED <= len(parts) == whole(found["a"])


def is_aside(text: str, found: re.Match[str], lead: str, before: str) -> bool:
    """What there is already, what is chosen from, who attends; `before` is the sentence so far."""
    tail = text[found.end() :]
    return bool(
        _THERE.search(lead)
        or re.search(r"任选一.$", text[: found.end()])
        or tail.startswith(("即可", "牵头"))
        or _ATTENDS.match(tail)
        or _OF_ONE.match(tail)
        or _is_meeting(before, tail)
    )


def is_one_body(text: str, done: int, start: int) -> bool:
    """一个单位, 同一个组织."""
    alone = text[done:start] in {"", "同"} and not text.startswith("同一人", done)
    return alone and bool(_ONE_BODY.match(text, start))


def _is_meeting(before: str, tail: str) -> bool:
    return bool(re.match(r"人?(?:参加|出席|到场)$", tail) and re.search(r"会|仪式|抽签", before))


_ONE_TEAM = Pattern(r"（(?:集体|团队|小组|每队|每组)[^（）]*$|(?:集体|团队)(?:项目|作品|节目|奖)$")
_OF_ONE_WORK = Pattern(
    r"每[个件篇部项幅]?(?:参赛|参评|参展)?(?:作品|论文|节目|文章|课例|案例|短剧)的?"
    r"[一-龥]{0,2}(?:作者|选手|演员|成员|人数|主讲|参与者)(?:人数)?$"
)
"""每篇论文的作者不超过2人: how many made one work."""
_THERE = Pattern(
    r"(?:产生的|选出的|已有|现有|共有|只能?有|仅能?有|减少|增加|[核扣调]减|追加|(?<!不)(?:超过|满|达到?)"
    r"|不足|负责人[中里]?至少有|[须应需要]有|每[组幅]算|折算为?)$"
)
"""已有2名, 超过30个: what there is, and not what may be sent."""
_JOINTLY = Pattern(r"(?:申报|参与|合作|联合|牵头|起草)(?:单位|机构|企业)$")
_IN_AN_ENTRY = (
    r"(?<![一-龥])[一每][套组部集]|指导教师|指导老师|导师|完成人(?!身份)"
    r"|(?:起草|参与|完成|合作)单位|每支?队(?:学生|选手)"
    r"|成员参与|成员(?!单位|企业|高校|馆|国)|(?<!一线)(?<!基层)(?<!管理)(?<!技术)人员|队员|领队|教练|(?:队伍?|团体|小组|集体)人数|可配|作者不|署名?"
)
_OF_A_PIECE = r"插图|配图|每[集门篇期幅处段张页]|每(?:件|项)(?!目)[一-龥]{0,6}"
_ENTRY_S_OWN = Pattern(rf"(?:{_IN_AN_ENTRY}|{_OF_A_PIECE})[一-龥]{{0,4}}$|第[\d、 ]+$")
"""How many people or pictures one entry has is no share of anybody's."""
_PAPERS = Pattern(
    r"(?:材料|资料|文件|复印件|原件|纸质版|光盘|U盘|小结|总结|报告)(?:各|共)?$|附(?!件|录|表|属|中|小|近)[上送交带]?[^，。；]{0,16}$"
)
"""纸质材料三套: what each hands in of one candidate."""
_FEWEST_NAMED = 3
_ATTENDS = Pattern(
    r"[^，。；]{0,10}(?:到场|听课|旁听|观摩)|[^，。；]{0,8}(?:参加|出席)[^，。；]{0,12}(?:仪式|开幕|闭幕|典礼|培训|会议?|观摩|研讨|启动)"
)
"""People sent to a meeting are no entries."""
_OF_ONE = Pattern(
    r"[^，。；]{0,10}的(?:完成人|成员|负责人|主持人|参与人)"
    r"|[^，。；]{0,14}的[^，。；]{0,4}(?:推荐信|推荐意见|签[名字])"
)
"""1名以上的成员; 两名专家的亲笔推荐信."""
_ONE_BODY = Pattern(
    r"一(?:[个名家位所]"
    r"(?:[^，。；]{0,4}(?:单位|学校|企业|作者|机构|主体|组织(?!\d)|团队|部门|学院|者|人))|支?队|人(?!次)|[校户村](?!办))(?=[^，。；])"
)
"""一个单位 tells for whom, and is no amount."""
