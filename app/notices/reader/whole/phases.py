"""Stages of a call: what is asked for now, and what only of those who come further."""

import re

from app.notices.reader.layout.document import Document, Sentence

_STAGE = re.compile(
    r"(?:入围|入选|获奖|录用|立项|获批|晋级|中标)[^，。；：]{0,4}?(?:后|以后|之后)|终[审评选](?!结果)|结项|中期(?=$|[报检材])"
    r"|(?P<a>报名|初[审评选赛]|复[审评选赛]|终[审评选赛]|决赛|申报|推荐|送展|布展|路演|中期|结题|验收|预申报|遴选)(?=阶段)|初[审评选](?!结果|通过|名单|[，。后])|复[审评选](?!结果|通过|名单)"
    r"|送展|送原作|正式审批|正式申报|第[一二三四](?:阶段|批|步|轮)|上半年|下半年|[一二三四]季度"
)
_MARK = re.compile(r"第[一二三四](?:阶段|批|步|轮)(?=[，：、（]|$)|上半年|下半年")


def phase_at(document: Document, sentence: Sentence, place: int) -> str | None:
    """The stage that words at `place` within the sentence speak of, as the notice calls it."""
    marked = _before(document, sentence, place)
    if marked:
        return marked
    opening = _STAGE.match(sentence.text)
    if opening and re.match(r"[^，。：]{0,6}[：，]", sentence.text[opening.end() :]):
        return opening[0]
    for point in document.above(sentence.point):
        found = _STAGE.search(point.title)
        if found and len(point.title) <= 30:
            return found[0]
        lead = document.text[point.body : min(point.end, point.body + 60)].split("\n")[:2]
        opening = re.search(r"([一-龥]{2}(?=阶段(?:只|须|需|应|请)))", "".join(lead))
        if opening:
            return opening[0]
    return None


_LATER = re.compile(r"后$|终|决赛|复|结[项题]|中期|验收|送展|布展|路演|正式|第[二三四]")
_BATCH = re.compile(r"第.[批轮]|半年|季度")


def is_later(phase: str) -> bool:
    """Something has come before it."""
    return bool(_LATER.search(phase))


def is_batch(phase: str) -> bool:
    """The same again for others, or at another time: 第二批, 三季度."""
    return bool(_BATCH.search(phase))


def _before(document: Document, sentence: Sentence, place: int) -> str | None:
    """第二步，…: the last mark before the place, in this sentence or earlier in its point."""
    start = document.points[sentence.point].start if sentence.point >= 0 else sentence.start
    found = list(_MARK.finditer(document.text, start, sentence.start + place))
    return found[-1][0] if found else None
