"""slips FOLDER -o FILE.pdf [--text] [--by DATE]: asks providers for better originals."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from app.cli.console import progress, require_output
from app.cli.exit_codes import ExitCode
from app.domain.problems import UsageProblem
from app.domain.progress import Stretch
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.asking import slips
from app.workflow.checking.check import check
from app.workflow.desk import checking


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument(
        "-o", dest="output", metavar="FILE.pdf", type=Path, help=_("打印用的 PDF 存到哪里")
    )
    parser.add_argument("--text", action="store_true", help=_("打出文字，可以粘贴到微信、邮件里"))
    parser.add_argument(
        "--by",
        metavar="DATE",
        help=_("请对方在哪一天前给，如 2027-03-30；不写则按截止日期提前几天"),
    )


def run(given: Namespace) -> ExitCode:
    """Ends well also where there is nothing to ask for: then it says so and writes nothing."""
    if given.output is None and not given.text:
        raise UsageProblem(_("请写 -o 文件.pdf 存成 PDF，或写 --text 打出文字，也可以都写。"))
    if given.output is not None:
        require_output(given.output, "pdf", given.folder)
    by = _day(given.by)
    with checking(given.folder, _("检查")) as desk, progress(_("检查")) as line, Sandbox() as box:
        checked = check(desk, Stretch(line, 0, 0.9), box, keep=not desk.read_only)
        asked = slips.of(checked.report, desk, by=by)
        wanted = asked if given.output else ()
        shown = slips.pictures(wanted, desk, box, Stretch(line, 0.9, 1))
    if not asked:
        print(_("没有要向提供人索取的文件。"))
        return ExitCode.OK
    if given.text:
        print(slips.text(asked))
    if given.output:
        pages = slips.save(asked, given.output, shown)
        message = _("索取单：{path}（{count} 份，{pages} 页）")
        print(message.format(path=given.output, count=len(asked), pages=pages))
    return ExitCode.OK


def _day(written: str | None) -> date | None:
    """Raises UsageProblem."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        message = _("--by 要写成年-月-日，如 2027-03-30；写的是“{text}”。")
        raise UsageProblem(message.format(text=written)) from None
