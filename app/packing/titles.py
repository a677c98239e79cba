"""What a package's folder is called."""

import re

from app.bags import names
from app.domain.notice import NoticeProfile, Route
from app.domain.submission import Submission
from app.packing import routes
from app.texts import _

_GIVEN_NAMES = {
    **dict.fromkeys(("单位", "单位名称", "推荐单位", "报送单位", "申报单位"), "单位"),
    **dict.fromkeys(("姓名", "人选姓名", "推荐人选", "推荐人选姓名", "候选人姓名"), "姓名"),
    **dict.fromkeys(("活动名称", "通知名称", "名称"), "名称"),
}
"""What notices write where a name is to be filled in, by the field that fills it."""
_QUOTED = re.compile(r"[“「『]([^“”「」『』]{2,30})[”」』]")
_LONGEST_PART = 84
"""UTF-8 bytes for unit and title each, 28 汉字: the whole still fits into one name."""


def package_name(submission: Submission, profile: NoticeProfile, route: Route) -> str:
    """By the notice's own pattern, else 单位-短名+版次-渠道; safe on every medium."""
    fields = _fields(submission, profile, route)
    by_pattern = _filled(profile.packaging.folder or "", fields)
    return names.safe_name(by_pattern or f"{fields['单位']}-{fields['名称']}-{fields['渠道']}")


def archive_name(submission: Submission, profile: NoticeProfile, route: Route) -> str:
    """What the notice wants the zip to be called, without .zip; "" where it asks for none."""
    pattern = (profile.packaging.archive or "").removesuffix(".zip").removesuffix(".ZIP")
    filled = _filled(pattern, _fields(submission, profile, route))
    return names.safe_name(filled) if filled else ""


def mail_subject(submission: Submission, profile: NoticeProfile, route: Route) -> str:
    """By the notice's own rule, else 单位-短名+版次-报送材料, on one line.

    A rule without braces, such as 单位名称+姓名, is filled in where its words are known.
    """
    fields = _fields(submission, profile, route)
    rule = route.subject or ""
    if "{" in rule:
        by_rule = _filled(rule, fields)
    else:
        parts = [part.strip() for part in re.split(r"[+＋]", rule)]
        known = [fields.get(_GIVEN_NAMES.get(part, ""), "") or part for part in parts]
        by_rule = "-".join(filter(None, known))
    wanted = by_rule or f"{fields['单位']}-{fields['名称']}-{_('报送材料')}"
    return " ".join(wanted.split())


def short_title(profile: NoticeProfile) -> str:
    """The profile's own short title, else the words its title puts into quotation marks."""
    quoted = _QUOTED.search(profile.title)
    return profile.short_title or (quoted[1] if quoted else profile.title)


def _filled(pattern: str, fields: dict[str, str]) -> str:
    return re.sub(r"\{([^{}]+)\}", lambda found: fields.get(found[1], ""), pattern).strip()


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
