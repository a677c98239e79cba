"""Quantities with their comparison: 不超过3000字, 1至3分钟, 2MB以上, 300字左右."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.notices.reader.grammar.numbers import LAST_OF_NUMBER, NUMBER, number
from app.notices.reader.grammar.signed import Signed, signed

_NOT = r"(?:[不别勿莫未](?:得|能|可以?|应该?|宜|要|准|许|允许|需)*)"
_ABOVE = "(?:超过|超出|超|多于|大于|高于|长于|多过|大过|长过|突破)"
_BELOW = "(?:少于|低于|小于|短于|少过|低过|不足|少|低)"
NOT_BELOW = rf"{_NOT}{_BELOW}|至少|最[少短低小](?:要|为|是)?|起码(?:要|为)?"
"""不得低于, 别少于, 最少要: what follows is the least."""
_AT_MOST = (
    rf"{_NOT}{_ABOVE}|至多|顶多|上限(?:为|是)?"
    r"|最[多长大高](?:不超过)?|控制在|限制?在|限定[在为]?|限[时长]?(?![时长报推项额])"
    r"|小于|少于|低于|短于|压缩[到在至]|压[到在]|≤|<=|<"
)
_AT_LEAST = (
    rf"{NOT_BELOW}"
    r"|须?达到?|大于|高于|多于|超过|≥|>=|>|下限(?:为|是)?"
)
_ABOUT = "约|大约|大概"
_BETWEEN = r"[-—~]|至|到|[和与](?=[^，。；]{1,8}之间)"
_INCLUDED = r"(?:[（(]含[^（）()，]{0,6}[)）]|含(?:本数)?)?"
"""3分钟（含3分钟）以内."""
_MOST_AFTER = rf"{_INCLUDED}(?:以内|之内|以下|及以下|内(?!容)|封顶|为(?:上|最高)?限|打住)"
_LEAST_AFTER = rf"{_INCLUDED}(?:及?以上|起(?!草)|之上|往上|打底|为(?:下|最低)限)"
_ABOUT_AFTER = r"左右|上下|(?:最|较)?为[宜佳]"


@dataclass(frozen=True, slots=True)
class Measure:
    """`start:end` covers the comparison too; the numbers are in the family's unit."""

    start: int
    end: int
    min: float | None
    max: float | None
    target: float | None
    unit: str

    @property
    def bare(self) -> bool:
        return self.target is not None


def pattern(units: str, joint: str = "", tail: str = "", inner: str = "") -> Signed:
    """For quantities of these units; `joint` may stand between comparison and number.

    `tail` may stand right behind the unit, `inner` behind that of the lower of two numbers.
    """
    compared = f"(?:(?P<before>{_AT_MOST})|(?P<least>{_AT_LEAST})|(?P<about>{_ABOUT}))?"
    low = f"(?P<a>{NUMBER}) ?(?:(?P<first>{units})(?:{inner})?(?={_BETWEEN}))?"
    high = f"(?:(?:{_BETWEEN})(?P<b>{NUMBER}) ?)?(?P<unit>{units})"
    most = f"(?P<most>（[不含]+）(?!及?[以之往]上)|{_MOST_AFTER})"
    behind = f"(?:{most}|(?P<more>{_LEAST_AFTER})|(?P<round>{_ABOUT_AFTER}))?"
    words = f"{compared}(?:{joint}|可?写|[可为是在： ])?{low}{high}{tail}{behind}(?P<between>之间)?"
    return signed(f"{LAST_OF_NUMBER} ?(?:{units})", words)


def measures(
    found: Iterator[re.Match[str]],
    convert: Callable[[float, str], float],
    offset: int = 0,
    plus: Callable[[re.Match[str]], float] = lambda _found: 0,
    inner: Callable[[re.Match[str]], float] = lambda _found: 0,
) -> Iterator[Measure]:
    """`convert` turns a number with its unit into the family's unit.

    `plus` is what the pattern's tail adds, `inner` what its inner part adds to the lower number.
    """
    for one in found:
        first = number(one["a"])
        second = number(one["b"]) if one["b"] else None
        if first is None or _is_condition(one):
            continue
        unit = one["unit"]
        low = convert(first, one["first"] or unit)
        place = (one.start() + offset, one.end() + offset)
        if second is not None:
            low += inner(one)
            yield Measure(*place, low, convert(second, unit) + plus(one), None, unit)
        else:
            yield Measure(*place, *_bounds(one, low + plus(one)), unit)


def _is_condition(found: re.Match[str]) -> bool:
    """超过50M的请压缩: what is to be done with such as are bigger."""
    more = (found["least"] or "").endswith(("超过", "大于", "高于", "多于"))
    return more and found.string.startswith("的", found.end())


_KEPT_TO = {"控制在", "限制在", "限定在"}
"""控制在2000字左右 is about so many."""


def _bounds(found: re.Match[str], value: float) -> tuple[float | None, float | None, float | None]:
    if (found["before"] or "") in _KEPT_TO and found["round"]:
        return None, None, value
    if found["before"] or found["most"]:
        return None, value, None
    if found["least"] or found["more"]:
        return value, None, None
    return None, None, value
