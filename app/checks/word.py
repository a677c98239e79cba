"""WD: Word documents that cannot be opened, are of another format, or ask for a password."""

from collections.abc import Iterator

from app.checks import formats
from app.checks.base import Judgement, Reading, check, judged, unchecked
from app.checks.word_safe import UNSAFE
from app.domain.facts import Family, WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.domain.quantities import Format, Words
from app.texts import N_

UNREADABLE = Rule(
    "WD01",
    "word-unreadable",
    Severity.ERROR,
    message=N_("Word 文档打不开：{actual}。"),
    remedy=N_("请用 Word 或 WPS 打开原稿，另存为 docx 后再放进来。"),
    passed=N_("Word 文档能正常打开。"),
)

WRONG_FORMAT = Rule(
    "WD02",
    "word-wrong-format",
    Severity.ERROR,
    message=N_("文件内容是 {actual}，要求 {required}。"),
    remedy=N_("请用 Word 或 WPS 打开原稿，另存为 docx 后再放进来；只改扩展名没有用。"),
    passed=N_("文档格式是 {actual}，符合要求。"),
)
_SHAPE = N_("Word 文档")

READING = Reading(
    Rendition.WORD,
    Family.WORD,
    WordFacts,
    UNREADABLE,
    WRONG_FORMAT,
    shape=_SHAPE,
    about="打开文档，读出正文。下载或拷贝没有完成的文档打不开。",
    hostile=UNSAFE,
)
_WPS_FORMAT = N_("这是 WPS 文字自己的格式，程序读不了")
_SAVE_AS = N_("请用 WPS 打开，另存为 docx 后再放进来。")


@check(WRONG_FORMAT, facts=WordFacts, judges=("formats",))
def word_wrong_format(word: WordFacts, item: Item) -> Iterator[Judgement]:
    """看的是文件内容，不看扩展名：名叫 docx 的 PDF 不是 Word 文档。doc、docx、docm 都算 Word。

    通知没有点名格式时，WPS 自己的格式不判对错，只说没能检查。
    """
    named = formats.asked(item, Rendition.WORD)
    if not named and Rendition.WORD not in item.renditions:
        return
    if not named and word.format == "wps":
        yield unchecked(WRONG_FORMAT, _WPS_FORMAT, _SAVE_AS, of=("formats", "renditions"))
        return
    yield judged(
        WRONG_FORMAT,
        good=formats.accepted(word.format, named or ("docx",)),
        of=("formats", "renditions"),
        actual=Format(word.format),
        required=formats.shown(named) if named else Words(_SHAPE),
    )


ENCRYPTED = Rule(
    "WD09",
    "word-encrypted",
    Severity.ERROR,
    message=N_("Word 文档要输入密码才能打开，收件方看不了。"),
    remedy=N_("请用 Word 或 WPS 打开，去掉打开密码，保存后再放进来。"),
    passed=N_("Word 文档不用密码就能打开。"),
)


@check(ENCRYPTED, facts=WordFacts)
def word_encrypted(word: WordFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """设了打开密码的文档，收件方打不开，也没法汇总。"""
    yield judged(ENCRYPTED, good=not word.encrypted)
