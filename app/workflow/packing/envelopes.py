"""What goes into each envelope and onto each disc: the labels for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.checks import phases
from app.domain.notice import Item, Method, NoticeProfile, Per, Route
from app.domain.package import PackagePlan
from app.domain.problems import RefusedProblem
from app.domain.submission import Submission
from app.packing import plan as planning
from app.packing import routes
from app.packing.titles import short_title
from app.printing.label_sheets import DiscLabel, Envelope, PaperLine
from app.printing.labels import labels_document
from app.printing.pdf import Document, write_pdf
from app.reporting import notice_lines
from app.texts import _
from app.workflow import painting
from app.workflow.desk import Desk
from app.workflow.packing import preflight


@dataclass(frozen=True, slots=True)
class Labels:
    envelopes: tuple[Envelope, ...]
    discs: tuple[DiscLabel, ...]


def labels(desk: Desk, today: date | None = None) -> Labels:
    """An envelope for each route by post, a label for each disc that is sent."""
    day = today or date.today()  # noqa: DTZ011 - the wall calendar counts
    going = [
        planning.plan_package(desk.submission, desk.profile, route)
        for route in routes.default_routes(desk.submission, desk.profile)
    ]
    by_route = {plan.route: plan for plan in going if plan.files}
    posts = [one for one in desk.profile.routes if one.method is Method.POST]
    envelopes = tuple(_envelope(desk, route, by_route) for route in posts)
    discs = tuple(
        _disc(desk, by_route[route.id], day)
        for route in desk.profile.routes
        if route.method is Method.DISC and route.id in by_route
    )
    return Labels(tuple(one for one in envelopes if one.papers or one.media), discs)


def document(desk: Desk) -> Document:
    """Raises RefusedProblem where nothing goes by post and no disc is made."""
    found = labels(desk)
    if not found.envelopes and not found.discs:
        raise RefusedProblem(_("这份通知不用邮寄，也不用光盘，没有标签要印。"))
    with painting.turn():
        return labels_document(found.envelopes, found.discs)


def save(desk: Desk, target: Path) -> int:
    """Writes the labels as a PDF; returns the number of pages. Raises RefusedProblem."""
    made = document(desk)
    try:
        with painting.turn():
            return write_pdf(made, target)
    except OSError:
        message = _("没能写入“{name}”：文件夹不存在、只读，或磁盘已满。")
        raise RefusedProblem(message.format(name=target.name)) from None


def _envelope(desk: Desk, route: Route, going: dict[str, PackagePlan]) -> Envelope:
    profile, submission = desk.profile, desk.submission
    contacts = profile.contacts
    with_it = [one for one in profile.routes if one.accompanies == route.id and one.id in going]
    contact = submission.unit.contact
    return Envelope(
        address=route.to or next(iter(contacts.addresses), ""),
        office=contacts.office or "",
        phone=next(iter(contacts.phones), ""),
        sender=submission.unit.name,
        contact=f"{contact.name} {contact.phone}".strip() if contact else "",
        notice=short_title(profile),
        deadline=_deadline(profile, submission, route),
        papers=tuple(_papers(profile, submission, route)),
        media=tuple(_medium(one, going[one.id]) for one in with_it),
    )


def _deadline(profile: NoticeProfile, submission: Submission, route: Route) -> str:
    dated = [
        one
        for one in profile.deadlines
        if phases.is_now(one.phase, profile, submission)
        and (not one.applies_to or route.id in one.applies_to)
    ]
    if not dated:
        return ""
    return _("截止：{when}").format(when=notice_lines.deadline_text(dated[0]))


def _papers(profile: NoticeProfile, submission: Submission, route: Route) -> Iterator[PaperLine]:
    for item in profile.items:
        asked = item.paper is not None and (not item.routes or route.id in item.routes)
        if not asked or not phases.is_now(item.phase, profile, submission):
            continue
        people = [one.name for one in submission.nominees] if item.per is Per.NOMINEE else [""]
        for whose in people:
            yield PaperLine(whose, item.name, _amount(item))


def _amount(item: Item) -> str:
    paper = item.paper
    if paper is None:
        return ""
    copies = _("{count} 份").format(count=paper.copies) if paper.copies else _("份数按通知")
    parts = [_("原件") if paper.originals else "", copies, _("盖章") if paper.sealed else ""]
    return " ".join(part for part in parts if part)


def _medium(route: Route, plan: PackagePlan) -> str:
    name = _("光盘") if route.method is Method.DISC else _("U盘")
    text = _("{medium} 1 个：{count} 个文件，编号 {code}")
    return text.format(medium=name, count=len(plan.files), code=_grouped(plan.code))


def _disc(desk: Desk, plan: PackagePlan, day: date) -> DiscLabel:
    contact = desk.submission.unit.contact
    what = preflight.kinds(plan, desk.profile) or _("报送材料")
    return DiscLabel(
        title=_("{notice}报送材料").format(notice=short_title(desk.profile)),
        unit=desk.submission.unit.name,
        contents=_("{what}，{count} 个文件").format(what=what, count=len(plan.files)),
        date=notice_lines.day_text(day),
        contact=f"{contact.name} {contact.phone}".strip() if contact else "",
        code=_grouped(plan.code),
    )


def _grouped(code: str) -> str:
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))
