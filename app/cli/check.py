"""check FOLDER: probes every file, applies every rule, stores and shows the report."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import progress, require_output, write_out
from app.cli.exit_codes import ExitCode, gravest
from app.domain.finding import Severity
from app.domain.fixing import Ask
from app.domain.problems import UsageProblem
from app.domain.report import CheckReport, Verdict
from app.reporting import as_html, as_json, as_junit, as_text
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.checking.check import Checked, check, choose_phase
from app.workflow.desk import checking
from app.workflow.mending.many import offers_of


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument("--phase", metavar="P", help=_("通知分阶段时，检查哪一阶段"))
    parser.add_argument("--no-ocr", action="store_true", help=_("不识别扫描件里的文字"))
    parser.add_argument("--json", metavar="FILE", help=_("另存 JSON 报告，- 为标准输出"))
    parser.add_argument("--html", metavar="FILE", help=_("另存网页报告"))
    parser.add_argument("--junit", metavar="FILE", help=_("另存 JUnit 报告"))
    parser.add_argument("--strict", action="store_true", help=_("有提醒也算不通过"))
    parser.add_argument("--all", action="store_true", help=_("合格的项目也一一列出"))


def run(given: Namespace) -> ExitCode:
    """The report is written whatever the exit code."""
    if [given.json, given.html, given.junit].count("-") > 1:
        raise UsageProblem(_("写到标准输出（-）的报告只能有一个。"))
    _refuse_outputs(given)
    with checking(given.folder, _("检查")) as desk, progress(_("检查")) as line, Sandbox() as box:
        if given.phase is not None:
            choose_phase(desk, given.phase)
        checked = check(desk, line, box, keep=not desk.read_only, ocr=not given.no_ocr)
    report = checked.report
    if desk.read_only:
        print(_("报送稿文件夹不能写入，这次的结果没有存进去。"), file=sys.stderr)
    if "-" not in {given.json, given.html, given.junit}:
        told = as_text.render(report, desk.profile, everything=given.all, fixes=_fixes(checked))
        print(told, end="", flush=True)
    if given.json:
        write_out(given.json, as_json.dumps(report))
    if given.html:
        unit = desk.submission.unit.name
        page = as_html.render(report, desk.profile, unit=unit, everything=True)
        write_out(given.html, page.encode())
    if given.junit:
        write_out(given.junit, as_junit.dumps(report, desk.profile))
    return exit_code(report, strict=given.strict)


def _fixes(checked: Checked) -> dict[str, str]:
    """By a finding's id what `fix` can do about it."""
    return {
        finding: _("{title}（fix --code {code}）").format(
            title=_(offer.fix.title), code="、".join(sorted(offer.codes))
        )
        for offer in offers_of(checked)
        if offer.fix.asks is Ask.NOTHING
        for finding in offer.findings
    }


def _refuse_outputs(given: Namespace) -> None:
    for target, suffix in ((given.json, "json"), (given.html, "html"), (given.junit, "xml")):
        if target and target != "-":
            require_output(Path(target), suffix, given.folder)


def exit_code(report: CheckReport, *, strict: bool) -> ExitCode:
    codes = []
    warned = strict and report.of(Severity.WARNING)
    if report.verdict is not Verdict.COMPLIANT or warned:
        codes.append(ExitCode.NOT_COMPLIANT)
    if report.not_checked:
        codes.append(ExitCode.NOT_CHECKED)
    return gravest(codes)
