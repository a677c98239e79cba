"""The words of the top bar, and what rail and footer say before there is a submission."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.nominees import measure
from app.domain.notice import NoticeProfile
from app.gui.places import Step
from app.gui.viewmodels.state import State
from app.gui.viewmodels.steps import NAMES, DueLine, FooterLine, Progressed, StepLine, stale
from app.texts import _

_CLOSE_DAYS = 3
_SUBJECT = re.compile(r"关于(?:开展|做好|组织|举办|印发)?(?P<what>.+?)的通知")


class Urgency(StrEnum):
    CALM = "calm"
    CLOSE = "close"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class DueWords:
    """“距4月3日还有 **9** 天”: what stands before and after the number, which may be empty.

    `later` tells the deadlines that follow, "" where none does.
    """

    before: str
    number: str
    after: str
    urgency: Urgency
    later: str = ""

    @property
    def whole(self) -> str:
        return " ".join(part for part in (self.before, self.number, self.after) if part)


def due_words(due: DueLine) -> DueWords:
    days = _("、").join(due.later)
    later = _("之后还有 {days} 的截止").format(days=days) if days else ""
    return replace(_nearest_words(due), later=later)


def _nearest_words(due: DueLine) -> DueWords:
    if due.days < 0:
        before = _("{day}截止，已过").format(day=due.text)
        return DueWords(before, str(-due.days), _("天"), Urgency.LATE)
    if due.days == 0:
        return DueWords(_("今天（{day}）截止").format(day=due.text), "", "", Urgency.CLOSE)
    urgency = Urgency.CLOSE if due.days <= _CLOSE_DAYS else Urgency.CALM
    return DueWords(_("距{day}还有").format(day=due.text), str(due.days), _("天"), urgency)


def title_of(profile: NoticeProfile) -> str:
    """What the notice is about, without 关于…的通知."""
    found = _SUBJECT.search(profile.title)
    return found["what"] if found else profile.title


def subtitle_of(state: State) -> str:
    people = len(state.submission.nominees)
    unit = state.submission.unit.name
    text = _("{unit}·推荐 {count} {measure}")
    counted = measure(state.profile)
    return text.format(unit=unit, count=people, measure=counted) if people else unit


def beginning_lines(
    step: Step, profile: NoticeProfile | None, unsure: int = 0
) -> dict[Step, StepLine]:
    """How the rail stands while a new submission is being begun.

    `unsure`: facts of the chosen notice that still wait for a person's eye.
    """
    lines = {one: StepLine(_(NAMES[one]), _("建立后再做"), Progressed.NOT_BEGUN) for one in Step}
    chosen = profile is not None and step is not Step.NOTICE
    done = chosen and not unsure
    told = _("选一份通知")
    if chosen:
        told = _("{count} 条待确认").format(count=unsure) if unsure else _("已选好")
    progressed = Progressed.DONE if done else Progressed.BEGUN
    lines[Step.NOTICE] = StepLine(_(NAMES[Step.NOTICE]), told, progressed)
    told = _("填写单位和人选") if chosen else _("选好通知后填写")
    lines[Step.PEOPLE] = StepLine(_(NAMES[Step.PEOPLE]), told, Progressed.NOT_BEGUN)
    return lines


def beginning_footer(step: Step) -> FooterLine:
    if step is Step.NOTICE:
        return FooterLine(_("先选一份通知，再往下填写单位与人选。"), primary=False)
    return FooterLine(_("填好后点“建立报送稿”，程序会建好放材料的文件夹。"), primary=False)


def last_hint(state: State) -> str:
    """Beside 封面, the last step, where nothing follows."""
    if state.written.all:
        return _("打印封面后，连同纸质材料和报送包一起报送。")
    if state.written.current:
        return _("还有报送包没写好，写好后再打印封面。")
    if state.submission.packages:
        text = _("{why}，请重新打包；现在打印的是草稿。")
        return text.format(why=stale(state))
    return _("打包后，封面会带上核对码；现在打印的是草稿。")
