"""The panel at the right of 打包: what is in the way, where it goes, and how far it is."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from app.domain.finding import Finding
from app.domain.notice import Method, Route
from app.domain.package import PackagePlan
from app.gui.viewmodels.packing_after import ReplugView, capacity, hint, replug
from app.gui.viewmodels.packing_after import after as steps_after
from app.gui.viewmodels.packing_blockers import Blocker, blocker, blockers
from app.gui.viewmodels.packing_cards import clock, name_of, ticked, written
from app.gui.viewmodels.packing_forms import FORMS, MAILS, Choice, Form, Kept, first_choice
from app.gui.viewmodels.packing_route import Going
from app.gui.viewmodels.state import State
from app.gui.widgets.pace import amount
from app.texts import _
from app.workflow.packing import discs
from app.workflow.packing.media import Medium
from app.workflow.packing.preflight import Preflight
from app.workflow.packing.survey import Survey

_LISTED = 6


class Mode(StrEnum):
    WAITING = "waiting"
    BLOCKED = "blocked"
    NOTHING = "nothing"
    READY = "ready"
    WRITING = "writing"
    DONE = "done"


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
    `reports`: the check's report goes along. `continues`: what was begun is gone on with.
    `burner` opens the system's burner, () for none.
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
    forms: tuple[Form, ...] = ()
    choice: Choice = field(default_factory=Choice)
    note: str = ""
    reports: bool = True
    continues: bool = False
    kept: Kept | None = None
    replug: ReplugView | None = None
    burner: tuple[str, ...] = ()


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
    return _ready(route, survey, going)


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
        blockers=tuple(blocker(one, state) for one in found[:_LISTED]),
        more=max(0, len(found) - _LISTED),
    )


def _ready(route: Route, survey: Survey, going: Going) -> PanelView:
    looked = survey.preflight if survey.route == route.id else None
    choice = going.choices.get(route.id) or first_choice(route.method)
    if looked and choice.form is not Form.FOLDER:
        looked = _of_file(looked, survey.plans[route.id], choice.form)
    targets = tuple(Target(one.path, target_words(one), one.removable) for one in survey.targets)
    paths = [one.path for one in targets]
    current = paths.index(survey.target.path) if survey.target and looked else -1
    bad = [line for line in looked.lines if not line.good] if looked else []
    gone = _("把 U盘插回来，就能接着写。") if going.vanished else _("先选好写到哪里。")
    why_not = gone if current < 0 else _("换一个地方再写。") if bad else ""
    return PanelView(
        Mode.READY,
        _title(route),
        _code(survey, route.id),
        targets=targets,
        current=current,
        on_stick=route.method is Method.USB,
        usage=_usage(survey) if current >= 0 else None,
        preflight=looked if current >= 0 else None,
        hint=hint(route, choice.form),
        why_not=why_not,
        forms=FORMS.get(route.method, ()),
        choice=choice,
        note=going.note if choice.form in MAILS else "",
        reports=choice.form not in MAILS,
        continues=looked is not None and looked.begun is not None,
    )


def _of_file(looked: Preflight, plan: PackagePlan, form: Form) -> Preflight:
    """A file among files: what its names become in it is no matter of the medium."""
    lines = tuple(one for one in looked.lines if one.code == "PK05" or one.changes)
    more = (capacity(plan),) if form is Form.IMAGE else ()
    return replace(looked, lines=(*lines, *more), begun=None)


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
    ready = _ready(route, survey, going) if route else None
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
    kept = going.kept if going.kept and going.kept.place == survey.places.get(route.id) else None
    follows = stick and going.verifying is None and bool(kept or going.replug)
    return PanelView(
        Mode.DONE,
        _title(route),
        _code(survey, route.id),
        on_stick=stick,
        done=done,
        place=str(survey.places.get(route.id, "")),
        after=steps_after(route, survey.plans[route.id].name, kept),
        next_route=after.id if after else None,
        next_name=name_of(after) if after else "",
        kept=kept,
        replug=replug(going.replug) if follows else None,
        burner=_burner(kept),
    )


def _burner(kept: Kept | None) -> tuple[str, ...]:
    """Only one that asks before it burns."""
    if kept is None or kept.image is None:
        return ()
    found = discs.burner(kept.image)
    return found.command if found.asks else ()
