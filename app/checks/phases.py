"""What is asked for now: a notice may ask for materials now, for a report at the year's end."""

from app.domain.notice import NoticeProfile
from app.domain.submission import Submission


def current(profile: NoticeProfile, submission: Submission) -> str | None:
    """The chosen phase; without a choice the first one.

    Where some items bear no phase they are what is asked first, and the answer is None.
    """
    if submission.phase is not None:
        return submission.phase
    phases = [item.phase for item in profile.items]
    return phases[0] if phases and None not in phases else None


def named(profile: NoticeProfile) -> tuple[str, ...]:
    """The phases that a notice names, in its order."""
    return tuple(dict.fromkeys(item.phase for item in profile.items if item.phase))


def is_now(phase: str | None, profile: NoticeProfile, submission: Submission) -> bool:
    """Whether something of this phase (None: of every phase) is asked for now."""
    return phase is None or phase == current(profile, submission)
