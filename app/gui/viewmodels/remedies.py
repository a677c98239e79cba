"""What a finding leads to: the one next thing to do, and what else may be done with it."""

from dataclasses import dataclass
from enum import StrEnum

from app.checks import decisions
from app.domain import renditions
from app.domain.finding import Finding, Severity
from app.domain.fixing import Offer
from app.domain.notice import Per, Rendition
from app.domain.submission import SlotKey
from app.gui.places import Place, Step
from app.gui.viewmodels import fixes
from app.gui.viewmodels.state import State
from app.reporting import words
from app.texts import N_, _
from app.workflow.asking import reasons

_UNPLACED = "CT05"
_LEFT = {Severity.PASSED, Severity.WAIVED, Severity.NOT_CHECKED}
GAPS = frozenset({"CT01", "CT02"})
"""Shown as 缺: nothing is wrong with a file, one is not there."""


class Act(StrEnum):
    """What pressing a remedy does. LEAD goes to a place, READ to the notice's own words.

    FIX lets the program mend it; LOOK shows first what that would make; SLIP asks the provider.
    """

    LEAD = "lead"
    READ = "read"
    REPLACE = "replace"
    OPEN = "open"
    CONFIRM = "confirm"
    RETRACT = "retract"
    FIX = "fix"
    LOOK = "look"
    SLIP = "slip"


@dataclass(frozen=True, slots=True)
class Remedy:
    """`text` stands in the row, `longer` on the panel's button; `place` for LEAD and READ.

    `picture` names an icon: what the program can mend has one.
    """

    act: Act
    text: str
    longer: str
    place: Place | None = None
    picture: str = ""


_REPLACE = {
    Rendition.PHOTO: (N_("换一张"), N_("换一张照片…")),
    Rendition.VIDEO: (N_("换一个"), N_("换一个视频…")),
    Rendition.AUDIO: (N_("换一个"), N_("换一个音频…")),
    Rendition.SCAN: (N_("换一份"), N_("换一份扫描件…")),
    Rendition.WORD: (N_("换一份"), N_("换一份 Word 文档…")),
    Rendition.SHEET: (N_("换一份"), N_("换一份表格…")),
}
_OTHER = (N_("换一份"), N_("换一份文件…"))


def key_of(finding: Finding) -> SlotKey | None:
    return SlotKey(finding.item, finding.nominee) if finding.item else None


def decided_as(finding: Finding) -> str:
    """The id under which a person's answer is kept: an attestation's own, else the finding's."""
    return finding.subject if finding.rule.code == "AT01" else finding.id


def shape_of(finding: Finding, state: State) -> Rendition | None:
    """The rendition that the finding's file is meant as."""
    item = state.profile.item(finding.item) if finding.item else None
    return renditions.meant(item, finding.file.name) if item and finding.file else None


def remedy_of(finding: Finding, state: State) -> Remedy | None:
    """None where nothing is to be done: what passed, what is only told, a date."""
    offer = offer_of(finding, state)
    if offer is not None:
        return _fixing(offer, finding)
    match finding.severity:
        case Severity.INFO:
            return None
        case Severity.PASSED | Severity.WAIVED:
            return retraction(finding)
        case _ if finding.rule.code == "AT01":
            return _attestation(finding)
        case Severity.CONFIRM | Severity.NOT_CHECKED:
            return _question(finding)
    return _replacement(finding, state) if finding.file else _of_slot(finding, state)


def offer_of(finding: Finding, state: State) -> Offer | None:
    """What the program can mend of it. What is decided on, or in order, is left as it is."""
    if finding.severity in _LEFT or not finding.rule.fix:
        return None
    return state.fixes.by_finding.get(finding.id)


def _fixing(offer: Offer, finding: Finding) -> Remedy:
    verb = fixes.verb_of(offer, finding.rule.code)
    longer = verb.text if offer.at_once else _("{verb}…").format(verb=verb.text)
    return Remedy(Act.FIX, verb.text, longer, picture=verb.picture)


def second_of(finding: Finding, state: State) -> Remedy | None:
    """A link beside the remedy: to look before the program mends, to ask for a better original."""
    offer = offer_of(finding, state)
    if offer is not None:
        return _one(Act.LOOK, _("先看看…")) if offer.at_once else None
    item = state.profile.item(finding.item) if finding.item else None
    if reasons.reason(finding, item) is None:
        return None
    return _one(Act.SLIP, _("打印索取原图的单子…"))


def asks(finding: Finding) -> bool:
    """Whether a person's yes or no settles it, whatever else may be done."""
    open_pledge = finding.rule.code == "AT01" and finding.severity is Severity.CONFIRM
    return open_pledge or decisions.can_be_confirmed(finding)


def todo_of(finding: Finding, state: State) -> str:
    """What to do; where the program can, what it does and what stays."""
    offer = offer_of(finding, state)
    return fixes.verb_of(offer, finding.rule.code).how if offer else words.remedy(finding)


def retraction(finding: Finding) -> Remedy | None:
    """Takes back what a person decided on this very finding."""
    if not finding.decided_by:
        return None
    told = _RETRACTING.get(finding.severity, N_("撤销确认"))
    return _one(Act.RETRACT, _(told))


_RETRACTING = {Severity.WAIVED: N_("撤销豁免"), Severity.ERROR: N_("撤销“不符合”")}


def can_waive(finding: Finding) -> bool:
    """What a unit may send all the same; an open question is answered first."""
    asked = finding.severity is Severity.CONFIRM
    return bool(finding.item) and not asked and decisions.can_be_waived(finding)


def looking(finding: Finding) -> Remedy | None:
    """To the files themselves, where a question is about a whole slot."""
    key = key_of(finding)
    asks = finding.severity in {Severity.CONFIRM, Severity.NOT_CHECKED}
    if key is None or finding.file or not asks:
        return None
    return _one(Act.LEAD, _("去看材料"), Place(Step.GATHER, key))


def _one(act: Act, text: str, place: Place | None = None) -> Remedy:
    return Remedy(act, text, text, place)


def _attestation(finding: Finding) -> Remedy:
    if finding.severity is Severity.NOT_CHECKED:
        return _one(Act.LEAD, _("去选定类别"), Place(Step.PEOPLE))
    return _one(Act.CONFIRM, _("确认…"))


def _question(finding: Finding) -> Remedy | None:
    """What a person must look at: answered here, unless no answer would be kept."""
    if decisions.can_be_confirmed(finding):
        return _one(Act.CONFIRM, _("确认…"))
    if finding.file:
        return _one(Act.OPEN, _("打开文件"))
    return reading(finding)


def reading(finding: Finding) -> Remedy | None:
    """To the first words of the notice that the finding rests on."""
    if not finding.basis:
        return None
    first = min(finding.basis, key=lambda one: one.start)
    place = Place(Step.NOTICE, passage=(first.start, first.end))
    return _one(Act.READ, _("看通知"), place)


def _replacement(finding: Finding, state: State) -> Remedy:
    shape = shape_of(finding, state)
    text, longer = _REPLACE.get(shape, _OTHER) if shape else _OTHER
    return Remedy(Act.REPLACE, _(text), _(longer))


def _of_slot(finding: Finding, state: State) -> Remedy | None:
    key = key_of(finding)
    item = state.profile.item(finding.item) if finding.item else None
    if finding.rule.code == "CT04" or (item and item.per is Per.NOMINEE and not finding.nominee):
        return _one(Act.LEAD, _("去填人选"), Place(Step.PEOPLE))
    if finding.rule.code == _UNPLACED:
        return _one(Act.LEAD, _("去归位"), Place(Step.GATHER))
    if key is None:
        return None
    text = _("去放入") if finding.rule.code in GAPS else _("去整理")
    return _one(Act.LEAD, text, Place(Step.GATHER, key))
