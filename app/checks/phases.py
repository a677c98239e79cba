"""What is asked for now: a notice may ask for materials now, for a report at the year's end."""

from datetime import date

from app.domain.notice import NoticeProfile
from app.domain.submission import Submission
from app.texts import _


def current(profile: NoticeProfile, submission: Submission) -> str | None:
    """The chosen phase; without a choice the first one.

    Where some items bear no phase they are what is asked first, and the answer is None.
    """
    return submission.phase if submission.phase is not None else first(profile)


def first(profile: NoticeProfile) -> str | None:
    """The phase with which a notice begins; None where that is what bears none."""
    phases = [item.phase for item in profile.items]
    return phases[0] if phases and None not in phases else None


def first_days(profile: NoticeProfile) -> tuple[date, ...]:
    """By when what is asked first is due; a deadline of a later phase presses nobody yet."""
    begun = (None, first(profile))
    days = [one.date for one in profile.deadlines if one.phase in begun]
    return tuple(days or [one.date for one in profile.deadlines])


def named(profile: NoticeProfile) -> tuple[str, ...]:
    """The phases that a notice names, in its order."""
    return tuple(dict.fromkeys(item.phase for item in profile.items if item.phase))


def unknown(profile: NoticeProfile, phase: str) -> str:
    """The sentence for a phase that the notice does not have; it names those that it has."""
    listed = "、".join(named(profile)) or _("这个通知不分阶段")
    return _("没有“{phase}”这个阶段。可以写：{known}。").format(phase=phase, known=listed)


def is_now(phase: str | None, profile: NoticeProfile, submission: Submission) -> bool:
    """Whether something of this phase (None: of every phase) is asked for now."""
    return phase is None or phase == current(profile, submission)
