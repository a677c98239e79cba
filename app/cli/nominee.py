"""nominee FOLDER add|rename|remove|move: whom it is about."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.texts import _
from app.workflow.desk import Desk, editing
from app.workflow.people import nominees


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    one = actions.add_parser("add", help=_("添加"))
    one.add_argument("name", metavar="NAME", help=_("姓名"))
    one = actions.add_parser("rename", help=_("改名"))
    one.add_argument("who", metavar="WHO", help=_("姓名或序号"))
    one.add_argument("name", metavar="NAME", help=_("新的姓名"))
    one = actions.add_parser("remove", help=_("移除，连同已放入的材料"))
    one.add_argument("who", metavar="WHO", help=_("姓名或序号"))
    one = actions.add_parser("move", help=_("移到第几位"))
    one.add_argument("who", metavar="WHO", help=_("姓名或序号"))
    one.add_argument("position", metavar="N", type=int, help=_("第几位"))


def run(given: Namespace) -> ExitCode:
    with editing(given.folder, _("修改推荐人选")) as desk:
        print(_act(desk, given))
        for number, nominee in enumerate(desk.submission.nominees, 1):
            print(f"  {number} {nominee.name}")
    return ExitCode.OK


def _act(desk: Desk, given: Namespace) -> str:
    if given.action == "add":
        name = nominees.add(desk, given.name).name
        same = sum(one.name == name for one in desk.submission.nominees)
        text = (
            _("已添加 {name}。")
            if same == 1
            else _("已添加 {name}；同名的共 {same} 位，请用序号区分。")
        )
        return text.format(name=name, same=same)
    if given.action == "rename":
        nominees.rename(desk, given.who, given.name)
        return _("已改名。")
    if given.action == "move":
        nominees.move(desk, given.who, given.position)
        return _("已移动。")
    nominee, files = nominees.remove(desk, given.who)
    message = _("已移除 {name} 和其 {files} 个文件（副本仍在报送稿文件夹里）。")
    return message.format(name=nominee.name, files=files)
