"""Stages of a call: what is asked for now, and what only of those who come further."""

import re
from functools import lru_cache

from app.notices.reader.layout.document import Document, Sentence

_NAMED = r"海选|预赛|初赛|复赛|半决赛|总?决赛|初[审评选]|复[审评选]|终[审评选]|预审|网评"
_GENERAL = (
    r"报名|申报|推荐|送展|布展|路演|中期|结题|结项|验收|预申报|遴选|选拔"
    r"|展演|展示|立项|筹备|实施|总结"
)
_FURTHER = (
    r"(?:入围|入选|入展|获奖|录用|立项|获批|晋级|中标|中选|录取)(?:[^，。；：]{0,4}?(?:后|以后|之后)|(?:作品|作者|项目|者|节目|选手|课题|小组|团队|案例|机构|家庭|稿件|论文|单位|个人)(?=[^。；]{0,24}"
    r"(?:须|应|请|需|另|再|补|前，?)[^，。；]{0,16}(?:交|寄|送|提供|发|报|附|签|加)))"
)
_STAGE = re.compile(
    rf"{_FURTHER}|报名(?=材料)|正式(?=材料)|正式(?:推荐|报送|提名|投稿|参展)(?=$|[：（，])|终[审评选](?!结果)|结项|中期(?=$|[报检材])"
    rf"|(?:{_GENERAL}|{_NAMED})(?=阶段)|(?:{_NAMED})(?=$|[：（]|材料|作品|提交|报送|要求|时间)"
    r"|初[审评选](?!结果|通过|名单|[，。后])|复[审评选](?!结果|通过|名单)"
    r"|送展|送原作|正式审批|正式申报|第[一二三四](?:阶段|批|步|轮)|上半年|下半年|[一二三四]季度"
)
_MARK = re.compile(
    rf"第[一二三四](?:阶段|批|步|轮)(?=[，：、（]|$)|上半年|下半年"
    rf"|(?:(?<=\n)|(?<=^)|(?<=\n[一二三四五六][\s、])|(?<=\n问：))"
    rf"(?:{_NAMED}|中期|[一-龥]{{2}}阶段)(?=[：（\s\d])"
)
_HANDED_IN = re.compile(
    rf"(?P<stage>(?:{_GENERAL}|{_NAMED}|[一-龥]{{2}})阶段|{_NAMED}|入围后|入选后|获奖后|立项后|录用后)(?!入围|入选|通过|结果|合格|结束)(?:的?(?:选手|作品|项目|节目|团队))?"
    r"[^，。；：]{0,16}?(?:须|应|请|需|另|只要|只需|仅需)?(?:再|另)?(?:交|提交|提供|报送|寄|补交|只要)[^，。；]{0,30}$"
)
"""报名阶段交小样；入围后交印刷文件."""


_INTO = re.compile(
    r"(?:进入|入围)(?P<stage>[一-龥]{2,6}?)(?:阶段|环节)?(?:的|后，?)(?=[^。；]{2,120}?[交寄送发传])"
    r"|(?:^|(?<=[\n。；]))\s?(?P<told>(?:接到|收到)[^，。；]{0,8}通知|被(?:抽[到中]|选[中上])|通过)的[^，。；\d]{1,12}(?=[^。；]{0,80}?[交寄送发传报])"
    r"|(?P<won>入[选围展]|获奖|录用)(?:的[^，。；]{1,10}，(?:作者|选手|单位)?|(?:作者|选手|单位|者)[^，。；\d]{0,4})(?:须|应|请|需)(?:于|在)?[^，。；]{0,8}\d[日号]"
    r"|(?P<past>通过初[一-龥])的(?=[^。；]{2,120}?[交寄送发传])"
    r"|(?P<chosen>入选|入围|收入)[^，。；]{1,14}的(?:作者|选手|作品|项目|单位)(?=[^。；]{2,80}?(?:补交|提供|交|寄|送|签))"
    r"|(?P<picked>入选|入围|入展|获奖|录用|中选|晋级|中标)的[^，。；]{0,10}(?:作品|作者|项目|案例|节目|稿件|选手|团队|单位|方案|人选|课题|论文)(?=[^。；]{0,40}?[交寄送发传提补])"
    r"|(?P<passed>通过[一-龥]{2,8}?|被抽[到中]|被选[中上]|经?遴选[一-龥]{0,8}?)的(?:申报人|人选|选手|项目|课题|作者|单位|候选人|学校|团队|案例|作品)(?=[^。；]{0,60}?(?:须|请|应|要|于|在|把|将)[^。；]{0,30}?[交寄送发传补报])"
    r"|(?P<sent>(?:推荐|选送)(?:到|至)[^，。；]{1,8})的(?=[^。；]{0,40}(?:再|另|补)[交报送提寄])"
)
_OF_STAGE = re.compile(
    rf"(?P<stage>正式|结项|结题|中期|立项|{_NAMED})(?:阶段)?的?材料[^，。；]{{0,8}}$"
)
"""正式材料于4月3日前."""
_LISTED = re.compile(
    r"分(?:为|成)?(?P<list>[一-龥]{2,8}(?:[、和及与][一-龥]{2,8}){1,5}?)等?[两二三四五六]个?(?:阶段|环节|步|轮)"
)


@lru_cache(maxsize=8)
def listed(document: Document) -> tuple[str, ...]:
    """分项目征集、网络评审、现场路演三个阶段: the names of the stages."""
    found = _LISTED.search(document.text)
    return tuple(re.split("[、和及与]", found["list"])) if found else ()


def _of_listed(document: Document, place: int) -> str | None:
    """The last stage of that list that opens a sentence before the place, or is entered there."""
    names = listed(document)
    if not names:
        return None
    words = "|".join(map(re.escape, names))
    opened = re.compile(
        rf"(?:^|(?<=[\n。])) ?(?P<own>{words})(?=从|自|：|阶段|期间|时间|于|即|，|（)"
    )
    found = [(one.start(), one["own"]) for one in opened.finditer(document.text, 0, place)]
    for one in _INTO.finditer(document.text):
        if one.start() > place:
            break
        name = next((name for name in names if name.endswith(one["stage"] or "-")), None)
        found += [(one.start(), name)] if name else []
    return max(found)[1] if found else None


def phase_at(
    document: Document, sentence: Sentence, place: int, *, titled: bool = True
) -> str | None:
    """The stage that words at `place` within the sentence speak of, as the notice calls it."""
    if sentence.cell is not None and re.fullmatch(rf"(?:{_NAMED})(?:阶段)?", sentence.cell.first):
        return sentence.cell.first
    clause = re.split(r"[；。]", sentence.text[:place])[-1]
    handed = _HANDED_IN.search(clause) or _OF_STAGE.search(clause)
    if handed:
        return handed["stage"]
    found = (
        _entered(document, sentence, sentence.start + place)
        or _of_listed(document, sentence.start + place)
        or _before(document, sentence, place)
        or _opening(sentence)
    )
    return found or (_by_title(document, sentence) if titled else None)


@lru_cache(maxsize=8)
def _entries(document: Document) -> tuple[re.Match[str], ...]:
    return tuple(_INTO.finditer(document.text))


def _entered(document: Document, sentence: Sentence, spot: int) -> str | None:
    """进入终评的选手请…寄…, in the same paragraph."""
    line = document.text.rfind("\n", 0, spot) + 1
    entered = [one for one in _entries(document) if line <= one.start() <= spot]
    if not entered or listed(document):
        return None
    last = entered[-1]
    stage = last["stage"]
    step = _step(document, sentence)
    if step and not stage:
        return step
    if stage and not is_later(stage):
        return f"进入{stage}"
    return stage or next((one for one in last.groups() if one), None)


def _step(document: Document, sentence: Sentence) -> str | None:
    """第二步，whose part the sentence is."""
    steps = (_STEP.match(point.mark) for point in document.above(sentence.point))
    return next((one["stage"] for one in steps if one), None)


def _opening(sentence: Sentence) -> str | None:
    opening = _STAGE.match(sentence.text)
    if opening and re.match(r"[^，。：]{0,6}[：，]", sentence.text[opening.end() :]):
        return opening[0]
    further = re.match(_FURTHER, sentence.text)
    return further[0] if further else None


_LONGEST = 30
_STEP = re.compile(r"(?P<stage>第[一二三四五]步)")
_OWN_STAGE = re.compile(
    r"(?:第[一二三四]阶段[：，（ ]*)?"
    r"(?![各每分按]|时间)(?P<stage>[一-龥]{2,8})(?:阶段|环节)(?=$|（)"
)
"""A part of its own: 校内评审阶段, 推荐上报阶段（8月）."""


def _by_title(document: Document, sentence: Sentence) -> str | None:
    for point in document.above(sentence.point):
        named = _STEP.match(point.mark) or _OWN_STAGE.match(point.title)
        if named:
            return named["stage"]
        found = _STAGE.search(point.title)
        if found and len(re.sub(r"（.*", "", point.title)) <= _LONGEST:
            return found[0]
        lead = document.text[point.body : min(point.end, point.body + 60)].split("\n")[:2]
        opening = re.search(r"([一-龥]{2}(?=阶段(?:只|须|需|应|请)))", "".join(lead))
        if opening:
            return opening[0]
    return None


_LATER = re.compile(
    r"后$|推荐[到至]|选送[到至]|^通过|终|决赛|复|结[项题]|中期|验收|送展|布展|路演|正式|展演|第[二三四]|^(?:入围|入选|入展|获奖|录用|晋级|中标|中选|进入|接到|收到|被)"
)
_FURTHER_ON = re.compile(r"(?<![初预海网])[评赛审]$|面谈$|答辩$|考察$")
_BATCH = re.compile(r"第.[批轮]|半年|季度")


def is_later(phase: str) -> bool:
    """Something has come before it."""
    return bool(_LATER.search(phase) or _FURTHER_ON.search(phase))


def is_batch(phase: str) -> bool:
    """The same again for others, or at another time: 第二批, 三季度."""
    return bool(_BATCH.search(phase))


_BULLETED = 3
"""Points of that level stand below steps that are no points themselves."""


_PARTED = re.compile(r"\n(?:[◆■●▲★◎○☆※□◇▌▍]|[^\n，。；：、]{2,16}[？?]?\n)")
"""A heading between: the step told before it is over."""


def _before(document: Document, sentence: Sentence, place: int) -> str | None:
    """第二步，…: the last mark before the place, in this sentence or earlier in its point."""
    above = list(document.above(sentence.point))
    listed = above and above[-1].level >= _BULLETED
    start = above[0].start if above and not listed else 0
    spot = sentence.start + place
    line = document.text.rfind("\n", 0, spot)
    found = [
        one[0]
        for one in _MARK.finditer(document.text, start, spot)
        if one.start() > line
        or not (is_batch(one[0]) or _PARTED.search(document.text, one.end(), spot))
    ]
    return found[-1] if found else None
