"""CS03: a form that does not name the nominee in whose slot it lies."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.checks.base import Judgement, SlotFacts, judged, slot_check, unchecked
from app.checks.comparing import Reading, distance, plain
from app.checks.pairs import scans, words
from app.checks.stored import LOOK_YOURSELF, REASONS, todo
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind, Per
from app.domain.quantities import Words
from app.texts import N_

NAME_MISMATCHED = Rule(
    "CS03",
    "nominee-name-mismatched",
    Severity.CONFIRM,
    message=N_("这份表里没有找到“{required}”，可能放成了别人的，或者姓名写得不一样。"),
    remedy=N_("请打开看一眼：是本人的就确认；放错了就移除，放入本人的。"),
    passed=N_("表里有“{required}”。"),
)
_UNCLEAR = N_("扫描件上的姓名没有认清")
_LABELS = ("姓名", "人选姓名", "候选人姓名", "推荐人选", "推荐人选姓名", "被推荐人姓名")
_SURE = 0.95
_ASIDE = re.compile(r"[（(].*?[）)]")


@slot_check(NAME_MISMATCHED)
def nominee_name_mismatched(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """每位人选的推荐表，Word 版和扫描件里都要有本人的姓名。两个人的表互相放错，最容易这样查出来。

    名字中间的空格和间隔号不算。扫描件上认不清的，请人看，不当作放错。
    """
    nominee = slot.submission.nominee(slot.key.nominee)
    if item.kind is not Kind.FORM or item.per is not Per.NOMINEE or nominee is None:
        return
    for entry, word in words(slot):
        if word.text is not None:
            said = _judged(nominee.name, good=_names(plain(word.text), nominee.name))
            yield replace(said, file=entry.file)
    for entry, pdf in scans(slot):
        if pdf.texts is not None:
            yield replace(_in_scan(Reading(pdf), nominee.name), file=entry.file)
        elif "ocr" in pdf.missed:
            yield replace(_missed(pdf.missed["ocr"]), file=entry.file)


def _missed(reason: str) -> Judgement:
    return unchecked(NAME_MISMATCHED, REASONS.get(reason, REASONS["failed"]), todo(reason))


def _in_scan(reading: Reading, name: str) -> Judgement:
    """A name that is nearly there, or nowhere, may have been misread: nobody is accused of it."""
    if _names(reading.text, name):
        return _judged(name, good=True)
    wanted = plain(_ASIDE.sub("", name))
    there = [one for label in _LABELS for one in reading.beside(label)]
    clear = [one for one in there if one.sure >= _SURE and not one.covered]
    others = [one for one in clear if 2 <= len(plain(one.text)) <= 12]
    if others and all(_is_another(wanted, plain(one.text)) for one in others):
        return _judged(name, good=False)
    return unchecked(NAME_MISMATCHED, _UNCLEAR, LOOK_YOURSELF)


def _is_another(wanted: str, seen: str) -> bool:
    """More than half of the characters differ."""
    return distance(wanted, seen) * 2 > len(wanted)


def _names(text: str, name: str) -> bool:
    return plain(name) in text or plain(_ASIDE.sub("", name)) in text


def _judged(name: str, *, good: bool) -> Judgement:
    return judged(NAME_MISMATCHED, good=good, required=Words(name))
