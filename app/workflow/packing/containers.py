"""Packages that are files: a zip or several, the image of a disc. Mails are in `mailing`."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.bags.layout import Layout
from app.domain.notice import Method, Route
from app.domain.package import PackagePlan
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Progress
from app.packing import plan as planning
from app.packing import routes, tags
from app.packing.media.iso import DISCS, disc_for, image_size, write_iso
from app.packing.media.parts import Part, parts_of, require_free
from app.packing.media.zip import write_zips
from app.texts import _
from app.workflow.checking.check import Checked
from app.workflow.desk import Desk
from app.workflow.packing import discs, pack


@dataclass(frozen=True, slots=True)
class FileWish:
    """Which file, of which route (None: the one that suits), and how large each may be in bytes."""

    target: Path
    route: str | None = None
    limit: int | None = None
    full_report: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """`paths` are the files in their order; `size` is theirs in all, in bytes."""

    paths: tuple[Path, ...]
    plan: PackagePlan

    @property
    def size(self) -> int:
        return sum(path.stat().st_size for path in self.paths)


@dataclass(frozen=True, slots=True)
class Ready:
    """A package of which nothing is written yet; `parts` in the order in which they are."""

    plan: PackagePlan
    route: Route
    parts: tuple[Part, ...]


def ready(desk: Desk, checked: Checked, wish: FileWish, method: Method) -> Ready:
    """What goes by the route of `wish`, or by that of `method`. The choice is remembered.

    Raises RefusedProblem (blocked, nothing to send), UsageProblem (no such route; a place inside
    the submission, or one where something lies already).
    """
    pack.refuse_blocked(checked.report, desk.profile)
    pack.refuse_inside(wish.target, desk.root)
    require_free(wish.target)
    route = route_for(desk, wish.route, method)
    plan = planning.plan_package(desk.submission, desk.profile, route)
    if not plan.files:
        raise RefusedProblem(_("没有要从这个渠道报送的文件，没有打包。"))
    desk.save(pack.remembering(desk, [route]))
    papers = pack.papers_of(desk, checked, [plan], 0, full_report=wish.full_report)
    info = tags.bag_info(desk.submission, desk.profile, plan, now().date())
    return Ready(plan, route, parts_of(plan, info, papers, desk.root, Layout.BAG))


def pack_zip(desk: Desk, checked: Checked, wish: FileWish, progress: Progress) -> Made:
    """A zip at `wish.target`, or several beside it where `wish.limit` asks for it; read back.

    Raises RefusedProblem, UsageProblem, MediumProblem, Cancelled; then nothing of it is left.
    """
    found = ready(desk, checked, wish, Method.EMAIL)
    name = found.plan.name
    paths = write_zips(found.parts, name, wish.target, progress, now(), wish.limit)
    pack.enter(desk, found.plan)
    return Made(paths, found.plan)


def pack_iso(desk: Desk, checked: Checked, wish: FileWish, progress: Progress) -> Made:
    """The image of a disc at `wish.target`, read back. See `discs.burner` for what comes next.

    Raises as `pack_zip` does, and RefusedProblem where no disc is large enough.
    """
    found = ready(desk, checked, wish, Method.DISC)
    size = image_size(found.parts)
    if disc_for(size) is None:
        raise RefusedProblem(discs.capacity_text(max(size, DISCS[-1].capacity + 1)))
    label = desk.profile.id
    path = write_iso(found.parts, found.plan.name, label, wish.target, progress)
    pack.enter(desk, found.plan)
    return Made((path,), found.plan)


def route_for(desk: Desk, wanted: str | None, method: Method) -> Route:
    """The named route; else the first of `method` by which files go; else the only electronic one.

    Raises UsageProblem.
    """
    if wanted is not None:
        (route,) = pack.chosen_routes(desk, [wanted])
        return route
    going = [
        one
        for one in desk.profile.routes
        if routes.electronic(one) and any(routes.goes_by(item, one) for item in desk.profile.items)
    ]
    fitting = [one for one in going if one.method is method]
    if fitting:
        return fitting[0]
    if len(going) == 1:
        return going[0]
    known = "、".join(one.id for one in going)
    if not known:
        raise UsageProblem(_("这个通知没有可以打包的电子报送渠道。"))
    message = _("请用 --route 写明按哪个渠道打包。可以写：{known}。")
    raise UsageProblem(message.format(known=known))


def now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)
