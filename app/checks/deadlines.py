"""DL: deadlines that are past or close. They never stop the unit; the receiving office judges."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from app.checks import phases
from app.checks.base import Case, Judgement, case_check, found, judged, several, unchecked
from app.domain.finding import Rule, Severity
from app.domain.notice import Deadline, Method, NoticeProfile, Route
from app.domain.quantities import Count, Value, Words
from app.texts import N_

OVERDUE = Rule(
    "DL01",
    "overdue",
    Severity.WARNING,
    message=N_("{what}（{routes}）最晚 {required}报送，已经过了 {actual}。"),
    remedy=N_("请先打电话问收件方还收不收，再决定怎么报送。"),
    passed=N_("{what}（{routes}）最晚 {required}报送，还没有过期。"),
    on_arrival=Severity.ERROR,
)
_DAY = N_("天")
_MOMENT = N_("截止时刻")
_POSTMARK = N_("收到时已过截止日期，邮寄的可能以邮戳为准")
_LOOK = N_("请看邮戳日期，按通知的规定处理。")


@case_check(OVERDUE)
def overdue(case: Case) -> Iterator[Judgement]:
    """“4月3日前”包括 4 月 3 日当天；写明几点的，精确到分钟。只提醒，不拦着打包。

    接收方收到时已经过期的算不合格；邮寄的看邮戳，程序不判断。
    """
    for deadline in _of_now(case):
        late = _is_past(deadline, case.now)
        if late and case.arrived and _counts_by_postmark(deadline, case.profile):
            yield _about(unchecked(OVERDUE, _POSTMARK, _LOOK), deadline, case)
            continue
        days = (case.now.date() - deadline.date).days
        actual: Value = Count(days, _DAY) if days > 0 else Words(_MOMENT)
        yield _about(judged(OVERDUE, good=not late, actual=actual), deadline, case)


CLOSE = Rule(
    "DL02",
    "close",
    Severity.WARNING,
    message=N_("{what}（{routes}）最晚 {required}报送，{actual}。"),
    remedy=N_("请尽快打包报送。{advice}"),
)
_CLOSE_DAYS = 3
"""From here on the days left turn to a warning; the window's top bar counts alike."""
_DAYS_LEFT = N_("天后到期")
_TODAY = N_("今天到期")
_CALL = N_("今天就是最后一天，报送前先给收件方打个电话。")
_LEAVE_TIME = N_("请留出补正的时间。")


@case_check(CLOSE)
def close(case: Case) -> Iterator[Judgement]:
    """离截止还有三天以内就提醒；到了当天，建议先打电话告诉收件方。"""
    if case.arrived:
        return
    for deadline in _of_now(case):
        days = (deadline.date - case.now.date()).days
        if 0 <= days <= _CLOSE_DAYS and not _is_past(deadline, case.now):
            actual: Value = Count(days, _DAYS_LEFT) if days else Words(_TODAY)
            advice = Words(_LEAVE_TIME if days else _CALL)
            yield _about(found(CLOSE, actual=actual, advice=advice), deadline, case)


_METHODS = {
    Method.EMAIL: N_("电子邮件"),
    Method.POST: N_("邮寄"),
    Method.USB: N_("U盘"),
    Method.DISC: N_("光盘"),
    Method.ONLINE: N_("网上填报"),
    Method.IN_PERSON: N_("现场报送"),
}
_MATERIALS = N_("材料")
_ALL_ROUTES = N_("各种渠道")


def _of_now(case: Case) -> Iterator[Deadline]:
    for deadline in case.profile.deadlines:
        if phases.is_now(deadline.phase, case.profile, case.submission):
            yield deadline


def _is_past(deadline: Deadline, now: datetime) -> bool:
    """`now` counts in its own zone; the named minute itself is still in time."""
    return now.replace(second=0, microsecond=0, tzinfo=None) > _end(deadline)


def _end(deadline: Deadline) -> datetime:
    """The last minute that is in time; 24:00 and a day without a time are the day's end."""
    if deadline.time in {None, "24:00"}:
        return datetime.combine(deadline.date, time.min) + timedelta(days=1, minutes=-1)
    return datetime.combine(deadline.date, time.fromisoformat(deadline.time or ""))


def _routes(deadline: Deadline, profile: NoticeProfile) -> list[Route]:
    return [route for route in map(profile.route, deadline.applies_to) if route]


def _counts_by_postmark(deadline: Deadline, profile: NoticeProfile) -> bool:
    """Whether what it is about comes by post alone and the day of arrival need not count."""
    routes = _routes(deadline, profile)
    by_post = all(_travels_by_post(route, profile) for route in routes)
    return bool(routes) and by_post and deadline.by_postmark is not False


def _travels_by_post(route: Route, profile: NoticeProfile) -> bool:
    carrier = profile.route(route.accompanies) if route.accompanies else route
    return carrier is not None and carrier.method is Method.POST


def _what(deadline: Deadline, profile: NoticeProfile) -> Value:
    """The notice's own word for what is due, else the materials that it is for."""
    names = [item.name for item in profile.items if item.id in deadline.items]
    if deadline.what or not names or len(names) == len(profile.items):
        return Words(deadline.what or _MATERIALS)
    return several(Words(name) for name in names)


def _about(judgement: Judgement, deadline: Deadline, case: Case) -> Judgement:
    methods = dict.fromkeys(_METHODS[one.method] for one in _routes(deadline, case.profile))
    routes = several(Words(method) for method in methods) if methods else Words(_ALL_ROUTES)
    values: dict[str, Value] = {
        "what": _what(deadline, case.profile),
        "routes": routes,
        "required": Words(_day(deadline)),
    }
    subject = " ".join((str(deadline.date), deadline.time or "", *deadline.applies_to))
    named = {**judgement.values, **values}
    return replace(judgement, values=named, subject=subject, basis=deadline.basis)


def _day(deadline: Deadline) -> str:
    """2024年4月3日 or 2024年4月3日17:00: numbers and signs that need no catalogue."""
    day = deadline.date
    return f"{day.year}年{day.month}月{day.day}日{deadline.time or ''}"
