"""Quantities with their comparison: 不超过3000字, 1至3分钟, 2MB以上, 300字左右."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.notices.reader.grammar.numbers import NUMBER, number

_AT_MOST = (
    r"不得?(?:能|可|应|宜|要)?(?:超过|超出|多于|大于|高于|长于|超)|不允许超过|勿超过|至多"
    r"|最多|最长|最大(?:不超过)?"
    r"|最高|上限(?:为|是)?|控制在|限制?在|限定[在为]?|限(?!报|推|项|额)|小于|少于|低于|压缩到|≤"
    r"|<=|<|不超"
)
_AT_LEAST = (
    r"不得?(?:能|可|应|宜|要)?(?:少于|低于|小于|短于|少)|至少|最少|最短|最低|最小|起码"
    r"|须?达到?|大于|高于"
    r"|多于|超过|≥|>=|>|下限(?:为|是)?"
)
_BETWEEN = r"[-—~]|至|到"
_MOST_AFTER = r"(?:\(?含\)?)?(?:以内|之内|以下|及以下|内(?!容)|封顶|为限)"
_LEAST_AFTER = r"(?:\(?含\)?)?(?:及?以上|起(?!草)|之上)"
_ABOUT_AFTER = r"左右|上下"


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


def pattern(units: str, joint: str = "", tail: str = "") -> re.Pattern[str]:
    """For quantities of these units; `joint` may stand between comparison and number.

    `tail` may stand right behind the unit.
    """
    return re.compile(
        rf"(?:(?P<before>{_AT_MOST})|(?P<least>{_AT_LEAST})|(?P<about>约|大约"
        rf"|大概))?(?:{joint}|[为是在： ])?"
        rf"(?P<a>{NUMBER}) ?(?P<first>{units})?(?:(?:{_BETWEEN})(?P<b>{NUMBER})"
        rf" ?)?(?P<unit>{units}){tail}"
        rf"(?:(?P<most>（[不含]+）|{_MOST_AFTER})|(?P<more>{_LEAST_AFTER})"
        rf"|(?P<round>{_ABOUT_AFTER}))?"
        r"(?P<between>之间)?"
    )


def measures(
    found: Iterator[re.Match[str]],
    convert: Callable[[float, str], float],
    offset: int = 0,
    plus: Callable[[re.Match[str]], float] = lambda _found: 0,
) -> Iterator[Measure]:
    """`convert` turns a number with its unit into the family's unit."""
    for one in found:
        first = number(one["a"])
        second = number(one["b"]) if one["b"] else None
        if first is None:
            continue
        unit = one["unit"]
        low = convert(first, one["first"] or unit) + plus(one)
        place = (one.start() + offset, one.end() + offset)
        if second is not None:
            yield Measure(*place, low, convert(second, unit), None, unit)
        else:
            yield Measure(*place, *_bounds(one, low), unit)


def _bounds(found: re.Match[str], value: float) -> tuple[float | None, float | None, float | None]:
    if found["round"] or found["about"]:
        return None, None, value
    if found["before"] or found["most"]:
        return None, value, None
    if found["least"] or found["more"]:
        return value, None, None
    return None, None, value
