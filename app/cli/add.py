"""add FOLDER PATH… --slot ITEM[/NOMINEE]: takes files in."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import Line, progress, tell
from app.cli.exit_codes import ExitCode, code_of, gravest
from app.domain.problems import UsageProblem
from app.domain.submission import SubmittedFile
from app.reporting.words import size_text
from app.texts import _
from app.workflow import gather
from app.workflow.desk import editing


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="+", help=_("要放入的文件"))
    parser.add_argument(
        "--slot", metavar="ITEM[/NOMINEE]", help=_("放入哪一格：材料项，或 材料项/姓名或序号")
    )


def run(given: Namespace) -> ExitCode:
    """Each file is told as soon as it is safe; one that cannot be taken does not stop the others.

    The exit code is that of the gravest refusal.
    """
    if not given.slot:
        raise UsageProblem(_("请用 --slot 写明放入哪一格；自动归位以后的版本才有。"))
    with editing(given.folder, _("放入文件")) as desk, progress(_("复制")) as line:
        key = gather.slot_named(given.slot, desk.submission, desk.profile)
        done = gather.add(desk, given.paths, key, line, lambda file: _tell(file, line))
    for problem in done.refused:
        tell(problem)
    return gravest(map(code_of, done.refused))


def _tell(file: SubmittedFile, line: Line) -> None:
    line.clear()
    text = _("已放入 {path}（{size}）")
    print(text.format(path=file.path, size=size_text(file.size)), flush=True)
