"""A profile as the list of facts that a person confirms, corrects or strikes one by one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from app.domain.notice import Basis, Item, NoticeProfile
from app.notices import conflicts, drafts
from app.reporting import limit_words, notice_lines, requirements
from app.reporting.requirements import Line, resting
from app.reporting.words import METHOD
from app.texts import N_, _

SURE = 0.9
"""Below it a person should look; the reader's own scale."""


class Family(StrEnum):
    """The five tints of the marks in the notice."""

    ITEM = "item"  # 材料
    MEASURE = "measure"  # 数量与规格
    TIME = "time"  # 时间
    WAY = "way"  # 渠道与对象
    SEAL = "seal"  # 盖章与承诺


@dataclass(frozen=True, slots=True)
class NoticeFact:
    """One thing that the notice asks. `id` is its place for `notices.editing`.

    `of` are the names that its basis uses; `why` says in a sentence each what is unsure; `item`
    is the id of the item that it belongs to.
    """

    id: str
    family: Family
    label: str
    text: str
    basis: tuple[Basis, ...]
    of: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    item: str | None = None

    @property
    def sure(self) -> bool:
        return not self.why


_SEALS = {"sealed", "seal_near", "signed"}
_WHY_YEAR = N_("通知没写年份，是按发文日期推算的。")
_WHY_INFERRED = N_("通知没有明说，是从上下文推断的。")
_WHY_SCOPE = N_("通知没有明说这一天管的是哪些材料、哪个阶段，请对照原文。")
_WHY_CORRUPTED = N_("原文这里有乱码或缺字，请对照通知的原件。")
_WHY_UNSURE = {
    Family.ITEM: N_("拿不准这是不是单独要交的一项材料，请对照原文。"),
    Family.MEASURE: N_("拿不准这一条说的是不是这项材料，请对照原文。"),
    Family.TIME: N_("拿不准这一天是不是这件事的日期，请对照原文。"),
    Family.WAY: N_("拿不准这是不是说报送给谁、往哪里送，请对照原文。"),
    Family.SEAL: N_("拿不准这是不是对单位和人选的要求，请对照原文。"),
}
_WHY_QUOTA = N_("拿不准这是不是这类单位的名额，请对照原文。")
_WHY_PACKED = N_("拿不准这是不是文件夹或压缩包的名字，请对照原文。")
_WHY_NAMED = N_("拿不准名称有没有认全，请对照原文。")
_WHY_TWO = N_("通知里前后写得不一样：{values}。")


def facts(profile: NoticeProfile) -> tuple[NoticeFact, ...]:
    """All of them in the order in which they are told; the notice's own words beside each."""
    found = [*_head(profile), *_times(profile), *_ways(profile), *_people(profile)]
    for item in profile.items:
        found += _of_item(item, profile)
    found += _pledges(profile)
    return tuple(_doubted(one, profile) for one in _claimed(found, profile))


@lru_cache(maxsize=4)
def count_of(profile: NoticeProfile) -> int:
    """How many they are; asked with each state of a submission, whose profile stays the same."""
    return len(facts(profile))


@lru_cache(maxsize=4)
def unsure_of(profile: NoticeProfile) -> int:
    """How many nobody has confirmed yet, of a notice that was read or corrected here.

    What came with the program or from others was worked out by them.
    """
    if not drafts.is_copy(profile) and drafts.text_of(profile) is None:
        return 0
    return sum(not one.sure for one in facts(profile))


def _head(profile: NoticeProfile) -> Iterator[NoticeFact]:
    if profile.title:
        basis = resting(profile.basis, ("title",))
        yield NoticeFact("title", Family.WAY, _("标题"), profile.title, basis)
    if profile.issuers:
        text = _("、").join(profile.issuers)
        basis = resting(profile.basis, ("issuers",))
        yield NoticeFact("issuers", Family.WAY, _("发文单位"), text, basis)
    if profile.issued:
        text = notice_lines.day_text(profile.issued)
        yield NoticeFact(
            "issued", Family.TIME, _("发文日期"), text, resting(profile.basis, ("issued",))
        )


def _times(profile: NoticeProfile) -> Iterator[NoticeFact]:
    lines = notice_lines.deadline_lines(profile)
    for number, (deadline, line) in enumerate(zip(profile.deadlines, lines, strict=True)):
        alone = len(lines) == 1 and not notice_lines.deadline_scope(deadline, profile)
        label = _("截止时间") if alone else _("截止时间：{what}").format(what=line.label)
        why = (_(_WHY_YEAR),) if deadline.year_inferred else ()
        yield NoticeFact(
            f"deadlines.{number}", Family.TIME, label, line.text, deadline.basis, (), why
        )


def _ways(profile: NoticeProfile) -> Iterator[NoticeFact]:
    for route in profile.routes:
        basis = resting(profile.basis, (f"routes.{route.id}",))
        text = notice_lines.route_text(route, profile)
        label = _(METHOD[route.method])
        yield NoticeFact(f"routes.{route.id}", Family.WAY, label, text, basis)
    for one in profile.excluded_routes:
        place = f"excluded_routes.{one.method.value}"
        yield NoticeFact(place, Family.WAY, _("不接受"), _(METHOD[one.method]), one.basis)
    for place, line in notice_lines.packaging_lines(profile):
        yield NoticeFact(place, Family.MEASURE, line.label, line.text, line.basis)
    if profile.contacts.office:
        basis = resting(profile.basis, (_OFFICE,))
        yield NoticeFact(_OFFICE, Family.WAY, _("收件方"), profile.contacts.office, basis)
    for kind, label in _CONTACTS:
        for number, text in enumerate(getattr(profile.contacts, kind)):
            place = f"contacts.{kind}.{number}"
            basis = resting(profile.basis, (place,))
            yield NoticeFact(place, Family.WAY, _(label), text, basis)


_OFFICE = "contacts.office"
_CONTACTS = (
    ("emails", N_("电子邮箱")),
    ("phones", N_("联系电话")),
    ("addresses", N_("地址")),
    ("people", N_("联系人")),
)


def _people(profile: NoticeProfile) -> Iterator[NoticeFact]:
    for quota in profile.quotas:
        label = _("{who}的名额").format(who=quota.who)
        text = notice_lines.quota_text(quota, notice_lines.quota_unit(quota))
        yield NoticeFact(f"quotas.{quota.id}", Family.WAY, label, text, quota.basis)


def _of_item(item: Item, profile: NoticeProfile) -> Iterator[NoticeFact]:
    whole = f"items.{item.id}"
    name = resting(item.basis, ("name", "kind"))
    yield NoticeFact(whole, Family.ITEM, _("材料"), item.name, name, ("name", "kind"), (), item.id)
    told = {fact.of: fact for fact in limit_words.facts(item)}
    for of, fact in told.items():
        family = Family.SEAL if _SEALS & set(of) else Family.MEASURE
        yield _part(item, of, family, fact.label, fact.text)
    for line, of in _rest(item, profile, told):
        yield _part(item, of, Family.MEASURE, line.label, line.text)


def _rest(
    item: Item, profile: NoticeProfile, told: dict[tuple[str, ...], limit_words.Fact]
) -> Iterator[tuple[Line, tuple[str, ...]]]:
    """What an item's lines say beyond its files: when, on paper, by which way."""
    known = {(fact.label, fact.text) for fact in told.values()}
    for line in requirements.item_lines(item, profile):
        if (line.label, line.text) not in known:
            of = _named(line.label)
            if of:
                yield line, of


def _named(label: str) -> tuple[str, ...]:
    places = {
        _("纸质件"): ("paper",),
        _("光盘"): ("disc_copies",),
        _("报送"): ("routes",),
        _("阶段"): ("phase",),
        _("什么情况才要交"): ("conditional", "required"),
        _("要不要"): ("required",),
    }
    return places.get(label, ())


def _part(item: Item, of: tuple[str, ...], family: Family, label: str, text: str) -> NoticeFact:
    title = _("{item}：{label}").format(item=item.name, label=label)
    basis = resting(item.basis, of)
    return NoticeFact(f"items.{item.id}.{of[0]}", family, title, text, basis, of, (), item.id)


def _pledges(profile: NoticeProfile) -> Iterator[NoticeFact]:
    for one in profile.attestations:
        label = notice_lines.only_for(one.only_for, profile) or _("要人确认")
        yield NoticeFact(f"attestations.{one.id}", Family.SEAL, label, one.text, one.basis)


def _claimed(found: list[NoticeFact], profile: NoticeProfile) -> Iterator[NoticeFact]:
    """What is contradictory of a material and no line of it tells, its name's line bears."""
    ids = conflicts.ids_of(profile)
    left = [
        conflicts.place(torn.of, ids).split(".", 2)
        for torn in profile.conflicts
        if not any(conflicts.is_about(torn.of, one.id, one.of, ids) for one in found)
    ]
    for one in found:
        more = tuple(parts[2] for parts in left if len(parts) > 2 and ".".join(parts[:2]) == one.id)
        yield replace(one, of=one.of + more) if more else one


def _doubted(fact: NoticeFact, profile: NoticeProfile) -> NoticeFact:
    why = [*fact.why, *_told_twice(fact, profile)]
    if any(one.corrupted for one in fact.basis):
        why.append(_(_WHY_CORRUPTED))
    elif any(one.inferred and one.confidence < 1 for one in fact.basis) and not why:
        why.append(_(_WHY_SCOPE if is_scope_inferred(fact) else _WHY_INFERRED))
    elif any(one.confidence < SURE for one in fact.basis) and not why:
        why.append(_(_unsure(fact)))
    return replace(fact, why=tuple(why))


def is_scope_inferred(fact: NoticeFact) -> bool:
    """Of a deadline: whether the day itself stands in the notice, and what it is for does not."""
    day = resting(fact.basis, ("date", "time"))
    if not fact.id.startswith("deadlines.") or not day or any(one.inferred for one in day):
        return False
    return any(one.inferred for one in fact.basis)


def _told_twice(fact: NoticeFact, profile: NoticeProfile) -> Iterator[str]:
    """Both values; those of a range are contradictory at either end and told once."""
    told: dict[frozenset[str], tuple[str, ...]] = {}
    for torn in conflicts.about(fact.id, fact.of, profile):
        told.setdefault(frozenset(torn.values), torn.values)
    for values in told.values():
        shown = (f"“{notice_lines.value_text(one)}”" for one in values)
        yield _(_WHY_TWO).format(values=_("、").join(shown))


def _unsure(fact: NoticeFact) -> str:
    """What there is to decide, by what the reader had to tell apart."""
    if fact.id.startswith("quotas."):
        return _WHY_QUOTA
    if fact.id in {"title", "issuers"}:
        return _WHY_NAMED
    if fact.id.startswith("packaging."):
        return _WHY_PACKED
    in_item = fact.item is not None and fact.family is Family.SEAL
    return _WHY_UNSURE[Family.MEASURE if in_item else fact.family]
