"""Parts of a small package for zips, discs and mails."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from app.domain.notice import Route
from app.domain.package import PackagePlan
from app.packing.media.parts import Part, parts_of
from app.packing.plan import plan_package
from app.packing.tags import bag_info
from tests.packing.cases import DISC, PAPERS, PROFILE, TODAY, make_submission


def make_parts(source: Path, route: Route = DISC) -> tuple[PackagePlan, tuple[Part, ...]]:
    """`source` is made and holds the materials; those by disc weigh 4.5 MB."""
    submission = make_submission(source)
    plan = plan_package(submission, PROFILE, route)
    tags = bag_info(submission, PROFILE, plan, TODAY)
    return plan, parts_of(plan, tags, PAPERS, source)


def content_of(part: Part) -> bytes:
    return part.source if isinstance(part.source, bytes) else part.source.read_bytes()


def read_draft(content: bytes) -> EmailMessage:
    parsed = BytesParser(policy=policy.SMTP).parsebytes(content)
    assert isinstance(parsed, EmailMessage)
    return parsed
