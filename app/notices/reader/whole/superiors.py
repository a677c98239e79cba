"""Days and numbers that a body above the issuer has set for the issuer itself."""

import re

from app.notices.reader.grammar.dates import Moment

_ABOVE = r"(?:国家|中央|全国|上级|[省部市])[^，。；\d]{0,8}?(?:[局厅委办部会联]|里|级|科协|机关)?"
_SET = re.compile(
    rf"{_ABOVE}(?:的?文件|《?通知》?)?(?:要求|规定|明确)[^，。；]{{0,12}}?"
    r"(?:各[省市县区州]|我[省市县区校院局会所]|学会|的?(?:上报|报送|推荐|申报)的?(?:期限|时限|时间|截止))"
)
_SUPERIOR = (
    r"[省市县区](?:级|里|[^，。；]{0,6}?(?:局|厅|委|科协|总工会|妇联|文联))|我[局会办委厅]"
    r"|学会|秘书处"
)
_AFTER_ITS_WORK = (
    rf"(?:{_SUPERIOR})(?:统一)?(?:汇总|审核|遴选|初审|把关"
    rf"|评审)[^，。；]{{0,6}}后[^，。；]{{0,4}}(?:将|统一|于|再)"
)
"""市科协统一汇总后于."""
_IN_ITS_SYSTEM = r"(?:[省部][局厅委级]|国家)[^，。；]{0,6}(?:系统|平台)[^，。；]{0,4}\d"
"""省级申报系统9."""
_LATER = "具体(?:日期|时间)另行通知|由[市县区省]?[局会办]统一办理"
_ISSUER_S = re.compile("|".join((_AFTER_ITS_WORK, _IN_ITS_SYSTEM, _LATER)))
_NAMED = re.compile(
    r"给我[省市县区校院局会]的|我[省市县区校]的?(?:推荐|申报|分配)?(?:名额|指标)?(?:是|为|共|推荐)?$"
)


def are_spoken_of(text: str, one: Moment) -> bool:
    """The day is one that the issuer must keep, and not the reader."""
    clause = text[max(text.rfind(sign, 0, one.start) for sign in "；。") + 1 : one.end + _FAR]
    set_so = [found.end() for found in _SET.finditer(text[: one.end])]
    own = text[set_so[-1] : one.start] if set_so else ""
    asked = re.search(r"请|须|\d[日号]", own)
    return bool((set_so and not asked) or _ISSUER_S.search(clause))


_FAR = 40
"""Characters."""


def set_number(lead: str) -> bool:
    """省局给我市的名额是12项: what the issuer may send on."""
    return bool(_NAMED.search(lead))
