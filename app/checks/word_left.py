"""WD: what was left in a document that nobody meant to send: placeholders, changes, comments."""

import re
from collections.abc import Iterator

from app.checks.base import Judgement, check, found, judged, several, unchecked
from app.domain.facts import WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Count, Value, Words
from app.texts import N_

PLACEHOLDER = Rule(
    "WD05",
    "word-placeholder-left",
    Severity.WARNING,
    message=N_("文档里还有没换掉的占位文字：{actual}。"),
    remedy=N_("请换成真实内容，或者删掉；改好后 Word 版和盖章扫描件要一起换。"),
    passed=N_("没有发现占位文字。"),
)
_UNREAD = N_("这种格式的正文程序读不了")
_SAVE_AS = N_("请用 Word 或 WPS 打开，另存为 docx 后再放进来。")
_MOST_SHOWN = 5
_BEFORE, _AFTER = 6, 8
"""Characters of a line that are shown around what was found."""

_X = "[XＸxｘ×✕]"
_CROSSES = re.compile(
    rf"(?<![A-Za-z0-9,/-]){_X}{{2,}}(?![A-Za-z0-9-])(?!\s*(?:性?染色体|型|基因))"
    rf"|(?:19|20){_X}{{2}}(?![A-Za-z0-9])|202{_X}\s*年|{_X}\s*年\s*{_X}{{1,2}}\s*月"
)
"""Not 46,XX and XX 染色体, not XXL, not XX-200: those are meant."""
_HERE = r"(?:请?在?此处?(?:填写|输入|插入|粘贴)|(?:单击|点击)(?:或点[按击])?(?:此处|这里))"
_IN_BRACKETS = (
    rf"[（(【\[〔<《](?:{_HERE}|请(?:填写|输入|选择)|待补充|待填写|示例)[^）)】\]〕>》。]{{0,30}}"
)
_REQUEST = re.compile(
    rf"^(?:{_IN_BRACKETS}[）)】\]〕>》]|(?:{_HERE}|请(?:填写|输入|选择))[^，。；：:]{{0,12}}[。…]?)$"
)
"""A whole paragraph or cell. Within a label (姓名（请填写真名））they belong to the form."""
_BRACKETED = re.compile(rf"[（(【\[〔](?:{_HERE}|待补充|待填写)[^）)】\]〕]{{0,30}}[）)】\]〕]")
_BLANK = re.compile(r"[:：]\s*[_＿]{2,}\s*(?=$|[，。；、,;（(）)\s])")
_TO_BE_SIGNED = re.compile(r"签|章|年\s*[_＿\s]*月|日期|负责人|意见|审核|审批|经办")
"""Lines that are filled in by hand on paper, after the Word version was sent."""


@check(PLACEHOLDER, facts=WordFacts)
def word_placeholder_left(word: WordFacts, _item: Item) -> Iterator[Judgement]:
    """XX、××、“（此处填写）”、“点击此处输入文字”、标签后面的空横线。

    模板里的话没有换掉就交了，是最常见的退回原因之一。签字、盖章、日期的横线要在纸上填，不算。
    """
    if word.encrypted:
        return
    if word.text is None:
        yield unchecked(PLACEHOLDER, _UNREAD, _SAVE_AS)
        return
    left = list(dict.fromkeys(_left(word)))
    if left:
        yield found(PLACEHOLDER, actual=several(Words(one) for one in left[:_MOST_SHOWN]))
    else:
        yield judged(PLACEHOLDER, good=True)


def _left(word: WordFacts) -> Iterator[str]:
    inside = word.inside
    if inside:
        yield from (_short(one) for one in inside.prompts or ())
    for line in (word.text or "").split("\n"):
        yield from _in_line(line.strip())
    for line in (inside.blanks or ()) if inside else ():
        yield from _blank_in(line)


def _in_line(line: str) -> Iterator[str]:
    if _REQUEST.match(line):
        yield _short(line)
        return
    for found_one in (*_CROSSES.finditer(line), *_BRACKETED.finditer(line)):
        yield _around(line, found_one)
    yield from _blank_in(line)


def _blank_in(line: str) -> Iterator[str]:
    if not _TO_BE_SIGNED.search(line):
        yield from (_around(line, one) for one in _BLANK.finditer(line))


def _around(line: str, found_one: re.Match[str]) -> str:
    start, end = max(0, found_one.start() - _BEFORE), found_one.end() + _AFTER
    return f"“{line[start:end].strip()}”"


def _short(text: str) -> str:
    return f"“{text[:20]}”"


CHANGES_LEFT = Rule(
    "WD06",
    "word-changes-or-comments-left",
    Severity.WARNING,
    message=N_("文档里留着{actual}，对方打开就看得到。"),
    remedy=N_("请在“审阅”里接受或拒绝全部修订、删除全部批注，保存后再放进来。"),
    passed=N_("没有留下修订和批注。"),
    fix="accept-changes",
)
_INSERTED = N_("处新增的修订")
_DELETED = N_("处删除的修订")
_COMMENTS = N_("条批注")


@check(CHANGES_LEFT, facts=WordFacts)
def word_changes_or_comments_left(word: WordFacts, _item: Item) -> Iterator[Judgement]:
    """开着修订改出来的稿子，删掉的话对方照样看得到，批注也会一起带走。"""
    numbers = (word.insertions, word.deletions, word.comments)
    if all(number is None for number in numbers):
        return
    units = (_INSERTED, _DELETED, _COMMENTS)
    left: list[Value] = [
        Count(number, unit) for number, unit in zip(numbers, units, strict=True) if number
    ]
    if left:
        yield found(CHANGES_LEFT, actual=several(left))
    else:
        yield judged(CHANGES_LEFT, good=True)
