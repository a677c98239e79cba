"""waive FOLDER FINDING --reason TEXT --by NAME: sent all the same, printed on the cover."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.texts import _
from app.workflow.checking import decide
from app.workflow.desk import editing


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument("finding", metavar="FINDING", help=_("检查结果的编号"))
    parser.add_argument("--reason", metavar="TEXT", required=True, help=_("理由，会印在封面上"))
    parser.add_argument("--by", metavar="NAME", required=True, help=_("谁同意的，会印在封面上"))


def run(given: Namespace) -> ExitCode:
    with editing(given.folder, _("豁免")) as desk:
        text = decide.waive(desk, given.finding, reason=given.reason, by=given.by)
        print(_("已豁免：{text}").format(text=text))
    return ExitCode.OK
