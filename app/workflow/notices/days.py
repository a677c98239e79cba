"""A day as notices write it, without its year."""

import re
from datetime import date

from app.domain.notice import NoticeProfile

_DAY = re.compile(r"\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?\s*")


def whole(text: str, profile: NoticeProfile, *, later: bool) -> str:
    """2026-11-06 for 11月6日 in a notice of 2026; `later` is the first such day after its issue.

    The text itself where it is no such day, or the notice's year is not known.
    """
    found = _DAY.fullmatch(text)
    year = _year(profile)
    if found is None or year is None:
        return text
    try:
        day = date(year, int(found[1]), int(found[2]))
        if later and profile.issued and day < profile.issued:
            day = day.replace(year=year + 1)
    except ValueError:
        return text
    return day.isoformat()


def _year(profile: NoticeProfile) -> int | None:
    if profile.issued:
        return profile.issued.year
    if re.fullmatch(r"[12]\d{3}", profile.edition):
        return int(profile.edition)
    return next((one.date.year for one in profile.deadlines), None)
