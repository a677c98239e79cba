"""PH11: one photo handed in as several."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks.base import Case, Judgement, case_check, found
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind
from app.domain.quantities import Words
from app.domain.submission import SlotKey, SubmittedFile
from app.texts import N_

DUPLICATE = Rule(
    "PH11",
    "photo-duplicate",
    Severity.WARNING,
    message=N_("与{where}的“{other}”是同一张照片。"),
    remedy=N_("请换一张不同的照片；确实要用同一张，可以照样报送。"),
)
_HERE = N_("这一格")
_PHOTOS = {Kind.PHOTO, Kind.HEADSHOT}


@case_check(DUPLICATE)
def photo_duplicate(case: Case) -> Iterator[Judgement]:
    """同一张照片放了两次，数量看着够，收件方一看就知道少一张。不同人选之间也会查。"""
    first: dict[str, tuple[Item, SlotKey, SubmittedFile]] = {}
    for item, slot in case.slots:
        if item.kind not in _PHOTOS:
            continue
        for entry in slot.files:
            earlier = first.setdefault(entry.file.sha512, (item, slot.key, entry.file))
            if earlier[2] is entry.file:
                continue
            where = Words(_where(earlier[0], earlier[1], slot.key, case))
            told = found(DUPLICATE, where=where, other=Words(earlier[2].name))
            yield replace(told, key=slot.key, file=entry.file)


def _where(item: Item, key: SlotKey, here: SlotKey, case: Case) -> str:
    if key == here:
        return _HERE
    nominee = case.submission.nominee(key.nominee)
    return f"{nominee.name}“{item.name}”" if nominee else f"“{item.name}”"
