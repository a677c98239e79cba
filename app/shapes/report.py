"""check-report/1 between JSON and the domain.

The words of a finding are made above (reporting) and given to the writer; its values are stored
beside them, so that a report that is read again can be shown in any view.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from app.domain.finding import FileRef, Finding, Rule, Severity
from app.domain.notice import Basis
from app.domain.report import CheckReport
from app.shapes import plain, schema
from app.shapes.schema import Fault
from app.shapes.values import value_from_plain, value_to_plain
from app.texts import _


@dataclass(frozen=True, slots=True)
class FindingTexts:
    """A finding in words; “” where there is nothing to say."""

    message: str
    remedy: str = ""
    required: str = ""
    actual: str = ""


def loads(content: bytes, rules: Mapping[str, Rule]) -> CheckReport:
    """Raises UnreadableProblem for anything that is no right report."""
    return report_from_json(plain.read_json(content, _(schema.REPORT.title)), rules)


def dumps(report: CheckReport, texts: Callable[[Finding], FindingTexts]) -> bytes:
    return plain.write_json(report_to_json(report, texts))


def report_to_json(report: CheckReport, texts: Callable[[Finding], FindingTexts]) -> dict[str, Any]:
    counted = Counter(finding.severity for finding in report.findings)
    names = report.nominee_names
    return {
        "schema": schema.REPORT.schema,
        "profile": {
            "id": report.profile_id,
            "edition": report.profile_edition,
            "sha512": report.profile_sha512,
        },
        "program": report.program,
        "checked_at": plain.to_plain(report.checked_at),
        "verdict": report.verdict.value,
        "counts": {severity.value: counted[severity] for severity in Severity},
        "nominees": [{"id": key, "name": name} for key, name in names.items()],
        "findings": [_finding_to_json(one, texts(one), names) for one in report.findings],
    }


def report_from_json(data: Any, rules: Mapping[str, Rule]) -> CheckReport:
    """`rules` by code; a code that this program does not know keeps the words of the file.

    Raises UnreadableProblem, in one sentence that names the place and what was expected.
    """
    found = plain.prune(schema.check(data, schema.REPORT, _faults))
    profile = found["profile"]
    return CheckReport(
        profile_id=profile["id"],
        profile_edition=profile["edition"],
        profile_sha512=profile["sha512"],
        program=found["program"],
        checked_at=datetime.fromisoformat(found["checked_at"]),
        findings=tuple(_finding_from_json(one, rules) for one in found["findings"]),
        nominee_names={one["id"]: one["name"] for one in found.get("nominees", [])},
    )


def _finding_to_json(
    finding: Finding, texts: FindingTexts, names: Mapping[str, str]
) -> dict[str, Any]:
    file = finding.file
    return {
        "id": finding.id,
        "code": finding.rule.code,
        "slug": finding.rule.slug,
        "severity": finding.severity.value,
        "item": finding.item,
        "nominee": names.get(finding.nominee or ""),
        "nominee_id": finding.nominee,
        "file": file.name if file else None,
        "file_path": file.path if file else None,
        "file_sha512": file.sha512 if file else None,
        "required": texts.required or None,
        "actual": texts.actual or None,
        "message": texts.message,
        "remedy": texts.remedy or None,
        "fix": finding.rule.fix,
        "basis": plain.to_plain(finding.basis, frozenset({"strength"})),
        "values": {name: value_to_plain(value) for name, value in finding.values.items()},
        "decided_by": finding.decided_by,
        "decided_at": plain.to_plain(finding.decided_at),
        "reason": finding.reason,
        "subject": finding.subject,
    }


def _finding_from_json(data: dict[str, Any], rules: Mapping[str, Rule]) -> Finding:
    decided_at = data.get("decided_at")
    return Finding(
        rule=rules.get(data["code"]) or _foreign_rule(data),
        severity=Severity(data["severity"]),
        item=data.get("item"),
        nominee=data.get("nominee_id"),
        file=_file_from_json(data),
        values={name: value_from_plain(one) for name, one in data.get("values", {}).items()},
        basis=msgspec.convert(data.get("basis", []), tuple[Basis, ...]),
        decided_by=data.get("decided_by"),
        decided_at=datetime.fromisoformat(decided_at) if decided_at else None,
        reason=data.get("reason"),
        subject=data.get("subject", ""),
    )


def _file_from_json(data: dict[str, Any]) -> FileRef | None:
    if "file_sha512" not in data:
        return None
    return FileRef(data.get("file", ""), data.get("file_path", ""), data["file_sha512"])


def _foreign_rule(data: dict[str, Any]) -> Rule:
    """A rule of a newer program: its message is the finished text, with nothing left to fill in."""
    message, remedy = (
        data.get(name, "").replace("{", "{{").replace("}", "}}") for name in ("message", "remedy")
    )
    severity = Severity(data["severity"])
    return Rule(data["code"], data["slug"], severity, message, remedy, passed=message)


def _faults(data: dict[str, Any]) -> Iterator[Fault]:
    for index, finding in enumerate(data["findings"]):
        for name, value in finding.get("values", {}).items():
            try:
                value_from_plain(value)
            except ValueError:
                yield Fault(("findings", index, "values", name), _("读不出来"))
