"""NM: names that don't follow the notice's pattern, broken sequences, names that collide."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from app.checks import formats
from app.checks.base import Case, FileInSlot, Judgement, SlotFacts, case_check, found, judged
from app.domain import naming
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Count, Several, Words
from app.domain.submission import SubmittedFile
from app.texts import N_

PATTERN_MISMATCHED = Rule(
    "NM01",
    "pattern-mismatched",
    Severity.INFO,
    message=N_("文件名是“{actual}”，按通知应为“{required}”。"),
    remedy=N_("打包时会命名为“{required}”，不用自己改；收到的材料名称不对的，请报送单位改好。"),
    passed=N_("文件名“{actual}”符合要求。"),
    on_arrival=Severity.ERROR,
)


@case_check(PATTERN_MISMATCHED)
def pattern_mismatched(case: Case) -> Iterator[Judgement]:
    """通知规定了怎么命名的，比如姓名加序号。张三1、张三01、张三-1、张三（1）都算对。

    自己报送时只作说明，因为打包会按规定命名；接收方收到的材料名称不对就是不合格。
    """
    for item, slot in case.slots:
        if item.naming is None:
            continue
        for entry in slot.files:
            follows = naming.matches(entry.file.name, item, slot.key, case.submission)
            judgement = judged(
                PATTERN_MISMATCHED,
                good=follows is not None,
                of=("naming", "naming_group"),
                actual=Words(entry.file.name),
                required=Words(
                    _required(case.names.get(entry.file.path, entry.file.name), entry, item)
                ),
            )
            yield replace(judgement, key=slot.key, file=entry.file)


def _required(name: str, entry: FileInSlot, item: Item) -> str:
    """With the extension that is asked where the file must be replaced by one of that format."""
    wanted = formats.asked(item, entry.rendition) if entry.rendition else ()
    if not wanted or formats.accepted(formats.of_content(entry.facts), wanted):
        return name
    return f"{PurePath(name).stem}.{wanted[0].lower()}"


SEQUENCE_BROKEN = Rule(
    "NM02",
    "sequence-broken",
    Severity.INFO,
    message=N_("文件名里的序号是 {actual}，应从 1 号起连续，编到 {required}。"),
    remedy=N_("打包时会重新编号，不用自己改；收到的材料序号不对的，请报送单位核对有没有漏交。"),
    passed=N_("文件名里的序号连续，编到 {required}。"),
    on_arrival=Severity.ERROR,
)
_NUMBER = N_("号")
_Numbered = tuple[SlotFacts, int | None]


@case_check(SEQUENCE_BROKEN)
def sequence_broken(case: Case) -> Iterator[Judgement]:
    """序号断了可能是漏交，重了分不清谁是谁。一个人的证件照和生活照可以共用一串序号。

    有文件名不合规定时，序号无从谈起，只由 NM01 说明。
    """
    for members in _sequences(case):
        numbers = [number for _, number in members if number is not None]
        if len(numbers) < len(members):
            continue
        judgement = judged(
            SEQUENCE_BROKEN,
            good=sorted(numbers) == list(range(1, len(numbers) + 1)),
            of=("naming", "naming_group"),
            actual=Several(tuple(Count(number, _NUMBER) for number in sorted(numbers))),
            required=Count(len(numbers), _NUMBER),
        )
        yield replace(judgement, key=members[0][0].key)


def _sequences(case: Case) -> Iterator[list[_Numbered]]:
    """Files that share one sequence: of one group, for one name (namesakes count on together)."""
    found_ones: dict[tuple[str, str | None], list[_Numbered]] = {}
    for item, slot in case.slots:
        if item.naming is None or "{序号}" not in item.naming:
            continue
        nominee = case.submission.nominee(slot.key.nominee)
        key = (item.naming_group or item.id, nominee.name if nominee else None)
        for entry in slot.files:
            number = naming.matches(entry.file.name, item, slot.key, case.submission)
            found_ones.setdefault(key, []).append((slot, number))
    yield from found_ones.values()


COLLIDING = Rule(
    "NM04",
    "colliding",
    Severity.ERROR,
    message=N_("打包后叫“{actual}”，与“{other}”打包后的名称相同，会互相覆盖。"),
    remedy=N_("请改动其中一个文件的名称，再重新放入。"),
    passed=N_("打包后没有重名的文件。"),
)


@case_check(COLLIDING)
def colliding(case: Case) -> Iterator[Judgement]:
    """只差大小写的两个名字，在 U盘和 Windows 上是同一个文件，后写的会盖掉先写的。"""
    taken: dict[str, SubmittedFile] = {}
    clear = True
    for item, slot in case.slots:
        folder = naming.folder_of(slot.key, case.submission, item.per)
        for entry in slot.files:
            name = case.names.get(entry.file.path, entry.file.name)
            other = taken.setdefault(_folded(f"{folder}/{name}"), entry.file)
            if other is not entry.file:
                clear = False
                judgement = found(COLLIDING, actual=Words(name), other=Words(other.name))
                yield replace(judgement, key=slot.key, file=entry.file)
    if clear and taken:
        yield judged(COLLIDING, good=True)


def _folded(path: str) -> str:
    """The same for names that some medium takes for one: case and composition don't count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
