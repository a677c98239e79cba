"""What the page shows of a notice that is being read: marks, cards, rows, all in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from app.domain.notice import NoticeProfile, Passage
from app.gui.viewmodels.reader_kept import Kept
from app.gui.viewmodels.reader_yearly import YearlyPart, yearly_parts
from app.notices import conflicts
from app.reporting.glosses import glosses_unseen
from app.reporting.simplified import simplified
from app.reporting.words import visible
from app.texts import N_, _
from app.workflow.notices.facts import Family, NoticeFact, facts, is_scope_inferred
from app.workflow.notices.marks import Segment, segments, spans_of

_TITLE_SHARE = 0.6
"""So much of a line belongs to the title's basis that the line is the title."""

_ALIKE = 0.6
"""Titles of two editions share more than this."""


class Yearly(StrEnum):
    """What a notice holds that asks for no materials."""

    NONE = ""
    LEDGER = "ledger"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class FactCard:
    """`doubt` is the short word at the right, `why` the sentences below; both "" where sure."""

    fact: NoticeFact
    label: str
    text: str
    doubt: str
    why: str

    @property
    def id(self) -> str:
        return self.fact.id


@dataclass(frozen=True, slots=True)
class SureRow:
    """What is sure of one thing, in one line; `fact` is its first fact's id."""

    fact: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class FactGroup:
    """`item` is the id of the material that it is about, "" for all else."""

    title: str
    cards: tuple[FactCard, ...]
    item: str = ""


@dataclass(frozen=True, slots=True)
class OpenGroup:
    """Unsure facts of one thing, one below the other; `title` is "" where there is but one."""

    id: str
    title: str
    cards: tuple[FactCard, ...]

    @property
    def is_material(self) -> bool:
        return self.id.startswith("items.")


@dataclass(frozen=True, slots=True)
class Shown:
    """A draft at one moment. `text` is the notice's own, `simple` as long, for reading."""

    profile: NoticeProfile
    text: str
    simple: str
    facts: tuple[NoticeFact, ...]
    segments: tuple[Segment, ...]
    titles: tuple[tuple[int, int], ...]
    open_groups: tuple[OpenGroup, ...]
    sure: tuple[SureRow, ...]
    groups: tuple[FactGroup, ...]
    unsettled: int
    yearly: Yearly
    parts: tuple[YearlyPart, ...]
    kept: Kept

    @property
    def undoable(self) -> bool:
        return self.kept.undoable

    @property
    def unsaved(self) -> bool:
        return self.kept.unsaved

    @property
    def open(self) -> tuple[FactCard, ...]:
        """All that is unsure, in the order in which it stands in the list."""
        return tuple(card for group in self.open_groups for card in group.cards)

    @property
    def unplaced(self) -> tuple[Passage, ...]:
        return self.profile.unparsed

    @property
    def leads_on(self) -> bool:
        """Whether there is anything to be sent in."""
        return bool(self.profile.items)

    def fact(self, fact: str) -> NoticeFact | None:
        return next((one for one in self.facts if one.id == fact), None)

    def is_sure(self, fact: str) -> bool:
        found = self.fact(fact)
        return found is None or found.sure

    def spans(self, fact: str) -> tuple[tuple[int, int], ...]:
        found = self.fact(fact)
        return spans_of(found, self.text) if found else ()

    def with_parts(self, fact: str) -> tuple[str, ...]:
        """The fact, and of a whole material all that is asked of it."""
        return tuple(one.id for one in self.facts if fact in {one.id, f"items.{one.item}"})

    def come_back(self, before: "Shown") -> str:
        """The first fact that was not so before, "" where none is: what 撤销 brought back."""
        known = set(before.facts)
        return next((one.id for one in self.facts if one not in known), "")

    def follower(self, before: "Shown", done: Sequence[str]) -> tuple[str, ...]:
        """What lies now where these lay, an open one for open ones; () where none is left.

        By place, since what was counted behind one that was struck has another number now.
        """
        for old, now in (
            ([card.id for card in before.open], [card.id for card in self.open]),
            ([one.id for one in before.facts], [one.id for one in self.facts]),
        ):
            places = [number for number, one in enumerate(old) if one in done]
            if places and now:
                return (now[min(max(places) + 1 - len(places), len(now) - 1)],)
        return ()


def shown(profile: NoticeProfile, text: str, kept: Kept) -> Shown:
    found = facts(profile)
    sure = [one for one in found if one.sure]
    return Shown(
        profile,
        text,
        glosses_unseen(visible(simplified(text))),
        found,
        segments(found, text),
        tuple(span for one in found if one.id == "title" for span in spans_of(one, text)),
        tuple(_open_groups([one for one in found if not one.sure], profile)),
        tuple(_rows(sure, profile)),
        tuple(_groups(found, profile)),
        sum(not is_settled(one) for one in sure),
        _yearly(profile),
        yearly_parts(profile),
        kept,
    )


def is_settled(fact: NoticeFact) -> bool:
    """Whether a person said yes to it."""
    return fact.sure and all(one.confidence >= 1.0 for one in fact.basis)


def is_title(start: int, end: int, titles: tuple[tuple[int, int], ...]) -> bool:
    """Whether a line of the notice is its title, or a part of it."""
    shared = sum(max(0, min(end, last) - max(start, first)) for first, last in titles)
    return end > start and shared >= _TITLE_SHARE * (end - start)


def card(fact: NoticeFact, profile: NoticeProfile) -> FactCard:
    return FactCard(fact, fact.label, fact.text, _doubt(fact, profile), "\n".join(fact.why))


def likeliest(profile: NoticeProfile, others: Sequence[NoticeProfile]) -> NoticeProfile | None:
    """The edition of another year, by how much of the title they share; None where none is."""

    def alike(other: NoticeProfile) -> float:
        return SequenceMatcher(None, profile.title, other.title, autojunk=False).ratio()

    best = max(others, key=alike, default=None)
    return best if best is not None and alike(best) >= _ALIKE else None


def _doubt(fact: NoticeFact, profile: NoticeProfile) -> str:
    if fact.sure:
        return ""
    if any(one.corrupted for one in fact.basis):
        return _("原文有残缺")
    if conflicts.about(fact.id, fact.of, profile):
        return _("前后不一")
    if fact.id.startswith("deadlines.") and profile.deadlines[_number(fact.id)].year_inferred:
        return _("年份为推断")
    if any(one.inferred for one in fact.basis):
        return _("管什么是推断的") if is_scope_inferred(fact) else _("推断的")
    return _("拿不准")


def _number(fact: str) -> int:
    return int(fact.split(".")[1])


def _rows(sure: list[NoticeFact], profile: NoticeProfile) -> Iterator[SureRow]:
    """A material stands in one line with all that is sure of it."""
    for fact in sure:
        if fact.item is None:
            yield SureRow(fact.id, fact.label, fact.text)
    for item in profile.items:
        parts = [one for one in sure if one.item == item.id]
        if parts:
            whole = f"items.{item.id}"
            texts = [one.text for one in parts if one.id != whole]
            yield SureRow(parts[0].id, item.name, _("，").join(texts))


def _open_groups(found: list[NoticeFact], profile: NoticeProfile) -> Iterator[OpenGroup]:
    """A material's facts are one group, so are all numbers of places, all that is confirmed."""
    names = {item.id: item.name for item in profile.items}
    for key, some in groupby(found, _belonging):
        several = tuple(some)
        if len(several) == 1:
            yield OpenGroup(key, "", (card(several[0], profile),))
            continue
        item = several[0].item
        title = names[item] if item else _(_TITLES[key])
        cards = (_within(one, title, profile) if item else card(one, profile) for one in several)
        yield OpenGroup(key, title, tuple(cards))


_TITLES = {
    "head": N_("通知本身"),
    "deadlines": N_("截止时间"),
    "ways": N_("报送渠道与联系方式"),
    "quotas": N_("名额"),
    "attestations": N_("要人确认的"),
}
_PARTS = {
    "title": "head", "issuers": "head", "issued": "head", "deadlines": "deadlines",
    "routes": "ways", "excluded_routes": "ways", "contacts": "ways", "packaging": "ways",
    "quotas": "quotas",
}  # fmt: skip


def _belonging(fact: NoticeFact) -> str:
    """An item's place, else one of the titles' keys."""
    return f"items.{fact.item}" if fact.item else _PARTS.get(fact.id.split(".")[0], "attestations")


def _groups(found: tuple[NoticeFact, ...], profile: NoticeProfile) -> Iterator[FactGroup]:
    general = [one for one in found if one.item is None and one.family is not Family.SEAL]
    if general:
        yield FactGroup(_("通知与报送"), tuple(card(one, profile) for one in general))
    for item in profile.items:
        own = [one for one in found if one.item == item.id]
        cards = tuple(_within(one, item.name, profile) for one in own)
        yield FactGroup(item.name, cards, item.id)
    pledges = [one for one in found if one.item is None and one.family is Family.SEAL]
    if pledges:
        yield FactGroup(_("要人确认的"), tuple(card(one, profile) for one in pledges))


def _within(fact: NoticeFact, item: str, profile: NoticeProfile) -> FactCard:
    """Below the item's name it need not be said again."""
    made = card(fact, profile)
    lead = _("{item}：{label}").format(item=item, label="")
    return FactCard(fact, made.label.removeprefix(lead), made.text, made.doubt, made.why)


def _yearly(profile: NoticeProfile) -> Yearly:
    if profile.items:
        return Yearly.NONE
    if profile.ledger:
        return Yearly.LEDGER
    return Yearly.TASKS if profile.tasks else Yearly.NONE
