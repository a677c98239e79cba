"""A report as one HTML file: no script, nothing from outside, prints on A4."""

import html
from collections.abc import Iterator

from app.domain.finding import Finding, Severity
from app.domain.notice import NoticeProfile
from app.domain.report import CheckReport, Verdict
from app.reporting import grouping, words
from app.reporting.glosses import without_glosses
from app.texts import _

_STYLE = """
body{font:15px/1.6 "Microsoft YaHei UI","Noto Sans CJK SC","Beiqi Sans",sans-serif;color:#1A2126;
background:#F4F6F7;margin:0}main{max-width:860px;margin:0 auto;padding:32px 24px}
h1{font-size:22px;margin:0 0 4px}h2{font-size:16px;margin:24px 0 8px}p{margin:2px 0}
.meta,.place,.quote{color:#525E67;font-size:13px}
.verdict{display:inline-block;font-weight:bold;border-radius:10px;padding:6px 14px;margin:12px 0}
.compliant{background:#EAF5EF;color:#24734A}.incomplete{background:#FDF4E1;color:#8A5A00}
.noncompliant{background:#FDF0EE;color:#B4231A}
.row{background:#fff;border:1px solid #DFE4E8;border-radius:10px;padding:10px 16px;margin:8px 0;
break-inside:avoid}
.tag{font-weight:bold;margin-right:8px}.error{color:#B4231A}.warning,.confirm{color:#8A5A00}
.passed{color:#24734A}.waived{color:#6B4FA0}.not_checked,.info,.code{color:#626E77}
.code{font-size:12px;float:right}mark{background:#FFF0B8}
details{margin-top:24px}summary{cursor:pointer;font-weight:bold}
@media print{body{background:#fff}main{padding:0}details[open]{display:block}}
""".strip()


def render(report: CheckReport, profile: NoticeProfile, *, unit: str, everything: bool) -> str:
    """`everything` lists what passed too; else only its number is told."""
    open_ones = [one for one in report.findings if one.severity is not Severity.PASSED]
    passed = report.of(Severity.PASSED) if everything else ()
    parts = [*_head(report, profile, unit)]
    for group in grouping.by_nominee(report, open_ones):
        parts.append(f"<h2>{html.escape(group.title)}</h2>")
        parts.extend(_row(finding, profile) for finding in group.findings)
    if passed:
        parts.append(f"<details><summary>{_('合格的项目')} {len(passed)}</summary>")
        for group in grouping.by_nominee(report, passed):
            parts.append(f"<h2>{html.escape(group.title)}</h2>")
            parts.extend(_row(finding, profile) for finding in group.findings)
        parts.append("</details>")
    title = html.escape(_("检查报告"))
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        f" style-src 'unsafe-inline'\"><style>{_STYLE}</style></head>\n<body><main>\n"
        + words.visible("\n".join(parts))
        + "\n</main></body></html>\n"
    )


def _head(report: CheckReport, profile: NoticeProfile, unit: str) -> Iterator[str]:
    yield f"<h1>{html.escape(_('检查报告'))}</h1>"
    yield f'<p class="meta">{html.escape(profile.title)}</p>'
    when = f"{report.checked_at:%Y-%m-%d %H:%M}"
    line = _("{unit}　检查时间 {when}　{program}").format(
        unit=unit, when=when, program=words.program_text(report.program)
    )
    yield f'<p class="meta">{html.escape(line)}</p>'
    numbers = " · ".join(
        f"{_(words.SEVERITY[severity])} {number}"
        for severity, number in grouping.counts(report).items()
    )
    verdict: Verdict = report.verdict
    text = f"{words.verdict_text(report)}　{numbers}"
    yield f'<p class="verdict {verdict.value}">{html.escape(text)}</p>'


def _row(finding: Finding, profile: NoticeProfile) -> str:
    severity = finding.severity
    title = (
        f'<span class="code">{finding.rule.code} · {finding.id}</span>'
        f'<span class="tag {severity.value}">{html.escape(_(words.SEVERITY[severity]))}</span>'
        f"{html.escape(words.message(finding))}"
    )
    lines = [title]
    place = words.place(finding, profile)
    if place:
        lines.append(f'<p class="place">{html.escape(place)}</p>')
    remedy = words.remedy(finding)
    if remedy:
        lines.append(f"<p>{html.escape(_('怎么办：{remedy}').format(remedy=remedy))}</p>")
    quotes = dict.fromkeys(without_glosses(basis.quote) for basis in finding.basis)
    if quotes:
        marked = " … ".join(f"<mark>{html.escape(quote)}</mark>" for quote in quotes)
        lines.append(f'<p class="quote">{html.escape(_("通知原文："))}{marked}</p>')
    decided = words.decided(finding)
    if decided:
        lines.append(f"<p>{html.escape(decided)}</p>")
    return f'<div class="row">{"".join(lines)}</div>'
