"""Which routes get a package, and which items go by which."""

from app.domain.notice import Item, Method, NoticeProfile, Route
from app.domain.submission import Submission
from app.texts import N_, _

_LABELS = {
    Method.EMAIL: N_("电子邮件"),
    Method.USB: N_("U盘"),
    Method.DISC: N_("光盘"),
    Method.ONLINE: N_("网上"),
}


def electronic(route: Route) -> bool:
    """Whether files go by it; what goes by post or by hand has no package."""
    return route.method in _LABELS


def default_routes(submission: Submission, profile: NoticeProfile) -> tuple[Route, ...]:
    """One route a package: each electronic one that an item goes by, in the notice's order.

    Of an `any_of` group only the one that the unit chose, else the first electronic one.
    """
    return tuple(
        route
        for route in profile.routes
        if electronic(route)
        and _taken(route, submission, profile)
        and any(goes_by(item, route) for item in profile.items)
    )


def goes_by(item: Item, route: Route) -> bool:
    """An item that names no route goes by every one outside an `any_of` group."""
    return route.id in item.routes if item.routes else route.any_of is None


def label(route: Route, profile: NoticeProfile) -> str:
    """The route in a package's name; numbered where the notice has two of its kind."""
    alike = [other.id for other in profile.routes if other.method is route.method]
    number = str(alike.index(route.id) + 1) if len(alike) > 1 else ""
    return _(_LABELS[route.method]) + number


def _taken(route: Route, submission: Submission, profile: NoticeProfile) -> bool:
    if route.any_of is None:
        return True
    group = [one for one in profile.routes if one.any_of == route.any_of]
    chosen = submission.chosen_routes.get(route.any_of)
    if chosen in {one.id for one in group}:
        return route.id == chosen
    return route is next(one for one in group if electronic(one))
