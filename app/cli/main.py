"""Finds the command, runs it, and turns what stopped it into a sentence and an exit code."""

import importlib
import sys
from collections.abc import Sequence

from app import log
from app.cli.exit_codes import ExitCode, code_of
from app.cli.parser import Parser
from app.domain.problems import Problem
from app.domain.progress import Cancelled
from app.texts import N_, _

COMMANDS = {
    "notices": N_("列出、安装、导出通知，或为新的一年更新日期"),
    "read": N_("读一份通知，列出它要什么"),
    "new": N_("新建报送稿"),
    "unit": N_("修改单位、类别、联系人"),
    "nominee": N_("添加、改名、移除、移动推荐人选"),
    "add": N_("放入文件"),
    "remove": N_("移除文件"),
    "confirm": N_("确认一项待人工确认的结果，或一项确认事项"),
    "waive": N_("豁免一项检查结果，写明理由"),
    "status": N_("还差什么"),
    "undo": N_("撤销上一次改动"),
    "restore": N_("报送稿损坏时，恢复最近一次完好的副本"),
    "check": N_("检查全部材料"),
    "fix": N_("修正能修正的问题，原件不动"),
    "pack": N_("打包"),
    "verify": N_("核对报送包"),
    "sent": N_("记下已经报送：哪一天、怎么送的、单号"),
    "cover": N_("画封面清单"),
    "labels": N_("画信封、光盘的标签"),
    "slips": N_("画向提供人索取原图的单子"),
    "forms": N_("添加通知附的空白表，填上已知的内容"),
    "demo": N_("用自动生成的样例把全程走一遍"),
}
LATER = ("receive", "ledger", "tasks", "selftest")


def main(argv: Sequence[str]) -> int:
    """Runs one command; never raises but for our own failures, which the launcher tells."""
    if not argv or argv[0] in {"-h", "--help"}:
        print(_overview())
        return ExitCode.OK if argv else ExitCode.USAGE
    name = argv[0]
    if name == "--version":
        return _print_version()
    if name in LATER:
        print(_("“{name}”这个命令以后的版本才有。").format(name=name), file=sys.stderr)
        return ExitCode.USAGE
    if name not in COMMANDS:
        print(_("没有“{name}”这个命令。").format(name=name) + "\n" + _overview(), file=sys.stderr)
        return ExitCode.USAGE
    return _run(name, argv[1:])


def _run(name: str, arguments: Sequence[str]) -> int:
    try:
        command = importlib.import_module(f"app.cli.{name}")
        parser = Parser(prog=f"main.py {name}", description=_(COMMANDS[name]))
        command.define(parser)
        code: ExitCode = command.run(parser.parse_args(arguments))
    except (Cancelled, KeyboardInterrupt):
        print(_("已取消。"), file=sys.stderr)
        return ExitCode.CANCELLED
    except Problem as problem:
        log.event(f"command {name} refused: {type(problem).__name__}")
        from app.cli.console import tell

        tell(problem)
        _tell_restore(problem)
        return code_of(problem)
    return code


def _tell_restore(problem: Problem) -> None:
    """The window has a button where the command needs another command."""
    from app.submissions.store import DamagedProblem

    if isinstance(problem, DamagedProblem) and problem.restorable:
        print(_("恢复的写法：python3 main.py restore 文件夹"), file=sys.stderr)


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [_("备齐：照着通知备齐报送材料。用法：python3 main.py 命令 …"), ""]
    lines += [f"  {name.ljust(width)}  {_(text)}" for name, text in COMMANDS.items()]
    lines += ["", _("每个命令的写法：python3 main.py 命令 --help")]
    return "\n".join(lines)


def _print_version() -> int:
    from app import __version__

    print(_("备齐 {version}").format(version=__version__))
    return ExitCode.OK
