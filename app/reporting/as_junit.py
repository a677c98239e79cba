"""A report as JUnit XML, for programs that collect test results."""

import xml.etree.ElementTree as ET

from app.domain.finding import Finding, Severity
from app.domain.notice import NoticeProfile
from app.domain.report import CheckReport
from app.reporting import words

_SKIPPED = {Severity.NOT_CHECKED, Severity.WAIVED}
_FAILED = {Severity.ERROR, Severity.CONFIRM}


def dumps(report: CheckReport, profile: NoticeProfile) -> bytes:
    """Errors and open confirmations are failures, unchecked and waived ones are skipped."""
    suite = ET.Element("testsuite", name=report.profile_id, tests=str(len(report.findings)))
    suite.set("failures", str(len(report.of(*_FAILED))))
    suite.set("skipped", str(len(report.of(*_SKIPPED))))
    suite.set("errors", "0")
    suite.set("timestamp", report.checked_at.isoformat())
    for finding in report.findings:
        suite.append(_case(finding, report, profile))
    root = ET.Element("testsuites")
    root.append(suite)
    ET.indent(root)
    return bytes(ET.tostring(root, "utf-8", xml_declaration=True))


def _case(finding: Finding, report: CheckReport, profile: NoticeProfile) -> ET.Element:
    who = report.nominee_names.get(finding.nominee or "", "")
    name = f"{finding.rule.code} {finding.rule.slug}"
    place = words.visible(" › ".join(part for part in (who, words.place(finding, profile)) if part))
    case = ET.Element("testcase", classname=place or report.profile_id, name=name)
    if finding.severity in _FAILED:
        ET.SubElement(case, "failure", type=finding.severity, message=_text(finding))
    elif finding.severity in _SKIPPED:
        ET.SubElement(case, "skipped", message=_text(finding))
    return case


def _text(finding: Finding) -> str:
    return words.visible(f"{words.message(finding)} {words.remedy(finding)}".strip())
