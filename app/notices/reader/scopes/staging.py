"""Stages of items and deadlines: what is handed in now, and what only by those who come further."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from app.notices.reader.found import Reading
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes import meant
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.phases import is_batch, is_later, phase_at
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.whole.deadlines import Due

_NO_STAGE = Pattern(
    "时间|方式|要求|材料|填报|递交|上传|报名|投稿|程序|申报|推荐|评审|审核|公示|报送|名额|条件|类|组"
    "|提交|联系|总结"
)
"""报送要求, 推荐名额: the title of a part that is no stage."""
_STEP, _STEPS = Pattern(r"第[一二三四]步"), 2
"""第一步 in front of what it holds, and how many with days of their own are stages."""
_CHOOSES = Pattern(
    r"第[二三四]步[^\n]{0,60}(?:通过|录用|入围|入选|合格|选中)(?:的|后|者|作者|摘要|，)"
)
"""第二步：入围的作者提交…: only those who were chosen come to that step."""
_MORE = Pattern("另附|另交|另需|另报|还需|补充材料|附加材料|其他材料")
"""下列人选另附材料: the title of a part that goes on with the stage before it."""


def settle(reading: Reading) -> None:
    """Stages of items and deadlines, where there is more than one."""
    known = {id(sheet): _phase(reading.document, reading.dues, sheet) for sheet in reading.sheets}
    title = reading.title.text if reading.title else ""
    known = {one: None if phase and phase in title else phase for one, phase in known.items()}
    both = {due.phase for due in reading.dues if due.phase and due.phase in title}
    if len(both) > 1:
        reading.dues = [replace(due, phase=None) for due in reading.dues]
    if not _are_stages(reading.document, reading.dues):
        known = {one: None if _is_step(phase) else phase for one, phase in known.items()}
        reading.dues = [
            replace(due, phase=None) if _is_step(due.phase) else due for due in reading.dues
        ]
    named = dict.fromkeys(phase for phase in known.values() if phase)
    named |= dict.fromkeys(due.phase for due in reading.dues if due.phase)
    if not named and len(reading.dues) == 2:
        named = _by_sections(reading, known)
    if len(named) < 2 and not _only_later(named, reading.dues):
        reading.dues = [replace(due, phase=None) for due in reading.dues]
        return
    first = _first(reading.dues, named, known.values())
    if first:
        known_later = (one.date for one in reading.dues if one.phase and is_later(one.phase))
        last = min(known_later, default=date.max)
        reading.dues = [
            replace(due, phase=first) if not due.phase and due.date <= last else due
            for due in reading.dues
        ]
    for sheet in reading.sheets:
        phase = known[id(sheet)] or _going_on(reading.catalogue, sheet, known) or first
        if phase:
            place = (sheet.mention.start, sheet.mention.end)
            sheet.put("phase", phase, Ground(("phase",), *place, 0.8))


def _is_step(phase: str | None) -> bool:
    return bool(phase and _STEP.match(phase))


def _are_stages(document: Document, dues: Iterable[Due]) -> bool:
    """第一步 and 第二步 have days of their own, or between them somebody is chosen."""
    told = {due.phase for due in dues if _is_step(due.phase)}
    return len(told) >= _STEPS or bool(_CHOOSES.search(document.text))


def _going_on(catalogue: Catalogue, sheet: Sheet, known: dict[int, str | None]) -> str | None:
    """下列人选另附材料, below the part of one stage: of the same stage."""
    tops = list(catalogue.document.above(sheet.point))
    if not tops or not _MORE.search(tops[-1].title):
        return None
    before = [one for one in catalogue.sheets if one.mention.start < tops[-1].start]
    return known[id(before[-1])] if before else None


def _only_later(named: Collection[str], dues: Collection[Due]) -> bool:
    """The one stage that is named is a later one, so that all else belongs to the first."""
    return len(named) == 1 and bool(dues) and all(is_later(one) for one in named)


def _first(dues: Collection[Due], named: Collection[str], own: Iterable[str | None]) -> str | None:
    """The stage of all that names none: what is handed in first. Batches are no stages."""
    if any(is_batch(one) for one in named) or len(dues) < 2:
        return None
    earliest = min(dues, key=lambda due: due.date)
    if any(due.phase is None and due.date <= earliest.date for due in dues):
        told = set(own) - {due.phase for due in dues if due.date > earliest.date}
        return next((one for one in named if not is_later(one) and one in told), None)
    return earliest.phase


def _by_sections(reading: Reading, known: dict[int, str | None]) -> dict[str, None]:
    """Two deadlines in two parts side by side: each part is a stage, by its title."""
    parts = [_part(reading.document, due.sentence.point) for due in reading.dues]
    if None in parts or parts[0] == parts[1] or not _side_by_side(reading.document, parts):
        return {}
    titles = [reading.document.points[part or 0].title for part in parts]
    reading.dues = [
        replace(due, phase=title) for due, title in zip(reading.dues, titles, strict=True)
    ]
    for sheet in reading.sheets:
        part = _part(reading.document, sheet.point)
        known[id(sheet)] = titles[parts.index(part)] if part in parts else titles[0]
    return dict.fromkeys(titles)


def _side_by_side(document: Document, parts: list[int | None]) -> bool:
    points = [document.points[part or 0] for part in parts]
    plain = all(3 <= len(one.title) <= 12 and not _NO_STAGE.search(one.title) for one in points)
    return plain and points[0].parent == points[1].parent >= 0


def _part(document: Document, point: int) -> int | None:
    """The point of the second level that a point is in."""
    while point >= 0:
        if document.points[point].level == 2:
            return point
        point = document.points[point].parent
    return None


def _phase(document: Document, dues: Iterable[Due], sheet: Sheet) -> str | None:
    sentence = document.sentence_at(sheet.mention.start)
    if sentence is None:
        return None
    place = sheet.mention.start - sentence.start
    own = phase_at(document, sentence, place, titled=False)
    if own:
        return own
    for due in dues:
        ahead = due.sentence.point == sheet.point and sheet.mention.end < due.sentence.start
        if due.phase and not ahead and meant.below(document, sheet.point, due.sentence.point):
            return due.phase
    return phase_at(document, sentence, place)
