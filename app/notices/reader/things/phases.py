"""Stages of a call: what is asked for now, and what only of those who come further."""

import re
from functools import lru_cache

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.phase_forms import (
    FURTHER,
    HANDED_IN,
    INTO,
    MARK,
    NAMED,
    OF_STAGE,
    STAGE,
)
from app.notices.reader.things.stage_parts import stage_of

_LISTED = Pattern(
    r"分(?:为|成)?(?P<list>[一-龥]{2,8}(?:[、和及与][一-龥]{2,8}){1,5}?)等?[两二三四五六]个?"
    r"(?:阶段|环节|步|轮)"
)


@lru_cache(maxsize=8)
def listed(document: Document) -> tuple[str, ...]:
    """分项目征集、网络评审、现场路演三个阶段: the names of the stages."""
    found = _LISTED.search(document.text)
    return tuple(re.split("[、和及与]", found["list"])) if found else ()


def _of_listed(document: Document, place: int) -> str | None:
    """The last stage of that list that opens a sentence before the place, or is entered there."""
    before = [(start, name) for start, read, name in _openings(document) if read <= place]
    return max(before)[1] if before else None


@lru_cache(maxsize=8)
def _openings(document: Document) -> tuple[tuple[int, int, str], ...]:
    """Where each stage of that list begins, as of which place this has been read, and its name."""
    names = listed(document)
    if not names:
        return ()
    words = "|".join(map(re.escape, names))
    opened = Pattern(
        rf"(?:^|(?<=[\n。，；])) ?(?P<own>{words})(?=从|自|：|阶段|期间|时间|于|即|，|（)"
        rf"|(?<=问：)(?P<asked>{words})(?=阶段|要|需|时|[^，。\n]{{0,12}}(?:什么|哪些|怎么))"
    )
    found = [
        (one.start(), one.end() + 1, one["own"] or one["asked"])
        for one in opened.finditer(document.text)
    ]
    for one in _entries(document):
        name = next((name for name in names if name.endswith(one["stage"] or "-")), None)
        found += [(one.start(), one.start(), name)] if name else []
    return tuple(found)


def phase_at(
    document: Document, sentence: Sentence, place: int, *, titled: bool = True
) -> str | None:
    """The stage that words at `place` within the sentence speak of, as the notice calls it."""
    if sentence.cell is not None and re.fullmatch(rf"(?:{NAMED})(?:阶段)?", sentence.cell.first):
        return sentence.cell.first
    clause = re.split(r"[；。]", sentence.text[:place])[-1]
    handed = HANDED_IN.search(clause) or OF_STAGE.search(clause)
    if handed:
        return handed["stage"]
    own = stage_of(document, sentence.start + place)
    entered = _entered(document, sentence, sentence.start + place)
    same = own and entered and (_CAME_ON.match(entered) or entered in own)
    found = (
        (own if same else entered or own)
        or _of_listed(document, sentence.start + place)
        or _before(document, sentence, place)
        or _opening(sentence)
    )
    return found or (_by_title(document, sentence) if titled else None)


def is_plain(document: Document, place: int) -> bool:
    """Told in so many words: by the title of its part, by 进入复赛的选手…寄…, or 初赛：…."""
    sentence = document.sentence_at(place)
    if sentence is None:
        return False
    mark = _before(document, sentence, place - sentence.start) or ""
    told = _entered(document, sentence, place) or stage_of(document, place)
    return told is not None or bool(_NAME.fullmatch(mark))


@lru_cache(maxsize=8)
def _entries(document: Document) -> tuple[re.Match[str], ...]:
    return tuple(INTO.finditer(document.text))


def _entered(document: Document, sentence: Sentence, spot: int) -> str | None:
    """进入终评的选手请…寄…, in the same paragraph."""
    line = document.text.rfind("\n", 0, spot) + 1
    entered = [
        one
        for one in _entries(document)
        if line <= one.start() <= spot and not _is_over(document.text[one.end() : spot])
    ]
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


_NAME = Pattern(NAMED)
_STOPS = 2
_OTHERS = Pattern("。[^，。；]{2,24}的，")


def _is_over(between: str) -> bool:
    """Sentences on, or of others: those who came further are no more spoken of."""
    return between.count("。") > _STOPS or bool(_OTHERS.search(between))


def _step(document: Document, sentence: Sentence) -> str | None:
    """第二步，whose part the sentence is."""
    steps = (_STEP.match(point.mark) for point in document.above(sentence.point))
    return next((one["stage"] for one in steps if one), None)


_OPENS = Pattern(r"(?![^，。：]{0,6}(?:后|结束|完成|结果|意见))[^，。：]{0,6}[：，]")
"""初审材料：, but not 初审意见反馈后，, which is over."""


def _opening(sentence: Sentence) -> str | None:
    opening = STAGE.match(sentence.text)
    if opening and _OPENS.match(sentence.text, opening.end()):
        return opening[0]
    further = re.match(FURTHER, sentence.text)
    return further[0] if further else None


_LONGEST = 30
_STEP = Pattern(r"(?P<stage>第[一二三四五]步)")
_OWN_STAGE = Pattern(
    r"(?:第[一二三四]阶段[：，（ ]*)?"
    r"(?![各每分按]|时间)(?P<stage>[一-龥]{2,8})(?:阶段|环节)(?=$|（)"
)
"""A part of its own: 校内评审阶段, 推荐上报阶段（8月）."""


def _by_title(document: Document, sentence: Sentence) -> str | None:
    for point in document.above(sentence.point):
        named = _STEP.match(point.mark) or _OWN_STAGE.match(point.title)
        if named:
            return named["stage"]
        found = STAGE.search(point.title)
        if found and len(re.sub(r"（.*", "", point.title)) <= _LONGEST:
            return found[0]
        lead = document.text[point.body : min(point.end, point.body + 60)].split("\n")[:2]
        opening = re.search(r"([一-龥]{2}(?=阶段(?:只|须|需|应|请)))", "".join(lead))
        if opening:
            return opening[0]
    return None


_CAME_FURTHER = (
    "^(?:入围|入选|入展|获奖|录用|晋级|中标|中选|进入|接到|收到|被|列入|纳入|获推荐|结业|获准?立项|拟?采用)"
    "|产生$|选出$|名单公布$|录用$|获批$|推荐到"
)
_CAME_ON = Pattern(_CAME_FURTHER)
_LATER = Pattern(
    r"后$|推荐[到至]|选送[到至]|^通过|终|决赛|复|结[项题]|中期|验收|送展|布展|路演|正式|展演|第[二三四]"
    rf"|{_CAME_FURTHER}"
)
"""入围后, 推荐到省里, 决赛, 结题."""
_FURTHER_ON = Pattern(r"(?<![初预海网])[评赛审]$|面谈$|答辩$|考察$|核查$|考核$|检查$|报到$")
_BATCH = Pattern(r"第.[批轮]|半年|季度")


def is_later(phase: str) -> bool:
    """Something has come before it."""
    return bool(_LATER.search(phase) or _FURTHER_ON.search(phase))


def is_batch(phase: str) -> bool:
    """The same again for others, or at another time: 第二批, 三季度."""
    return bool(_BATCH.search(phase))


_BULLETED = 3
"""Points of that level stand below steps that are no points themselves."""


_PARTED = Pattern(r"\n(?:[◆■●▲★◎○☆※□◇▌▍]|[^\n，。；：、]{2,16}[？?]?\n)")
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
        for one in MARK.finditer(document.text, start, spot)
        if one.start() > line
        or not (is_batch(one[0]) or _PARTED.search(document.text, one.end(), spot))
    ]
    return found[-1] if found else None
