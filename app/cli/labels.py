"""labels FOLDER -o FILE.pdf: labels for the envelope, the disc and its sleeve."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import require_output
from app.cli.exit_codes import ExitCode
from app.texts import _
from app.workflow.desk import look
from app.workflow.packing import envelopes


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument(
        "-o", dest="output", metavar="FILE.pdf", type=Path, required=True, help=_("存到哪里")
    )


def run(given: Namespace) -> ExitCode:
    require_output(given.output, "pdf", given.folder)
    pages = envelopes.save(look(given.folder), given.output)
    print(_("标签：{path}（{pages} 页）").format(path=given.output, pages=pages))
    return ExitCode.OK
