"""How far a verb of handing in reaches: to its objects, and no further than its list goes."""

import re

from app.notices.reader.grammar.counting import COUNT
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking

_FAR = 60
"""So many characters behind its verb an object may stand."""
_NO_VERB = Pattern(
    r"，|(?:单位|部门|机构|方式|方法|形式|时间|地[址点]|数量|对象|范围|期限|日期|截止|名额|渠道"
    r"|途径|情况|要求|人(?![选像])|者)"
)
"""报送单位, 提交方式: the verb tells which, and governs nothing."""
_JOINS = Pattern(r"[^，；]*[，；](?:以及|并附?|另附?|还有|连同|同时|及|和|与|附上?|[①-⑳])?")
_BOUND = r"[^，。；]{0,24}(?:装订|胶装|成册|合订)"
_PROVEN = Pattern(
    rf"（[^（）]*(?:\d|一式|盖章|签[字名]|版|份)|{_BOUND}"
    rf"|(?:原件|复印件|扫描件)*各?{COUNT}|，?各?一式"
)
"""What is counted or measured at once may stand in a clause of its own."""


def reaches(before: str, written: str, after: str) -> bool:
    """Whether a verb in `before` governs what is `written` behind it."""
    ends = [one.end() for one in asking.VERB.finditer(before + written)]
    ends = [one for one in ends if one <= len(before) and not _NO_VERB.match(before, one)]
    if not ends or len(before) - ends[-1] > _FAR:
        return False
    between = before[ends[-1] :]
    if not re.search("[，；]", between):
        return True
    signs = max(between.rfind("，"), between.rfind("；"))
    return bool(_JOINS.fullmatch(between[signs:]) or _PROVEN.match(after))
