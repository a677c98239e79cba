"""Days and hours as a notice writes them."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.notices.reader.patterns import Pattern

_HALF = r"上午|下午|中午|晚[上间]?|早上?|夜里?|[午半]夜|凌晨"
_FROM = rf"(?:(?:{_HALF})? ?\d{{1,2}}(?::\d\d|[时点](?:\d{{1,2}}分?|半)?整?) ?[-—–~～至到] ?)?"
"""13:30— in 13:30—17:30: a day closes at the end of its hours."""
_HOUR = (
    rf"(?:{_FROM}(?P<half>(?:当[天日])?(?:{_HALF})|当[天日]|北京时间)? ?"
    r"(?:(?P<clock>\d{1,2}:\d\d)|(?P<hour>\d{1,2}"
    r"|[零一二三四五六七八九十]{1,3})[时点](?:(?P<minute>\d{1,2})分?|(?P<thirty>半))?整?))"
)
_YEAR = (
    r"(?:(?P<year>20\d\d|二[零〇○O0][一二三四五六七八九零〇○O0]{2}) ?(?:年|[-./]) ?"
    "|(?P<word>今年|本年度?|当年|明年|次年|翌年) ?)?"
)
_MONTH = r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2}) ?(?:月|[-./](?! ?\d{1,2} ?月)) ?"
_OF_MONTH = (
    r"(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]?|(?P<end>底|末)"
    "|(?P<tenth>上旬|中旬|下旬))"
)
_DAY = f"{_YEAR}(?:{_MONTH}{_OF_MONTH}|(?P<yearend>年?底|年?末))"
"""2025年3月1日, 明年3月底, 五月中旬, 今年底."""
_WEEKDAY = r"(?:（(?:星期|周|礼拜)[一二三四五六日天]）)?"
DATE = Pattern(rf"{_DAY}{_WEEKDAY}(?:[ ）]?{_HOUR})?")
"""On Friday（12月5日）17:00 as well."""
_NUMERALS = {one: value for value, one in enumerate("零一二三四五六七八九")} | dict.fromkeys(
    "0〇○O", 0
)
_NEXT = {"明年", "次年", "翌年"}
_NIGHT = Pattern(r"[晚夜]")
_AFTERNOON = Pattern(r"下午|[晚夜]")
_NOON = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """`year` is None where the words name none; `shift` is 1 for 明年."""

    start: int
    end: int
    year: int | None
    shift: int
    month: int
    day: int
    time: str | None

    def on(self, year: int) -> date | None:
        """The day, where the words leave the year open; None where there is no such day."""
        chosen = (self.year or year) + self.shift
        last = calendar.monthrange(chosen, self.month)[1]
        day = last if self.day == 0 else self.day
        return date(chosen, self.month, day) if day <= last else None


def moments(text: str, offset: int = 0, last: Moment | None = None) -> Iterator[Moment]:
    """In the order of the text; 10日 in 4月6日至10日, and 20日17时, are of the month before.

    `last` is the one told before the text.
    """
    place = 0
    for found in DATE.finditer(text):
        one = _moment(found, offset)
        if one is not None:
            yield from _later_days(text, place, found.start(), last, offset)
            yield one
            last, place = one, one.end - offset
    yield from _later_days(text, place, len(text), last, offset)


_LATER_DAY = Pattern(
    rf"(?:(?<=[至到—~、和-])(?P<until>\d{{1,2}})[日号]{_WEEKDAY}|(?<![\d.月])(?P<day>\d{{1,2}})[日号])"
    rf"(?P<rest>{_WEEKDAY} ?{_HOUR})?"
)


def _later_days(
    text: str, start: int, end: int, last: Moment | None, offset: int
) -> Iterator[Moment]:
    for found in _LATER_DAY.finditer(text, start, end) if last else ():
        day = int(found["until"] or found["day"])
        near = found["until"] and found.start() - start <= _NEAR
        if last and 1 <= day <= _DAYS and (near or found["rest"]):
            place = (found.start() + offset, found.start() + len(found[0].rstrip()) + offset)
            yield Moment(*place, last.year, last.shift, last.month, day, _time(found))


_NEAR, _DAYS = 3, 31


def _moment(found: re.Match[str], offset: int) -> Moment | None:
    bare = found["day"] and not re.search(r"月|年", found[0])
    if bare and not found["year"]:
        return None
    month, day = _month_and_day(found)
    if not 1 <= month <= 12 or not 0 <= day <= 31:
        return None
    year = _number(found["year"]) if found["year"] else None
    shift = 1 if found["word"] in _NEXT else 0
    place = (found.start() + offset, found.start() + len(found[0].rstrip()) + offset)
    return Moment(*place, year, shift, month, day, _time(found))


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    """Day 0 stands for the month's last day; a 旬 has no day that could be asked."""
    if found["yearend"]:
        known = found["year"] or found["word"] or "年" in found[0]
        return (12, 31) if known else (0, 0)
    if found["tenth"]:
        return _number(found["month"]), {"上旬": 10, "中旬": 20, "下旬": 0}[found["tenth"]]
    return _number(found["month"]), 0 if found["end"] else _number(found["day"])


def _time(found: re.Match[str]) -> str | None:
    if found["clock"]:
        hour, minute = (int(part) for part in found["clock"].split(":"))
    elif found["hour"]:
        hour = _number(found["hour"])
        minute = 30 if found["thirty"] else int(found["minute"] or 0)
    else:
        return None
    half = found["half"] or ""
    if (_AFTERNOON.search(half) and hour < _NOON) or (_NIGHT.search(half) and hour == _NOON):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour < 24 or (hour, minute) == (24, 0) else None


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    if len(written) == 4:
        return int("".join(str(_NUMERALS.get(one, 0)) for one in written))
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _NUMERALS.get(written, 0)
    return (_NUMERALS.get(tens, 1) if tens else 1) * 10 + (_NUMERALS.get(ones, 0) if ones else 0)
