"""What rail and top bar say while a notice is being read."""

from datetime import datetime

from app.domain.notice import NoticeProfile
from app.gui.places import Step
from app.gui.viewmodels.reader_shown import Shown
from app.gui.viewmodels.steps import NAMES, DueLine, Progressed, StepLine
from app.texts import _


def notice_line(shown: Shown) -> StepLine:
    count = len(shown.open)
    line = _("{count} 条待确认").format(count=count) if count else _("都有把握")
    return StepLine(_(NAMES[Step.NOTICE]), line, Progressed.BEGUN)


def notice_due(profile: NoticeProfile) -> DueLine | None:
    """The first deadline that is still to come, else the last that passed."""
    today = datetime.now().astimezone().date()
    days = sorted(one.date for one in profile.deadlines)
    if not days:
        return None
    nearest = next((day for day in days if day >= today), days[-1])
    day = _("{day.month}月{day.day}日").format(day=nearest)
    return DueLine(day, (nearest - today).days)
