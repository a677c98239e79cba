"""fix FOLDER [--safe | --code CODE …]: mends copies; without either, tells what can be mended."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from app.checks.registry import RULES
from app.cli.check import exit_code
from app.cli.console import Line, progress
from app.cli.exit_codes import ExitCode
from app.domain.fixing import Ask, FixOutcome, Offer
from app.domain.problems import UsageProblem
from app.domain.progress import Stretch
from app.fixes.registry import RECIPES
from app.reporting import as_text, words
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.checking.check import Checked, check
from app.workflow.desk import editing
from app.workflow.mending import mend
from app.workflow.mending.many import mend_all, offers_of

_MENDED = 0.8
"""The share of the progress that mending is given; the check that follows reads scans too."""


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--safe", action="store_true", help=_("修正所有不会损失内容的项目"))
    which.add_argument("--code", metavar="CODE", nargs="+", help=_("只修正这些规则的问题，如 PH02"))


def run(given: Namespace) -> ExitCode:
    """Ends as `check` does: by the verdict on what lies there now."""
    wanted = _by_code(given.code) if given.code else _at_once if given.safe else None
    with editing(given.folder, _("修正")) as desk, progress(_("修正")) as line, Sandbox() as box:
        if wanted is None:
            checked = check(desk, line, box, ocr=False, keep=False)
            line.clear()
            _list(checked)
            return exit_code(checked.report, strict=False)
        mending, checking = Stretch(line, 0, _MENDED), Stretch(line, _MENDED, 1)
        done = mend_all(desk, box, mending, wanted, lambda one: _tell(one, line))
        checked = check(desk, checking, box)
    if not done:
        print(_("没有能自动修正的问题。"))
    print(as_text.headline(checked.report))
    return exit_code(checked.report, strict=False)


def _at_once(offer: Offer) -> bool:
    return offer.at_once


def _by_code(codes: list[str]) -> Callable[[Offer], bool]:
    """Raises UsageProblem for a code that no fix answers."""
    asked = {code.upper() for code in codes}
    mendable = {rule.code for rule in RULES.values() if rule.fix in {one.fix.id for one in RECIPES}}
    if unknown := asked - mendable:
        listed = "、".join(sorted(mendable))
        message = _("“{codes}”没有自动修正的办法。有办法的规则：{listed}。")
        raise UsageProblem(message.format(codes="、".join(sorted(unknown)), listed=listed))
    return lambda offer: bool(offer.codes & asked)


def _list(checked: Checked) -> None:
    offers = offers_of(checked)
    if not offers:
        print(_("没有能自动修正的问题。"))
        return
    for offer in offers:
        print(f"{_how(offer)}  {_(offer.fix.title)}  {_names(offer)}")
    print(_("用 --safe 修正其中标“自动”的，用 --code 规则号 修正某一类。"))


def _how(offer: Offer) -> str:
    if offer.at_once:
        return _("[自动]")
    return _("[可修正]") if offer.fix.asks is Ask.NOTHING else _("[要人选]")


def _names(offer: Offer) -> str:
    return "、".join(words.visible(file.name) for file in offer.files)


def _tell(outcome: FixOutcome, line: Line) -> None:
    line.clear()
    names = _names(outcome.offer)
    if outcome.mended:
        print(f"✓ {names}：{mend.told(outcome)}", flush=True)
        return
    print(f"✗ {names}：{outcome.why}", flush=True)
    for finding in outcome.broken:
        told = f"{finding.rule.code}  {words.message(finding)}{words.remedy(finding)}"
        print(f"    {words.visible(told)}", flush=True)
