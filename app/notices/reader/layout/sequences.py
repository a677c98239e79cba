"""Numbers that stand at the beginning of lines without a sign: 一 推荐范围, １每件作品."""

from collections.abc import Iterator

from app.notices.reader.grammar.numbers import whole
from app.notices.reader.patterns import Pattern

_NO_UNIT = (
    "(?![日篇张份位届是些]|[年月](?!度)|时(?!间|限)|点(?!评)|个(?!人)|名(?!额|称)|次(?!序)|类(?!别)"
    "|种(?!类)|项(?!目))"
)
"""3份 and 三类 count something, 3名额 and 三项目 number a line."""
_LINE = Pattern(
    r"(?<=\n) *(?:(?P<numeral>[一二三四五六七八九十]{1,3}) ?|(?P<digit>\d{1,2}) ?)"
    rf"(?=[一-龥《“]|20\d\d年){_NO_UNIT}"
)
_FEWEST = 3


def sequences(text: str) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of each such number.

    Only where they count up from one: numerals through the whole notice, then through
    one that it annexes, digits again and again, as far as three or more.
    """
    numerals: list[tuple[int, int]] = []
    digits: list[tuple[int, int]] = []
    found: list[tuple[str, int, int]] = []
    for one in _LINE.finditer(text):
        kind = one.lastgroup or ""
        run = numerals if kind == "numeral" else digits
        value = whole(one[kind])
        if value == 1 and (kind == "digit" or len(run) >= _FEWEST):
            found += _kept(kind, run)
            run.clear()
        if value == len(run) + 1:
            run.append((one.start(kind), one.end()))
    found += [*_kept("digit", digits), *_kept("numeral", numerals)]
    yield from sorted(found, key=lambda one: one[1])


def _kept(kind: str, run: list[tuple[int, int]]) -> list[tuple[str, int, int]]:
    return [(kind, *place) for place in run] if len(run) >= _FEWEST else []
