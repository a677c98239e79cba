"""remove FOLDER FILE…: takes files out of their slots; the copies stay in the folder."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.texts import _
from app.workflow.desk import editing
from app.workflow.gathering import gather


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help=_("文件名、序号或 files/ 里的路径")
    )


def run(given: Namespace) -> ExitCode:
    with editing(given.folder, _("移除文件")) as desk:
        for name in given.files:
            file = gather.remove(desk, name)
            print(_("已移除 {path}（副本仍在报送稿文件夹里）").format(path=file.path))
    return ExitCode.OK
