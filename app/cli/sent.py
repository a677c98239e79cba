"""sent FOLDER --route ID: notes that the materials were sent; without --route tells what was."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.domain.problems import UsageProblem
from app.reporting.words import METHOD
from app.texts import _
from app.workflow.desk import Desk, editing, look
from app.workflow.packing import sent
from app.workflow.packing.sending import lines


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument("--route", metavar="ID", help=_("从哪个渠道报的"))
    parser.add_argument("--on", metavar="DATE", help=_("哪一天，如 2027-04-01；不写就是今天"))
    parser.add_argument("--tracking", metavar="NO", default="", help=_("快递单号或邮件编号"))
    parser.add_argument("--by", metavar="NAME", default="", help=_("经手人"))


def run(given: Namespace) -> ExitCode:
    if given.route is None:
        _tell(look(given.folder))
        return ExitCode.OK
    with editing(given.folder, _("记为已报送")) as desk:
        one = sent.record(desk, given.route, _day(given.on), tracking=given.tracking, by=given.by)
        route = desk.profile.route(one.route)
        way = _(METHOD[route.method]) if route else one.route
        print(_("已记下：{way}，{day} 报送。").format(way=way, day=one.on.isoformat()))
    return ExitCode.OK


def _tell(desk: Desk) -> None:
    told = lines(desk)
    print("\n".join(told) if told else _("还没有记过报送。"))


def _day(written: str | None) -> date:
    if written is None:
        return date.today()  # noqa: DTZ011 - the wall calendar counts
    try:
        return date.fromisoformat(written)
    except ValueError:
        message = _("日期要写成 2027-04-01 这样；写的是“{text}”。")
        raise UsageProblem(message.format(text=written)) from None
