"""The panel at the right of 打包: what is in the way, where it goes, and how far it is."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from app.domain.finding import Finding, Severity
from app.domain.notice import Method, Route
from app.domain.submission import SlotKey
from app.gui.places import Place, Step
from app.gui.viewmodels.packing_cards import clock, name_of, ticked, written
from app.gui.viewmodels.packing_route import Going
from app.gui.viewmodels.state import State
from app.gui.widgets.pace import amount
from app.reporting import words
from app.texts import _
from app.workflow import pack
from app.workflow.media import Medium
from app.workflow.preflight import Preflight
from app.workflow.survey import Survey

_LISTED = 6
_GAPS = {"CT01", "CT02"}


class Mode(StrEnum):
    WAITING = "waiting"
    BLOCKED = "blocked"
    NOTHING = "nothing"
    READY = "ready"
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Blocker:
    """What is in the way, and the place that mends it; `missing` is 缺, not 不合格."""

    text: str
    link: str
    place: Place
    missing: bool


@dataclass(frozen=True, slots=True)
class Target:
    path: Path
    text: str
    removable: bool


@dataclass(frozen=True, slots=True)
class Usage:
    """Bytes, and the words for each."""

    used: int
    this: int
    free_after: int
    words: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class PanelView:
    """`hint` stands beside the buttons; `why_not` says why 开始写入 cannot be pressed, else "".

    `place` is where a written package lies, "" where that is not known; `after` says what she does
    with it then. `next_route` is what remains to be written after this one, None where all is.
    """

    mode: Mode
    title: str
    code: str = ""
    sentence: str = ""
    blockers: tuple[Blocker, ...] = ()
    more: int = 0
    targets: tuple[Target, ...] = ()
    current: int = -1
    on_stick: bool = False
    usage: Usage | None = None
    preflight: Preflight | None = None
    hint: str = ""
    why_not: str = ""
    done: str = ""
    place: str = ""
    after: tuple[str, ...] = ()
    next_route: str | None = None
    next_name: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """What goes out with a word on the cover: waivers and open questions; where the first is."""

    text: str
    place: Place
    waived: bool


def blockers(state: State) -> tuple[Finding, ...] | None:
    """What forbids packing as the submission is now; None before anything was checked."""
    if state.report is None:
        return None
    return pack.blockers(replace(state.report, findings=state.findings))


def carried(state: State) -> Carried | None:
    waived = [one for one in state.findings if one.severity is Severity.WAIVED]
    asked = [
        one
        for one in state.findings
        if one.severity is Severity.CONFIRM and one.rule.code != "AT01"
    ]
    if not waived and not asked:
        return None
    parts = [_("豁免 {count} 项").format(count=len(waived))] if waived else []
    if asked:
        parts.append(_("待人工确认 {count} 项").format(count=len(asked)))
    text = _("{what}，会连同理由印在封面上") if waived else _("{what}，会印在封面上")
    first = (waived or asked)[0]
    return Carried(text.format(what=_("、").join(parts)), _check_place(first), bool(waived))


def panel(
    state: State, survey: Survey, going: Going, current: str | None, again: bool = False
) -> PanelView:
    """`current` is the route that the panel is about; `again`: a written one is to be rewritten."""
    route = state.profile.route(current) if current else None
    if going.writing is not None:
        return _writing(state, survey, going)
    if route is not None and not again and written(state, survey, route.id):
        return _done(route, state, survey, going)
    found = blockers(state)
    if found is None:
        sentence = _("正在检查材料，查完就能打包。")
        return PanelView(Mode.WAITING, _("写入报送包"), sentence=sentence)
    if found:
        return _blocked(found, state)
    if route is None or route.id not in survey.plans:
        sentence = _("没有要打包的电子材料；纸质材料按左边写的寄出。")
        return PanelView(Mode.NOTHING, _("写入报送包"), sentence=sentence)
    return _ready(route, survey)


def next_route(state: State, survey: Survey, going: Going) -> Route | None:
    """The first route that is ticked, has files and is not written yet."""
    for route in state.profile.routes:
        has_files = route.id in survey.plans
        if has_files and ticked(state, route, going) and not written(state, survey, route.id):
            return route
    return None


def target_words(medium: Medium) -> str:
    """“KINGSTON（E:），FAT32，14.6 GB”; a folder by its path and what is free there."""
    if medium.removable:
        parts = (medium.label, medium.kind, amount(medium.total))
        return _("，").join(filter(None, parts))
    free = amount(medium.free)
    return _("{path}（可用 {free}）").format(path=medium.path, free=free)


def _after(route: Route, name: str) -> tuple[str, ...]:
    """What is left to do by hand with a package by this route."""
    last = _("打印封面清单，上面有这个报送包的核对码。")
    if route.method is Method.USB:
        first = _("在系统里安全弹出 U盘，再拔下来。")
        return (first, _("把 U盘和纸质材料放进同一个信封。"), last)
    if route.method is Method.DISC:
        first = _("用刻录软件把文件夹“{name}”整个刻到光盘上。").format(name=name)
        return (first, _("把光盘和纸质材料放进同一个信封。"), last)
    if route.method is Method.EMAIL:
        first = _("把文件夹“{name}”整个压缩成一个文件。").format(name=name)
        told = _("作为附件发到 {to}。") if route.to else _("作为附件发给报送对象。")
        return (first, told.format(to=route.to), last)
    return (_("按通知的要求上传文件夹“{name}”里的文件。").format(name=name), last)


def _title(route: Route) -> str:
    named = {Method.EMAIL: _("写邮件用的报送包"), Method.ONLINE: _("写网上填报用的报送包")}
    return named.get(route.method) or _("写入 {name}").format(name=name_of(route))


def _code(survey: Survey, route: str) -> str:
    plan = survey.plans.get(route)
    if plan is None:
        return ""
    digits = " ".join(plan.code[i : i + 4] for i in range(0, 16, 4))
    return _("封面编号 {digits}").format(digits=digits)


def _blocked(found: tuple[Finding, ...], state: State) -> PanelView:
    sentence = _("有 {count} 项没有解决，解决以后才能打包。").format(count=len(found))
    return PanelView(
        Mode.BLOCKED,
        _("还不能打包"),
        sentence=sentence,
        blockers=tuple(_blocker(one, state) for one in found[:_LISTED]),
        more=max(0, len(found) - _LISTED),
    )


def _blocker(finding: Finding, state: State) -> Blocker:
    nominee = state.submission.nominee(finding.nominee)
    item = state.profile.item(finding.item) if finding.item else None
    where = " › ".join(one.name for one in (nominee, item) if one)
    text = "：".join(filter(None, (where, words.message(finding))))
    if finding.rule.code == "AT01":
        place = Place(Step.PEOPLE, attestation=finding.subject)
        return Blocker(text, _("去确认"), place, missing=True)
    if finding.rule.code in _GAPS and finding.item:
        place = Place(Step.GATHER, SlotKey(finding.item, finding.nominee))
        return Blocker(text, _("去收材料"), place, missing=True)
    return Blocker(text, _("去修正"), _check_place(finding), missing=False)


def _check_place(finding: Finding) -> Place:
    key = SlotKey(finding.item, finding.nominee) if finding.item else None
    return Place(Step.CHECK, key, finding=finding.id)


def _ready(route: Route, survey: Survey) -> PanelView:
    looked = survey.preflight if survey.route == route.id else None
    targets = tuple(Target(one.path, target_words(one), one.removable) for one in survey.targets)
    paths = [one.path for one in targets]
    current = paths.index(survey.target.path) if survey.target and looked else -1
    bad = [line for line in looked.lines if not line.good] if looked else []
    why_not = _("先选好写到哪里。") if current < 0 else _("换一个地方再写。") if bad else ""
    return PanelView(
        Mode.READY,
        _title(route),
        _code(survey, route.id),
        targets=targets,
        current=current,
        on_stick=route.method is Method.USB,
        usage=_usage(survey) if current >= 0 else None,
        preflight=looked if current >= 0 else None,
        hint=_hint(route),
        why_not=why_not,
    )


def _hint(route: Route) -> str:
    if route.method is Method.DISC:
        return _("先写成文件夹，再用刻录软件整个刻到光盘上。")
    if route.method is Method.EMAIL:
        return _("写好后把整个文件夹压缩，作为附件发送。")
    return ""


def _usage(survey: Survey) -> Usage | None:
    medium, looked = survey.target, survey.preflight
    if medium is None or looked is None:
        return None
    after = max(0, medium.free - looked.needed)
    told = (
        _("已用 {size}").format(size=amount(medium.used)),
        _("本次 {size}").format(size=amount(looked.needed)),
        _("写后还剩 {size}").format(size=amount(after)),
    )
    return Usage(medium.used, looked.needed, after, told)


def _writing(state: State, survey: Survey, going: Going) -> PanelView:
    route = state.profile.route(going.writing or "")
    ready = _ready(route, survey) if route else None
    stick = ready is not None and ready.on_stick
    hint = _("写完之前请不要拔出 U盘。") if stick else _("写完之前请不要关机。")
    view = ready or PanelView(Mode.WRITING, _("写入报送包"))
    return replace(view, mode=Mode.WRITING, hint=hint, why_not="")


def _done(route: Route, state: State, survey: Survey, going: Going) -> PanelView:
    ref = written(state, survey, route.id)
    after = next_route(state, survey, going)
    at = clock(ref.at, state.saved_at) if ref else ""
    count = len(survey.plans[route.id].files)
    done = _("{at} 写完，已逐个读回，{count} 个文件全部一致。").format(at=at, count=count)
    stick = route.method is Method.USB
    return PanelView(
        Mode.DONE,
        _title(route),
        _code(survey, route.id),
        on_stick=stick,
        done=done,
        place=str(survey.places.get(route.id, "")),
        after=_after(route, survey.plans[route.id].name),
        next_route=after.id if after else None,
        next_name=name_of(after) if after else "",
    )
