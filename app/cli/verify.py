"""verify PACKAGE…: re-reads packages and names what is missing, changed or unexpected."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import progress, tell
from app.cli.exit_codes import ExitCode, code_of, gravest
from app.domain.problems import Problem
from app.texts import _
from app.workflow.packing.verify import verify


def define(parser: ArgumentParser) -> None:
    parser.add_argument("packages", metavar="PACKAGE", type=Path, nargs="+", help=_("报送包文件夹"))


def run(given: Namespace) -> ExitCode:
    codes = []
    for package in given.packages:
        try:
            with progress(_("核对")) as line:
                verdict = verify(package, line)
        except Problem as problem:
            tell(problem)
            codes.append(code_of(problem))
            continue
        print(verdict.text)
        codes.append(ExitCode.OK if verdict.good else ExitCode.NOT_COMPLIANT)
    return gravest(codes)
