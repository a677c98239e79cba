"""Everything found in a notice, before it becomes a profile."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from app.notices.reader import copying, meant, naming, routing
from app.notices.reader.assign import Assignment
from app.notices.reader.layout.document import Document
from app.notices.reader.things import pruning
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.ladders import climb, part
from app.notices.reader.things.shaping import shape
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic
from app.notices.reader.whole import (
    attestations,
    contacts,
    dating,
    deadlines,
    heads,
    refusals,
    routes,
    settling,
    sharing,
)
from app.notices.reader.whole.phases import is_batch, is_later, phase_at

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


@dataclass
class Reading:
    """Everything found in a notice, before it becomes a profile."""

    document: Document

    def __post_init__(self) -> None:
        document = self.document
        self.title = (
            heads.title(document) or heads.first_line(document) or heads.guessed_title(document)
        )
        self.dated = dating.issued(document)
        self.issuers = heads.issuers(document, self.dated, self.title)
        self.contacts = contacts.contacts(document)
        self.refused = refusals.refusals(document)
        self.ways = routes.ways(document, self.contacts, self.refused)
        settling.settle_addresses(self.ways, self.contacts)
        self.dues = deadlines.dues(document, self.year, self.dated.date if self.dated else None)
        self.quotas = sharing.shares(document)
        self.statements = attestations.statements(document)
        self.topic = Topic(document, self.title.text if self.title else "")
        self.catalogue = Catalogue(document, self.topic)
        counted = [(one.start, one.end) for one in self.quotas]
        self.catalogue.sheets = pruning.named(document, self.sheets)
        self.assignment = Assignment(
            self.catalogue, counted, climb(self.catalogue) + part(self.catalogue)
        )
        self.catalogue.sheets = pruning.asked_for(document, self.sheets)
        self.names = naming.spread(self.catalogue, self.assignment)
        self.phases()
        copying.copies_on_paper(self)
        shape(self.catalogue, self.topic)

    @property
    def year(self) -> int | None:
        if self.dated:
            return self.dated.date.year
        found = re.search(r"20\d\d(?=年)", self.document.text)
        return int(found[0]) if found else None

    @cached_property
    def route_ids(self) -> dict[int, str]:
        """The id of each way, numbered where a method comes twice."""
        counts: dict[str, int] = {}
        found: dict[int, str] = {}
        for way in self.ways:
            counts[way.id] = counts.get(way.id, 0) + 1
            found[id(way)] = way.id if counts[way.id] == 1 else f"{way.id}-{counts[way.id]}"
        return found

    @cached_property
    def carried(self) -> dict[int, list[Sheet]]:
        return routing.carried(self)

    def phases(self) -> None:
        """Stages of items and deadlines, where there is more than one."""
        known = {id(sheet): self._phase(sheet) for sheet in self.sheets}
        title = self.title.text if self.title else ""
        known = {one: None if phase and phase in title else phase for one, phase in known.items()}
        both = {due.phase for due in self.dues if due.phase and due.phase in title}
        if len(both) > 1:
            self.dues = [replace(due, phase=None) for due in self.dues]
        if not self._are_stages():
            known = {one: None if _is_step(phase) else phase for one, phase in known.items()}
            self.dues = [
                replace(due, phase=None) if _is_step(due.phase) else due for due in self.dues
            ]
        named = dict.fromkeys(phase for phase in known.values() if phase)
        named |= dict.fromkeys(due.phase for due in self.dues if due.phase)
        if not named and len(self.dues) == 2:
            named = self._by_sections(known)
        if len(named) < 2 and not (len(named) == 1 and self._later(named)):
            self.dues = [replace(due, phase=None) for due in self.dues]
            return
        first = self._first(named, known.values())
        if first:
            known_later = (one.date for one in self.dues if one.phase and is_later(one.phase))
            last = min(known_later, default=date.max)
            self.dues = [
                replace(due, phase=first) if not due.phase and due.date <= last else due
                for due in self.dues
            ]
        for sheet in self.sheets:
            phase = known[id(sheet)] or self._going_on(sheet, known) or first
            if phase:
                place = (sheet.mention.start, sheet.mention.end)
                sheet.put("phase", phase, Ground(("phase",), *place, 0.8))

    def _are_stages(self) -> bool:
        """第一步 and 第二步 have days of their own, or between them somebody is chosen."""
        told = {due.phase for due in self.dues if _is_step(due.phase)}
        return len(told) >= _STEPS or bool(_CHOOSES.search(self.document.text))

    def _going_on(self, sheet: Sheet, known: dict[int, str | None]) -> str | None:
        """下列人选另附材料, below the part of one stage: of the same stage."""
        tops = list(self.document.above(sheet.point))
        if not tops or not _MORE.search(tops[-1].title):
            return None
        before = [one for one in self.sheets if one.mention.start < tops[-1].start]
        return known[id(before[-1])] if before else None

    def _later(self, named: Collection[str]) -> bool:
        """The one stage that is named is a later one, so that all else belongs to the first."""
        return bool(self.dues) and all(is_later(one) for one in named)

    def _first(self, named: Collection[str], own: Iterable[str | None]) -> str | None:
        """The stage of all that names none: what is handed in first. Batches are no stages."""
        if any(is_batch(one) for one in named) or len(self.dues) < 2:
            return None
        earliest = min(self.dues, key=lambda due: due.date)
        if any(due.phase is None and due.date <= earliest.date for due in self.dues):
            told = set(own) - {due.phase for due in self.dues if due.date > earliest.date}
            return next((one for one in named if not is_later(one) and one in told), None)
        return earliest.phase

    def _by_sections(self, known: dict[int, str | None]) -> dict[str, None]:
        """Two deadlines in two parts side by side: each part is a stage, by its title."""
        parts = [self._part(due.sentence.point) for due in self.dues]
        if None in parts or parts[0] == parts[1] or not self._side_by_side(parts):
            return {}
        titles = [self.document.points[part or 0].title for part in parts]
        self.dues = [
            replace(due, phase=title) for due, title in zip(self.dues, titles, strict=True)
        ]
        for sheet in self.sheets:
            part = self._part(sheet.point)
            known[id(sheet)] = titles[parts.index(part)] if part in parts else titles[0]
        return dict.fromkeys(titles)

    def _side_by_side(self, parts: list[int | None]) -> bool:
        points = [self.document.points[part or 0] for part in parts]
        plain = all(3 <= len(one.title) <= 12 and not _NO_STAGE.search(one.title) for one in points)
        return plain and points[0].parent == points[1].parent >= 0

    def _part(self, point: int) -> int | None:
        """The point of the second level that a point is in."""
        while point >= 0:
            if self.document.points[point].level == 2:
                return point
            point = self.document.points[point].parent
        return None

    def _phase(self, sheet: Sheet) -> str | None:
        sentence = self.document.sentence_at(sheet.mention.start)
        if sentence is None:
            return None
        place = sheet.mention.start - sentence.start
        own = phase_at(self.document, sentence, place, titled=False)
        if own:
            return own
        for due in self.dues:
            if due.phase and meant.below(self.document, sheet.point, due.sentence.point):
                return due.phase
        return phase_at(self.document, sentence, place)

    @property
    def sheets(self) -> list[Sheet]:
        return self.catalogue.sheets
