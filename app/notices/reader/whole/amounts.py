"""Forms of amounts that a unit may send: 不超过3名, 限报2-3项; and amounts side by side."""

import re

from app.notices.reader.grammar.numbers import LAST_OF_NUMBER, NUMBER
from app.notices.reader.patterns import Pattern
from app.notices.reader.whole.bodies import VERB

_UNIT = (
    r"(?:名|人|个|项|件|篇|幅|部|组|家|支|位|例|户|对|队|条|首|集|种|本|套|门|台|所|例|节"
    r"|起(?=案|典)|处(?!室)|份)"
)
_MOST = (
    r"不(?:得|能|可|应|宜)?(?:超过|多于|超)|最多|至多|限额?(?:均?为|报|推|推荐|申报)?"
    r"|上限(?:为|是)?|控制在|≤|以(?=[\d一二三四五六七八九十两]{1,3}[^，。；]{1,2}为(?:上)?限)"
)
_LEAST = r"不(?:得|能|可|应|宜)?(?:少于|低于)|至少|最少|≥"
_SETS = r"(?:（[组幅件篇首部项]）)?"
_LABELS = (
    "主题|方向|门类|渠道|方式|途径|形式|阶段|问题|方面|组别|种类|类别|专题|团队|单元|文件|邮箱|栏目|环节|类型|标题|账号|赛道"
    "|压缩|U盘|光盘|体裁|文体|档案袋|信封|邮件|联系人|联络员|负责人|包"
)
"""3个主题, 2个邮箱: no amount of what is named."""
_NOT_BEHIND = (
    "组?(?:各|均|合计)(?:限|不|最|报)|[次目月年小级别类性市区区县以上下]|工(?!程)"
    "|的(?!作品|论文|案例)|人以|[实大好要小难]?事|组成|[里中内](?:只|仅|任|挑|选)"
)
_BOUND = rf"(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))?(?P<again>{VERB})?(?:各|共|为|[：])?"
"""最多推荐; 限报各."""
FROM_TO = rf"(?<!第)(?P<a>{NUMBER})(?:[-至到](?P<b>{NUMBER}))?个?(?P<unit>{_UNIT}){_SETS}"
"""3名; 2-3项; 5件（组）."""
AMOUNT = Pattern(
    rf"{_BOUND}{FROM_TO}(?P<after>以内|以下|之内|左右|以上)?(?!{_NOT_BEHIND}|(?:{_LABELS}))"
)
"""不超过3名; 限报2-3项; 5件以内."""
SIGN = Pattern(f"{LAST_OF_NUMBER}个?{_UNIT}")
"""In every AMOUNT; most clauses hold none."""
_COUNTED = rf"[一-龥“”]{{2,14}}{FROM_TO}"
_LISTED = Pattern(rf"(?!.*(?:{VERB}|限|同一|每|各|最多|不)){_COUNTED}")
_ENDS_SO = Pattern(
    rf"(?P<bound>可|限|不超过|最多)?(?:{VERB})[^，。；\d]{{0,16}}{FROM_TO}(?:（[^（）]*）)?"
    rf"(?:，{_COUNTED.replace('?P<', '?P<x_')})*，$"
)


def parallel_to(before: str, clause: str) -> re.Match[str] | None:
    """报送广播剧2部，短剧1部: counted alike, one clause behind the other."""
    own, last = _LISTED.fullmatch(clause), _ENDS_SO.search(before)
    return last if own and last and own["unit"] == last["unit"] else None
