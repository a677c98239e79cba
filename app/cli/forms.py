"""forms FOLDER [--template ITEM=FILE …] [--to DIR]: blank forms, and working copies of them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.cli.console import progress
from app.cli.exit_codes import ExitCode
from app.domain.problems import UsageProblem
from app.reporting.words import visible
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.desk import Desk, editing, look
from app.workflow.forms import copies
from app.workflow.forms.copies import Filled


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument(
        "--template",
        metavar="ITEM=FILE",
        action="append",
        default=[],
        help=_("添加一份空白表，如 form=推荐表.docx，可写多次"),
    )
    parser.add_argument(
        "--to", metavar="DIR", type=Path, help=_("把填好已知内容的表存到哪个文件夹")
    )


def run(given: Namespace) -> ExitCode:
    """Ends with 1 where a form could not be filled in; the others are written all the same."""
    wanted = [_split(text) for text in given.template]
    if wanted:
        with editing(given.folder, _("添加空白表")) as desk:
            for item, path in wanted:
                form = copies.attach(desk, item, path)
                print(_("已添加：{item}　{name}").format(item=form.item.name, name=form.name))
    desk = look(given.folder)
    if given.to is None:
        _list(desk)
        return ExitCode.OK
    with progress(_("填表")) as line, Sandbox() as box:
        done = copies.fill(desk, box, given.to, line)
    for one in done:
        _tell(one, desk)
    return ExitCode.OK if all(one.path for one in done) else ExitCode.NOT_COMPLIANT


def _split(text: str) -> tuple[str, Path]:
    """Raises UsageProblem."""
    item, equals, path = text.partition("=")
    if not (item and equals and path):
        message = _("--template 要写成 材料项=文件，如 form=推荐表.docx；写的是“{text}”。")
        raise UsageProblem(message.format(text=text))
    return item, Path(path)


def _list(desk: Desk) -> None:
    found = copies.templates(desk)
    if not found:
        print(_("没有空白表。用 --template 材料项=文件 添加通知附的 Word 或 Excel 表。"))
    for form in found:
        missing = "" if form.path else _("（没有随通知要求带来，请用 --template 添加）")
        print(f"{form.item.id}  {form.name}{missing}")


def _tell(one: Filled, desk: Desk) -> None:
    item, nominee = desk.profile.item(one.item), desk.submission.nominee(one.nominee)
    if one.path is None:
        whose = "　".join(part.name for part in (item, nominee) if part)
        print(f"✗ {visible(whose)}：{one.why}")
        return
    print(f"✓ {one.path}")
    if one.fields:
        print(_("    已填：{labels}").format(labels="、".join(map(visible, one.fields))))
    if one.left:
        print(_("    还要填：{labels}").format(labels="、".join(map(visible, one.left))))
    for note in one.notes:
        print(f"    {note}")
