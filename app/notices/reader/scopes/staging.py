"""Stages of items and deadlines: what is handed in now, and what only by those who come further."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from app.notices.reader.found import Reading
from app.notices.reader.scopes import meant
from app.notices.reader.things.phases import is_batch, is_later, phase_at
from app.notices.reader.things.sheet import Ground, Sheet

_NO_STAGE = re.compile(
    r"时间|方式|要求|材料|填报|递交|上传|报名|投稿|程序|申报|推荐|评审|审核|公示|报送|名额|条件|类|组|提交|联系|总结"
)


_STEP, _STEPS = re.compile(r"第[一二三四]步"), 2
_CHOOSES = re.compile(
    r"第[二三四]步[^\n]{0,60}(?:通过|录用|入围|入选|合格|选中)(?:的|后|者|作者|摘要|，)"
)


def _is_step(phase: str | None) -> bool:
    return bool(phase and _STEP.match(phase))


_MORE = re.compile(r"另附|另交|另需|另报|还需|补充材料|附加材料|其他材料")


def settle(reading: Reading) -> None:
    """Stages of items and deadlines, where there is more than one."""
    known = {id(sheet): _phase(reading, sheet) for sheet in reading.sheets}
    title = reading.title.text if reading.title else ""
    known = {one: None if phase and phase in title else phase for one, phase in known.items()}
    both = {due.phase for due in reading.dues if due.phase and due.phase in title}
    if len(both) > 1:
        reading.dues = [replace(due, phase=None) for due in reading.dues]
    if not _are_stages(reading):
        known = {one: None if _is_step(phase) else phase for one, phase in known.items()}
        reading.dues = [
            replace(due, phase=None) if _is_step(due.phase) else due for due in reading.dues
        ]
    named = dict.fromkeys(phase for phase in known.values() if phase)
    named |= dict.fromkeys(due.phase for due in reading.dues if due.phase)
    if not named and len(reading.dues) == 2:
        named = _by_sections(reading, known)
    if len(named) < 2 and not (len(named) == 1 and _later(reading, named)):
        reading.dues = [replace(due, phase=None) for due in reading.dues]
        return
    first = _first(reading, named, known.values())
    if first:
        known_later = (one.date for one in reading.dues if one.phase and is_later(one.phase))
        last = min(known_later, default=date.max)
        reading.dues = [
            replace(due, phase=first) if not due.phase and due.date <= last else due
            for due in reading.dues
        ]
    for sheet in reading.sheets:
        phase = known[id(sheet)] or _going_on(reading, sheet, known) or first
        if phase:
            place = (sheet.mention.start, sheet.mention.end)
            sheet.put("phase", phase, Ground(("phase",), *place, 0.8))


def _are_stages(reading: Reading) -> bool:
    """第一步 and 第二步 have days of their own, or between them somebody is chosen."""
    told = {due.phase for due in reading.dues if _is_step(due.phase)}
    return len(told) >= _STEPS or bool(_CHOOSES.search(reading.document.text))


def _going_on(reading: Reading, sheet: Sheet, known: dict[int, str | None]) -> str | None:
    """下列人选另附材料, below the part of one stage: of the same stage."""
    tops = list(reading.document.above(sheet.point))
    if not tops or not _MORE.search(tops[-1].title):
        return None
    before = [one for one in reading.sheets if one.mention.start < tops[-1].start]
    return known[id(before[-1])] if before else None


def _later(reading: Reading, named: Collection[str]) -> bool:
    """The one stage that is named is a later one, so that all else belongs to the first."""
    return bool(reading.dues) and all(is_later(one) for one in named)


def _first(reading: Reading, named: Collection[str], own: Iterable[str | None]) -> str | None:
    """The stage of all that names none: what is handed in first. Batches are no stages."""
    if any(is_batch(one) for one in named) or len(reading.dues) < 2:
        return None
    earliest = min(reading.dues, key=lambda due: due.date)
    if any(due.phase is None and due.date <= earliest.date for due in reading.dues):
        told = set(own) - {due.phase for due in reading.dues if due.date > earliest.date}
        return next((one for one in named if not is_later(one) and one in told), None)
    return earliest.phase


def _by_sections(reading: Reading, known: dict[int, str | None]) -> dict[str, None]:
    """Two deadlines in two parts side by side: each part is a stage, by its title."""
    parts = [_part(reading, due.sentence.point) for due in reading.dues]
    if None in parts or parts[0] == parts[1] or not _side_by_side(reading, parts):
        return {}
    titles = [reading.document.points[part or 0].title for part in parts]
    reading.dues = [
        replace(due, phase=title) for due, title in zip(reading.dues, titles, strict=True)
    ]
    for sheet in reading.sheets:
        part = _part(reading, sheet.point)
        known[id(sheet)] = titles[parts.index(part)] if part in parts else titles[0]
    return dict.fromkeys(titles)


def _side_by_side(reading: Reading, parts: list[int | None]) -> bool:
    points = [reading.document.points[part or 0] for part in parts]
    plain = all(3 <= len(one.title) <= 12 and not _NO_STAGE.search(one.title) for one in points)
    return plain and points[0].parent == points[1].parent >= 0


def _part(reading: Reading, point: int) -> int | None:
    """The point of the second level that a point is in."""
    while point >= 0:
        if reading.document.points[point].level == 2:
            return point
        point = reading.document.points[point].parent
    return None


def _phase(reading: Reading, sheet: Sheet) -> str | None:
    sentence = reading.document.sentence_at(sheet.mention.start)
    if sentence is None:
        return None
    place = sheet.mention.start - sentence.start
    own = phase_at(reading.document, sentence, place, titled=False)
    if own:
        return own
    for due in reading.dues:
        if due.phase and meant.below(reading.document, sheet.point, due.sentence.point):
            return due.phase
    return phase_at(reading.document, sentence, place)
