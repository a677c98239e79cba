"""Wholes whose parts are asked for one by one: 证明材料，每人一册，胶装，依次放：A、B、C."""

import re

from app.notices.reader.grammar.nouns import is_known
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import leading

_HOW = r"[^，。；：、（）]{0,3}(?:装订|成册|合订|胶装|册|套|份|A4)[^，。；：、（）]{0,6}"
_SORT = "附件|辅助|补充|附录|附属|其他|相关|配套|证明|佐证|支撑"
_ADVERBS = "主要|依次|分别|具体|应当?|须|需|要"
_HOLDS_WORD = "为|是|包括|包含|含有?|由|：|(?<=：)|(?<=依次)(?:放|装|排|收|附|订)入?"
_HOLDS = Pattern(
    rf"(?P<sort>{_SORT})(?:材料|资料|文件)(?:（[^（）]*）)?"
    r"(?:各?[\d一二两三四五六]+[套份册])?(?:，|：|（| )?"
    rf"(?:{_HOW}，){{0,3}}(?:每[套份册])?(?:{_ADVERBS})*(?:{_HOLDS_WORD})：?"
)
"""证明材料2份，胶装，依次为: what stands before the first part."""
_BOUND = Pattern(r"装订|[成一1]册|合订|胶装|依次")
_LISTED = Pattern(r"[^，。；：、（）]{2,24}(?:（[^（）]*）)?、[^，。；：]{2,}")
_EXAMPLES = Pattern(r"等(?!级|次)|如[^，。；]*、|凡|能够|任何")
_PROVE = Pattern(r"(?:证明|佐证|支撑|说明)[^，。；]{0,6}的")


def parts_begin(text: str, start: int, end: int) -> int | None:
    """Where the first part is named; None where the list only gives examples of what may lie in."""
    for found in _HOLDS.finditer(text, start, end):
        listed = _LISTED.match(text, found.end(), end)
        if listed is None:
            continue
        stop = Pattern(r"[；。]|，(?!代表性)").search(text, found.end(), end)
        words = text[found.end() : stop.start() if stop else end]
        bound = _BOUND.search(text, found.start(), end)
        if found["sort"] in {"证明", "佐证", "支撑"} and not bound:
            continue
        if not _EXAMPLES.search(re.sub(r"（[^（）]*）", "", words)) and not _PROVE.search(words):
            return found.end()
    return None


_FOR = (
    "申报|报送|推荐|申请|参评|参赛|参选|报名|提交|送审|评审|上报|递交|结题|结项|验收|呈报|投稿|候选人"
    "|推荐对象|申报人|申请人"
)
_SAID = "须|需|应当?|要|必须|主要|一般|具体|均|都|还"
_MATERIALS = Pattern(
    rf"(?:{_FOR})[^，。；：、（）]{{0,6}}?(?:材料|资料|文件)(?:一式[^，。；：（）]{{1,3}}份，?)?"
    rf"(?:(?:{_SAID})*(?:包括|包含|含有?|(?P<made>由)|有)(?:以下[^，。；：、]{{0,6}})?：?"
    rf"|(?P<aside>（)(?:{_SAID})*(?:包括|包含|含有?|：)?)"
)
"""申报材料须包括, 报送材料由, 申请材料（含: what stands before the first of them."""
_MADE_OF = Pattern(r"[^。；：]*(?:组成|构成)")
_LONG_LIST = Pattern(
    r"(?P<first>(?:（[^（）]*）|[^，。；：、（）和及与]){2,24})[、，和及与]"
    r"(?:(?:（[^（）]*）|[^，。；：、（）]){2,24}[、，])*[^。；：、）]{2,}"
)
_NO_LIST = Pattern(
    r"真实|完整|齐全|规范|准确|清晰|不得|不予|以下|如下|下列|字迹|负责(?!人)|单位(?:统一|汇总)|办法|方式"
    r"|通知|附后|见附|网上|平台|系统|纸质版?和电子版?|电子版?和纸质版?|纸质、电子|电子、纸质"
)


def materials_begin(text: str, start: int, end: int) -> int | None:
    """申报材料包括A、B和C: where the first of all that is handed in is named."""
    for found in _MATERIALS.finditer(text, start, end):
        listed = _LONG_LIST.match(text, found.end(), end)
        if listed is None or (found["made"] and not _MADE_OF.match(text, found.end(), end)):
            continue
        first = re.sub("（[^（）]*）", "", listed["first"])
        if not _NO_LIST.search(first) and (is_known(first) or leading.THING.search(first)):
            return found.end()
    return None


_TAIL = Pattern(
    r"(?P<tail>等?(?:[两二三四五六七八\d]{1,2}(?:个|大)?(?:方面|部分|类|项|种)(?:的?(?:内容|材料|资料))?"
    r"(?:组成|构成)?|组成|构成)|等(?:相关|有关)?(?:内容|材料|资料|文件)?)(?=[。；，）]|$)"
)


def without_tail(text: str, start: int, end: int) -> int:
    """A、B、C三部分组成: where the last thing of a list ends; `end` where nothing follows it."""
    found = _LONG_LIST.match(text, start, end)
    tail = _TAIL.search(text, found.start(), min(found.end() + 1, end)) if found else None
    return tail.start("tail") if tail else end
