"""What a package's folder is called."""

import re

from app.bags import names
from app.domain.notice import NoticeProfile, Route
from app.domain.submission import Submission
from app.packing import routes

_QUOTED = re.compile(r"[“「『]([^“”「」『』]{2,30})[”」』]")
_LONGEST_PART = 84
"""UTF-8 bytes for unit and title each, 28 汉字: the whole still fits into one name."""


def package_name(submission: Submission, profile: NoticeProfile, route: Route) -> str:
    """By the notice's own pattern, else 单位-短名+版次-渠道; safe on every medium."""
    fields = _fields(submission, profile, route)
    pattern = profile.packaging.folder or ""
    by_pattern = re.sub(r"\{([^{}]+)\}", lambda found: fields.get(found[1], ""), pattern)
    wanted = by_pattern.strip() or f"{fields['单位']}-{fields['名称']}-{fields['渠道']}"
    return names.safe_name(wanted)


def short_title(profile: NoticeProfile) -> str:
    """The profile's own short title, else the words its title puts into quotation marks."""
    quoted = _QUOTED.search(profile.title)
    return profile.short_title or (quoted[1] if quoted else profile.title)


def _fields(submission: Submission, profile: NoticeProfile, route: Route) -> dict[str, str]:
    title = _part(short_title(profile))
    edition = profile.edition
    return {
        "单位": _part(submission.unit.name),
        "名称": title if edition in title else title + edition,
        "版次": edition,
        "渠道": routes.label(route, profile),
        "姓名": _people(submission),
    }


def _people(submission: Submission) -> str:
    shown = [nominee.name for nominee in submission.nominees]
    return "、".join(shown) if len(shown) <= 3 else f"{shown[0]}等{len(shown)}人"


def _part(text: str) -> str:
    return names.safe_name(text, longest=_LONGEST_PART)
