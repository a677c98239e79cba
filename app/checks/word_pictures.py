"""WD11: pictures that a notice wants within the document."""

from collections.abc import Iterator

from app.checks.base import Judgement, advised, check, judged, unchecked
from app.checks.ranges import ABOUT, AT_LEAST
from app.domain.facts import WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Count, Value, Words
from app.texts import N_

PICTURE_MISSING = Rule(
    "WD11",
    "word-picture-missing",
    Severity.ERROR,
    message=N_("文档里有 {actual}图片，要求{how} {required}。"),
    remedy=N_("请用“插入 › 图片”把图片放进文档（不要只写文件名），保存后再放进来。"),
    passed=N_("文档里有 {actual}图片，符合“{how} {required}”。"),
)
_UNSEEN = N_("这种格式里的图片程序数不了")
_COUNT_YOURSELF = N_("请用 Word 或 WPS 打开数一数；另存为 docx 后程序也能数。")


@check(PICTURE_MISSING, facts=WordFacts, judges=("pictures.min", "pictures.target"))
def word_picture_missing(word: WordFacts, item: Item) -> Iterator[Judgement]:
    """通知要求图文并茂、配图若干张的，数正文里插入的图片。页眉里的徽标和公式不算。"""
    asked = item.limits.pictures
    least = (asked.min or asked.target) if asked else None
    if asked is None or least is None:
        return
    if word.pictures is None:
        yield unchecked(PICTURE_MISSING, _UNSEEN, _COUNT_YOURSELF, of="pictures")
        return
    unit = N_("张")
    values: dict[str, Value] = {
        "actual": Count(word.pictures, unit),
        "how": Words(AT_LEAST if asked.min else ABOUT),
        "required": Count(round(least), unit),
    }
    if asked.min is None and word.pictures < least:
        yield advised(PICTURE_MISSING, of="pictures", **values)
    else:
        yield judged(PICTURE_MISSING, good=word.pictures >= least, of="pictures", **values)
