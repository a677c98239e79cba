"""pack FOLDER: one package a route into a folder; or a zip, a disc's image, drafts of mails."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.bags.layout import Layout
from app.cli import pack_told
from app.cli.console import progress, require_suffix
from app.cli.exit_codes import ExitCode
from app.domain.problems import UsageProblem
from app.domain.progress import Progress
from app.domain.quantities import ByteSize
from app.packing.media import mail
from app.reporting import as_text
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow.checking.check import Checked, check
from app.workflow.desk import Desk, editing
from app.workflow.packing.containers import FileWish, pack_iso, pack_zip
from app.workflow.packing.mailing import pack_mail
from app.workflow.packing.pack import Wish, pack

_FILES = ("iso", "zip", "eml")


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))
    parser.add_argument("--to", metavar="DIR", type=Path, help=_("写到哪个文件夹，可以是 U盘"))
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
    parser.add_argument("--zip", metavar="FILE", type=Path, help=_("打成 ZIP 压缩包"))
    parser.add_argument("--split", metavar="SIZE", help=_("每个压缩包最大多少，如 20MB"))
    parser.add_argument("--iso", metavar="FILE", type=Path, help=_("做成光盘映像，供刻录"))
    parser.add_argument("--eml", metavar="FILE", type=Path, help=_("写成邮件草稿"))
    parser.add_argument("--mail-limit", metavar="SIZE", help=_("每封邮件最大多少，不写就是 20MB"))


def run(given: Namespace) -> ExitCode:
    jobs = list(_jobs(given))
    with editing(given.folder, _("打包")) as desk:
        with progress(_("检查")) as line, Sandbox() as box:
            checked = check(desk, line, box)
        lines = []
        for job in jobs:
            with progress(_("打包")) as line:
                lines += job(desk, checked, line)
    print(as_text.headline(checked.report))
    print("\n".join(one for one in lines if not one.startswith("!")))
    for one in lines:
        if one.startswith("!"):
            print(one[1:], file=sys.stderr)
    print(_("接下来：用 cover 画封面，打印后放在纸质材料最上面。"))
    return ExitCode.OK


_Job = Callable[[Desk, Checked, Progress], list[str]]


def _jobs(given: Namespace) -> list[_Job]:
    """What is asked for, all judged before the first is begun. Raises UsageProblem."""
    split = _size(given.split, "--split")
    limit = _size(given.mail_limit, "--mail-limit")
    _fit(given, split, limit)
    jobs: list[_Job] = [_into_folder(given)] if given.to else []
    if given.zip:
        jobs.append(partial(_into_zip, _wish(given, given.zip, "zip", split)))
    if given.iso:
        jobs.append(partial(_into_image, _wish(given, given.iso, "iso", None)))
    if given.eml:
        jobs.append(partial(_into_mails, _wish(given, given.eml, "eml", limit)))
    return jobs


def _into_zip(wish: FileWish, desk: Desk, checked: Checked, line: Progress) -> list[str]:
    return pack_told.zips(pack_zip(desk, checked, wish, line), desk)


def _into_image(wish: FileWish, desk: Desk, checked: Checked, line: Progress) -> list[str]:
    return pack_told.disc(pack_iso(desk, checked, wish, line))


def _into_mails(wish: FileWish, desk: Desk, checked: Checked, line: Progress) -> list[str]:
    return pack_told.mails(pack_mail(desk, checked, wish, line))


def _fit(given: Namespace, split: int | None, limit: int | None) -> None:
    files = [name for name in _FILES if getattr(given, name)]
    if not given.to and not files:
        raise UsageProblem(_("还缺：--to（或 --zip、--iso、--eml）。"))
    if files and len(given.route) > 1:
        raise UsageProblem(_("打成一个文件时，--route 只能写一个渠道。"))
    if files and given.layout != Layout.BAG:
        raise UsageProblem(_("--layout plain 只用于 --to。"))
    if split is not None and not given.zip:
        raise UsageProblem(_("--split 只和 --zip 一起用。"))
    if limit is not None and not given.eml:
        raise UsageProblem(_("--mail-limit 只和 --eml 一起用。"))
    if limit is not None and not mail.SMALLEST_LIMIT <= limit <= mail.LARGEST_LIMIT:
        raise UsageProblem(_("每封邮件的上限要在 1 MB 到 100 MB 之间。"))


def _into_folder(given: Namespace) -> _Job:
    wish = Wish(given.to, tuple(given.route), Layout(given.layout), given.report == "full")

    def job(desk: Desk, checked: Checked, line: Progress) -> list[str]:
        return [
            text for one in pack(desk, checked, wish, line) for text in pack_told.folder(one, desk)
        ]

    return job


def _wish(given: Namespace, target: Path, suffix: str, limit: int | None) -> FileWish:
    require_suffix(target, suffix)
    route = given.route[0] if given.route else None
    return FileWish(target, route, limit, given.report == "full")


def _size(written: str | None, option: str) -> int | None:
    if written is None:
        return None
    try:
        size = ByteSize.parse(written)
    except ValueError:
        size = 0
    if not size:
        message = _("{option} 的值 '{written}' 不对，请写成 20MB 这样。")
        raise UsageProblem(message.format(option=option, written=written))
    return size
