"""WD: documents with more or fewer characters than asked; judged on the Word rendition alone."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, unchecked
from app.checks.ranges import Span
from app.domain.facts import WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, NumberRange
from app.domain.quantities import Count
from app.texts import N_

TOO_LONG = Rule(
    "WD03",
    "word-too-long",
    Severity.ERROR,
    message=N_("文档共 {actual}，要求{how} {required}。"),
    remedy=N_("请删减到要求的字数；改好后 Word 版和盖章扫描件要一起换。"),
    passed=N_("文档共 {actual}，符合“{how} {required}”。"),
)
_UNCOUNTED = N_("这份文档数不了字数")
_COUNT_YOURSELF = N_("请用 Word 或 WPS 打开，看“审阅 › 字数统计”；另存为 docx 后程序也能数。")


@check(TOO_LONG, facts=WordFacts, judges=("chars",))
def word_too_long(word: WordFacts, item: Item) -> Iterator[Judgement]:
    """字数与 Word“审阅 › 字数统计”里的“字数”一致，只数 Word 版。说“左右”的，多出一成才提醒。"""
    asked = item.limits.chars
    if asked is None:
        return
    if word.characters is None:
        yield unchecked(TOO_LONG, _UNCOUNTED, _COUNT_YOURSELF, of="chars")
        return
    yield from _span(asked).above(TOO_LONG, word.characters)


TOO_SHORT = Rule(
    "WD04",
    "word-too-short",
    Severity.ERROR,
    message=N_("文档共 {actual}，要求{how} {required}。"),
    remedy=N_("请补充到要求的字数；改好后 Word 版和盖章扫描件要一起换。"),
    passed=N_("文档共 {actual}，符合“{how} {required}”。"),
)


@check(TOO_SHORT, facts=WordFacts)
def word_too_short(word: WordFacts, item: Item) -> Iterator[Judgement]:
    """字数的数法与 WD03 相同。数不了字数的文档只由 WD03 说一次。"""
    if item.limits.chars and word.characters is not None:
        yield from _span(item.limits.chars).below(TOO_SHORT, word.characters)


def _span(asked: NumberRange) -> Span:
    return Span("chars", asked, lambda number: Count(round(number), N_("字")))
