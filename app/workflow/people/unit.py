"""Who recommends whom: unit, contact, kind of recommender, nominees; the routes that it takes.

A change that changes nothing is not saved, so that undo never takes back what nobody did.
"""

from collections.abc import Iterable
from dataclasses import replace

from app.checks import phases
from app.domain.notice import NoticeProfile
from app.domain.problems import UsageProblem
from app.domain.submission import Contact, Submission
from app.submissions import edits
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk

_NAME_LIMIT = 100
"""Characters of a unit's name; the longest names of academies and leagues stay below 60."""
_CONTACT_LIMIT = 50


def rename(desk: Desk, name: str) -> None:
    """Raises UsageProblem for a name that is empty, too long or holds what cannot be seen."""
    cleaned = clean_name(name)
    _save(desk, replace(desk.submission, unit=replace(desk.submission.unit, name=cleaned)))


def set_contact(desk: Desk, name: str, phone: str) -> None:
    """Both empty: there is no contact. Raises UsageProblem for a number without a name."""
    contact = clean_contact(name, phone)
    _save(desk, replace(desk.submission, unit=replace(desk.submission.unit, contact=contact)))


def set_recommender(desk: Desk, quota_id: str | None) -> None:
    """`quota_id` is one of the notice's quotas; None where it is not decided yet."""
    if quota_id is not None and desk.profile.quota(quota_id) is None:
        raise UsageProblem(_("这个通知里没有这一类推荐单位。"))
    _save(desk, replace(desk.submission, recommender=quota_id))


def choose_phase(desk: Desk, phase: str) -> None:
    """What the notice asks for at another time is not missing now. Raises UsageProblem."""
    if phase not in phases.named(desk.profile):
        raise UsageProblem(phases.unknown(desk.profile, phase))
    _save(desk, replace(desk.submission, phase=phase))


def choose_route(desk: Desk, route_id: str) -> None:
    """Of a group of routes of which one is enough, the one that the unit takes."""
    _save(desk, with_route(desk.submission, desk.profile, route_id))


def withdraw(desk: Desk, attestation_id: str) -> None:
    """Takes the answer to an attestation back: it is open again."""
    left = tuple(one for one in desk.submission.attestations if one.of != attestation_id)
    _save(desk, replace(desk.submission, attestations=left), undo.TAKE_BACK)


def add_nominees(desk: Desk, names: Iterable[str]) -> None:
    """Several at once, as one change to undo. Raises UsageProblem; then none was added."""
    changed = desk.submission
    for name in names:
        changed = edits.add_nominee(changed, name)
    _save(desk, changed, undo.ADD_NOMINEE)


def with_route(submission: Submission, profile: NoticeProfile, route_id: str) -> Submission:
    """Raises UsageProblem where the route is unknown or leaves no choice."""
    route = profile.route(route_id)
    if route is None or route.any_of is None:
        raise UsageProblem(_("这个渠道不用选：通知没有给出别的选择。"))
    chosen = {**submission.chosen_routes, route.any_of: route.id}
    return replace(submission, chosen_routes=chosen)


def clean_name(name: str) -> str:
    """A unit's name without stray blanks. Raises UsageProblem."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise UsageProblem(_("请写明单位名称。"))
    _require(cleaned, _NAME_LIMIT, _("单位名称"))
    return cleaned


def clean_contact(name: str, phone: str) -> Contact | None:
    who, number = " ".join(name.split()), " ".join(phone.split())
    if not who and not number:
        return None
    if not who:
        raise UsageProblem(_("请写明联系人的姓名。"))
    _require(who, _CONTACT_LIMIT, _("联系人"))
    _require(number, _CONTACT_LIMIT, _("联系电话"))
    return Contact(who, number)


def _require(text: str, limit: int, what: str) -> None:
    if len(text) > limit:
        message = _("{what}太长了：最多 {limit} 个字。")
        raise UsageProblem(message.format(what=what, limit=limit))
    if not text.isprintable():
        raise UsageProblem(_("{what}里有看不见的字符。").format(what=what))


def _save(desk: Desk, submission: Submission, what: str = undo.UNIT) -> None:
    if submission != desk.submission:
        desk.save(submission, what)
