"""Which requirements held when a package was written or sent, and whether others hold now."""

import contextlib
from collections.abc import Iterator
from datetime import datetime

from app.domain.problems import Problem
from app.domain.submission import PackageRef, SentRef, Submission
from app.shapes import submission as shape
from app.submissions import history
from app.workflow.desk import Desk
from app.workflow.notices.comparing import differences
from app.workflow.packing import written


def note(desk: Desk, route: str, at: datetime, notice_sha512: str = "") -> None:
    """To be told later; it is no trouble where it cannot be kept. "" is the notice of now."""
    with contextlib.suppress(OSError):
        written.note(desk.root, _key(route, at), notice_sha512 or desk.submission.notice.sha512)


def is_package_outdated(desk: Desk, ref: PackageRef) -> bool:
    return _differs(desk, of_package(desk, ref))


def is_sending_outdated(desk: Desk, sent: SentRef) -> bool:
    noted = written.read(desk.root).notices.get(_key(sent.route, sent.at))
    return _differs(desk, noted or _first(desk, (one for one in _past(desk) if sent in one.sent)))


def of_package(desk: Desk, ref: PackageRef) -> str:
    """The digest of the notice by which it was written; "" where nobody knows."""
    noted = written.read(desk.root).notices.get(_key(ref.route, ref.at))
    return noted or _first(desk, (one for one in _past(desk) if ref in one.packages))


def _first(desk: Desk, known: Iterator[Submission]) -> str:
    """Where the note was lost with the cache: by the first state that knows of it."""
    if not history.keeps_profiles(desk.root):
        return ""  # no other notice ever held
    found = next(known, None)
    return found.notice.sha512 if found else ""


def _past(desk: Desk) -> Iterator[Submission]:
    for step in history.steps(desk.root):
        with contextlib.suppress(Problem, OSError):
            yield shape.loads(step.path.read_bytes())


def _differs(desk: Desk, notice_sha512: str) -> bool:
    """What was merely confirmed in it is no other requirement."""
    if notice_sha512 in {"", desk.submission.notice.sha512}:
        return False
    then = history.profile(desk.root, notice_sha512)
    return then is None or bool(differences(then, desk.profile))


def _key(route: str, at: datetime) -> str:
    return f"{route} {at.isoformat()}"
