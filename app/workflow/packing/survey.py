"""All that 打包 shows and the disk must be asked for, in one look."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app import settings
from app.domain.notice import Method, NoticeProfile
from app.domain.package import PackagePlan
from app.domain.submission import Submission
from app.texts import _
from app.workflow.packing import written
from app.workflow.packing.media import Medium, medium_at, removable
from app.workflow.packing.preflight import Preflight, plans, preflight

_FULL_REPORT = "full_report"


@dataclass(frozen=True, slots=True)
class Ask:
    """`target` is what the person picked, None where she leaves it to the program.

    `plans` are those of an earlier look at the same submission.
    """

    root: Path
    submission: Submission
    profile: NoticeProfile
    route: str | None = None
    target: Path | None = None
    plans: dict[str, PackagePlan] | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """`targets` to choose from, `target` among them.

    `places` are the folders of packages as they would be packed now, by route, that are there.
    """

    submission: Submission
    plans: dict[str, PackagePlan]
    places: dict[str, Path]
    route: str | None = None
    targets: tuple[Medium, ...] = ()
    target: Medium | None = None
    preflight: Preflight | None = None
    full_report: bool = False


def survey(ask: Ask) -> Survey:
    """Asks the disk: not for the window's own thread."""
    known = written.read(ask.root)
    made = ask.plans if ask.plans is not None else plans(ask.submission, ask.profile)
    places = {
        route: Path(known.packages[plan.manifest_sha512])
        for route, plan in made.items()
        if plan.manifest_sha512 in known.packages
    }
    there = {route: path for route, path in places.items() if path.is_dir()}
    full = bool(settings.load().get(_FULL_REPORT, False))
    plan = made.get(ask.route) if ask.route else None
    if plan is None:
        return Survey(ask.submission, made, there, full_report=full)
    found = tuple(_targets(ask, known.targets.get(plan.route)))
    target = found[0] if found else None
    looked = preflight(plan, target.path) if target else None
    shown = tuple(sorted(found, key=lambda one: (not one.removable, str(one.path))))
    return Survey(ask.submission, made, there, plan.route, shown, target, looked, full)


def _targets(ask: Ask, recent: str | None) -> Iterator[Medium]:
    """Where it may go, the likeliest first, each place once."""
    route = ask.profile.route(ask.route) if ask.route else None
    on_stick = route is not None and route.method is Method.USB
    sticks = list(removable())
    last = medium_at(Path(recent)) if recent else None
    folder = None if on_stick else medium_at(ask.root.absolute().parent / _("报送包"))
    picked = medium_at(ask.target) if ask.target else None
    ordered = [picked, *sticks, last] if on_stick else [picked, last, folder, *sticks]
    seen = set()
    for medium in ordered:
        if medium is not None and medium.path not in seen:
            seen.add(medium.path)
            yield medium
