"""What packing made, in lines; one that begins with “!” is a warning."""

from collections.abc import Iterator

from app.domain.package import PackagePlan
from app.reporting.words import size_text
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.packing.containers import Made
from app.workflow.packing.discs import burner, capacity_text
from app.workflow.packing.mailing import Mailed
from app.workflow.packing.pack import Packed


def folder(packed: Packed, desk: Desk) -> Iterator[str]:
    plan = packed.plan
    size = size_text(plan.size)
    text = _("已写好并读回核对：{path}（{count} 个文件，{size}）")
    yield text.format(path=packed.path, count=len(plan.files), size=size)
    yield from _plan(plan)
    route = desk.profile.route(plan.route)
    if route and route.to:
        yield _("  发到：{to}").format(to=route.to)
    if packed.beside:
        yield "!" + _("注意：{what}").format(what=packed.beside)


def zips(made: Made, desk: Desk) -> list[str]:
    lines = [_file(path.name, path.stat().st_size) for path in made.paths]
    if len(made.paths) > 1:
        lines.append(_("  每个都能单独打开；都解压到同一个文件夹里，就是完整的报送包。"))
    route = desk.profile.route(made.plan.route)
    if route and route.to:
        lines.append(_("  发到：{to}").format(to=route.to))
    return [*lines, *_plan(made.plan)]


def disc(made: Made) -> list[str]:
    (path,) = made.paths
    found = burner(path)
    lines = [_file(path.name, made.size), *_plan(made.plan), "  " + capacity_text(made.size)]
    if found.command:
        lines.append(_("  刻录可以运行：{command}").format(command=" ".join(found.command)))
    return [*lines, _("  怎么刻录：{steps}").format(steps=found.steps)]


def mails(made: Mailed) -> list[str]:
    lines = [_file(path.name, path.stat().st_size) for path in made.drafts]
    for message in made.messages:
        text = _("  收件人 {to}；主题 {subject}；附件 {count} 个")
        to = message.to or _("（通知里没有写）")
        lines.append(text.format(to=to, subject=message.subject, count=len(message.attachments)))
    if made.uploads:
        text = _("!有文件太大，邮件发不出去，放在“{folder}”里，怎么发见其中的说明。")
        lines.append(text.format(folder=made.uploads))
    lines += _plan(made.plan)
    return [*lines, _("  双击草稿，在邮箱软件里看过再发；用网页邮箱的，照上面的主题和附件写信。")]


def _file(name: str, size: int) -> str:
    return _("已写好并读回核对：{path}（{size}）").format(path=name, size=size_text(size))


def _plan(plan: PackagePlan) -> Iterator[str]:
    yield _("  封面编号 {code}").format(code=plan.code)
    for change in plan.changes:
        text = _("  名字改过：{wanted} → {given}")
        yield text.format(wanted=change.wanted, given=change.given)
