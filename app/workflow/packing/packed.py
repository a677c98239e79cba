"""Which packages that were written are still what would be packed now."""

from dataclasses import dataclass

from app.domain.submission import PackageRef
from app.packing import plan as planning
from app.packing import routes
from app.workflow.desk import Desk


@dataclass(frozen=True, slots=True)
class Written:
    """`current` holds what still matches, of `wanted` packages that the unit's routes ask for."""

    current: tuple[PackageRef, ...]
    wanted: int

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
    current = tuple(
        ref for ref in submission.packages if (ref.route, ref.manifest_sha512) in digests
    )
    return Written(current, len(plans))
