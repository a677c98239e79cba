"""Numbers of a list that go on within its line: 材料：1.甲 2.乙，3.丙; ①甲②乙; 一是甲，二是乙."""

import re
from collections.abc import Iterator, Sequence

from app.notices.reader.grammar.numbers import whole
from app.notices.reader.patterns import Pattern

_SHAPE = Pattern(
    r"(?P<digit>\d{1,2})(?P<sign>[.、）])|（(?P<bracketed>\d{1,2})）|(?P<circled>[①-⑳])"
    r"|(?P<told>[一二三四五六七八])是"
)
_NUMERALS = "一二三四五六七八"
_REFERS = ("附件", "附表", "第", "见", "表", "图", "项", "和", "至", "到", ".", *"0123456789")
_NUMBER_OF = tuple("0123456789，。；：、）和至到项款条类")
"""附件（2）, 第②项: what a number stands in that lists nothing."""

Mark = tuple[int, int, int]
"""Kind, start and end."""


def running(text: str, marks: Sequence[Mark], levels: Sequence[int]) -> Iterator[Mark]:
    """Those that count on from a mark in the same line, up to the next mark of its level."""
    for number, (kind, start, end) in enumerate(marks):
        shape = _SHAPE.match(text[start:end])
        if shape is None:
            continue
        line = text.find("\n", end)
        stop = line if line >= 0 else len(text)
        for other, begins, _end in marks[number + 1 :]:
            if begins >= stop or levels[other] <= levels[kind]:
                stop = min(stop, begins)
                break
        value, place = _value(shape) + 1, end
        while (begins := _find(text, shape, value, place, stop)) >= 0:
            place = begins + len(_written(shape, value))
            place += text.startswith(" ", place)
            yield kind, begins, place
            value += 1


def _value(shape: re.Match[str]) -> int:
    if shape["circled"]:
        return ord(shape["circled"]) - ord("①") + 1
    return whole(shape["digit"] or shape["bracketed"] or shape["told"]) or 0


def _written(shape: re.Match[str], value: int) -> str:
    if shape["circled"]:
        return chr(ord("①") + value - 1)
    if shape["told"]:
        return f"{_NUMERALS[value - 1]}是" if value <= len(_NUMERALS) else "\n"
    return f"（{value}）" if shape["bracketed"] else f"{value}{shape['sign']}"


def _find(text: str, shape: re.Match[str], value: int, place: int, stop: int) -> int:
    mark = _written(shape, value)
    parted = shape["digit"] or shape["told"]
    while (at := text.find(mark, place, stop)) >= 0:
        place = at + len(mark)
        behind = text[place : place + 2].lstrip(" ")
        apart = text[at - 1] in _PARTS if parted else not text.endswith(_REFERS, 0, at)
        if apart and behind and not behind.startswith(_NUMBER_OF):
            return at
    return -1


_PARTS = " ，；）份张套"
