"""undo FOLDER: takes back the last change."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.texts import _
from app.workflow.desk import editing
from app.workflow.undo import undo


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))


def run(given: Namespace) -> ExitCode:
    with editing(given.folder, _("撤销")) as desk:
        left: list[str] = []
        print(_("已撤销：{what}").format(what=undo(desk, left.append)))
        for sentence in left:
            print(sentence)
    return ExitCode.OK
