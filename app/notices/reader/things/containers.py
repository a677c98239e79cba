"""Wholes whose parts are asked for one by one: 证明材料，每人一册，胶装，依次放：A、B、C."""

import re

from app.notices.reader.patterns import Pattern

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
