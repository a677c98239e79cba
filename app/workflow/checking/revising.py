"""Bringing a submission up to requirements that were corrected after it was begun."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.checks import engine, phases
from app.checks.base import Case
from app.domain.facts import Facts, NotProbed
from app.domain.finding import Finding
from app.domain.notice import NoticeProfile
from app.domain.submission import NoticeRef, Submission, SubmittedFile, Waiting
from app.probes.kinds import meant
from app.shapes.profile import profile_sha512
from app.submissions import edits
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.looking.closer import known_looks
from app.workflow.looking.probing import known_facts
from app.workflow.notices.comparing import Difference, differences
from app.workflow.people.begin import require_quota


@dataclass(frozen=True, slots=True)
class Revised:
    """What changed; the files that now wait in the tray; how many decisions are asked for again."""

    differences: tuple[Difference, ...] = ()
    set_aside: tuple[SubmittedFile, ...] = ()
    lapsed: int = 0


def revise(desk: Desk, profile: NoticeProfile, what: str = undo.REVISE) -> Revised:
    """Nothing is lost: files of what is asked no more wait in the tray, and undo takes all back.

    What a person decided stands as long as the demand that it was about is the same. `what`:
    `undo.REVISE` where it was saved on the shelf for this submission, which undo takes back
    there too; `undo.TAKE_OVER` where it lay there.
    """
    if profile == desk.profile:
        return Revised()
    told = differences(desk.profile, profile)
    moved, set_aside = _moved(desk.submission, profile)
    named = replace(
        moved,
        notice=NoticeRef(profile.id, profile.edition, profile_sha512(profile)),
        recommender=_recommender(moved, profile),
        chosen_routes=_chosen(moved, profile),
        phase=moved.phase if moved.phase in phases.named(profile) else None,
    )
    after = _decided(named, desk, profile)
    lapsed = _decisions(desk.submission) - _decisions(after)
    desk.save(after, what, profile)
    return Revised(told, set_aside, lapsed)


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


def _moved(
    submission: Submission, profile: NoticeProfile
) -> tuple[Submission, tuple[SubmittedFile, ...]]:
    """Files whose slot is there no more go into the tray."""
    there = {key for item in profile.items for key in submission.keys_of(item.id, item.per)}
    gone = [slot for slot in submission.slots if slot.key not in there]
    files = tuple(file for slot in gone for file in slot.files)
    kept = tuple(slot for slot in submission.slots if slot not in gone)
    return edits.add_waiting(replace(submission, slots=kept), map(Waiting, files)), files


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


def _decided(submission: Submission, desk: Desk, profile: NoticeProfile) -> Submission:
    before = {one.id: one.text for one in desk.profile.attestations}
    said = {one.id for one in profile.attestations if before.get(one.id) == one.text}
    other = _otherwise(judged(desk), judged(replace(desk, submission=submission, profile=profile)))
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


def _demand(finding: Finding) -> tuple[object, ...]:
    return finding.values.get("required"), finding.values.get("how")


def _decisions(submission: Submission) -> int:
    return len(submission.attestations + submission.confirmations) + len(submission.waivers)
