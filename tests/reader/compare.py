"""What a read profile has right, what it made up and what it missed, fact by fact."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.reader import leaves, texts
from tests.reader.grounds import Ground, ground
from tests.reader.leaves import Json, Leaves, View
from tests.reader.pairing import pair_up
from tests.reader.sameness import same

_MEDIA = ("photo", "headshot", "video", "audio")
_SIMPLE = ("issuers", "contacts.emails", "contacts.phones", "contacts.addresses", "contacts.people")
_SINGLE = ("title", "issued", "contacts.office", "packaging.folder", "packaging.archive")
_CONFLICTS = ("deadlines", "quotas")
"""Only contradictions of these are facts; others are the reader's own affair."""


@dataclass(frozen=True)
class Fact:
    """`path` is in the gold's numbering; `_` stands for an element that the gold has not."""

    path: str
    value: Any
    ground: Ground = field(default_factory=Ground)


@dataclass
class Outcome:
    right: list[Fact] = field(default_factory=list)
    false: list[Fact] = field(default_factory=list)
    missed: list[Fact] = field(default_factory=list)


def compare(gold: Json, read: Json) -> Outcome:
    """Both as plain notice-profile/1; the gold's `optional` paths neither reward nor punish."""
    return _Comparison(gold, read).run()


class _Comparison:
    def __init__(self, gold: Json, read: Json) -> None:
        self.gold, self.read = gold, read
        self.optional: tuple[str, ...] = tuple(gold.get("optional", ()))
        self.outcome = Outcome()
        self.paired = pair_up(
            gold.get("items", []), read.get("items", []), _item_likeness(gold, read)
        )
        ids = [
            (gold["items"][g].get("id", f"#{g}"), read["items"][r].get("id", ""))
            for g, r in self.paired
        ]
        self.gold_view = View(
            _with_ids(gold),
            names={one["id"]: one["id"] for one in _with_ids(gold).get("items", [])},
        )
        self.read_view = View(read, self._labels(), {other: one for one, other in ids})

    def run(self) -> Outcome:
        self._items()
        for path in _SINGLE:
            self._single(path)
        for path in _SIMPLE:
            self._elements(path, _plain, _plain, _text_likeness(path))
        self._elements(
            "deadlines", self.gold_view.deadline, self.read_view.deadline, _deadline_likeness
        )
        self._elements("quotas", leaves.quota, leaves.quota, _quota_likeness)
        self._elements("routes", self.gold_view.route, self.read_view.route, _route_likeness)
        self._elements("excluded_routes", _field("method"), _field("method"), _equal("method"))
        self._elements("attestations", _field("text"), _field("text"), _statement_likeness)
        self._elements("conflicts", _conflict, _conflict, _conflict_likeness)
        return self.outcome

    def _items(self) -> None:
        gold, read = self.gold.get("items", []), self.read.get("items", [])
        for at, other in self.paired:
            wanted, found = self.gold_view.item(gold[at]), self.read_view.item(read[other])
            _forget_implied_count(wanted, found)
            self._pair(f"items.{at}", wanted, found, read[other])
        for at in set(range(len(gold))) - {one for one, _ in self.paired}:
            self._pair(f"items.{at}", self.gold_view.item(gold[at]), {}, {})
        for other in set(range(len(read))) - {one for _, one in self.paired}:
            found = self.read_view.item(read[other])
            _forget_implied_count({}, found)
            self._pair("items._", {}, found, read[other])

    def _single(self, path: str) -> None:
        wanted, found = _at(self.gold, path), _at(self.read, path)
        if path == "title" and found == _at(self.read, "source.name"):
            found = None
        self._pair(path, _plain(wanted), _plain(found), {}, path)

    def _elements(
        self,
        path: str,
        of_gold: Callable[[Any], Leaves],
        of_read: Callable[[Any], Leaves],
        likeness: Callable[[Any, Any], float],
    ) -> None:
        gold, read = _at(self.gold, path) or [], _at(self.read, path) or []
        if path == "conflicts":
            gold, read = ([one for one in side if _is_counted(one)] for side in (gold, read))
        paired = pair_up(gold, read, likeness)
        partner = dict(paired)
        for at, element in enumerate(gold):
            other = partner.get(at)
            theirs = None if other is None else read[other]
            if theirs is None and path == "attestations" and _told(element, read, texts.alike):
                continue
            wanted, found = of_gold(element), {} if theirs is None else of_read(theirs)
            if "phase" in wanted:
                wanted, found = _without_items(wanted), _without_items(found)
            self._pair(f"{path}.{at}", wanted, found, theirs, self._named(path, other, theirs))
        for other in set(range(len(read))) - set(partner.values()):
            element = read[other]
            if path == "attestations" and _told(element, gold, texts.alike_statements):
                continue
            self._pair(
                f"{path}._", {}, of_read(element), element, self._named(path, other, element)
            )

    @staticmethod
    def _named(path: str, at: int | None, element: Any) -> str:
        """How the profile's own basis names an element: routes by id, the others by number."""
        return f"{path}.{element.get('id')}" if path == "routes" and element else f"{path}.{at}"

    def _pair(
        self, path: str, wanted: Leaves, found: Leaves, element: Any, named: str = ""
    ) -> None:
        for key in sorted(wanted.keys() | found.keys()):
            full = f"{path}.{key}" if key else path
            if self._is_optional(full):
                continue
            if key in wanted and key in found and same(key or path, wanted[key], found[key]):
                self.outcome.right.append(Fact(full, wanted[key]))
                continue
            if key in found:
                known = ground(self.read, element, key, named)
                self.outcome.false.append(Fact(full, found[key], known))
            if key in wanted:
                self.outcome.missed.append(Fact(full, wanted[key]))

    def _is_optional(self, path: str) -> bool:
        return any(path == one or path.startswith((f"{one}.", f"{one}[")) for one in self.optional)

    def _labels(self) -> dict[str, str]:
        """The read's phase and group names in the gold's words, by the elements that bear them."""
        votes: Counter[tuple[str, str]] = Counter()
        gold, read = self.gold.get("items", []), self.read.get("items", [])
        pairs = [(gold[one], read[other]) for one, other in self.paired]
        due, read_due = self.gold.get("deadlines", []), self.read.get("deadlines", [])
        pairs += [(due[a], read_due[b]) for a, b in pair_up(due, read_due, _deadline_likeness)]
        for one, other in pairs:
            for name in ("phase", "alternative_group"):
                if one.get(name) and other.get(name):
                    votes[other[name], one[name]] += 1
        found: dict[str, str] = {}
        for (theirs, ours), _ in votes.most_common():
            if theirs not in found and ours not in found.values():
                found[theirs] = ours
        return found


def _with_ids(gold: Json) -> Json:
    items = [{"id": f"#{at}", **item} for at, item in enumerate(gold.get("items", []))]
    return {**gold, "items": items}


def _at(profile: Json, path: str) -> Any:
    found: Any = profile
    for part in path.split("."):
        found = (found or {}).get(part)
    return found


def _plain(value: Any) -> Leaves:
    return {} if value in (None, "") else {"": value}


def _field(name: str) -> Callable[[Json], Leaves]:
    return lambda element: {"": element.get(name)}


def _told(one: Json, others: list[Json], likeness: Callable[[str, str], float]) -> bool:
    """Whether a statement left over is part of another's: said in two sentences, or two in one."""
    return any(likeness(one.get("text", ""), other.get("text", "")) >= 0.6 for other in others)


def _without_items(found: Leaves) -> Leaves:
    """Of a deadline that holds for a phase: its items are those of the phase."""
    return {key: value for key, value in found.items() if not key.startswith("items[")}


def _forget_implied_count(wanted: Leaves, found: Leaves) -> None:
    """One, where the notice gives no number, and the least of one are no facts."""
    if "count.min" not in wanted and found.get("count.min") == 1:
        del found["count.min"]
    if not {"count.min", "count.max"} & wanted.keys() and found.get("count.max") == 1:
        del found["count.max"]


def _item_likeness(gold: Json, read: Json) -> Callable[[Json, Json], float]:
    def only(side: Json, kind: str) -> bool:
        return [one.get("kind") for one in side.get("items", [])].count(kind) == 1

    def likeness(one: Json, other: Json) -> float:
        name = texts.alike(one.get("name", ""), other.get("name", ""))
        kind = one.get("kind", "")
        alone = kind in _MEDIA and only(gold, kind) and only(read, kind)
        if name < 0.3 and not (alone and other.get("kind") == kind):
            return 0.0
        same_kind, same_per = kind == other.get("kind"), one.get("per") == other.get("per")
        return name + (0.5 if same_kind else 0.0) + (0.1 if same_per else 0.0)

    return likeness


def _text_likeness(path: str) -> Callable[[str, str], float]:
    return lambda one, other: 2.0 * same(path, one, other) + texts.alike(one, other)


def _deadline_likeness(one: Json, other: Json) -> float:
    date, read = str(one.get("date")), str(other.get("date"))
    near = 2.0 if date == read else 1.0 if date[5:] == read[5:] else 0.1
    same_time = 0.2 if one.get("time") == other.get("time") else 0.0
    return near + same_time + 0.3 * texts.alike(one.get("what") or "", other.get("what") or "")


def _quota_likeness(one: Json, other: Json) -> float:
    numbers = [end for end in ("min", "max") if one.get(end) == other.get(end)]
    return texts.alike(one.get("who", ""), other.get("who", "")) + 0.2 * len(numbers)


def _route_likeness(one: Json, other: Json) -> float:
    if one.get("method") != other.get("method"):
        return 0.0
    return 1.0 + texts.alike(one.get("to") or "", other.get("to") or "")


def _equal(name: str) -> Callable[[Json, Json], float]:
    return lambda one, other: 1.0 if one.get(name) == other.get(name) else 0.0


def _statement_likeness(one: Json, other: Json) -> float:
    found = texts.alike_statements(one.get("text", ""), other.get("text", ""))
    return found if found >= 0.4 else 0.0


def _conflict(element: Json) -> Leaves:
    return {"": [str(one) for one in element.get("values", [])]}


def _is_counted(conflict: Json) -> bool:
    return str(conflict.get("of", "")).split(".")[0] in _CONFLICTS


def _conflict_likeness(one: Json, other: Json) -> float:
    family = str(one.get("of", "")).split(".")[0]
    return float(str(other.get("of", "")).startswith(family))


def shares(outcomes: Iterable[Outcome]) -> Sequence[float]:
    """Precision, recall and F1 over several notices; 1.0 where nothing was asked or said."""
    all_of = list(outcomes)
    right = sum(len(one.right) for one in all_of)
    said = right + sum(len(one.false) for one in all_of)
    asked = right + sum(len(one.missed) for one in all_of)
    precision = right / said if said else 1.0
    recall = right / asked if asked else 1.0
    both = precision + recall
    return (precision, recall, 2 * precision * recall / both if both else 0.0)
