"""restore FOLDER: brings back the last good copy of a damaged submission."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.submissions import lock, store
from app.texts import _


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))


def run(given: Namespace) -> ExitCode:
    with lock.held(store.require_folder(given.folder), _("恢复")):
        names = store.restore(given.folder)
    if not names:
        print(_("报送稿没有损坏，不用恢复。"))
    for name in names:
        print(_("已恢复 {name}；损坏的那份改名留在旁边。").format(name=name))
    return ExitCode.OK
