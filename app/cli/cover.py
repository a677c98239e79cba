"""cover FOLDER -o FILE.pdf: paints the cover checklist."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import progress, require_output
from app.cli.exit_codes import ExitCode
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.checking.check import check
from app.workflow.covers.cover import paint_whole_cover
from app.workflow.desk import checking


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument(
        "-o", dest="output", metavar="FILE.pdf", type=Path, required=True, help=_("存到哪里")
    )


def run(given: Namespace) -> ExitCode:
    require_output(given.output, "pdf", given.folder)
    with checking(given.folder, _("画封面")) as desk, progress(_("检查")) as line, Sandbox() as box:
        checked = check(desk, line, box, keep=not desk.read_only)
        painted = paint_whole_cover(desk, checked, given.output)
    print(_("封面清单：{path}（{pages} 页）").format(path=given.output, pages=painted.pages))
    if painted.draft:
        print(_("还没有打包，封面上印着“草稿”，没有二维码。"))
    return ExitCode.OK
