"""What a notice's nominees are counted by: people as a rule, but units, works or schools too."""

import re

from app.domain.notice import NoticeProfile, Quota

PERSON = "人"
_PEOPLE = frozenset({"名", "位", "人"})
_SAME = {"個": "个", "節": "节", "項": "项", "組": "组"}
_COUNTED = re.compile(
    r"[\d一二两兩三四五六七八九十]\s*(名|位|人|个|個|件|节|節|项|項|篇|幅|家|所|组|組|部|份)"
)


def counted_by(quota: Quota) -> str:
    """名, 件, 家: what the notice's own words count by, "" where they do not say."""
    told = (_COUNTED.search(one.quote) for one in quota.basis)
    found = next((match[1] for match in told if match), "")
    return _SAME.get(found, found)


def measure(profile: NoticeProfile, quota: Quota | None = None) -> str:
    """人 for people, else the notice's own word: of this kind of recommender, or of all."""
    own = counted_by(quota) if quota else ""
    every = [own] if own else [word for one in profile.quotas if (word := counted_by(one))]
    return PERSON if not every or _PEOPLE & set(every) else every[0]
