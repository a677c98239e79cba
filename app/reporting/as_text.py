"""A report for a terminal."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from app.domain.finding import Finding, Severity
from app.domain.notice import NoticeProfile
from app.domain.report import CheckReport
from app.reporting import grouping, words
from app.reporting.glosses import without_glosses
from app.texts import _

NO_FIXES: Mapping[str, str] = MappingProxyType({})
_MARKS = {
    Severity.ERROR: "×",
    Severity.WARNING: "!",
    Severity.CONFIRM: "?",
    Severity.INFO: "·",
    Severity.PASSED: "√",
    Severity.NOT_CHECKED: "-",
    Severity.WAIVED: "/",
}


def render(
    report: CheckReport,
    profile: NoticeProfile,
    *,
    everything: bool = False,
    fixes: Mapping[str, str] = NO_FIXES,
) -> str:
    """All that needs a look, by nominee; what passed is counted, or listed with `everything`.

    `fixes`: by a finding's id, what the program can do about it, in words.
    """
    shown = [
        finding
        for finding in report.findings
        if everything or finding.severity is not Severity.PASSED
    ]
    lines = [headline(report), ""]
    for group in grouping.by_nominee(report, shown):
        lines.append(f"【{group.title}】")
        for finding in group.findings:
            lines.extend(_lines(finding, profile))
            if finding.id in fixes:
                lines.append("     " + _("程序能做：{fix}").format(fix=fixes[finding.id]))
        lines.append("")
    return words.visible("\n".join(lines).rstrip()) + "\n"


def headline(report: CheckReport) -> str:
    """检查结果：不合格（不合格 3 · 提醒 1 · …）; what was not checked is never called 合格."""
    numbers = " · ".join(
        f"{_(words.SEVERITY[severity])} {number}"
        for severity, number in grouping.counts(report).items()
    )
    counted = f"（{numbers}）" if numbers else ""
    return _("检查结果：{verdict}").format(verdict=words.verdict_text(report)) + counted


def _lines(finding: Finding, profile: NoticeProfile) -> Iterator[str]:
    mark = _MARKS[finding.severity]
    said = words.message(finding)
    yield f" {mark} {_(words.SEVERITY[finding.severity])} {finding.rule.code}  {said}"
    place = words.place(finding, profile)
    yield "     " + _("{place}　编号 {id}").format(place=place, id=finding.id).strip()
    remedy = words.remedy(finding)
    if remedy and finding.severity is not Severity.INFO:
        yield "     " + _("怎么办：{remedy}").format(remedy=remedy)
    needs_words = finding.severity not in {Severity.INFO, Severity.PASSED}
    if finding.basis and needs_words:
        quotes = " … ".join(dict.fromkeys(without_glosses(basis.quote) for basis in finding.basis))
        yield "     " + _("通知原文：“{quote}”").format(quote=quotes)
    decided = words.decided(finding)
    if decided:
        yield "     " + decided
