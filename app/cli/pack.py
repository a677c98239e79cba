"""pack FOLDER --to DIR: writes one package a route and reads it back."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path

from app.bags.layout import Layout
from app.cli.console import progress
from app.cli.exit_codes import ExitCode
from app.domain.notice import NoticeProfile
from app.domain.problems import UsageProblem
from app.reporting import as_text
from app.reporting.words import size_text
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.check import check
from app.workflow.desk import editing
from app.workflow.pack import Packed, Wish, pack

_LATER = ("iso", "zip", "eml")


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument(
        "--to", metavar="DIR", type=Path, required=True, help=_("写到哪个文件夹，可以是 U盘")
    )
    parser.add_argument(
        "--route", metavar="ID", action="append", default=[], help=_("哪个报送渠道，可写多次")
    )
    parser.add_argument("--layout", choices=[*Layout], default=Layout.BAG, help=_("报送包的样式"))
    parser.add_argument(
        "--report",
        choices=["summary", "full"],
        default="summary",
        help=_("包里附摘要，还是附完整的检查报告"),
    )
    for name in _LATER:
        parser.add_argument(f"--{name}", metavar="FILE", help=SUPPRESS)


def run(given: Namespace) -> ExitCode:
    for name in _LATER:
        if getattr(given, name):
            raise UsageProblem(_("--{name} 以后的版本才有。").format(name=name))
    wish = Wish(given.to, tuple(given.route), Layout(given.layout), given.report == "full")
    with editing(given.folder, _("打包")) as desk:
        with progress(_("检查")) as line, Sandbox() as box:
            checked = check(desk, line, box)
        with progress(_("打包")) as line:
            packed = pack(desk, checked, wish, line)
    print(as_text.headline(checked.report))
    for one in packed:
        _tell(one, desk.profile)
    print(_("接下来：用 cover 画封面，打印后放在纸质材料最上面。"))
    return ExitCode.OK


def _tell(packed: Packed, profile: NoticeProfile) -> None:
    plan = packed.plan
    route = profile.route(plan.route)
    size = size_text(plan.size)
    text = _("已写好并读回核对：{path}（{count} 个文件，{size}）")
    print(text.format(path=packed.path, count=len(plan.files), size=size))
    print(_("  封面编号 {code}").format(code=plan.code))
    if route and route.to:
        print(_("  发到：{to}").format(to=route.to))
    for change in plan.changes:
        text = _("  名字改过：{wanted} → {given}")
        print(text.format(wanted=change.wanted, given=change.given))
    if packed.beside:
        print(_("注意：{what}").format(what=packed.beside), file=sys.stderr)
