"""Notices without commas and full stops, where blanks part the clauses."""

import re

from app.notices.reader.clean.cells import Cells

_SIGN = re.compile(r"[，。；]")
_BLANK = re.compile(
    r"(?<=[\u4e00-\u9fff）》”\dA-Za-z]) +(?=[\u4e00-\u9fff《“（\dA-Z])(?![^ ：]{1,6}：)"
)
_LONG, _FEWEST_LINES, _FEWEST_BLANKS = 16, 4, 6
_SHARE = 0.6
"""Of the long lines, those that have blanks and no sign."""
_PAGE = re.compile(r"[【|>]|^[^ ]*(?:局|会|厅|院|委|办公室)(?: [^ ]*(?:局|会|厅|院|委|办公室))+$")
_NUMBERS = re.compile(r"\d +$"), re.compile(r"[\d—-]")
_HEADING = re.compile(r" *[一二三四五六七八九十]{1,2}[、.]?[\u4e00-\u9fff]{2,8}$")
_ANEW = re.compile(
    r"请|各[\u4e00-\u9fff]|由[\u4e00-\u9fff]|凡|所有|以上|上述|逾期|没有按时|联系|电话|咨询|另|同时|获奖|入选"
)


def sign(cells: Cells) -> None:
    """A comma for each such blank; a full stop behind a heading and where one begins anew."""
    lines = cells.text.split("\n")
    long = [one for one in lines if len(one) >= _LONG and "|" not in one]
    parted = [len(_BLANK.findall(one)) for one in long if _is_unsigned(one)]
    few = sum(map(bool, parted)) < _FEWEST_LINES or sum(parted) < _FEWEST_BLANKS
    if few or len(parted) < _SHARE * len(long):
        return
    place = 0
    edits: list[tuple[int, int, str]] = []
    for line in lines:
        if len(line) >= _LONG and _is_unsigned(line):
            for one in _BLANK.finditer(line):
                before, after = line[: one.end()], line[one.end() :]
                if not (_NUMBERS[0].search(before) and _NUMBERS[1].match(after)):
                    stop = _HEADING.match(line[: one.start()]) or _ANEW.match(after)
                    edits.append((place + one.start(), place + one.end(), "。" if stop else "，"))
        place += len(line) + 1
    cells.edit(edits)


def _is_unsigned(line: str) -> bool:
    return not _SIGN.search(line) and not _PAGE.search(line)
