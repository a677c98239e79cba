"""A report as check-report/1: values for programs, words for people, in one file."""

from collections.abc import Mapping

from app.domain.finding import Finding, Rule
from app.domain.report import CheckReport
from app.reporting import words
from app.shapes import report as shape
from app.shapes.report import FindingTexts


def dumps(report: CheckReport) -> bytes:
    return shape.dumps(report, _texts)


def loads(content: bytes, rules: Mapping[str, Rule]) -> CheckReport:
    """Raises UnreadableProblem for anything that is no right report."""
    return shape.loads(content, rules)


def _texts(finding: Finding) -> FindingTexts:
    return FindingTexts(
        message=words.message(finding),
        remedy=words.remedy(finding),
        required=words.required(finding),
        actual=words.actual(finding),
    )
