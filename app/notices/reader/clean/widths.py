"""One form for each sign: full-width digits and letters narrow, Chinese punctuation wide."""

import re

from app.notices.reader.clean.cells import Cells

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
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f]")
_THOUSANDS = re.compile(r"(?<![\dA-Za-z.×xX*])(\d{1,3})((?:,\d{3})+)(?![\dA-Za-z]*[A-Za-z×xX*])")
_CLOCK = re.compile(r"(?<=\d)：(?=[0-5]\d(?!\d))|(?<=https)：(?=//)|(?<=http)：(?=//)")
_RATIO = re.compile(r"(?<=(?<!\d)\d)：(?=\d(?!\d))|(?<=(?<!\d)\d\d)：(?=\d(?!\d))")
_RANGE = re.compile(r"(?<=\d)\s*(?:—+|~|-+)\s*(?=\d)")
_TIMES = re.compile(r"(?<=\d)\s*(?:[xX*×]|＊)\s*(?=\d)|(?<=像素)\s*[xX*×]\s*(?=\d)")
_STRAIGHT = re.compile(r'"([^"\n]{1,60})"')


def plain(text: str) -> str:
    """The same, place by place, for rules that look at a text before its signs are settled."""
    return text.translate(_NARROW).translate(_ODD).translate(_WIDE)


def settle(cells: Cells) -> None:
    cells.substitute(_INVISIBLE, lambda _found: "")
    cells.same_length(cells.text.translate(_NARROW).translate(_ODD))
    cells.substitute(_STRAIGHT, lambda found: f"“{found[1]}”")
    cells.substitute(_THOUSANDS, lambda found: found[0].replace(",", ""))
    cells.same_length(cells.text.translate(_WIDE))
    cells.substitute(_CLOCK, lambda _found: ":")
    cells.substitute(_RATIO, lambda _found: ":")
    cells.substitute(_RANGE, lambda _found: "-")
    cells.substitute(_TIMES, lambda _found: "×")
