"""What rail and top bar say while a notice is being read."""

from datetime import datetime

from app.bags.names import safe_name
from app.checks import phases
from app.domain.notice import NoticeProfile
from app.gui.places import Step
from app.gui.viewmodels.reader_shown import Shown
from app.gui.viewmodels.steps import NAMES, DueLine, Progressed, StepLine, due_line
from app.texts import _

_MOST_IN_NAME = 40


def notice_line(shown: Shown) -> StepLine:
    count = len(shown.open)
    line = _("{count} 条待确认").format(count=count) if count else _("都有把握")
    return StepLine(_(NAMES[Step.NOTICE]), line, Progressed.BEGUN)


def export_name(profile: NoticeProfile) -> str:
    """What the file is called that is proposed; the title without 关于 and 的通知."""
    title = profile.short_title or profile.title
    bare = title.removeprefix(_("关于")).removesuffix(_("的通知"))
    return f"{safe_name(_('{title}要求').format(title=bare[:_MOST_IN_NAME]))}.json"


def notice_due(profile: NoticeProfile) -> DueLine | None:
    today = datetime.now().astimezone().date()
    return due_line(phases.first_days(profile), today)
