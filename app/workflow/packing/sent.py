"""What was sent, when and how; and what has changed in the submission since."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from app import durable
from app.bags import manifest
from app.bags.layout import Layout
from app.domain.notice import Route
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.submission import PackageRef, SentRef
from app.packing import plan as planning
from app.packing import routes
from app.submissions import layout
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.packing import asked, written

_LONGEST = 100


class Kind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """A file that the package sent then and the one that would be sent now do not share.

    `path` as it is in the package, without `data/`.
    """

    kind: Kind
    path: str


@dataclass(frozen=True, slots=True)
class Since:
    """The last sending by one route. `changes` is None where it is not known what was in it.

    `asked_otherwise`: the requirements were changed since.
    """

    sent: SentRef
    changes: tuple[Change, ...] | None = ()
    asked_otherwise: bool = False


def record(desk: Desk, route_id: str, on: date, *, tracking: str = "", by: str = "") -> SentRef:
    """Notes that the materials left by this route on this day; it can be undone.

    Raises UsageProblem (unknown route, a day to come), RefusedProblem (no package was written).
    """
    route = _route(desk, route_id)
    now = datetime.now().astimezone().replace(microsecond=0)
    if on > now.date():
        raise UsageProblem(_("报送日期还没有到，请写已经报送的那一天。"))
    ref = _package(desk, route)
    sent = SentRef(
        route=route.id,
        on=on,
        at=now,
        by=_clean(by, _("经手人")),
        tracking=_clean(tracking, _("单号")),
        package=ref.id if ref else None,
        manifest_sha512=ref.manifest_sha512 if ref else None,
    )
    if ref:
        _keep_manifest(desk, route, ref)
    asked.note(desk, route.id, now, asked.of_package(desk, ref) if ref else "")
    desk.save(replace(desk.submission, sent=(*desk.submission.sent, sent)), undo.SENT)
    return sent


def since(desk: Desk) -> tuple[Since, ...]:
    """The last sending by each route, in the notice's order, with what changed since."""
    last = {one.route: one for one in desk.submission.sent}
    return tuple(
        Since(sent, _changes(desk, route, sent), asked.is_sending_outdated(desk, sent))
        for route in desk.profile.routes
        if (sent := last.get(route.id)) is not None
    )


def _route(desk: Desk, route_id: str) -> Route:
    route = desk.profile.route(route_id)
    if route is None:
        known = "、".join(one.id for one in desk.profile.routes)
        message = _("通知里没有“{name}”这个报送渠道。可以写：{known}。")
        raise UsageProblem(message.format(name=route_id, known=known))
    return route


def _package(desk: Desk, route: Route) -> PackageRef | None:
    """The package that went by this route; None where the route carries paper alone."""
    if not routes.electronic(route):
        return None
    ref = next((one for one in desk.submission.packages if one.route == route.id), None)
    if ref is None:
        raise RefusedProblem(_("这个渠道还没有打过包，先打包再记报送。"))
    return ref


def _clean(text: str, what: str) -> str:
    cleaned = " ".join(text.split())
    if len(cleaned) > _LONGEST or not cleaned.isprintable():
        message = _("{what}太长，或里面有看不见的字符。")
        raise UsageProblem(message.format(what=what))
    return cleaned


def _keep_manifest(desk: Desk, route: Route, ref: PackageRef) -> None:
    """What went is kept beside the submission, for the comparison later; it is no trouble if not.

    It is the manifest of what would be packed now where nothing changed, else the package's own.
    """
    text = _current(desk, route)
    if text is None or _digest(text) != ref.manifest_sha512:
        text = _of_package(desk, ref)
    if text is not None:
        folder = desk.root / layout.SENT
        folder.mkdir(exist_ok=True)
        durable.write_text(_kept(desk.root, ref.manifest_sha512), text)


def _current(desk: Desk, route: Route) -> str | None:
    if not routes.electronic(route):
        return None
    return planning.plan_package(desk.submission, desk.profile, route).manifest


def _of_package(desk: Desk, ref: PackageRef) -> str | None:
    place = written.read(desk.root).packages.get(ref.manifest_sha512)
    if place is None:
        return None
    for one in Layout:
        try:
            text = (Path(place) / one.manifest).read_text("utf-8")
        except (OSError, ValueError):
            continue
        if _digest(text) == ref.manifest_sha512:
            return text
    return None


def _changes(desk: Desk, route: Route, sent: SentRef) -> tuple[Change, ...] | None:
    now = _current(desk, route)
    if sent.manifest_sha512 is None or now is None:
        return ()
    try:
        then = _kept(desk.root, sent.manifest_sha512).read_text("utf-8")
    except (OSError, ValueError):
        return () if _digest(now) == sent.manifest_sha512 else None
    return tuple(_compared(_files(then), _files(now)))


def _compared(then: dict[str, str], now: dict[str, str]) -> Iterator[Change]:
    for path in sorted({*then, *now}):
        if path not in now:
            yield Change(Kind.REMOVED, path)
        elif path not in then:
            yield Change(Kind.ADDED, path)
        elif then[path] != now[path]:
            yield Change(Kind.CHANGED, path)


def _files(text: str) -> dict[str, str]:
    lines, _malformed = manifest.parsed(text)
    return {line.path.removeprefix("data/"): line.digest for line in lines}


def _kept(root: Path, digest: str) -> Path:
    return root / layout.SENT / f"{digest[:32]}.txt"


def _digest(text: str) -> str:
    return hashlib.sha512(text.encode()).hexdigest()
