"""Argument parsing that speaks Chinese."""

import argparse
import re
import sys
from typing import NoReturn

from app.cli.exit_codes import ExitCode
from app.texts import N_, _

_ERRORS = [
    (r"the following arguments are required: (.+)", N_("还缺：{0}")),
    (r"unrecognized arguments: (.+)", N_("不认识：{0}")),
    (r"argument (.+): expected one argument", N_("{0} 后面要写一个值")),
    (r"argument (.+): expected at least one argument", N_("{0} 后面至少要写一个值")),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", N_("{0} 不能是 {1}，可以是 {2}")),
    (r"argument (.+): invalid \S+ value: (.+)", N_("{0} 的值 {1} 不对")),
    (r"argument (.+): not allowed with argument (.+)", N_("{0} 与 {1} 不能一起用")),
    (r"one of the arguments (.+) is required", N_("以下几个要写一个：{0}")),
    (r"ambiguous option: (.+) could match (.+)", N_("{0} 不明确，可能是 {1}")),
]


class Parser(argparse.ArgumentParser):
    """Exits with 2 and one sentence; options are not guessed from their beginnings."""

    def __init__(self, **settings: object) -> None:
        super().__init__(allow_abbrev=False, add_help=False, **settings)  # type: ignore[arg-type]
        self._positionals.title = _("要写的")
        self._optionals.title = _("可以写的")
        self.add_argument("-h", "--help", action="help", help=_("显示这些说明"))
        self.color = False  # Python 3.14 would paint “usage:”, which is then not found below

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", _("用法："), 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", _("用法："), 1)

    def error(self, message: str) -> NoReturn:
        print(_("命令写法不对：{what}。").format(what=_in_chinese(message)), file=sys.stderr)
        print(self.format_usage().rstrip(), file=sys.stderr)
        raise SystemExit(int(ExitCode.USAGE))


def _in_chinese(message: str) -> str:
    for pattern, text in _ERRORS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return _(text).format(*found.groups())
    return message
