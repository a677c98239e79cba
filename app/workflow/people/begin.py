"""Beginning a submission from a notice profile."""

import re
import uuid
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from app.domain.notice import NoticeProfile
from app.domain.problems import UsageProblem
from app.domain.submission import Contact, NoticeRef, Submission, Unit
from app.shapes.profile import profile_sha512
from app.submissions import edits, store
from app.texts import _
from app.workflow.people.unit import clean_contact, clean_name


def begin(
    root: Path,
    profile: NoticeProfile,
    unit: str,
    *,
    recommender: str | None = None,
    nominees: Iterable[str] = (),
    contact: Contact | None = None,
) -> Submission:
    """Makes the folder and returns the new submission. Raises UsageProblem, RefusedProblem."""
    name = clean_name(unit)
    submission = Submission(
        id=str(uuid.uuid4()),
        notice=NoticeRef(profile.id, profile.edition, profile_sha512(profile)),
        unit=Unit(name, clean_contact(contact.name, contact.phone) if contact else None),
        created_at=datetime.now().astimezone().replace(microsecond=0),
        recommender=require_quota(profile, recommender),
    )
    for nominee in nominees:
        submission = edits.add_nominee(submission, nominee)
    store.create(root, submission, profile)
    return submission


def require_quota(profile: NoticeProfile, recommender: str | None) -> str | None:
    """The id of a kind of recommender, found by its id or its name."""
    if recommender is None:
        return profile.quotas[0].id if len(profile.quotas) == 1 else None
    for quota in profile.quotas:
        if recommender in {quota.id, quota.who}:
            return quota.id
    if not profile.quotas:
        raise UsageProblem(_("这个通知没有区分推荐单位的类别，不用写 --recommender。"))
    known = "、".join(f"{quota.id}（{quota.who}）" for quota in profile.quotas)
    message = _("没有“{name}”这一类推荐单位。可以写：{known}。")
    raise UsageProblem(message.format(name=recommender, known=known))


def contact_written(text: str | None) -> Contact | None:
    """“王敏,010-5555” or “王敏 010-5555”; the number is what begins with a digit or a plus."""
    if not text:
        return None
    found = re.fullmatch(r"(.*?)[\s,，]*((?:[+\d（(]).*)?", text.strip())
    name, phone = (found[1], found[2] or "") if found else (text, "")
    return Contact(name.strip(" ,，"), phone.strip())
