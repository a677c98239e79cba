"""What stands in the way of packing, and what goes out with a word on the cover."""

from dataclasses import dataclass, replace

from app.domain.finding import Finding, Severity
from app.domain.submission import SlotKey
from app.gui.places import Place, Step
from app.gui.viewmodels.state import State
from app.reporting import words
from app.texts import _
from app.workflow.packing import pack

_GAPS = {"CT01", "CT02"}


@dataclass(frozen=True, slots=True)
class Blocker:
    """What is in the way, and the place that mends it; `missing` is 缺, not 不合格."""

    text: str
    link: str
    place: Place
    missing: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """What goes out with a word on the cover: waivers and open questions; where the first is."""

    text: str
    place: Place
    waived: bool


def blockers(state: State) -> tuple[Finding, ...] | None:
    """What forbids packing as the submission is now; None before anything was checked."""
    if state.report is None:
        return None
    return pack.blockers(replace(state.report, findings=state.findings))


def carried(state: State) -> Carried | None:
    waived = [one for one in state.findings if one.severity is Severity.WAIVED]
    asked = [
        one
        for one in state.findings
        if one.severity is Severity.CONFIRM and one.rule.code != "AT01"
    ]
    if not waived and not asked:
        return None
    parts = [_("豁免 {count} 项").format(count=len(waived))] if waived else []
    if asked:
        parts.append(_("待人工确认 {count} 项").format(count=len(asked)))
    text = _("{what}，会连同理由印在封面上") if waived else _("{what}，会印在封面上")
    first = (waived or asked)[0]
    return Carried(text.format(what=_("、").join(parts)), _check_place(first), bool(waived))


def blocker(finding: Finding, state: State) -> Blocker:
    nominee = state.submission.nominee(finding.nominee)
    item = state.profile.item(finding.item) if finding.item else None
    where = " › ".join(one.name for one in (nominee, item) if one)
    text = "：".join(filter(None, (where, words.message(finding))))
    if finding.rule.code == "AT01":
        place = Place(Step.PEOPLE, attestation=finding.subject)
        return Blocker(text, _("去确认"), place, missing=True)
    if finding.rule.code in _GAPS and finding.item:
        place = Place(Step.GATHER, SlotKey(finding.item, finding.nominee))
        return Blocker(text, _("去收材料"), place, missing=True)
    return Blocker(text, _("去修正"), _check_place(finding), missing=False)


def _check_place(finding: Finding) -> Place:
    key = SlotKey(finding.item, finding.nominee) if finding.item else None
    return Place(Step.CHECK, key, finding=finding.id)
