"""What changed since last year: two editions of a notice, fact by fact."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from app.domain.notice import Item, NoticeProfile
from app.texts import _
from app.workflow.notices.facts import NoticeFact, facts

_ALIKE = 0.6
"""So much is shared by names of one thing: by 推荐表 and 人选推荐表, not by 推荐表 and 汇总表."""

_NAMED = 3
"""Materials that are named of those that changed alike."""


class Change(StrEnum):
    NEW = "new"
    GONE = "gone"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Difference:
    """`before` and `now` are the texts, "" where there was or is none; `fact` is now's id.

    `item` is the id of the material that it is about, "" for none.
    """

    change: Change
    label: str
    before: str
    now: str
    fact: str = ""
    item: str = ""


def differences(old: NoticeProfile, new: NoticeProfile) -> tuple[Difference, ...]:
    """In the order of the new notice; what is gone stands last. Titles are not compared."""
    same = dict(_pairs(old.items, new.items))
    before = {_key(one, same): one for one in facts(old) if one.id != "title"}
    found: list[Difference] = []
    names = {item.id: item.name for item in (*old.items, *new.items)}
    for one in facts(new):
        if one.id != "title":
            found += _compared(before.pop(_key(one, {}), None), one)
    found += [
        Difference(Change.GONE, one.label, one.text, "", item=one.item or "")
        for one in before.values()
    ]
    return tuple(_together(found, names))


def _compared(before: NoticeFact | None, now: NoticeFact) -> Iterator[Difference]:
    item = now.item or ""
    if before is None:
        yield Difference(Change.NEW, now.label, "", now.text, now.id, item)
    elif before.text != now.text:
        yield Difference(Change.OTHER, now.label, before.text, now.text, now.id, item)


def _together(found: Iterable[Difference], names: Mapping[str, str]) -> Iterator[Difference]:
    """One sentence of a notice may hold for many materials: what changed alike is one entry."""
    alike: dict[tuple[str, ...], list[Difference]] = {}
    for number, one in enumerate(found):
        lead = _("{item}：{label}").format(item=names.get(one.item, ""), label="")
        part = one.label.removeprefix(lead) if one.item and one.label.startswith(lead) else ""
        alone = "" if part else str(number)
        key = (part, one.change.value, one.before, one.now, alone)
        alike.setdefault(key, []).append(one)
    for (part, *_rest), several in alike.items():
        first = several[0]
        if len(several) == 1:
            yield first
            continue
        whose = [names[one.item] for one in several]
        told = _("、").join(whose[:_NAMED])
        if len(whose) > _NAMED:
            told = _("{names}等 {count} 项").format(names=told, count=len(whose))
        label = _("{label}（{names}）").format(label=part, names=told)
        yield replace(first, label=label)


def _key(fact: NoticeFact, same: dict[str, str]) -> str:
    """Facts of two editions that speak of the same thing have one key.

    Items go by their partner's id; what has no id but its text (contacts) goes by that.
    """
    parts = fact.id.split(".")
    if parts[0] == "items":
        return ".".join(["items", same.get(parts[1], parts[1]), *parts[2:]])
    if parts[0] in {"contacts", "attestations"} and fact.id != "contacts.office":
        return f"{parts[0]}.{fact.text}"
    return f"{parts[0]}.{fact.label}" if parts[0] in {"quotas", "routes"} else fact.id


def _pairs(old: Iterable[Item], new: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Old id and new id of items that are one thing; the most alike first, each once.

    An old item without a partner gets a key that no new one has.
    """
    ranked = sorted(
        ((_alike(one, other), one.id, other.id) for one in old for other in new), reverse=True
    )
    taken: set[str] = set()
    paired: dict[str, str] = {}
    for score, before, now in ranked:
        if score >= _ALIKE and before not in paired and now not in taken:
            paired[before] = now
            taken.add(now)
    yield from ((one.id, paired.get(one.id, f"~{one.id}")) for one in old)


def _alike(one: Item, other: Item) -> float:
    if one.kind is not other.kind:
        return 0.0
    shared = SequenceMatcher(None, one.name, other.name, autojunk=False).ratio()
    return shared + (1.0 if one.id == other.id and shared > 0 else 0.0)
