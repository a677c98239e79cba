"""Things of which one is enough: PPT和短视频任选其一; 下列两种形式中任选一种：…."""

import itertools
import re
from collections.abc import Iterable, Iterator

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things.sheet import Sheet

_ONE = re.compile(
    r"任选(?:其中)?(?:其?一|一[种样项个])|[选择]其一|择一|二选一|选(?:其中)?一[种样项]|交(?:其中)?一[种样项]"
    r"|其中(?:任意)?一[种样项](?:即可|就行|就可以|都行)|有哪一?[样种个]交哪一?[样种个]|任一[种样项]?即可"
)
_JOINED = re.compile(r"[^，。；：]{0,12}(?:[、或和与]|或者|以及)[^，。；：]{0,4}")
_LED = re.compile(r"[^，。；：]{0,10}：")


def choices(document: Document, sheets: Iterable[Sheet]) -> Iterator[tuple[list[Sheet], int, int]]:
    """The things of each choice, and where the notice says so."""
    several = sorted(sheets, key=lambda one: one.mention.start)
    told: list[Sheet] = []
    for group, start, end in _said(document, several):
        told += group
        yield group, start, end
    for one, other in itertools.pairwise(several):
        between = document.text[one.mention.end : other.mention.start]
        if one not in told and other not in told and _OR.fullmatch(between):
            told += [one, other]
            yield [one, other], one.mention.start, other.mention.end


_OR = re.compile(
    r"(?:（[^（）]*）|原件|的?(?:复印件|扫描件|影印件)|各?[一二两三\d]{1,2}[份篇张个段幅件])*"
    r"，?(?:也可以?|亦可)?(?:或者?(?:是)?|/)(?:提供|提交|附|交|报送?)?(?:一份)?[^，。；：、\n]{0,14}"
)
"""营业执照或法人证书; 审计报告，或者税务部门出具的纳税证明."""


def _said(document: Document, several: list[Sheet]) -> Iterator[tuple[list[Sheet], int, int]]:
    for sentence in document.sentences:
        said = _ONE.search(document.text, sentence.start, sentence.end)
        if said is None:
            continue
        led = _LED.match(document.text, said.end(), sentence.end)
        group = (
            _behind(document, sentence, several, led.end())
            if led
            else _before(document.text, sentence, several, said.start())
        )
        if len(group) > 1:
            yield group, said.start(), said.end()


def _before(text: str, sentence: Sentence, several: list[Sheet], end: int) -> list[Sheet]:
    """The last run of joined things before the word."""
    near = [one for one in several if sentence.start <= one.mention.start < end]
    group = near[-1:]
    for one in reversed(near[:-1]):
        between = re.sub(r"（[^（）]*）", "", text[one.mention.end : group[0].mention.start])
        if not _JOINED.fullmatch(between):
            break
        group.insert(0, one)
    return group


def _behind(
    document: Document, sentence: Sentence, several: list[Sheet], start: int
) -> list[Sheet]:
    """Of the list that the colon opens."""
    stop = document.text.find("。", start)
    line = document.text.find("\n", start)
    if sentence.point >= 0 and line == sentence.end:
        part = document.points[sentence.point]
        return [
            one
            for one in several
            if one.mention.start >= start
            and one.point != sentence.point
            and document.is_below(one.point, part)
        ]
    return [one for one in several if start <= one.mention.start < max(stop, start)]
