"""PD13: whether the words around a seal are the unit's name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from app.checks.base import Judgement, SlotFacts, judged, several, slot_check, unchecked
from app.checks.seals import marks
from app.checks.stored import LOOK_YOURSELF, REASONS, todo
from app.domain.facts import PdfFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.domain.quantities import Words
from app.domain.seals import SEAL_STRICT
from app.texts import N_

UNIT_MISMATCHED = Rule(
    "PD13",
    "seal-unit-mismatched",
    Severity.CONFIRM,
    message=N_("章上的字读出来是“{actual}”，与报送单位“{required}”对不上。"),
    remedy=N_("请看看是不是盖错了章、放错了文件；章没有错，是程序读错了，就确认。"),
    passed=N_("章上的字读出来是“{actual}”，与报送单位的名称相符。"),
)
_UNREAD = N_("章上的字没有读出来")

ALIKE = 0.8
"""Of a ring 6 to 9 letters in 100 are read wrong: two of a name of ten may be."""

_LEVELS = frozenset("国省市州盟区县旗乡镇街村社")
_SHORT = (
    ("中国共产党", "中共"),
    ("科学技术协会", "科协"),
    ("科学技术局", "科技局"),
    ("文学艺术界联合会", "文联"),
    ("妇女联合会", "妇联"),
    ("总工会", "工会"),
    ("委员会", "委"),
    ("人民政府", "政府"),
    ("有限责任公司", "公司"),
    ("股份有限公司", "公司"),
    ("有限公司", "公司"),
)
_NOT_NAME = re.compile(r"[（(][^）)]*[）)]|公章|印章|专用章|[^\u3400-\u9fffA-Za-z]")


@slot_check(UNIT_MISMATCHED)
def seal_unit_mismatched(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """把公章一圈的字读出来，与报送单位的名称比较，简称、读错一两个字不算不同。

    同一份文件有几个章的，有一个对得上就行：所在单位、主管单位也可能盖章。
    """
    for entry in slot.files if item.limits.sealed else ():
        if isinstance(entry.facts, PdfFacts) and entry.rendition is Rendition.SCAN:
            for judgement in _of_file(entry.facts, slot.submission.unit.name):
                yield replace(judgement, file=entry.file)


def _of_file(pdf: PdfFacts, unit: str) -> Iterator[Judgement]:
    sealed = [mark for _, mark in marks(pdf, SEAL_STRICT)]
    if not sealed:
        return
    rings = [mark.ring for mark in sealed if mark.ring]
    if not rings:
        reason = pdf.missed.get("ocr")
        words = REASONS.get(reason, REASONS["failed"]) if reason else _UNREAD
        yield unchecked(UNIT_MISMATCHED, words, todo(reason) if reason else LOOK_YOURSELF)
        return
    matching = [ring for ring in rings if is_name(ring, unit)]
    actual = several(Words(ring) for ring in matching[:1] or rings)
    yield judged(UNIT_MISMATCHED, good=bool(matching), actual=actual, required=Words(unit))


def is_name(ring: str, unit: str) -> bool:
    """Whether a ring's words, read from anywhere on, may be this unit's name."""
    read, name = _bare(ring), _bare(unit)
    turns = (read[start:] + read[:start] for start in range(len(read)))
    short = _short(name)
    return any(_alike(turn, name) or _alike(_short(turn), short) for turn in turns if name)


def _bare(name: str) -> str:
    """Without brackets, codes and the words for a seal."""
    return _NOT_NAME.sub("", name)


def _short(name: str) -> str:
    """Abbreviated as offices do."""
    for long, short in _SHORT:
        name = name.replace(long, short)
    return name


def _alike(read: str, name: str) -> bool:
    """市 for 区 is another unit, however alike the rest."""
    matcher = SequenceMatcher(None, read, name, autojunk=False)
    if matcher.ratio() < ALIKE:
        return False
    swapped = (
        set(zip(read[a:b], name[c:d], strict=False))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag == "replace" and b - a == d - c
    )
    return not any(one in _LEVELS and other in _LEVELS for pairs in swapped for one, other in pairs)
