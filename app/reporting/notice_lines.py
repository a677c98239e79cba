"""What a notice asks beyond its items, in plain words: time, routes, people, seals, pledges."""

from collections.abc import Iterable
from datetime import date

from app.domain.nominees import counted_by
from app.domain.notice import Basis, Contacts, Deadline, Item, Method, NoticeProfile, Quota, Route
from app.reporting.limit_words import pattern
from app.reporting.requirements import Line, resting
from app.reporting.words import METHOD
from app.texts import N_, _

_TO = N_("交到：{to}")
_SENT_TO = {
    Method.EMAIL: N_("发到 {to}"),
    Method.POST: N_("寄到{to}"),
    Method.ONLINE: N_("在 {to} 填报"),
}


def deadline_lines(profile: NoticeProfile) -> tuple[Line, ...]:
    return tuple(
        Line(_deadline_label(one, profile), deadline_text(one), _of_day(one), one.year_inferred)
        for one in profile.deadlines
    )


def _of_day(deadline: Deadline) -> tuple[Basis, ...]:
    return resting(deadline.basis, ("date", "time")) or deadline.basis


def deadline_text(deadline: Deadline) -> str:
    """2024年4月3日（含当天）; the time where the notice gives one."""
    day = day_text(deadline.date)
    if deadline.time:
        return _("{day} {time} 前").format(day=day, time=deadline.time)
    end = _("{day}前（含当天）").format(day=day)
    if deadline.by_postmark is None:
        return end
    tail = _("以邮戳为准") if deadline.by_postmark else _("以收到为准")
    return _("{end}，{tail}").format(end=end, tail=tail)


def day_text(day: date) -> str:
    return _("{day.year}年{day.month}月{day.day}日").format(day=day)


def route_lines(profile: NoticeProfile) -> tuple[Line, ...]:
    """How it is sent, to whom, and which ways are not taken."""
    lines = [
        Line(_(METHOD[route.method]), route_text(route, profile), _of_route(profile, route))
        for route in profile.routes
    ]
    lines += [
        Line(_("不接受"), _(METHOD[one.method]), one.basis) for one in profile.excluded_routes
    ]
    return (*lines, *(line for _of, line in packaging_lines(profile)), *_contact_lines(profile))


def packaging_lines(profile: NoticeProfile) -> tuple[tuple[str, Line], ...]:
    """What folder and archive are to be called, each with its place in the profile."""
    asked = (
        ("packaging.folder", N_("文件夹名"), profile.packaging.folder),
        ("packaging.archive", N_("压缩包名"), profile.packaging.archive),
    )
    return tuple(
        (of, Line(_(label), pattern(name), resting(profile.basis, (of,))))
        for of, label, name in asked
        if name
    )


def route_text(route: Route, profile: NoticeProfile) -> str:
    others = [
        _(METHOD[one.method])
        for one in profile.routes
        if route.any_of and one.any_of == route.any_of and one.id != route.id
    ]
    along = profile.route(route.accompanies) if route.accompanies else None
    parts = [
        _(_SENT_TO.get(route.method, _TO)).format(to=route.to) if route.to else "",
        _("标题写“{subject}”").format(subject=pattern(route.subject)) if route.subject else "",
        _("随{method}的材料一起").format(method=_(METHOD[along.method])) if along else "",
        _("与{others}任选一种").format(others=_("、").join(others)) if others else "",
    ]
    return _("，").join(part for part in parts if part) or _("没有写明地址")


def quota_lines(profile: NoticeProfile) -> tuple[Line, ...]:
    return tuple(
        Line(
            _("{who}的名额").format(who=quota.who),
            quota_text(quota, quota_unit(quota)),
            quota.basis,
        )
        for quota in profile.quotas
    )


def quota_unit(quota: Quota) -> str:
    """名, 件, 节: what the notice counts by; 个 where its words do not say."""
    return counted_by(quota) or N_("个")


def quota_text(quota: Quota, unit: str = N_("人")) -> str:
    """1～2 人, 最多 2 人; a rest that says by what it is counted where it is not the unit.

    `unit`: `quota_unit` where a notice is read, which may ask for works or schools.
    """
    one, text = _(unit), _("数量不限")
    if quota.min and quota.max:
        same = quota.min == quota.max
        text = f"{quota.min} {one}" if same else f"{quota.min}～{quota.max} {one}"
    elif quota.max:
        text = _("最多 {0} {1}").format(quota.max, one)
    elif quota.min:
        text = _("至少 {0} {1}").format(quota.min, one)
    return (
        text if quota.per == "unit" else _("{text}（按{per}计）").format(text=text, per=quota.per)
    )


def seal_lines(profile: NoticeProfile) -> tuple[Line, ...]:
    """Where seals and signatures go, item by item."""
    of = ("sealed", "seal_near", "signed", "paper.sealed", "paper.signed")
    lines = []
    for item in profile.items:
        told = _seals(item)
        if told:
            lines.append(Line(item.name, told, resting(item.basis, of)))
    return tuple(lines)


def pledge_lines(profile: NoticeProfile) -> tuple[Line, ...]:
    """What only a person can confirm; the label says whom it concerns."""
    return tuple(
        Line(only_for(one.only_for, profile), one.text, one.basis) for one in profile.attestations
    )


def only_for(quotas: tuple[str, ...], profile: NoticeProfile) -> str:
    named = [quota.who for quota in profile.quotas if quota.id in quotas]
    return _("仅{who}").format(who=_("、").join(named)) if named else ""


def conflict_lines(profile: NoticeProfile) -> tuple[Line, ...]:
    """Each with what it is about as its label."""
    return tuple(
        Line(_about(one.of, profile), _told_twice(one.values), one.basis)
        for one in profile.conflicts
    )


def _told_twice(values: Iterable[str]) -> str:
    return _("原文有两种说法：{values}。").format(
        values=_("；").join(f"“{value_text(value)}”" for value in values)
    )


def value_text(value: str) -> str:
    """What one of two wordings says; a day as people write it."""
    try:
        return day_text(date.fromisoformat(value))
    except ValueError:
        return value


def _about(of: str, profile: NoticeProfile) -> str:
    """What a conflict is about: the item's name for items.2.name."""
    part, _dot, rest = of.partition(".")
    number = rest.partition(".")[0]
    if part == "items" and number.isdigit() and int(number) < len(profile.items):
        return profile.items[int(number)].name
    return _(_PARTS.get(part, N_("通知")))


_PARTS = {
    "deadlines": N_("截止时间"),
    "quotas": N_("推荐名额"),
    "routes": N_("报送渠道"),
    "contacts": N_("联系方式"),
    "title": N_("标题"),
}


_KIND_OF_CONTACT = (
    ("office", N_("收件方")),
    ("addresses", N_("地址")),
    ("emails", N_("电子邮箱")),
    ("phones", N_("联系电话")),
    ("people", N_("联系人")),
)


def _contact_lines(profile: NoticeProfile) -> list[Line]:
    """Those that no route has named already."""
    named = {route.to for route in profile.routes}
    lines = []
    for kind, label in _KIND_OF_CONTACT:
        left = [one for one in _contacts(profile.contacts, kind) if one not in named]
        if left:
            lines.append(
                Line(_(label), _("、").join(left), resting(profile.basis, (f"contacts.{kind}",)))
            )
    return lines


def _contacts(contacts: Contacts, kind: str) -> tuple[str, ...]:
    if kind == "office":
        return (contacts.office,) if contacts.office else ()
    found: tuple[str, ...] = getattr(contacts, kind)
    return found


def _of_route(profile: NoticeProfile, route: Route) -> tuple[Basis, ...]:
    return resting(profile.basis, (f"routes.{route.id}",))


def deadline_scope(deadline: Deadline, profile: NoticeProfile) -> str:
    """复评，发言PPT: for which stage and which materials it holds; "" where for all of them."""
    things = deadline.what or _things(deadline, profile)
    phase = deadline.phase if deadline.phase and deadline.phase not in things else ""
    return _("，").join(one for one in (phase, things) if one)


def _deadline_label(deadline: Deadline, profile: NoticeProfile) -> str:
    scope = deadline_scope(deadline, profile)
    named = [METHOD[route.method] for route in profile.routes if route.id in deadline.applies_to]
    ways = _("、").join(dict.fromkeys(_(way) for way in named))
    if deadline.what or not ways:
        return scope or _("全部材料")
    return _("{things}（{ways}）").format(things=scope, ways=ways) if scope else ways


_NAMED_THINGS = 3
"""So many materials are named where a deadline holds for some; of more, how many they are."""


def _things(deadline: Deadline, profile: NoticeProfile) -> str:
    names = [item.name for item in profile.items if item.id in deadline.items]
    if len(names) == len(profile.items):
        return ""
    told = _("、").join(names[:_NAMED_THINGS])
    if len(names) <= _NAMED_THINGS:
        return told
    return _("{names}等 {count} 项材料").format(names=told, count=len(names))


def _seals(item: Item) -> str:
    near = item.limits.seal_near
    parts = [
        _("公章盖在“{place}”处").format(place=near) if near else "",
        _("扫描件要盖公章") if item.limits.sealed and not near else "",
        _("要签字") if item.limits.signed else "",
        _("纸质件要盖公章") if item.paper and item.paper.sealed else "",
        _("纸质件要签字") if item.paper and item.paper.signed else "",
    ]
    return _("；").join(part for part in parts if part)
