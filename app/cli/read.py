"""read NOTICE: a notice as it came -> a draft of the checklist, and what found no place in it."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from app.cli.console import progress, require_suffix, write_out
from app.cli.exit_codes import ExitCode
from app.domain.problems import UnreadableProblem
from app.notices.reader import Draft, DraftKind
from app.reporting import as_checklist
from app.sandbox.sandbox import Sandbox
from app.shapes import profile as shape
from app.texts import _
from app.workflow.notices import reading

_STDIN = "-"


def define(parser: ArgumentParser) -> None:
    parser.add_argument(
        "notice", metavar="NOTICE", help=_("通知：txt、docx、doc、pdf、网页，- 为标准输入")
    )
    parser.add_argument("-o", dest="output", metavar="FILE", help=_("把通知要求存成文件"))
    parser.add_argument(
        "--json", metavar="FILE", help=_("另存要求和未转成检查项的原文，- 为标准输出")
    )


def run(given: Namespace) -> ExitCode:
    """Exit 3 with a sentence where the notice cannot be read or asks for nothing."""
    for target in (given.output, given.json):
        if target not in {None, _STDIN}:
            require_suffix(Path(target), "json")
    draft = reading.draft_of(_notice(given.notice))
    if draft.kind is DraftKind.NONE:
        raise UnreadableProblem(draft.reason)
    if _STDIN not in {given.output, given.json}:
        print(as_checklist.render(draft.profile), end="", flush=True)
    if given.output:
        write_out(given.output, shape.dumps(draft.profile))
    if given.json:
        write_out(given.json, _told(draft))
    return ExitCode.OK


def _notice(named: str) -> reading.NoticeText:
    if named == _STDIN:
        return reading.pasted(sys.stdin.buffer.read().decode("utf-8", "replace"))
    with progress(_("读通知")) as line, Sandbox(workers=1) as box:
        return reading.text_of(Path(named), box, line)


def _told(draft: Draft) -> bytes:
    profile = shape.profile_to_json(draft.profile)
    found: dict[str, Any] = {
        "kind": draft.kind.value,
        "profile": profile,
        "unparsed": profile.get("unparsed", []),
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"
