"""One look at the disk for 打包: the survey, what was written, how mails would be split."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.problems import Problem
from app.gui.viewmodels.packing_forms import MAILS, Choice, Form, Kept, form_at, kept_at
from app.gui.widgets.pace import amount
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.packing import mailing
from app.workflow.packing.survey import Ask, Survey, survey


@dataclass(frozen=True, slots=True)
class Looked:
    """`forms` by route, of the packages that are there; `kept` is that of the route asked for."""

    survey: Survey
    forms: dict[str, Form]
    kept: Kept | None
    note: str


def look(ask: Ask, choice: Choice) -> Looked:
    """Not for the window's own thread."""
    found = survey(ask)
    forms = {route: _form(place) for route, place in found.places.items()}
    place = found.places.get(ask.route or "")
    kept = kept_at(place) if place else None
    note = _split(ask, found, choice.limit) if choice.form in MAILS else ""
    return Looked(found, forms, kept, note)


def _form(place: Path) -> Form:
    try:
        return form_at(place)
    except OSError:
        return Form.FOLDER


def _split(ask: Ask, found: Survey, limit: int) -> str:
    """分成 3 封；another line names what is too large for any."""
    route = ask.profile.route(ask.route) if ask.route else None
    plan = found.plans.get(ask.route or "")
    if route is None or plan is None:
        return ""
    desk = Desk(ask.root, ask.submission, ask.profile)
    try:
        made = mailing.preview(desk, route, plan, limit)
    except Problem as problem:
        return str(problem)
    told = _("分成 {count} 封发送，每封不超过 {limit}。")
    if len(made.messages) == 1:
        told = _("一封就能发完，不超过 {limit}。")
    lines = [told.format(count=len(made.messages), limit=amount(limit))]
    if made.too_large:
        names = "、".join(one.name for one in made.too_large)
        text = _("放不进任何一封、要用超大附件的有 {count} 个：{names}")
        lines.append(text.format(count=len(made.too_large), names=names))
    return "\n".join(lines)
