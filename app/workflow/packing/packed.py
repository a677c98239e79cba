"""Which packages that were written are still what would be packed now."""

from dataclasses import dataclass

from app.domain.submission import PackageRef
from app.packing import plan as planning
from app.packing import routes
from app.reporting.words import METHOD
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.packing import asked


@dataclass(frozen=True, slots=True)
class Written:
    """`current` holds what still matches, of `wanted` packages that the unit's routes ask for.

    `asked_otherwise` holds what would, had the requirements not been changed since.
    """

    current: tuple[PackageRef, ...]
    wanted: int
    asked_otherwise: tuple[PackageRef, ...] = ()

    @property
    def all(self) -> bool:
        return self.wanted > 0 and len(self.current) == self.wanted


def written(desk: Desk) -> Written:
    """By the manifest's digest, so that a renamed nominee counts as a change too."""
    submission, profile = desk.submission, desk.profile
    chosen = routes.default_routes(submission, profile)
    every = (planning.plan_package(submission, profile, route) for route in chosen)
    plans = [plan for plan in every if plan.files]
    digests = {(plan.route, plan.manifest_sha512) for plan in plans}
    same = [ref for ref in submission.packages if (ref.route, ref.manifest_sha512) in digests]
    others = tuple(ref for ref in same if asked.is_package_outdated(desk, ref))
    return Written(tuple(ref for ref in same if ref not in others), len(plans), others)


def outdated_lines(desk: Desk) -> list[str]:
    """A line a package of other requirements; of one that was sent `sending` tells."""
    sent = {one.route for one in desk.submission.sent}
    found = [one for one in written(desk).asked_otherwise if one.route not in sent]
    told = _("{way}：报送包写好以后，通知的要求改过，请重新打包。")
    ways = ((desk.profile.route(one.route), one.route) for one in found)
    return [told.format(way=_(METHOD[route.method]) if route else name) for route, name in ways]
