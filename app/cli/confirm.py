"""confirm FOLDER ID [--no] --by NAME: a finding, or an attestation by its id."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.texts import _
from app.workflow.checking import decide
from app.workflow.desk import editing


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument("ids", metavar="ID", nargs="+", help=_("检查结果的编号，或确认事项的编号"))
    parser.add_argument("--no", action="store_true", help=_("看过了，不符合"))
    parser.add_argument("--by", metavar="NAME", required=True, help=_("谁确认的"))


def run(given: Namespace) -> ExitCode:
    with editing(given.folder, _("确认")) as desk:
        for one in given.ids:
            text = decide.confirm(desk, one, answer=not given.no, by=given.by)
            verb = _("已记为不符合") if given.no else _("已确认")
            print(_("{verb}：{text}").format(verb=verb, text=text))
    return ExitCode.OK
