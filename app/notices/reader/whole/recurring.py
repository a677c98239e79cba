"""Days that come back: 每季度末前, 每年3月、9月的20日前, 每月5日前."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.notices.reader.grammar.dates import Moment, moments
from app.notices.reader.patterns import Pattern

_MONTH = r"(?:1[0-2]|[1-9])"
_QUARTERS = Pattern(
    r"每(?:个)?季度?(?:末|最后一个月|末月)?的?(?P<day>\d{1,2})[日号](?:之)?前|每(?:个)?季度?末(?:之)?前"
)
_AFTER_QUARTERS = Pattern(
    r"(?:每(?:个)?季度?|季)(?:结束)?后(?:次月|下月|的?第一个月)的?(?P<day>\d{1,2})[日号](?:之)?前"
)
_LISTED = Pattern(
    rf"每年(?P<months>{_MONTH}月(?:[、和及]{_MONTH}月?)*|{_MONTH}(?:[、和及]{_MONTH})+月)"
    r"(?:份)?的?(?P<day>\d{1,2})[日号](?:之)?前"
)
_ENDS = Pattern(
    rf"每年(?P<months>{_MONTH}月(?:[、和及]{_MONTH}月?)*|{_MONTH}(?:[、和及]{_MONTH})+月)[末底](?:之)?前"
)
_FROM = Pattern(r"[自从](20\d\d)年(?:度|\d{1,2}月|第?一季度)?起")
_QUARTER_ENDS, _QUARTER_STARTS = (3, 6, 9, 12), (4, 7, 10, 1)


def days(text: str, year: int | None) -> Iterator[tuple[Moment, int]]:
    """Each day of the first year for which it is asked, with that year; none where it is open."""
    from_year = _FROM.search(text)
    known = int(from_year[1]) if from_year else year
    if known is None:
        return
    for words, months in ((_QUARTERS, _QUARTER_ENDS), (_AFTER_QUARTERS, _QUARTER_STARTS)):
        found = words.search(text)
        if found and not any(moments(text[found.end() :])):
            yield from _each(found, months, known, said=bool(from_year))
            return
    listed = _LISTED.search(text) or _ENDS.search(text)
    if listed:
        named = tuple(int(one) for one in re.findall(r"\d+", listed["months"]))
        yield from _each(listed, named, known, said=bool(from_year))


def _each(
    found: re.Match[str], months: tuple[int, ...], year: int, *, said: bool
) -> Iterator[tuple[Moment, int]]:
    day = int(found.groupdict().get("day") or 0)
    for month in months:
        later = months == _QUARTER_STARTS and month < _QUARTER_STARTS[0]
        one = Moment(*found.span(), year if said else None, 0, month, day, None)
        yield (replace(one, year=year + 1 if later and said else one.year), year + later)
