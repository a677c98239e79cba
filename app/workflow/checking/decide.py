"""What a person decides: confirm, deny, waive. The finding must be in the stored report."""

from datetime import datetime

from app.checks import decisions, registry
from app.domain.finding import Finding, Severity
from app.domain.problems import UnreadableProblem, UsageProblem
from app.domain.submission import Confirmation, Waiver
from app.reporting import as_json, words
from app.submissions import edits
from app.submissions.reports import stored_report
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk


def confirm(desk: Desk, wanted: str, *, answer: bool, by: str) -> str:
    """Records the answer and returns what was answered, in words. Raises UsageProblem."""
    who = _named(by)
    now = datetime.now().astimezone().replace(microsecond=0)
    attestation = next((one for one in desk.profile.attestations if one.id == wanted), None)
    if attestation is not None:
        given = Confirmation(attestation.id, answer, who, now)
        desk.save(edits.attest(desk.submission, given), _step(answer))
        return attestation.text
    finding = _find(desk, wanted)
    if finding.rule.code == "AT01" and finding.subject:
        return confirm(desk, finding.subject, answer=answer, by=by)
    if not decisions.is_for_a_person(finding):
        message = _("“{text}”不是待人工确认的结果，不能这样确认。")
        raise UsageProblem(message.format(text=words.message(finding)))
    given = Confirmation(finding.id, answer, who, now)
    desk.save(edits.decide(desk.submission, given), _step(answer))
    return words.message(finding)


def waive(desk: Desk, wanted: str, *, reason: str, by: str) -> str:
    """Records the waiver and returns what was waived, in words. Raises UsageProblem."""
    who = _named(by)
    why = _seen(reason)
    if not why:
        raise UsageProblem(_("请写明豁免的理由。"))
    finding = _find(desk, wanted)
    if finding.rule.code == "AT01":
        raise UsageProblem(_("确认事项不能豁免，只能确认。"))
    if finding.severity is not Severity.WAIVED and not decisions.can_be_waived(finding):
        message = _("“{text}”不需要豁免。")
        raise UsageProblem(message.format(text=words.message(finding)))
    now = datetime.now().astimezone().replace(microsecond=0)
    desk.save(edits.waive(desk.submission, Waiver(finding.id, why, who, now)), undo.WAIVE)
    return words.message(finding)


def _step(answer: bool) -> str:
    return undo.CONFIRM if answer else undo.DENY


def _seen(text: str) -> str:
    """Without stray blanks, and without what cannot be seen: it is printed on the cover."""
    return words.visible(" ".join(text.split()))


def _named(by: str) -> str:
    name = _seen(by)
    if not name:
        raise UsageProblem(_("请写明是谁确认的。"))
    return name


def _find(desk: Desk, wanted: str) -> Finding:
    content = stored_report(desk.root)
    if content is None:
        raise UnreadableProblem(_("还没有检查过，请先检查。"))
    report = as_json.loads(content, registry.RULES)
    for finding in report.findings:
        if finding.id == wanted:
            return finding
    message = _("没有编号为“{id}”的检查结果或确认事项；文件换过以后编号会变，请重新检查。")
    raise UsageProblem(message.format(id=wanted))
