"""What was sent, in words: for the command and the window alike."""

from collections.abc import Iterator

from app.domain.notice import NoticeProfile
from app.domain.submission import SentRef
from app.reporting.words import METHOD
from app.texts import N_, _
from app.workflow.desk import Desk
from app.workflow.packing.sent import Change, Kind, Since, since

_CHANGES = {
    Kind.ADDED: N_("新放入 {path}"),
    Kind.REMOVED: N_("去掉了 {path}"),
    Kind.CHANGED: N_("换过 {path}"),
}
_LISTED = 20


def lines(desk: Desk) -> list[str]:
    """A line a route that something was sent by; below it what changed since."""
    return [line for one in since(desk) for line in _lines(one, desk.profile)]


def sent_text(sent: SentRef, profile: NoticeProfile) -> str:
    """电子邮件：2027年4月1日已报送，单号 123，经手人 王敏."""
    route = profile.route(sent.route)
    way = _(METHOD[route.method]) if route else sent.route
    parts = [
        _("{way}：{day.year}年{day.month}月{day.day}日已报送").format(way=way, day=sent.on),
        _("单号 {number}").format(number=sent.tracking) if sent.tracking else "",
        _("经手人 {name}").format(name=sent.by) if sent.by else "",
    ]
    return _("，").join(part for part in parts if part)


def change_text(change: Change) -> str:
    return _(_CHANGES[change.kind]).format(path=change.path)


def _lines(one: Since, profile: NoticeProfile) -> Iterator[str]:
    yield sent_text(one.sent, profile)
    if one.asked_otherwise:
        yield "  " + _("之后通知的要求改过，请看一下要不要重新打包再送。")
    if one.changes is None:
        yield "  " + _("材料后来改过；当时送的内容这里没有留底，比不出改了哪些。")
        return
    if one.changes:
        count = len(one.changes)
        yield "  " + _("之后改了 {count} 处，要补正请重新打包再送：").format(count=count)
    for change in one.changes[:_LISTED]:
        yield f"    · {change_text(change)}"
    if len(one.changes) > _LISTED:
        yield "    " + _("还有 {count} 处。").format(count=len(one.changes) - _LISTED)
