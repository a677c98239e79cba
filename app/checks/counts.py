"""CT: items that are missing, have too few files or too many."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.checks.base import (
    Case,
    Judgement,
    SlotFacts,
    case_check,
    found,
    judged,
    of_numbers,
    several,
    slot_check,
)
from app.domain import renditions
from app.domain.finding import Rule, Severity
from app.domain.notice import CountRange, Item, Method, NoticeProfile, Per, Rendition
from app.domain.quantities import Count, Value, Words
from app.domain.submission import SlotKey
from app.texts import N_

ITEM_MISSING = Rule(
    "CT01",
    "item-missing",
    Severity.ERROR,
    message=N_("还没有{what}，要求 {required}。"),
    remedy=N_("请补上{what}。"),
    passed=N_("{what}已放入 {actual}。"),
)
_OF = ("count", "renditions", "name", "required")
_FILE = N_("份")
_PERSON = N_("人")
_ONE_OF = N_("项，任选其一")
_NOMINEE = N_("推荐人选")
_UNITS = {
    Rendition.WORD: N_("份 Word 版"),
    Rendition.SCAN: N_("份 PDF 扫描件"),
    Rendition.PHOTO: N_("张照片"),
    Rendition.VIDEO: N_("个视频"),
    Rendition.AUDIO: N_("个音频"),
    Rendition.SHEET: N_("份电子表格"),
}


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many files of one rendition lie in a slot; `unit` measures them."""

    number: int
    unit: str


@case_check(ITEM_MISSING)
def item_missing(case: Case) -> Iterator[Judgement]:
    """通知要的材料，一份都没有放进来。只要纸质的、视情况才要的、以后才要的，都不算缺。

    几样任选其一的，有一样就行。按人选要的材料，还没有添加人选时，先提醒添加人选。
    """
    given = {slot.key for _, slot in case.slots if slot.files}
    for item, slot in case.slots:
        what = Words(item.name)
        if slot.files:
            actual = several(
                Count(one.number, one.unit) for one in _tallies(item, slot) if one.number
            )
            yield _of_item(judged(ITEM_MISSING, good=True, what=what, actual=actual), slot.key)
        elif _wanted(item, case.profile) and not item.alternative_group:
            yield _of_item(found(ITEM_MISSING, what=what, required=_least(item)), slot.key)
    yield from _no_alternative(case, given)
    yield from _no_nominee(case)


def _no_alternative(case: Case, given: set[SlotKey]) -> Iterator[Judgement]:
    """One finding for each group of which nothing is there, on its first item's slot."""
    groups: dict[tuple[str, str | None], list[tuple[Item, SlotKey]]] = {}
    for item, slot in case.slots:
        if item.alternative_group and _wanted(item, case.profile):
            groups.setdefault((item.alternative_group, slot.key.nominee), []).append(
                (item, slot.key)
            )
    for (name, nominee), members in groups.items():
        ids = {item.id for item in case.profile.items if item.alternative_group == name}
        if not any(key.item in ids and key.nominee in {None, nominee} for key in given):
            what = several(Words(item.name) for item, _ in members)
            required = Count(1, _ONE_OF) if len(members) > 1 else _least(members[0][0])
            yield _of_item(found(ITEM_MISSING, what=what, required=required), members[0][1])


def _no_nominee(case: Case) -> Iterator[Judgement]:
    if case.submission.nominees:
        return
    quota = case.profile.quota(case.submission.recommender)
    people = max(1, quota.min or 1) if quota else 1
    for item in case.items:
        if item.per is Per.NOMINEE and _wanted(item, case.profile):
            missing = found(ITEM_MISSING, what=Words(_NOMINEE), required=Count(people, _PERSON))
            yield _of_item(missing, SlotKey(item.id))


TOO_FEW = Rule(
    "CT02",
    "too-few",
    Severity.ERROR,
    message=N_("还缺 {missing}，要求至少 {required}。"),
    remedy=N_("请把缺的补上。"),
    passed=N_("数量够了：{actual}。"),
)


@slot_check(TOO_FEW)
def too_few(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """有了一些但不够数。要 Word 版和扫描件各一套的，两种分开数，少了哪一种就说哪一种。"""
    if not slot.files:
        return
    least = _range(item).min
    tallies = _tallies(item, slot)
    short = [one for one in tallies if one.number < least]
    actual = several(Count(one.number, one.unit) for one in short or tallies)
    judgement = judged(
        TOO_FEW,
        good=not short,
        of=_OF,
        actual=actual,
        missing=several(Count(least - one.number, one.unit) for one in short),
        required=several(Count(least, one.unit) for one in short),
    )
    yield of_numbers(judgement, *(one.number for one in tallies))


TOO_MANY = Rule(
    "CT03",
    "too-many",
    Severity.ERROR,
    message=N_("放了 {actual}，要求最多 {required}。"),
    remedy=N_("请留下最合适的，把多余的移除。"),
    passed=N_("没有多放，最多可以放 {required}。"),
)


@slot_check(TOO_MANY)
def too_many(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """多交的材料收件方不知道该用哪一份。Word 版和扫描件分开数。"""
    most = _range(item).max
    if most is None or not slot.files:
        return
    tallies = _tallies(item, slot)
    over = [one for one in tallies if one.number > most]
    judgement = judged(
        TOO_MANY,
        good=not over,
        of=_OF,
        actual=several(Count(one.number, one.unit) for one in over or tallies),
        required=several(Count(most, one.unit) for one in over or tallies),
    )
    yield of_numbers(judgement, *(one.number for one in tallies))


def _wanted(item: Item, profile: NoticeProfile) -> bool:
    """Whether files of the item must be there: required for sure, and not on paper alone."""
    least = _range(item).min
    if not item.required or item.conditional or least == 0:
        return False
    if item.renditions and not renditions.asked(item):
        return False
    methods = {route.method for route in map(profile.route, item.routes) if route}
    return not methods or bool(methods - {Method.POST, Method.IN_PERSON})


def _range(item: Item) -> CountRange:
    return item.count or CountRange()


def _least(item: Item) -> Value:
    least = _range(item).min
    shapes = renditions.asked(item)
    return several(Count(least, _UNITS[shape]) for shape in shapes) if shapes else _any(least)


def _any(number: int) -> Count:
    return Count(number, _FILE)


def _tallies(item: Item, slot: SlotFacts) -> list[_Tally]:
    """The files of each rendition that the item asks for; all together where it names none."""
    shapes = renditions.asked(item)
    if not shapes:
        return [_Tally(len(slot.files), _FILE)]
    return [
        _Tally(sum(entry.rendition is shape for entry in slot.files), _UNITS[shape])
        for shape in shapes
    ]


def _of_item(judgement: Judgement, key: SlotKey) -> Judgement:
    return replace(judgement, key=key, of=_OF)
