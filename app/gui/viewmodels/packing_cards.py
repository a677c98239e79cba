"""The cards of 打包: a route each, how it stands, and what can be done about it now."""

from collections.abc import Iterator
from datetime import datetime

from app.checks import phases
from app.domain.notice import Method, Route
from app.domain.package import PackagePlan
from app.domain.submission import PackageRef
from app.gui.viewmodels.packing_forms import MAILS
from app.gui.viewmodels.packing_route import Deed, Going, RouteCard, Standing
from app.gui.viewmodels.state import State
from app.gui.widgets.pace import amount
from app.packing import routes as routing
from app.reporting import words
from app.texts import N_, _
from app.workflow.packing import preflight
from app.workflow.packing.survey import Survey
from app.workflow.packing.writing import Moment, Stage

_MAIL_LIMIT = 50 << 20
"""Bytes; the largest plain attachment that common mail services take."""

_AT_REST = {Standing.WRITTEN, Standing.TO_PRINT}
"""Nothing is left to be done here but to send it."""

_NUMBERS = ("", N_("一"), N_("两"), N_("三"), N_("四"), N_("五"), N_("六"))


def cards(state: State, survey: Survey, going: Going) -> tuple[RouteCard, ...]:
    """In the notice's order."""
    return tuple(_card(route, state, survey, going) for route in state.profile.routes)


def written(state: State, survey: Survey, route: str) -> PackageRef | None:
    """The package by this route, where it still is what would be packed now."""
    plan = survey.plans.get(route)
    ref = next((one for one in state.submission.packages if one.route == route), None)
    same = ref is not None and plan is not None and ref.manifest_sha512 == plan.manifest_sha512
    return ref if same and ref not in state.written.asked_otherwise else None


def ticked(state: State, route: Route, going: Going) -> bool:
    chosen = preflight.chosen(state.submission, state.profile, route)
    return chosen and route.id not in going.unticked


def clock(at: datetime, now: datetime) -> str:
    """15:32 today, else with its day; in the local zone."""
    local = at.astimezone()
    if local.date() == now.astimezone().date():
        return f"{local:%H:%M}"
    return _("{at.month}月{at.day}日 {at:%H:%M}").format(at=local)


def lead(state: State) -> str:
    """The sentence below the title; routes of which one is enough count once."""
    ways = len({route.any_of or route.id for route in state.profile.routes})
    number = _NUMBERS[ways] if ways < len(_NUMBERS) else f" {ways} "
    text = _("通知要求{number}种报送方式，逐个生成即可。程序写完会自己读回核对一遍。")
    return text.format(number=_(number))


def name_of(route: Route) -> str:
    if route.method is Method.POST:
        return _("邮寄纸质材料")
    return _(words.METHOD[route.method])


def _card(route: Route, state: State, survey: Survey, going: Going) -> RouteCard:
    plan = survey.plans.get(route.id)
    standing = _standing(route, state, survey, going)
    ref = written(state, survey, route.id)
    writing = standing is Standing.WRITING
    sent = going.sent.get(route.id)
    settled = sent is not None and not sent.changed and standing in _AT_REST
    return RouteCard(
        route=route.id,
        method=route.method,
        name=name_of(route),
        standing=standing,
        chip=_("已报送") if settled else _chip(standing, route, state, going),
        settled=settled,
        what=_what(route, plan, state, standing),
        where=_where(route, state, standing),
        done="" if writing or ref is None else _done(ref, plan, state),
        verdict=going.verdicts.get(route.id) if standing is Standing.WRITTEN else None,
        sent=sent,
        advice=_advice(standing),
        deeds=tuple(_deeds(route, standing, state, survey, going)),
        copied=route.to or "",
        ticked=ticked(state, route, going),
    )


def _standing(  # noqa: PLR0911 - one return a standing
    route: Route, state: State, survey: Survey, going: Going
) -> Standing:
    if going.writing == route.id:
        return Standing.WRITING
    if not preflight.chosen(state.submission, state.profile, route):
        return Standing.OTHER_CHOSEN
    if route.id in going.unticked:
        return Standing.LEFT_OUT
    if not routing.electronic(route):
        return Standing.BLOCKED if going.blocked else Standing.TO_PRINT
    if route.id not in survey.plans:
        return Standing.EMPTY
    if written(state, survey, route.id):
        return Standing.WRITTEN
    if going.blocked:
        return Standing.BLOCKED
    packed = any(one.route == route.id for one in state.submission.packages)
    return Standing.STALE if packed else Standing.TO_WRITE


def _chip(standing: Standing, route: Route, state: State, going: Going) -> str:
    if standing is Standing.WRITING:
        return writing_words(going.moment)
    if standing is Standing.OTHER_CHOSEN:
        return _("与{other}二选一").format(other=_taken_instead(route, state))
    return {
        Standing.WRITTEN: _("已核对"),
        Standing.STALE: _stale(route, state),
        Standing.LEFT_OUT: _("这次不报"),
        Standing.TO_PRINT: _("待打印封面"),
        Standing.BLOCKED: _("还不能打包"),
        Standing.TO_WRITE: _("还没有写入"),
        Standing.EMPTY: _("没有材料"),
    }[standing]


def _stale(route: Route, state: State) -> str:
    """The requirements alone, or the materials too."""
    others = {one.route for one in state.written.asked_otherwise}
    return _("要求改过，要重写") if route.id in others else _("材料改过，要重写")


def writing_words(moment: Moment | None) -> str:
    if moment is None or moment.stage is Stage.CHECKING:
        return _("正在检查")
    reading = moment.stage is Stage.READING_BACK
    text = _("正在核对 {share:.0%}") if reading else _("正在写入 {share:.0%}")
    return text.format(share=moment.share)


def _taken_instead(route: Route, state: State) -> str:
    group = preflight.alternatives(state.profile, route)
    taken = next(
        (one for one in group if preflight.chosen(state.submission, state.profile, one)), route
    )
    return name_of(taken)


def _what(route: Route, plan: PackagePlan | None, state: State, standing: Standing) -> str:
    if standing is Standing.OTHER_CHOSEN:
        taken = _taken_instead(route, state)
        return _("已选 {taken}。要改用{name}，勾选这里即可。").format(
            taken=taken, name=name_of(route)
        )
    if not routing.electronic(route):
        people = len(state.submission.nominees)
        phase = phases.current(state.profile, state.submission)
        told = preflight.papers(state.profile, route, people, phase)
        return told or _("通知没有写明要寄哪些纸质材料")
    if plan is None:
        return _("没有要按这个渠道报送的电子文件")
    facts = _("{count} 个文件，{size}").format(count=len(plan.files), size=amount(plan.size))
    told = _("，").join(filter(None, (preflight.kinds(plan, state.profile), facts)))
    if route.method is Method.EMAIL and plan.size > _MAIL_LIMIT:
        return _("{told}；文件较大，请用“超大附件”发送").format(told=told)
    return told


def _where(route: Route, state: State, standing: Standing) -> str:
    """The address and how it goes; nothing of a route that was not taken."""
    if standing in {Standing.OTHER_CHOSEN, Standing.LEFT_OUT}:
        return ""
    parts = [route.to] if route.to else []
    if route.accompanies:
        parts.append(_("随纸质材料一并邮寄"))
    excluded = {one.method for one in state.profile.excluded_routes}
    if route.method is Method.POST and Method.IN_PERSON in excluded:
        parts.append(_("不接受现场报送"))
    return _("，").join(parts)


def _done(ref: PackageRef, plan: PackagePlan | None, state: State) -> str:
    count = len(plan.files) if plan else 0
    text = _("{at} 写完，已逐个读回，{count} 个文件全部一致")
    return text.format(at=clock(ref.at, state.saved_at), count=count)


def _advice(standing: Standing) -> str:
    """What is to be done where the materials were changed after they had left."""
    if standing is Standing.WRITTEN:
        return _("新的一份已经写好；送出以后，再记一次已报送。")
    return _("要补正，就重新打包再送一次，送出以后再记一次；不补正可以不管。")


def _deeds(
    route: Route, standing: Standing, state: State, survey: Survey, going: Going
) -> Iterator[Deed]:
    if standing in {Standing.OTHER_CHOSEN, Standing.LEFT_OUT, Standing.WRITING}:
        return
    if standing is Standing.TO_PRINT:
        yield Deed.PRINT
    if standing in {Standing.TO_WRITE, Standing.STALE} and going.writing is None:
        yield Deed.WRITE
    if standing is Standing.WRITTEN and route.id in survey.places:
        yield Deed.OPEN
        if going.verifying is None and going.forms.get(route.id) not in MAILS:
            yield Deed.VERIFY
    if _has_labels(route, state, survey):
        yield Deed.LABELS
    if route.to:
        yield Deed.COPY
    sent = going.sent.get(route.id)
    if sent and sent.changes:
        yield Deed.CHANGES
    if going.writing is None and _can_have_left(route, standing, state):
        yield Deed.SENT


def _has_labels(route: Route, state: State, survey: Survey) -> bool:
    """An envelope with something in it, a disc with files on it."""
    if route.method is Method.DISC:
        return route.id in survey.plans
    if route.method is not Method.POST:
        return False
    phase = phases.current(state.profile, state.submission)
    people = len(state.submission.nominees)
    along = [one.id for one in state.profile.routes if one.accompanies == route.id]
    papers = preflight.papers(state.profile, route, people, phase)
    return bool(papers) or any(one in survey.plans for one in along)


def _can_have_left(route: Route, standing: Standing, state: State) -> bool:
    """Paper can; files only in a package."""
    if not routing.electronic(route):
        return standing is Standing.TO_PRINT
    return any(one.route == route.id for one in state.submission.packages)
