"""Notices without commas and full stops, where blanks part the clauses."""

from collections.abc import Iterator

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_SIGN = Pattern(r"[，。；]")
_BLANK = Pattern(
    r"(?<=[\u4e00-\u9fff）》”\dA-Za-z]) +(?=[\u4e00-\u9fff《“（\dA-Z])(?![^ ：]{1,6}：)"
)
_LONG, _FEWEST_LINES, _FEWEST_BLANKS = 16, 4, 6
_SHARE = 0.6
"""Of the long lines, those that have no sign."""
_PAGE = Pattern(
    r"[【|>]|^[^ ]*(?:局|会|厅|院|委|办公室)(?: [^ ]*(?:局|会|厅|院|委|办公室))+$"
    r"|^.{0,8}(?:来源|位置|推荐|导航|链接|版权|关注|编辑|分享)|^附件"
)
_NUMBERS = Pattern(r"\d +$"), Pattern(r"[\d—-]")
_NUMBER = Pattern(r" *(?:[一二三四五六七八九十]{1,2}|\d{1,2}|（.{1,2}）|[①-⑳])[、.]?")
_HEADING = Pattern(r" *[一二三四五六七八九十]{1,2}[、.]?[\u4e00-\u9fff]{2,8}")
_LABEL = Pattern(
    r"(?:联系人|联系电话|电话|邮箱|地址|传真|邮编|网址|手机) *$|^ *[^ \d（《“]{1,4} *$"
)
_DATED = Pattern(r"(?:20\d\d|二[零〇○O]..)年.{1,3}月.{1,3}日$")
_ANEW = Pattern(r"请|各[\u4e00-\u9fff]|由[\u4e00-\u9fff]|凡|所有|以上|上述|逾期|联系|另|同时")
_SENTENCE = 25
"""As few characters make a sentence of their own."""


def sign(cells: Cells) -> None:
    """A comma for each such blank; a full stop behind a heading and where one begins anew."""
    lines = cells.text.split("\n")
    long = [one for one in lines if len(one) >= _LONG and not _PAGE.search(one)]
    parted = [len(_BLANK.findall(one)) for one in long if not _SIGN.search(one)]
    few = sum(map(bool, parted)) < _FEWEST_LINES or sum(parted) < _FEWEST_BLANKS
    if few or len(parted) < _SHARE * len(long):
        return
    place = 0
    edits: list[tuple[int, int, str]] = []
    for line in lines:
        if len(line) >= _LONG and not _SIGN.search(line) and not _PAGE.search(line):
            edits += [(place + start, place + end, sign) for start, end, sign in _signs(line)]
        place += len(line) + 1
    cells.edit(edits)


def _signs(line: str) -> Iterator[tuple[int, int, str]]:
    begun = 0
    for one in _BLANK.finditer(line):
        before, after = line[: one.start()], line[one.end() :]
        if line.count("“", 0, one.start()) > line.count("”", 0, one.start()):
            continue
        if _NUMBERS[0].search(line[: one.end()]) and _NUMBERS[1].match(after):
            continue
        if _NUMBER.fullmatch(before) or _LABEL.search(before) or _DATED.match(after):
            continue
        anew = _ANEW.match(after) and one.start() - begun >= _SENTENCE
        stop = _HEADING.fullmatch(before) or anew
        begun = one.end() if stop else begun
        yield *one.span(), "。" if stop else "，"
