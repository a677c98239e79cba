"""Bringing a submission up to requirements that were corrected after it was begun."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.checks import engine, phases
from app.checks.base import Case
from app.domain.facts import Facts, NotProbed
from app.domain.finding import Finding
from app.domain.notice import NoticeProfile
from app.domain.submission import NoticeRef, Submission, SubmittedFile
from app.probes.kinds import meant
from app.shapes.profile import profile_sha512
from app.submissions import reports
from app.workflow import undo
from app.workflow.checking.carrying import carried
from app.workflow.desk import Desk
from app.workflow.looking.closer import known_looks
from app.workflow.looking.probing import known_facts
from app.workflow.notices.comparing import Difference, differences
from app.workflow.people.begin import require_quota


@dataclass(frozen=True, slots=True)
class Revised:
    """What changed; the files that lost their slot; how many decisions are asked for again.

    Files as `carrying.Carried` has them.
    """

    differences: tuple[Difference, ...] = ()
    set_aside: tuple[SubmittedFile, ...] = ()
    lapsed: int = 0
    along: tuple[SubmittedFile, ...] = ()
    unsure: tuple[SubmittedFile, ...] = ()


def revise(desk: Desk, profile: NoticeProfile, what: str = undo.REVISE) -> Revised:
    """Nothing is lost: files of what is asked no more wait in the tray, and undo takes all back.

    Files of what is asked in one other place now, as of the unit for a nominee, go there.

    What a person decided stands as long as the demand that it was about is the same. `what`:
    `undo.REVISE` where it was saved on the shelf for this submission, which undo takes back
    there too; `undo.TAKE_OVER` where it lay there.
    """
    if profile == desk.profile:
        return Revised()
    told = differences(desk.profile, profile)
    moved = carried(desk.submission, desk.profile, profile)
    named = replace(
        moved.submission,
        notice=NoticeRef(profile.id, profile.edition, profile_sha512(profile)),
        recommender=_recommender(desk.submission, profile),
        chosen_routes=_chosen(desk.submission, profile),
        phase=_phase(desk.submission, profile),
    )
    after = _decided(named, desk, profile)
    lapsed = _decisions(desk.submission) - _decisions(after)
    desk.save(after, what, profile)
    return Revised(told, moved.set_aside, lapsed, moved.along, moved.unsure)


def judged(desk: Desk) -> tuple[Finding, ...]:
    """By what is known of the files and was seen in them before; none is read for it."""
    files = [file for slot in desk.submission.slots for file in slot.files]
    known = known_facts(desk.root, files)
    facts: dict[str, Facts] = {
        file.path: known.get(file.path)
        or NotProbed(meant(file.name).family, file.size, "unsupported")
        for file in files
    }
    seen = known_looks(desk.root, desk.submission, desk.profile, facts)
    now = datetime.now().astimezone()
    return engine.run(Case(desk.submission, desk.profile, seen, now, {}))


def _recommender(submission: Submission, profile: NoticeProfile) -> str | None:
    """Who belongs to no kind that the notice lists goes on so."""
    chosen = submission.recommender
    return chosen if chosen is None or profile.quota(chosen) else require_quota(profile, None)


def _chosen(submission: Submission, profile: NoticeProfile) -> dict[str, str]:
    return {
        group: chosen
        for group, chosen in submission.chosen_routes.items()
        if (route := profile.route(chosen)) is not None and route.any_of == group
    }


def _phase(submission: Submission, profile: NoticeProfile) -> str | None:
    return submission.phase if submission.phase in phases.named(profile) else None


def _decided(submission: Submission, desk: Desk, profile: NoticeProfile) -> Submission:
    before = {one.id: one.text for one in desk.profile.attestations}
    said = {one.id for one in profile.attestations if before.get(one.id) == one.text}
    held = judged(desk)
    other = _otherwise(held, judged(replace(desk, submission=submission, profile=profile)))
    other |= _unjudged(desk, {one.id for one in held}, profile)
    return replace(
        submission,
        attestations=tuple(one for one in submission.attestations if one.of in said),
        confirmations=tuple(one for one in submission.confirmations if one.of not in other),
        waivers=tuple(one for one in submission.waivers if one.finding not in other),
    )


def _otherwise(before: Iterable[Finding], now: Iterable[Finding]) -> set[str]:
    """Ids of findings that hold the same thing against another demand, or against none before.

    What was decided once of a demand that went meanwhile says nothing of the one that came.
    """
    asked = {one.id: _demand(one) for one in before}
    return {one.id for one in now if one.id not in asked or asked[one.id] != _demand(one)}


def _unjudged(desk: Desk, held: set[str], profile: NoticeProfile) -> set[str]:
    """Ids of findings that cannot be judged now, of materials of which something else is asked.

    Where the cache was deleted nothing is known of the files but what the last report says.
    """
    decided = {one.of for one in desk.submission.confirmations}
    decided |= {one.finding for one in desk.submission.waivers}
    items = reports.reported_items(desk.root) if decided - held else {}
    return {
        one
        for one in decided - held
        if _asked(desk.profile, items.get(one)) != _asked(profile, items.get(one))
    }


def _asked(profile: NoticeProfile, item_id: str | None) -> tuple[object, ...]:
    item = profile.item(item_id) if item_id else None
    return (item.limits, item.count, item.renditions, item.paper, item.naming) if item else ()


def _demand(finding: Finding) -> tuple[object, ...]:
    return finding.values.get("required"), finding.values.get("how")


def _decisions(submission: Submission) -> int:
    return len(submission.attestations + submission.confirmations) + len(submission.waivers)
