"""Separators that got lost: 322日 for 3月22日, 35张 for 3至5张, a blank for a full stop."""

import re
from collections.abc import Iterator

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_DAY = Pattern(
    r"(?<![\d年月.:-])([1-9])([12]\d|3[01]|0[1-9])日|(?<![\d年月.:-])(1[0-2])([0-3]\d)日"
)
_DATE = Pattern(r"(?<!\d)(20[12]\d)年?([1-9])([0-3]\d)日|(?<!\d)(20[12]\d) (\d{1,2}) (\d{1,2}) ?日")
_FEW = Pattern(r"(?<![\d.:-])([1-9])([2-9])(张|幅)")
_SCREEN = Pattern(
    r"(?<!\d)(?:(1920)(1080)|(1080)(1920)|(1280)(720)|(720)(1280)|(3840)(2160)|(2160)(3840))(?!\d)"
)


_BLANK = Pattern(r"(?<=[\u4e00-\u9fff）》”]) (?=[\u4e00-\u9fff《“\d])")
_SIGN = Pattern(r"[。；：！？|\n ]")
_LEAST = 8
"""Characters on either side, and a comma before: neither a name nor a heading is so."""

_ASKS = Pattern(
    r"(?:每|各|请|凡|所有|以上|上述|材料|作品|图片|照片|文件|视频|推荐|报送|不|一律|参)"
)
"""How a new sentence of demands begins, where it has no comma itself."""


def _stops(text: str) -> Iterator[tuple[int, int, str]]:
    """Blanks where a full stop stood: between two stretches, each like a sentence."""
    for found in _BLANK.finditer(text):
        before = _SIGN.split(text[max(0, found.start() - 120) : found.start()])[-1]
        after = _SIGN.split(text[found.end() : found.end() + 120])[0]
        runs = "，" in before and ("，" in after or _ASKS.match(after))
        if runs and min(len(before), len(after)) >= _LEAST:
            yield found.start(), found.end(), "。"


def restore(cells: Cells) -> None:
    """Puts back what must have stood there; all of it is in doubt, but for a full stop."""
    cells.edit(_stops(cells.text))
    cells.substitute(_DATE, lambda found: "{}年{}月{}日".format(*_parts(found)), doubtful=True)
    cells.substitute(_DAY, _day, doubtful=True)
    cells.substitute(_FEW, _few, doubtful=True)
    cells.substitute(_SCREEN, lambda found: "×".join(_parts(found)), doubtful=True)


def _day(found: re.Match[str]) -> str:
    month, day = _parts(found)
    return f"{int(month)}月{int(day)}日" if 1 <= int(day) <= 31 else found[0]


def _few(found: re.Match[str]) -> str:
    """35张 is 3 to 5; 12张 may well be twelve, and 52张 cannot be a range."""
    low, high = int(found[1]), int(found[2])
    return f"{low}-{high}{found[3]}" if 2 <= low < high else found[0]


def _parts(found: re.Match[str]) -> list[str]:
    return [one for one in found.groups() if one]
