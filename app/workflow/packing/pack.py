"""Packing: check, refuse what must not leave, plan, paint the cover, write, read back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app import __version__
from app.bags.layout import COVER, PACKAGE_INFO, PROFILE, REPORT, REPORT_PAGE, Layout
from app.domain.finding import Finding, Severity
from app.domain.notice import NoticeProfile, Route
from app.domain.package import PackagePlan
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Progress
from app.domain.report import CheckReport
from app.domain.submission import PackageRef, Submission
from app.packing import folder, medium, routes, tags, unfinished
from app.packing import plan as planning
from app.reporting import as_html, as_json, words
from app.shapes import package_info
from app.shapes import profile as profile_shape
from app.texts import N_, _
from app.workflow.checking import leaving
from app.workflow.checking.check import Checked
from app.workflow.covers.cover import cover_inside
from app.workflow.desk import Desk
from app.workflow.packing import asked

_BESIDE_WHOLE = N_("那里已有同名的报送包，没有动它；这次的名字是“{new}”，报送时别拿错。")
_BESIDE_UNFINISHED = N_("那里有一个没写完的“{old}”，是上次中断留下的，请删掉；这次写成“{new}”。")
_NO_ROUTE = N_("这个通知没有可以打包的电子报送渠道。")
_LISTED = 20
"""So many blocking findings are listed in the refusal; the report has them all."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the unit wants: where to, by which routes (none: the notice's own), which report."""

    target: Path
    routes: tuple[str, ...] = ()
    layout: Layout = Layout.BAG
    full_report: bool = False


@dataclass(frozen=True, slots=True)
class Packed:
    """`beside` says what bears the wanted folder name already, "" where nothing did."""

    path: Path
    plan: PackagePlan
    beside: str = ""


def blockers(report: CheckReport) -> tuple[Finding, ...]:
    """What forbids packing: errors that nobody waived, attestations that nobody gave."""
    open_attestations = [one for one in report.of(Severity.CONFIRM) if one.rule.code == "AT01"]
    return (*report.of(Severity.ERROR), *open_attestations)


def pack(desk: Desk, checked: Checked, wish: Wish, progress: Progress) -> list[Packed]:
    """Writes one package a route. Raises RefusedProblem, UsageProblem, MediumProblem, Cancelled.

    All must fit before the first byte. Packages that were finished before a later one failed
    stay, and are whole.
    """
    refuse_blocked(checked.report, desk.profile)
    refuse_inside(wish.target, desk.root)
    chosen = chosen_routes(desk, wish.routes)
    plans = _plans(desk, chosen, wish)
    _make_target(wish.target)
    sizes = [file.entry.size for plan in plans for file in plan.files]
    medium.check(wish.target, sizes, unfinished.there(plans, wish.target))
    desk.save(remembering(desk, chosen))
    total = 2 * sum(plan.size for plan in plans)
    packed: list[Packed] = []
    for number, plan in enumerate(plans):
        before = 2 * sum(one.size for one in plans[:number])
        part = _Part(progress, before, 2 * plan.size, total)
        papers = papers_of(desk, checked, plans, number, full_report=wish.full_report)
        packed.append(_write(desk, plan, papers, wish, part))
        enter(desk, plan)
    return packed


def refuse_blocked(report: CheckReport, profile: NoticeProfile) -> None:
    """Raises RefusedProblem that lists what blocks."""
    found = blockers(report)
    if not found:
        return
    lines = [_("还不能打包，有 {count} 项没有解决：").format(count=len(found))]
    for one in found[:_LISTED]:
        who = report.nominee_names.get(one.nominee or "", "")
        place = " › ".join(filter(None, (who, words.place(one, profile))))
        text = "：".join(filter(None, (place, words.message(one))))
        lines.append(f" × {one.rule.code} {text}（{asked_as(one)}）")
    if len(found) > _LISTED:
        lines.append(_(" 还有 {count} 项，见检查报告。").format(count=len(found) - _LISTED))
    lines.append(_("修正后再打包；确实改不了的，用 waive 写明理由；确认事项用 confirm 确认。"))
    raise RefusedProblem("\n".join(lines))


def asked_as(finding: Finding) -> str:
    """What `confirm` and `waive` know it by: an attestation's own id, else the finding's."""
    return finding.subject if finding.rule.code == "AT01" else finding.id


def chosen_routes(desk: Desk, wanted: Sequence[str]) -> tuple[Route, ...]:
    """The named routes, or one a package by the notice. Raises UsageProblem."""
    if not wanted:
        return routes.default_routes(desk.submission, desk.profile)
    found = []
    for name in dict.fromkeys(wanted):
        route = desk.profile.route(name)
        if route is None:
            known = "、".join(one.id for one in desk.profile.routes if routes.electronic(one))
            message = _("通知里没有“{name}”这个报送渠道。可以写：{known}。")
            raise UsageProblem(message.format(name=name, known=known))
        found.append(route)
    return tuple(found)


def _plans(desk: Desk, chosen: Sequence[Route], wish: Wish) -> list[PackagePlan]:
    """Plans of the routes by which files go. Raises UsageProblem where a named one has none."""
    every = [
        planning.plan_package(desk.submission, desk.profile, route, wish.layout) for route in chosen
    ]
    plans = [plan for plan in every if plan.files]
    if not plans or (wish.routes and len(plans) < len(every)):
        empty = "、".join(plan.route for plan in every if not plan.files)
        message = _("没有要按这个渠道报送的电子文件：{routes}。") if empty else _NO_ROUTE
        raise UsageProblem(_(message).format(routes=empty))
    return plans


def refuse_inside(target: Path, root: Path) -> None:
    """A package is handed over; among the unit's own files it would be carried and edited."""
    if target.resolve().is_relative_to(root.resolve()):
        message = _("报送包不能写进报送稿文件夹“{name}”里面，请换一个地方。")
        raise UsageProblem(message.format(name=root.resolve().name))


def _make_target(target: Path) -> None:
    """Makes the target itself; what should lie above it must be there, such as a stick."""
    if not target.absolute().parent.is_dir():
        message = _("找不到“{name}”：U盘没有插好，或路径写错了。")
        raise UsageProblem(message.format(name=target.absolute().parent))
    try:
        target.mkdir(exist_ok=True)
    except OSError:
        message = _("没能建立文件夹“{name}”：上一级不存在、只读，或重名。")
        raise UsageProblem(message.format(name=target.name)) from None


def remembering(desk: Desk, chosen: Sequence[Route]) -> Submission:
    """A route named for an `any_of` group is the unit's choice from now on."""
    groups = {route.any_of: route.id for route in chosen if route.any_of}
    return replace(desk.submission, chosen_routes={**desk.submission.chosen_routes, **groups})


def papers_of(
    desk: Desk, checked: Checked, plans: Sequence[PackagePlan], own: int, *, full_report: bool
) -> dict[str, bytes]:
    """The cover and the other files beside the materials, in the order people look for them."""
    sent = leaving.as_sent(checked.report, desk.submission, desk.profile, [plans[own]])
    report = sent if full_report else _summary(sent)
    unit = desk.submission.unit.name
    page = as_html.render(report, desk.profile, unit=unit, everything=full_report)
    return {
        COVER: cover_inside(desk, checked, plans, own),
        REPORT_PAGE: page.encode(),
        REPORT: as_json.dumps(report),
        PROFILE: profile_shape.dumps(desk.profile),
        PACKAGE_INFO: package_info.dumps(
            package_info.describe(desk.submission, desk.profile, plans[own], __version__, _now())
        ),
    }


def _summary(report: CheckReport) -> CheckReport:
    """The report without what passed, but for what a person confirmed."""
    kept = tuple(
        one
        for one in report.findings
        if one.severity is not Severity.PASSED or one.decided_by is not None
    )
    return replace(report, findings=kept)


def _write(
    desk: Desk, plan: PackagePlan, papers: dict[str, bytes], wish: Wish, progress: Progress
) -> Packed:
    info = tags.bag_info(desk.submission, desk.profile, plan, _now().date())
    try:
        path = folder.write_bag(plan, info, papers, desk.root, wish.target, progress, wish.layout)
    except folder.NameTakenProblem as taken:
        text = _BESIDE_UNFINISHED if taken.unfinished else _BESIDE_WHOLE
        beside = _(text).format(old=plan.name, new=taken.free)
        plan = planning.renamed(plan, taken.free)
        path = folder.write_bag(plan, info, papers, desk.root, wish.target, progress, wish.layout)
        return Packed(path, plan, beside)
    return Packed(path, plan)


def enter(desk: Desk, plan: PackagePlan) -> None:
    """The package by this route that the submission remembers is the last one written."""
    others = tuple(one for one in desk.submission.packages if one.route != plan.route)
    ref = PackageRef(plan.id, plan.route, plan.manifest_sha512, _now())
    asked.note(desk, ref.route, ref.at)
    desk.save(replace(desk.submission, packages=(*others, ref)))


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)


class _Part:
    """One package's share of the whole way; every byte is written once and read back once."""

    def __init__(self, whole: Progress, before: int, size: int, total: int) -> None:
        self._whole = whole
        self._before = before
        self._size = size
        self._total = max(1, total)

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        del done, total  # those of one package; the person wants to know of all
        reached = self._before + round(self._size * share)
        self._whole.step(reached / self._total, label, done=reached, total=self._total)
