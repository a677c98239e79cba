"""Before the first byte: what goes by which route, and whether the target can take it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.bags import filesystems
from app.bags.filesystems import FileSystem, Reason
from app.bags.layout import Layout
from app.domain.notice import Item, NoticeProfile, Route
from app.domain.package import NameChange, PackagePlan
from app.domain.submission import Submission
from app.packing import medium as packing_medium
from app.packing import plan as planning
from app.packing import routes as routing
from app.packing import unfinished
from app.packing.unfinished import Unfinished
from app.reporting import words
from app.texts import _
from app.workflow.packing.media import Medium, medium_at

_FAT_LIMIT = (4 << 30) - 1
_PAPERS = 2 << 20
"""Bytes for cover, reports and lists beside the materials; those of the demonstration: 0.4 MB."""
_CLUSTER = 32 << 10
"""A file's last piece on a FAT32 stick of up to 32 GB; small ones take more than they hold."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at: is it well, what is said of it, and the figure.

    `code` is that of the rule: PK05 room, PK06 size of a file, NM03 names, NM04 collisions.
    """

    good: bool
    text: str
    fact: str = ""
    changes: tuple[NameChange, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Preflight:
    """`medium` None: the target is not there. `needed` in bytes, with what clusters take.

    `begun`: this very package lies there unfinished, and writing goes on where it stopped.
    """

    medium: Medium | None
    needed: int
    lines: tuple[Line, ...]
    begun: Unfinished | None = None

    @property
    def ready(self) -> bool:
        return self.medium is not None and all(line.good for line in self.lines)


def plans(submission: Submission, profile: NoticeProfile) -> dict[str, PackagePlan]:
    """The plan of every electronic route by which files go, chosen or not, as last packed."""
    packed = {one.manifest_sha512 for one in submission.packages}
    found = {}
    for route in filter(routing.electronic, profile.routes):
        made = [planning.plan_package(submission, profile, route, one) for one in Layout]
        found[route.id] = next((one for one in made if one.manifest_sha512 in packed), made[0])
    return {route: plan for route, plan in found.items() if plan.files}


def chosen(submission: Submission, profile: NoticeProfile, route: Route) -> bool:
    """Whether the unit sends by it: always, but for a group of which another was taken."""
    if route.any_of is None:
        return True
    group = [one.id for one in alternatives(profile, route)]
    wanted = submission.chosen_routes.get(route.any_of)
    return route.id == (wanted if wanted in group else group[0])


def alternatives(profile: NoticeProfile, route: Route) -> tuple[Route, ...]:
    """The routes of its group, itself among them; electronic ones first, as when packing."""
    group = [one for one in profile.routes if route.any_of and one.any_of == route.any_of]
    return tuple(sorted(group, key=lambda one: not routing.electronic(one)))


def preflight(plan: PackagePlan, target: Path) -> Preflight:
    """Asks the disk: not for the window's own thread."""
    medium = medium_at(target)
    if medium is None:
        return Preflight(None, needed([plan]), (_names([plan]),))
    begun = unfinished.begun(plan, target)
    lines = judge([plan], medium, begun.size if begun else 0)
    if begun:
        shown = words.size_text(begun.size)
        text = _("上次没写完的会接着写，已写好的不用重写")
        lines = (*lines, Line(True, text, _("已有 {size}").format(size=shown)))
    return Preflight(medium, needed([plan], medium), lines, begun)


def judge(plans: Sequence[PackagePlan], medium: Medium, there: int = 0) -> tuple[Line, ...]:
    """What speaks for and against writing all these packages, before the first byte.

    `there` are bytes of theirs that lie on it already. Asks the disk where the medium's path
    lies on it.
    """
    largest = max((file.entry.size for plan in plans for file in plan.files), default=0)
    lines = [_names(plans), *_faults(plans, medium)]
    if medium.is_fat or largest > _FAT_LIMIT:
        lines.append(_largest(largest, medium))
    lines.append(_room(max(0, needed(plans, medium) - there), medium))
    return tuple(lines)


def needed(plans: Sequence[PackagePlan], medium: Medium | None = None) -> int:
    """Bytes that the packages take, each file's last cluster and the papers with them."""
    system = _system(medium) if medium else None
    cluster = system.cluster if system else _CLUSTER
    sizes = [file.entry.size for plan in plans for file in plan.files]
    return sum(-(-size // cluster) * cluster for size in sizes) + _PAPERS * len(plans)


def _system(medium: Medium) -> FileSystem | None:
    return filesystems.FAT32 if medium.is_fat else filesystems.of_kind(medium.kind)


def _names(plans: Sequence[PackagePlan]) -> Line:
    count = _("{count} 个").format(count=sum(len(plan.files) for plan in plans))
    changes = tuple(change for plan in plans for change in plan.changes)
    if not changes:
        return Line(True, _("文件名在 Windows 上都能正常显示"), count)
    text = _("有 {count} 个名字在 Windows 上存不下，写入时会换掉其中的字符")
    return Line(True, text.format(count=len(changes)), count, changes)


def _faults(plans: Sequence[PackagePlan], medium: Medium) -> Iterator[Line]:
    """The first fault of each sort, and how many there are of it."""
    system = _system(medium)
    if system is None:
        return
    every = [f"{plan.name}/{file.entry.path}" for plan in plans for file in plan.files]
    found = filesystems.faults(every, system, packing_medium.place_on_medium(medium.path))
    for reason in dict.fromkeys(fault.reason for fault in found):
        same = [fault for fault in found if fault.reason is reason]
        name = same[0].path.rpartition("/")[2]
        text = _(packing_medium.NAME_WORDS[reason]).format(name=name, system=system.shown)
        code = "NM04" if reason is Reason.COLLIDING else "NM03"
        yield Line(False, text, _("{count} 个").format(count=len(same)), code=code)


def _largest(size: int, medium: Medium) -> Line:
    fact = _("最大 {size}").format(size=words.size_text(size))
    if size > _FAT_LIMIT and medium.is_fat:
        text = _("有文件超过 4 GB，这个盘的格式存不下，请换用 exFAT 格式的盘")
        return Line(False, text, fact, code="PK06")
    return Line(True, _("单个文件没有超过 4 GB 上限"), fact, code="PK06")


def _room(needed: int, medium: Medium) -> Line:
    shown = {"needed": words.size_text(needed), "free": words.size_text(medium.free)}
    fact = _("需 {needed}，可用 {free}").format(**shown)
    if needed <= medium.free:
        return Line(True, _("空间够用"), fact, code="PK05")
    short = words.size_text(needed - medium.free)
    return Line(False, _("空间不够，还差 {short}").format(short=short), fact, code="PK05")


def papers(profile: NoticeProfile, route: Route, people: int, phase: str | None) -> str:
    """What goes by post, in one line: “推荐表原件 2 份，其余三种各 1 份，均盖公章”."""
    asked = [
        item
        for item in profile.items
        if item.paper is not None
        and item.phase in {None, phase}
        and (route.id in item.routes or not item.routes)
    ]
    if not asked:
        return ""
    parts = list(_paper_parts(asked, people))
    if all(item.paper and item.paper.sealed for item in asked):
        parts.append(_("均盖公章"))
    return _("，").join(parts)


def _paper_parts(asked: list[Item], people: int) -> Iterator[str]:
    """The items that ask for more than the common number by name, the rest together."""
    common = [item for item in asked if _amount(item) == (1, False)]
    special = [item for item in asked if item not in common]
    for item in special:
        copies, originals = _amount(item)
        name = _("{item}原件").format(item=item.name) if originals else item.name
        each = _("（每人）") if item.per == "nominee" and people > 1 else ""
        count = _("{count} 份").format(count=copies) if copies else _("份数按通知")
        yield f"{name} {count}{each}"
    if len(common) == 1:
        yield _("{item} 1 份").format(item=common[0].name)
    elif common:
        text = _("其余 {count} 种各 1 份") if special else _("{count} 种材料各 1 份")
        yield text.format(count=len(common))


def _amount(item: Item) -> tuple[int | None, bool]:
    paper = item.paper
    return (paper.copies, bool(paper.originals)) if paper else (None, False)


def kinds(plan: PackagePlan, profile: NoticeProfile) -> str:
    """What sort of material goes, where it is not all of it: “照片和视频”; else ""."""
    going = {file.slot.item for file in plan.files}
    asked = [item for item in profile.items if item.id in going]
    if len(going) >= len([item for item in profile.items if item.required]) or not asked:
        return ""
    named = {"photo": _("照片"), "headshot": _("照片"), "video": _("视频"), "audio": _("录音")}
    found = list(dict.fromkeys(named.get(item.kind, item.name) for item in asked))
    if len(found) > 3:
        return ""
    return _("和").join(filter(None, (_("、").join(found[:-1]), found[-1])))
