"""Points plans and points of work in plain words."""

from app.domain.notice import NoticeProfile
from app.domain.yearly import (
    DepartmentDue,
    Due,
    Every,
    Ledger,
    Measure,
    PointsRule,
    Task,
    TaskCount,
)
from app.texts import N_, _

_EVERY = {Every.YEAR: N_("全年"), Every.QUARTER: N_("每季度"), Every.MONTH: N_("每月")}


def lines(profile: NoticeProfile) -> list[str]:
    """Headed parts, each behind an empty line; none where the notice has neither."""
    found = _ledger(profile.ledger) if profile.ledger else []
    return found + (_tasks(profile.tasks) if profile.tasks else [])


def due_text(due: Due) -> str:
    """金水时讯 全年 5 分, 园区动态 每月 1 条."""
    unit = _("分") if due.measure is Measure.POINTS else _("条")
    return f"{due.channel} {_(_EVERY[due.every])} {due.amount:g} {unit}"


def rule_text(rule: PointsRule) -> str:
    """稿件（100～300 字）：每篇加 1 分，最多 5 分."""
    length = _length(rule.chars_min, rule.chars_max)
    verb = _("扣 {points:g} 分") if rule.points < 0 else _("计 {points:g} 分")
    cap = _("，最多 {cap:g} 分").format(cap=rule.cap) if rule.cap is not None else ""
    return f"{rule.what}{length}：{verb.format(points=abs(rule.points))}{cap}"


def task_text(task: Task) -> str:
    """Who answers for it, with whom, how much and when; the title stands before it."""
    parts = [
        _("本单位自办") if task.own else _("责任：{who}").format(who=_("、").join(task.asked)),
        _("合作：{who}").format(who=_("、").join(task.partners)) if task.partners else "",
        _("数量：{counts}").format(counts=_("、").join(map(_count, task.counts)))
        if task.counts
        else "",
        _("时间：{dates}").format(dates=_("、").join(one.text for one in task.dates))
        if task.dates
        else "",
    ]
    return _("；").join(part for part in parts if part)


def _ledger(ledger: Ledger) -> list[str]:
    head = _("【{year} 年任务分解】") if ledger.year else _("【任务分解】")
    told = ["", head.format(year=ledger.year)]
    told += [_department(one) for one in ledger.departments]
    if ledger.total:
        told.append("  " + _("合计：{dues}").format(dues=_("；").join(map(due_text, ledger.total))))
    if ledger.rules:
        told += ["", _("【计分办法】")]
        told += [f"  · {rule_text(rule)}" for rule in ledger.rules]
    return told


def _department(department: DepartmentDue) -> str:
    dues = _("；").join(map(due_text, department.dues))
    return f"  {department.name}：{dues}"


def _tasks(tasks: tuple[Task, ...]) -> list[str]:
    told = ["", _("【工作要点 {count} 项】").format(count=len(tasks))]
    section = ""
    for task in tasks:
        if task.section != section:
            section = task.section
            told.append(f"  {section}")
        told += [f"  {task.number}. {task.title}", f"     {task_text(task)}"]
    return told


def _length(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return _("（{low}～{high} 字）").format(low=low, high=high)
    if high is not None:
        return _("（不到 {high} 字）").format(high=high)
    return _("（{low} 字以上）").format(low=low) if low is not None else ""


def _count(count: TaskCount) -> str:
    number = f"{count.min}" if count.min == count.max else f"{count.min}～{count.max}"
    return number + count.unit
