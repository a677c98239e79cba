"""Traditional or mixed characters to Simplified ones, place by place."""

from functools import cache
from typing import Protocol, cast

from app.notices.reader.clean.cells import Cells


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def simplify(cells: Cells) -> None:
    """Word by word where that keeps the length (乾 in 乾坤 stays), else character by character."""
    cells.same_length("\n".join(_line(line) for line in cells.text.split("\n")))


def _line(line: str) -> str:
    whole = _converted(line)
    return whole if len(whole) == len(line) else "".join(simplified(one) for one in line)


@cache
def simplified(one: str) -> str:
    found = _converted(one)
    return found if len(found) == 1 else one


def _converted(text: str) -> str:
    """Nothing where it holds half a character, which the converter takes none of."""
    try:
        return _converter().convert(text)
    except UnicodeEncodeError:
        return ""


@cache
def _converter() -> _Converter:
    import opencc

    return cast("_Converter", opencc.OpenCC("t2s"))
