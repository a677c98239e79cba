"""Things of which one is enough: PPT和短视频任选其一; 下列两种形式中任选一种：…."""

import itertools
import re
from collections.abc import Iterable, Iterator

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.sheet import Sheet

_ANY = "[种样项个份类]"
_FEW = "[二两三四几]"
_ONE_OF = (
    rf"任选(?:其中)?(?:其?一|一{_ANY})|[选择]其一|择一|[二两三]选一|选(?:其中)?一{_ANY}|[交附]一{_ANY}"
    rf"|其中(?:的|之)?(?:任意|任何)?[一1]{_ANY}(?![为是，：])|任一{_ANY}?即可"
    rf"|有哪一?{_ANY}交哪一?{_ANY}"
)
"""任选其一, 三选一, 交其中一种, 有哪样交哪样."""
_OF_FEW = (
    rf"{_FEW}者(?:之一|有其?一|[居取选择交具]其?一|任选|满足其一)"
    rf"|(?:有|具备|满足)(?:其中)?[一1]{_ANY}(?:就|即|便)(?:行|可)|之一(?:的|即可|均可|就行)"
)
"""二者居一, 有其中一样即可, 两者之一."""
_ONE = Pattern(f"{_ONE_OF}|{_OF_FEW}")
"""任选其一; 交其中一种即可; 二者有一样就行; 两者之一."""
_JOINED = Pattern(r"[^，。；：]{0,12}(?:[、或和与]|或者|以及)[^，。；：]{0,4}")
_LED = Pattern(r"[^，。；：]{0,10}：")


def choices(document: Document, sheets: Iterable[Sheet]) -> Iterator[tuple[list[Sheet], int, int]]:
    """The things of each choice, and where the notice says so."""
    several = sorted(sheets, key=lambda one: one.mention.start)
    told: list[Sheet] = []
    for group, start, end in _said(document, several):
        told += group
        yield group, start, end
    for one, other in itertools.pairwise(several):
        between = document.text[one.mention.end : other.mention.start]
        free = one not in told and other not in told
        behind = document.text[other.mention.end :][:_NEAR]
        if free and (_OR.fullmatch(between) or _is_instead(between, behind)):
            told += [one, other]
            yield [one, other], one.mention.start, other.mention.end


_NEAR = 12
_LACKING = Pattern(
    r"(?:的?(?:复印件|扫描件|原件))?[^，。；\n]{0,8}[；，。（]"
    r"(?:[^，。；\n]{0,10}(?:没有|无|未|尚在|暂不|不能|不便)[^，。；\n]{1,16}，)?"
    r"(?:则|也)?(?:可以?|能)?(?:先|改)?(?:用|以|凭|交|提供|提交|传|附|上传)[^，。；\n]{0,10}"
)
_INSTEAD = Pattern(r"(?:的?(?:复印件|扫描件))?[^，。；\n]{0,4}(?:代替|替代|顶替)")


def _is_instead(between: str, behind: str) -> bool:
    """居住证；没有的，可用劳动合同代替."""
    return bool(_LACKING.fullmatch(between)) and bool(
        _INSTEAD.match(behind) or re.search(r"可以?[先改]", between)
    )


_OR = Pattern(
    r"(?:（[^（）]*）|原件|的?(?:复印件|扫描件|影印件)|各?[一二两三\d]{1,2}[份篇张个段幅件])*"
    r"，?(?:也可以?|亦可)?(?:或者?(?:是)?|/|要么)(?:提供|提交|附|交|报送?)?"
    r"(?:一份)?[^，。；：、\n]{0,14}"
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
