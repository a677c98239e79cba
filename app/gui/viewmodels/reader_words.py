"""What rail and top bar say while a notice is being read."""

from datetime import datetime

from app.domain.notice import NoticeProfile
from app.gui.places import Step
from app.gui.viewmodels.reader_shown import Shown
from app.gui.viewmodels.steps import NAMES, DueLine, Progressed, StepLine, due_line
from app.texts import _


def notice_line(shown: Shown) -> StepLine:
    count = len(shown.open)
    line = _("{count} 条待确认").format(count=count) if count else _("都有把握")
    return StepLine(_(NAMES[Step.NOTICE]), line, Progressed.BEGUN)


def notice_due(profile: NoticeProfile) -> DueLine | None:
    today = datetime.now().astimezone().date()
    return due_line([one.date for one in profile.deadlines], today)
