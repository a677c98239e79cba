"""What rail, bars and heading say while a notice is being read."""

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


def summary(made: Shown) -> str:
    """The sentence below the heading."""
    if not made.kept.whole:
        text = _("{all} 条要求。这台电脑上没有通知正文，左边只有要求所依据的原话。")
        return text.format(all=len(made.facts))
    if made.open:
        text = _("已读出 {all} 条要求，{open} 条拿不准，请先看右边标“?”的。")
        return text.format(all=len(made.facts), open=len(made.open))
    return _("已读出 {all} 条要求，都有把握；点一条可以对照原文。").format(all=len(made.facts))


def hint(made: Shown) -> str:
    """Beside 下一步."""
    if made.kept.apart and made.unsaved:
        return _("改过的会另存成您自己的一份，原来那份不变。")
    if made.yearly:
        return _("这份通知不要求报送材料，保存后可以随时再看。")
    if not made.leads_on:
        return _("清单里还没有材料；选中原文里的几个字，可以手工添加。")
    if made.open:
        text = _("可以先往下走；拿不准的 {count} 条，以后也能回来核对。")
        return text.format(count=len(made.open))
    return _("要求都已确认，可以往下走。") if not made.unsettled else ""


def hint_revising(made: Shown, *, owing: bool = False) -> str:
    """Beside the button that brings a submission up to what is corrected here.

    `owing`: what was saved could not be brought to it.
    """
    if not made.unsaved and owing:
        return _("改过的要求已经存好，还没有用到这份报送稿；可以再试一次。")
    if not made.unsaved:
        return _("点开读错的一条，改正或划掉。已放好的文件都会留着。")
    if made.kept.apart:
        return _("改过的另存成您自己的一份，原来那份不变；已放好的文件都留着。")
    return _("已放好的文件、还作数的确认和豁免都留着；改完可以撤销。")


def export_name(profile: NoticeProfile) -> str:
    """What the file is called that is proposed; the title without 关于 and 的通知."""
    title = profile.short_title or profile.title
    bare = title.removeprefix(_("关于")).removesuffix(_("的通知"))
    return f"{safe_name(_('{title}要求').format(title=bare[:_MOST_IN_NAME]))}.json"


def notice_due(profile: NoticeProfile) -> DueLine | None:
    today = datetime.now().astimezone().date()
    return due_line(phases.first_days(profile), today)
