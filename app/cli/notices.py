"""notices [list|install|export|renew]: the notices that the program knows."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from app.cli.exit_codes import ExitCode
from app.domain.notice import NoticeProfile
from app.domain.problems import UsageProblem
from app.notices import store
from app.reporting import notice_lines
from app.texts import _


def define(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("用 JSON 列出"))
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    one = actions.add_parser("list", help=_("列出"))
    one.add_argument("--json", action="store_true", default=False, help=_("用 JSON 列出"))
    one = actions.add_parser("install", help=_("从文件安装"))
    one.add_argument("file", metavar="FILE", type=Path, help=_("通知要求文件"))
    one = actions.add_parser("export", help=_("导出成一个文件"))
    one.add_argument("id", metavar="ID", help=_("通知的编号"))
    one.add_argument("-o", dest="output", metavar="FILE", type=Path, help=_("存到哪里"))
    one = actions.add_parser("renew", help=_("为新的一年更新日期"))
    one.add_argument("id", metavar="ID", help=_("通知的编号"))
    one.add_argument("--edition", metavar="E", required=True, help=_("新的年份，如 2027"))
    one.add_argument(
        "--deadline",
        metavar="N=DATE",
        action="append",
        default=[],
        help=_("第几个截止日期改到哪一天，如 1=2027-04-03，可写多次"),
    )


def run(given: Namespace) -> ExitCode:
    if given.action == "install":
        profile = store.install(given.file)
        print(_("已安装：{id}（{title}）").format(id=profile.id, title=profile.title))
    elif given.action == "export":
        target = given.output or Path(f"{given.id}.json")
        store.export(given.id, target)
        print(_("已导出：{path}").format(path=target))
    elif given.action == "renew":
        profile = store.renew(given.id, given.edition, _deadlines(given.deadline))
        print(_("已更新：{id}").format(id=profile.id))
        _warn_of_past(profile)
        print(_describe(profile))
    else:
        _list(as_json=given.json)
    return ExitCode.OK


def _warn_of_past(profile: NoticeProfile) -> None:
    today = date.today()  # noqa: DTZ011 - the wall calendar counts
    for number, deadline in enumerate(profile.deadlines, 1):
        if deadline.date < today:
            text = _("注意：截止 {number} 是 {date}，已经过了；可用 --deadline {number}=日期 改。")
            print(text.format(number=number, date=deadline.date), file=sys.stderr)


def _list(*, as_json: bool) -> None:
    profiles = store.list_profiles()
    if as_json:
        rows = [
            {
                "id": one.id,
                "edition": one.edition,
                "title": one.title,
                "issuers": list(one.issuers),
                "deadlines": [deadline.date.isoformat() for deadline in one.deadlines],
                "items": len(one.items),
            }
            for one in profiles
        ]
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
        print()
        return
    for profile in profiles:
        print(_describe(profile))


def _describe(profile: NoticeProfile) -> str:
    lines = [
        _("{id}  {title}（{edition}）").format(
            id=profile.id, title=profile.title, edition=profile.edition
        )
    ]
    for number, deadline in enumerate(profile.deadlines, 1):
        scope = notice_lines.deadline_scope(deadline, profile)
        text = _("    截止 {number}：{date} {what}")
        lines.append(text.format(number=number, date=deadline.date, what=scope).rstrip())
    if profile.quotas:
        lines.append(_("    推荐单位类别（--recommender）："))
    lines += [f"      {quota.id}  {quota.who}" for quota in profile.quotas]
    if profile.items:
        lines.append(_("    材料（--slot）："))
    lines += [f"      {item.id}  {item.name}" for item in profile.items]
    return "\n".join(lines)


def _deadlines(written: list[str]) -> dict[int, date]:
    """Numbers from 1 as they are listed, to indices from 0. Raises UsageProblem."""
    found: dict[int, date] = {}
    for text in written:
        number, _equals, day = text.partition("=")
        try:
            found[int(number) - 1] = date.fromisoformat(day)
        except ValueError:
            message = _("--deadline 要写成 序号=日期，如 1=2027-04-03；写的是“{text}”。")
            raise UsageProblem(message.format(text=text)) from None
    return found
