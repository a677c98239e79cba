"""A notice as the window shows it: a card to choose it by, and its requirements in groups."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.checks import phases
from app.domain.notice import Basis, Deadline, Item, NoticeProfile, Per, Strength
from app.gui.viewmodels import alike
from app.gui.viewmodels.steps import pressing
from app.notices import store
from app.reporting import notice_lines
from app.reporting.requirements import Line, item_lines
from app.texts import N_, _
from app.workflow.notices.behind import first_fact
from app.workflow.notices.facts import SURE


@dataclass(frozen=True, slots=True)
class Choice:
    """A notice as a card. `days` until its next deadline, negative when all are over.

    None without one.
    """

    profile: NoticeProfile
    title: str
    issuers: str
    deadline: str
    days: int | None
    asks: str
    """What it asks, in one line."""
    apart: str = ""
    """What tells it from others of its title; "" where there is none."""

    @property
    def is_over(self) -> bool:
        return self.days is not None and self.days < 0

    @property
    def left(self) -> str:
        """还有 9 天, 今天截止, 已过 12 天; "" without a deadline."""
        if self.days is None:
            return ""
        if self.days < 0:
            return _("已过 {days} 天").format(days=-self.days)
        return _("还有 {days} 天").format(days=self.days) if self.days else _("今天截止")


@dataclass(frozen=True, slots=True)
class Clause:
    """Requirements that rest on the same words of the notice, and these words, in their order."""

    lines: tuple[Line, ...]
    quotes: tuple[Basis, ...]

    @property
    def doubts(self) -> tuple[str, ...]:
        """Of words from which no line was made; a line tells its own."""
        return () if self.lines else doubts(Line("", "", self.quotes))


@dataclass(frozen=True, slots=True)
class Block:
    """One thing asked for: its name ("" where the lines need none), a tag, its clauses.

    `fact` is what is looked at first where it was misread.
    """

    title: str
    clauses: tuple[Clause, ...]
    tag: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    blocks: tuple[Block, ...]
    right: str = ""


def choices(profiles: Iterable[NoticeProfile], today: date) -> tuple[Choice, ...]:
    """Those that are still open first, what is due soonest before the rest."""
    every = tuple(profiles)
    apart = alike.words(every)
    made = [replace(choice(one, today), apart=apart.get(store.file_name(one), "")) for one in every]
    return tuple(sorted(made, key=_order))


def choice(profile: NoticeProfile, today: date) -> Choice:
    nearest = pressing(phases.first_days(profile), today)
    return Choice(
        profile=profile,
        title=profile.title,
        issuers=_("、").join(profile.issuers),
        deadline=_deadline(profile.deadlines),
        days=(nearest - today).days if nearest else None,
        asks=asks(profile),
    )


def asks(profile: NoticeProfile) -> str:
    """每位人选：推荐表、视频；单位：汇总表."""
    parts = []
    for per, label in ((Per.NOMINEE, N_("每位人选")), (Per.UNIT, N_("单位"))):
        names = _("、").join(item.name for item in profile.items if item.per is per)
        if names:
            parts.append(_("{whose}：{names}").format(whose=_(label), names=names))
    return _("；").join(parts)


def doubts(line: Line) -> tuple[str, ...]:
    """Why a line may be wrong or weak, in a word each."""
    found = []
    if line.year_inferred:
        found.append(_("年份是推断的"))
    elif line.inferred:
        found.append(_("推断的"))
    if line.corrupted:
        found.append(_("原文有残缺"))
    if not found and any(one.confidence < SURE for one in line.basis):
        found.append(_("拿不准"))
    if line.strength is Strength.IN_PRINCIPLE:
        found.append(_("原则上"))
    if line.strength is Strength.ADVICE:
        found.append(_("建议"))
    return tuple(found)


def groups(profile: NoticeProfile) -> tuple[Group, ...]:
    """All that the notice asks, what is empty left out."""
    made = (
        _plain(_("时间"), notice_lines.deadline_lines(profile)),
        _plain(
            _("渠道与对象"),
            (*notice_lines.route_lines(profile), *notice_lines.quota_lines(profile)),
        ),
        _items(_("每位人选"), Per.NOMINEE, profile),
        _items(_("单位"), Per.UNIT, profile),
        _pledges(profile),
        _conflicts(profile),
        _unparsed(profile),
    )
    return tuple(group for group in made if group.blocks)


def clauses(lines: Iterable[Line]) -> tuple[Clause, ...]:
    """Lines that rest on the same words stand together, where the first of them stood."""
    together: dict[tuple[tuple[int, int], ...], list[Line]] = {}
    for line in lines:
        together.setdefault(tuple((one.start, one.end) for one in _quotes(line)), []).append(line)
    return tuple(Clause(tuple(some), _quotes(some[0])) for some in together.values())


def best(some: Sequence[Clause], passage: tuple[int, int]) -> tuple[int, ...]:
    """Which of them, by index, rest on a passage of the notice: on just it, else on a part."""
    start, end = passage
    exact = [n for n, one in enumerate(some) if passage in _spans(one)]
    near = [n for n, one in enumerate(some) if any(s < end and start < e for s, e in _spans(one))]
    return tuple(exact or near)


def _spans(clause: Clause) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in clause.quotes]


def _order(one: Choice) -> tuple[bool, int, str]:
    days = one.days if one.days is not None else 100_000
    return (one.is_over, abs(days), one.profile.id)


def _deadline(deadlines: tuple[Deadline, ...]) -> str:
    if not deadlines:
        return _("没有写截止日期")
    days = sorted({one.date for one in deadlines})
    return _("、").join(notice_lines.day_text(day) for day in days)


def _quotes(line: Line) -> tuple[Basis, ...]:
    """Each passage once, in the notice's order; one that lies within another is not repeated."""
    found = sorted(line.basis, key=lambda one: (one.start, -one.end))
    kept: list[Basis] = []
    for one in found:
        if not kept or one.end > kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _plain(title: str, lines: tuple[Line, ...]) -> Group:
    return Group(title, (Block("", clauses(lines)),) if lines else ())


def _items(title: str, per: Per, profile: NoticeProfile) -> Group:
    items = [item for item in profile.items if item.per is per]
    blocks = tuple(
        Block(
            one.name,
            clauses(item_lines(one, profile)),
            _tag(one),
            first_fact(one.id, profile),
        )
        for one in items
    )
    return Group(title, blocks, _("{count} 项").format(count=len(items)))


def _tag(item: Item) -> str:
    if item.conditional:
        return _("视情况")
    return "" if item.required else _("可以不交")


def _pledges(profile: NoticeProfile) -> Group:
    lines = (*notice_lines.seal_lines(profile), *notice_lines.pledge_lines(profile))
    return _plain(_("盖章与承诺"), lines)


def _conflicts(profile: NoticeProfile) -> Group:
    return _plain(_("通知前后说法不一"), notice_lines.conflict_lines(profile))


def _unparsed(profile: NoticeProfile) -> Group:
    made = tuple(
        Clause((), (Basis((), one.quote, one.start, one.end, 1.0, corrupted="?" in one.quote),))
        for one in profile.unparsed
    )
    title = _("还有这些话没有变成检查项")
    count = _("{count} 句").format(count=len(made))
    return Group(title, (Block("", made),) if made else (), count)
