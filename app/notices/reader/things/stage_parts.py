"""Parts side by side that are stages by their titles: （一）初审 beside （二）复审; 【初评】."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.notices.reader.layout.document import Document
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern

_ROUNDS = (
    "[初复终预][审评选赛核]|海选|半决赛|总?决赛|[校省国市县区院]赛|[网会]评|答辩|路演|展演|面试|面谈"
    "|布展|送展|[一-龥]{2}评审|(?:现场|实地)(?:核查|考察|考核|检查|展示)"
)
_FIRST_STEPS = "报名|投稿|征集|提交|推荐|上报|填报|选送"
_STAGE = Pattern(
    rf"[一-龥]{{0,4}}(?:{_ROUNDS})(?:{_FIRST_STEPS})?(?:阶段|环节)?|[一-龥]{{2,6}}(?:阶段|环节)"
)
"""学院初赛, 校赛提交, 现场答辩, 选拔阶段."""
_STEP = Pattern(rf"报名|中期|结[题项]|[一-龥]{{2}}(?:{_FIRST_STEPS})")
"""报名, 中期, 剧本征集: a stage beside two others."""
_MATERIALS = Pattern("(?:需要?|要|应当?|所需)?(?:(?:提交|报送|上报)的?)?(?:材料|资料)(?:要求)?$")
_DOES = Pattern(
    "(?<=[审评选赛到辩演])(?:时|当天)?(?:要|需要?|应|还)*(?:[看交报比带]|怎么|提交|上传|准备)"
    "[一-龥]{1,6}？?$"
)
"""初评看图片, 终评交什么, 报到时要带什么."""
_ORDER = Pattern("第[一二三四五]阶段[：，、 ]*|第[一二三四五]步[：，、 ]*")
_NOT = Pattern("结果|办法|标准|条件|范围|专家|委员会|奖励?$|时间|方式|要求$|安排|^报送|[和与及]")
_LATER = Pattern(
    "(?:[一-龥]{2})?(?:复[审评赛]|终[审评]|决赛|答辩|路演|展演|面试|布展|送展|报到)"
    "|(?:现场|实地)(?:核查|考察|考核|检查|评审)"
    "|(?:[一-龥]{2})?(?:入[选围展]|录用|中选|立项|获奖)(?:[以之]?后)"
)
"""A stage even where no other part is one."""
_FEWEST, _SHORTEST = 2, 18
"""Of parts, and of characters in one that asks for something: a schedule is no such list."""


def is_stage(words: str) -> bool:
    """现场决赛, and nothing else."""
    return bool(_STAGE.fullmatch(words)) and not _NOT.search(words)


def stage_of(document: Document, place: int) -> str | None:
    """The stage whose part the place is in."""
    parts = _parts(document)
    at = bisect_right(parts, (place, len(document.text), "")) - 1
    return parts[at][2] if at >= 0 and parts[at][0] <= place < parts[at][1] else None


@lru_cache(maxsize=8)
def _parts(document: Document) -> list[tuple[int, int, str]]:
    """Start, end and name of each, in order."""
    stages = (
        one for several in _side_by_side(document.points) for one in _stages(document, several)
    )
    return sorted((one.start, _end(document, one), _label(one)) for one in stages)


def _stages(document: Document, several: Iterable[Point]) -> list[Point]:
    """Of parts side by side: two stages with what leads to them, or one that is a later one."""
    long = [one for one in several if _end(document, one) > _title_end(one) + _SHORTEST]
    stages = [one for one in long if is_stage(_label(one))]
    if len({_label(one) for one in stages}) >= _FEWEST:
        return [one for one in long if one in stages or _STEP.fullmatch(_label(one))]
    return [one for one in long if _LATER.fullmatch(_label(one))]


def _title_end(point: Point) -> int:
    return point.body + len(point.title)


def _side_by_side(points: Iterable[Point]) -> Iterator[list[Point]]:
    beside: dict[tuple[int, int], list[Point]] = {}
    for one in points:
        beside.setdefault((one.parent, one.level), []).append(one)
    yield from (several for several in beside.values() if len(several) >= _FEWEST)


def _label(point: Point) -> str:
    """初赛材料（2025年4月25日17时截止）: 初赛; 第二步，复评看原作。: 复评."""
    ahead = _ORDER.sub("", point.mark).strip(" 。：") if point.mark.startswith("第") else ""
    words = ahead or re.split("[（：， ]", _ORDER.sub("", point.title))[0].strip()
    return _MATERIALS.sub("", _DOES.sub("", words))


def _end(document: Document, part: Point) -> int:
    """Of the point with all that is below it."""
    return max(one.end for at, one in enumerate(document.points) if document.is_below(at, part))
