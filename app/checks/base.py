"""What a rule is made of: the judgement it yields, and the decorators that register it.

A check has one of three shapes: file (`facts, item`), slot (`slot, item`), case (`case`).
It takes facts and yields judgements; it opens no file, prints nothing, reads no settings.
Whether it passed is said too: a check yields nothing only where the notice asks nothing.
The docstring of a check is Chinese: the rule catalogue, a part of the manual, is made of it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from app.domain.facts import Facts, Family
from app.domain.finding import Rule, Severity
from app.domain.notice import Basis, Item, NoticeProfile, Rendition
from app.domain.quantities import Several, Value, Words
from app.domain.submission import SlotKey, Submission, SubmittedFile


@dataclass(frozen=True, slots=True)
class Judgement:
    """One rule's word on one thing. `of` names the facts of the notice that it rests on.

    `file` and `item`, `nominee` are given by slot and case checks; for a file check the engine
    fills them in. `basis` is given where it is not the item's own.
    """

    rule: Rule
    severity: Severity
    of: tuple[str, ...] = ()
    values: dict[str, Value] = field(default_factory=dict)
    file: SubmittedFile | None = None
    key: SlotKey | None = None
    basis: tuple[Basis, ...] = ()
    subject: str = ""
    decided_by: str | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FileInSlot:
    file: SubmittedFile
    rendition: Rendition | None
    facts: Facts


@dataclass(frozen=True, slots=True)
class SlotFacts:
    key: SlotKey
    files: tuple[FileInSlot, ...]
    submission: Submission


@dataclass(frozen=True, slots=True)
class Case:
    """All that a check of a whole submission may look at. `now` is local time, with its zone.

    `names` are the package names by file path; `arrived` is set at the receiving office.
    """

    submission: Submission
    profile: NoticeProfile
    facts: dict[str, Facts]
    now: datetime
    names: dict[str, str]
    slots: tuple[tuple[Item, SlotFacts], ...] = ()
    arrived: bool = False
    items: tuple[Item, ...] = ()
    """What is asked for now, without the items of other phases; the engine lays out both."""


@dataclass(frozen=True, slots=True)
class FileCheck:
    rules: tuple[Rule, ...]
    facts: type
    judges: frozenset[str]
    run: Callable[[Any, Item], Iterable[Judgement]]


@dataclass(frozen=True, slots=True)
class SlotCheck:
    rules: tuple[Rule, ...]
    judges: frozenset[str]
    run: Callable[[SlotFacts, Item], Iterable[Judgement]]


@dataclass(frozen=True, slots=True)
class CaseCheck:
    rules: tuple[Rule, ...]
    run: Callable[[Case], Iterable[Judgement]]


AnyCheck = FileCheck | SlotCheck | CaseCheck


def check(
    *rules: Rule, facts: type, judges: Iterable[str] = ()
) -> Callable[[Callable[[Any, Item], Iterator[Judgement]]], FileCheck]:
    """A check of one file's facts; `judges` names the limits of an item that it settles."""
    return lambda run: FileCheck(rules, facts, frozenset(judges), run)


def slot_check(
    *rules: Rule, judges: Iterable[str] = ()
) -> Callable[[Callable[[SlotFacts, Item], Iterator[Judgement]]], SlotCheck]:
    """A check of all files in one slot together."""
    return lambda run: SlotCheck(rules, frozenset(judges), run)


def case_check(*rules: Rule) -> Callable[[Callable[[Case], Iterator[Judgement]]], CaseCheck]:
    """A check of the whole submission."""
    return lambda run: CaseCheck(rules, run)


def judged(rule: Rule, *, good: bool, of: str | tuple[str, ...] = (), **values: Value) -> Judgement:
    """The rule's own severity, or passed."""
    names = (of,) if isinstance(of, str) else of
    return Judgement(rule, Severity.PASSED if good else rule.severity, names, values)


def found(rule: Rule, *, of: str | tuple[str, ...] = (), **values: Value) -> Judgement:
    return judged(rule, good=False, of=of, **values)


def advised(rule: Rule, *, of: str | tuple[str, ...] = (), **values: Value) -> Judgement:
    """A wish (左右, a bare number) is missed: a warning by a rule whose own word is error."""
    return replace(found(rule, of=of, **values), severity=Severity.WARNING)


def unchecked(rule: Rule, reason: str, todo: str, *, of: str | tuple[str, ...] = ()) -> Judgement:
    """The check could not run, for `reason`; this says nothing about the file.

    `todo` is what to do about that, instead of the rule's remedy; both are gettext keys.
    """
    names = (of,) if isinstance(of, str) else of
    values: dict[str, Value] = {"reason": Words(reason), "todo": Words(todo)}
    return Judgement(rule, Severity.NOT_CHECKED, names, values)


def of_numbers(judgement: Judgement, *numbers: int) -> Judgement:
    """What is wrong by its numbers: a decision about two of three holds no more for one."""
    wrong = judgement.severity is not Severity.PASSED
    return replace(judgement, subject=" ".join(map(str, numbers))) if wrong else judgement


def several(values: Iterable[Value]) -> Value:
    """One value as it is, more of them one after the other."""
    all_of_them = tuple(values)
    return all_of_them[0] if len(all_of_them) == 1 else Several(all_of_them)


@dataclass(frozen=True, slots=True)
class Reading:
    """How files of a rendition are read, and the rules for those that cannot be.

    `wrong_format` speaks of a file whose content is another kind altogether; both rules' messages
    name {actual}, what is the matter, and may name {required}. `shape` is what the slot takes, as
    a word (照片, 视频, PDF, Word 文档), `about` the catalogue's text on `unreadable`. `hostile` is
    the rule for a file that was made to do harm; without it `unreadable` speaks of that too.
    """

    rendition: Rendition
    family: Family
    facts: type
    unreadable: Rule
    wrong_format: Rule
    shape: str
    about: str
    hostile: Rule | None = None
