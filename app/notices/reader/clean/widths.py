"""One form for each sign: full-width digits and letters narrow, Chinese punctuation wide."""

import re

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE = {ord(one): wide for one, wide in zip(",:;!?()", "，：；！？（）", strict=True)}
_ODD = {
    **dict.fromkeys(map(ord, "\u00a0\u3000\u2002\u2003\u2009\u202f\t\r\v\f"), " "),
    **dict.fromkeys(map(ord, "—–－―‐‑‒−─﹣"), "—"),
    **dict.fromkeys(map(ord, "～∼〜﹏˜"), "~"),
    **dict.fromkeys(map(ord, "✕╳✖⨯﹡"), "×"),
    **dict.fromkeys(map(ord, "「『＂〝"), "“"),
    **dict.fromkeys(map(ord, "」』〞"), "”"),
    **dict.fromkeys(map(ord, "｡﹒"), "。"),
    ord("‧"): "·",
    ord("•"): "·",
    ord("．"): ".",
    ord("﹪"): "%",
    ord("｜"): "|",
    ord("〇"): "零",
}
_INVISIBLE = Pattern("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f-\x9f]")
_THOUSANDS = Pattern(r"(?<![\dA-Za-z.×xX*])(\d{1,3})((?:,\d{3})+)(?![\dA-Za-z]*[A-Za-z×xX*])")
_CLOCK = Pattern(r"(?<=\d)：(?=[0-5]\d(?!\d))|(?<=https)：(?=//)|(?<=http)：(?=//)")
_RATIO = Pattern(r"(?<=(?<!\d)\d)：(?=\d(?!\d))|(?<=(?<!\d)\d\d)：(?=\d(?!\d))")
_RANGE = Pattern(r"(?<=\d)\s*(?:—+|~|-+)\s*(?=\d)")
_TIMES = Pattern(r"(?<=\d)\s*(?:[xX*×]|＊)\s*(?=\d)|(?<=像素)\s*[xX*×]\s*(?=\d)")
_ENCLOSED = Pattern(r"[❶-❿⑴-⑽⒈-⒑➀-➉➊-➓⓵-⓾]|[1-9]\ufe0f?\u20e3|🔟")
_PICTURED = Pattern(
    "(?m)^([ \u3000]*)(?:[\U0001f300-\U0001faff\u2705\u23f0\u2757\u2728]\ufe0f?)+ *"
)
_RUNS = ((0x2776, "①"), (0x2474, "（"), (0x2488, "."), (0x2780, "①"), (0x278A, "①"), (0x24F5, "①"))
"""Ten numbers each from there on, and what they are written as: ①, （1） or 1."""
_LINE_NUMBER = Pattern(
    r"(?m)^(?P<lead>[ \u3000]*)"
    r"(?:N[oO]\.? ?(?P<no>\d{1,2})[.、 ]+|(?P<roman>i{1,3}|iv|vi{0,3}|ix|x)[.、] *)(?=[一-龥《“])"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_STRAIGHT = Pattern(r'"([^"\n]{1,60})"')


def plain(text: str) -> str:
    """The same, place by place, for rules that look at a text before its signs are settled."""
    return text.translate(_NARROW).translate(_ODD).translate(_WIDE)


def settle(cells: Cells) -> None:
    cells.substitute(_ENCLOSED, _plain_number)
    cells.substitute(_PICTURED, lambda found: f"{found[1]}●")
    cells.substitute(_LINE_NUMBER, _counted)
    cells.substitute(_INVISIBLE, lambda _found: "")
    cells.same_length(cells.text.translate(_NARROW).translate(_ODD))
    cells.substitute(_STRAIGHT, lambda found: f"“{found[1]}”")
    cells.substitute(_THOUSANDS, lambda found: found[0].replace(",", ""))
    cells.same_length(cells.text.translate(_WIDE))
    cells.substitute(_CLOCK, lambda _found: ":")
    cells.substitute(_RATIO, lambda _found: ":")
    cells.substitute(_RANGE, lambda _found: "-")
    cells.substitute(_TIMES, lambda _found: "×")


def _plain_number(found: re.Match[str]) -> str:
    """❶ and its like as the signs of a list that other rules know."""
    sign = found[0]
    if not "\u2460" <= sign[0] <= "\u2793":
        return "10." if sign == "🔟" else f"{sign[0]}."
    first, form = next(one for one in _RUNS if one[0] <= ord(sign) < one[0] + 10)
    number = ord(sign) - first + 1
    written = {"①": chr(0x2460 + number - 1), "（": f"（{number}）", ".": f"{number}."}
    return written[form]


def _counted(found: re.Match[str]) -> str:
    number = found["no"] or str(_ROMAN.index(found["roman"]) + 1)
    return f"{found['lead']}{number}."
