"""What bag-info.txt says: who sends what, and nothing of where a file came from."""

from datetime import date

from app import __version__
from app.bags import baginfo, write
from app.domain.notice import NoticeProfile
from app.domain.package import PackagePlan
from app.domain.submission import Submission

AGENT = f"Beiqi {__version__}"


def bag_info(
    submission: Submission, profile: NoticeProfile, plan: PackagePlan, today: date
) -> baginfo.Tags:
    """The tags in RFC 8493's words; those without a value are left out when they are written."""
    contact = submission.unit.contact
    tags = (
        ("Source-Organization", submission.unit.name),
        ("Contact-Name", contact.name if contact else ""),
        ("Contact-Phone", contact.phone if contact else ""),
        ("External-Description", profile.title),
        ("External-Identifier", plan.id),
    )
    return write.dated_tags(tags, (file.entry for file in plan.files), today, AGENT)
