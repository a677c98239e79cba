"""A notice for a new year: what the dialog proposes, and what is wrong with what was typed."""

import re
from dataclasses import dataclass
from datetime import date

from app.domain.notice import NoticeProfile
from app.reporting import notice_lines
from app.texts import _

_DATE = re.compile(r"\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*")


@dataclass(frozen=True, slots=True)
class Dated:
    """A deadline to be renewed: what is due, and when it was due."""

    what: str
    old: str
    proposed: str


def next_edition(profile: NoticeProfile, today: date) -> str:
    """The first year after the notice's own in which none of its deadlines is over already.

    "" where it has no year.
    """
    if not _is_year(profile.edition):
        return ""
    year = max(int(profile.edition) + 1, today.year)
    moved = [read_date(one.proposed) for one in dated(profile, str(year))]
    return str(year + any(day is not None and day < today for day in moved))


def dated(profile: NoticeProfile, edition: str) -> tuple[Dated, ...]:
    """Each deadline moved by as many years as the edition; "" where that cannot be said."""
    lines = notice_lines.deadline_lines(profile)
    return tuple(
        Dated(line.label, notice_lines.day_text(one.date), _moved(one.date, profile, edition))
        for one, line in zip(profile.deadlines, lines, strict=True)
    )


def edition_fault(edition: str, profile: NoticeProfile) -> str:
    if not edition.strip():
        return _("请写新的年份，如 2027。")
    if not re.fullmatch(r"[0-9A-Za-z]([0-9A-Za-z._-]{0,30}[0-9A-Za-z])?", edition.strip()):
        return _("只能用数字、英文字母和 . - _，如 2027。")
    if edition.strip() == profile.edition:
        return _("这份通知就是 {edition} 的，请写新的年份。").format(edition=profile.edition)
    return ""


def date_fault(text: str) -> str:
    return "" if read_date(text) else _("请写成年、月、日，如 2027年4月3日。")


def deadline_fault(text: str, edition: str, today: date) -> str:
    """A notice may be due in the December before its year, or in the year after."""
    day = read_date(text)
    if day is None:
        return date_fault(text)
    if day < today:
        return _("这一天已经过去了，请写新的截止日期。")
    if _is_year(edition) and abs(day.year - int(edition)) > 1:
        return _("新的年份是 {edition}，与这一天对不上。").format(edition=edition.strip())
    return ""


def read_date(text: str) -> date | None:
    """From 2027年4月3日, 2027-4-3, 2027/04/03; None for what is no day."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _moved(day: date, profile: NoticeProfile, edition: str) -> str:
    if not (_is_year(profile.edition) and _is_year(edition)):
        return ""
    year = day.year + int(edition) - int(profile.edition)
    try:
        return notice_lines.day_text(day.replace(year=year))
    except ValueError:
        return notice_lines.day_text(date(year, 2, 28)) if 1 <= year <= 9999 else ""


def _is_year(edition: str) -> bool:
    return re.fullmatch(r"[12]\d{3}", edition.strip()) is not None
