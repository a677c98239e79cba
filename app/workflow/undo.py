"""Taking back the last change, and the words for what was changed."""

from collections.abc import Callable

from app.domain.notice import NoticeProfile
from app.domain.problems import RefusedProblem
from app.domain.submission import Submission
from app.submissions import history
from app.texts import N_, _
from app.workflow.desk import Desk

ADD = "add"
REMOVE = "remove"
REORDER = "reorder"
REPLACE = "replace"
CONFIRM = "confirm"
DENY = "deny"
TAKE_BACK = "take-back"
WAIVE = "waive"
UNIT = "unit"
ADD_NOMINEE = "add-nominee"
RENAME_NOMINEE = "rename-nominee"
REMOVE_NOMINEE = "remove-nominee"
MOVE_NOMINEE = "move-nominee"
SENT = "sent"
FIX = "fix"
SORT = "sort"
PLACE = "place"
TO_TRAY = "to-tray"
DISCARD = "discard"
REVISE = "revise"
TAKE_OVER = "take-over"

WORDS = {
    ADD: N_("放入文件"),
    REMOVE: N_("移除文件"),
    REORDER: N_("调整顺序"),
    REPLACE: N_("更换文件"),
    CONFIRM: N_("确认"),
    DENY: N_("记为做不到或不符合"),
    TAKE_BACK: N_("收回确认"),
    WAIVE: N_("豁免"),
    UNIT: N_("修改单位信息"),
    ADD_NOMINEE: N_("添加推荐人选"),
    RENAME_NOMINEE: N_("推荐人选改名"),
    REMOVE_NOMINEE: N_("移除推荐人选"),
    MOVE_NOMINEE: N_("推荐人选换位置"),
    SENT: N_("记为已报送"),
    FIX: N_("修正文件"),
    SORT: N_("放入并归位"),
    PLACE: N_("归位"),
    TO_TRAY: N_("放回待归位"),
    DISCARD: N_("移出待归位"),
    REVISE: N_("修改通知要求"),
    TAKE_OVER: N_("换用改过的通知要求"),
}


def undoable(desk: Desk) -> str | None:
    """What an undo would take back, in words; None where there is nothing."""
    step = history.last(desk.root)
    return _(WORDS.get(step.what, step.what)) if step else None


def latest(desk: Desk) -> int:
    """Which change that would be: a number that grows with each, 0 where there is none."""
    step = history.last(desk.root)
    return step.number if step else 0


def undo(desk: Desk, tell: Callable[[str], object] | None = None) -> str:
    """Takes back the last change and returns its name. Raises RefusedProblem where there is none.

    States that are damaged, or that an interrupted change never left, are passed over. `tell`
    gets a sentence about what could not go back with it.
    """
    while (step := history.last(desk.root)) is not None:
        then, corrected = history.readable(step, desk.submission), desk.profile
        done = then is not None and _go_back(desk, then)
        history.drop(step)
        if done:
            left = _off_the_shelf(desk, corrected) if step.what == REVISE else ""
            if left and tell is not None:
                tell(left)
            return _(WORDS.get(step.what, step.what))
    raise RefusedProblem(_("没有可以撤销的改动。"))


def _go_back(desk: Desk, then: Submission) -> bool:
    """Whether it could be: a state comes with the requirements that it was made for."""
    if then.notice == desk.submission.notice:
        desk.save(then)
        return True
    profile = history.profile(desk.root, then.notice.sha512)
    if profile is not None:
        desk.save(then, profile=profile)
    return profile is not None


def _off_the_shelf(desk: Desk, corrected: NoticeProfile) -> str:
    """What was saved there with the change; else it would be offered to this one again."""
    from app.workflow.giving_back import give_back  # seldom needed

    return give_back(corrected, desk.profile, desk.root) if desk.profile != corrected else ""
