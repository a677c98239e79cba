"""All that was found, put together into a profile."""

import re
from functools import cached_property
from dataclasses import dataclass, replace
from datetime import date

from app.domain.notice import (
    Attestation,
    Basis,
    Conflict,
    Contacts,
    Deadline,
    ExcludedRoute,
    Item,
    Method,
    NoticeProfile,
    Packaging,
    Quota,
    Route,
)
from app.notices.reader import items, naming, routing, unplaced
from app.notices.reader.assign import Assignment
from app.notices.reader.layout.document import Document
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.shaping import shape
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic
from app.notices.reader.whole import attestations, contacts, deadlines, heads, quotas, routes
from app.notices.reader.whole.phases import phase_at
from app.texts import _


_NO_STAGE = re.compile(r"时间|方式|要求|材料|程序|报送|名额|条件|类|组|提交|联系|总结")


@dataclass
class Reading:
    """Everything found in a notice, before it becomes a profile."""

    document: Document

    def __post_init__(self) -> None:
        document = self.document
        self.title = (
            heads.title(document) or heads.first_line(document) or heads.guessed_title(document)
        )
        self.dated = heads.issued(document)
        self.issuers = heads.issuers(document, self.dated, self.title)
        self.contacts = contacts.contacts(document)
        self.refused = routes.refusals(document)
        self.ways = routes.ways(document, self.contacts, self.refused)
        self.dues = deadlines.dues(document, self.year)
        self.quotas = quotas.shares(document)
        self.statements = attestations.statements(document)
        self.topic = Topic(document, self.title.text if self.title else "")
        self.catalogue = Catalogue(document, self.topic)
        self.assignment = Assignment(self.catalogue, [(one.start, one.end) for one in self.quotas])
        self.names = naming.spread(self.catalogue, self.assignment)
        self.phases()
        routing.copies_where_only_on_paper(self)
        shape(document, self.topic, self.catalogue.sheets)

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

    def phases(self) -> None:
        """Stages of items and deadlines, where there is more than one."""
        known = {id(sheet): self._phase(sheet) for sheet in self.sheets}
        named = {phase for phase in known.values() if phase}
        named |= {due.phase for due in self.dues if due.phase}
        if not named and len(self.dues) == 2:
            named = self._by_sections(known)
        if len(named) < 2:
            self.dues = [replace(due, phase=None) for due in self.dues]
            return
        for sheet in self.sheets:
            phase = known[id(sheet)]
            if phase:
                place = (sheet.mention.start, sheet.mention.end)
                sheet.put("phase", phase, Ground(("phase",), *place, 0.8))

    def _by_sections(self, known: dict[int, str | None]) -> set[str]:
        """Two deadlines in two parts side by side: each part is a stage, by its title."""
        parts = [self._part(due.sentence.point) for due in self.dues]
        if None in parts or parts[0] == parts[1] or not self._side_by_side(parts):
            return set()
        titles = [self.document.points[part or 0].title for part in parts]
        self.dues = [
            replace(due, phase=title) for due, title in zip(self.dues, titles, strict=True)
        ]
        for sheet in self.sheets:
            part = self._part(sheet.point)
            known[id(sheet)] = titles[parts.index(part)] if part in parts else titles[0]
        return set(titles)

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
        for due in self.dues:
            if due.phase and routing.below(self.document, sheet.point, due.sentence.point):
                return due.phase
        sentence = self.document.sentence_at(sheet.mention.start)
        if sentence is None:
            return None
        return phase_at(self.document, sentence, sheet.mention.start - sentence.start)

    @property
    def sheets(self) -> list[Sheet]:
        return self.catalogue.sheets


def profile(reading: Reading, name: str) -> NoticeProfile:
    ids = dict(zip(map(id, reading.sheets), items.ids(reading.sheets), strict=True))
    title = reading.title.text if reading.title else (name or _("未命名的通知"))
    year = reading.year
    due = [_deadline(reading, one, ids) for one in reading.dues]
    return NoticeProfile(
        id=f"notice-{reading.dated.date:%Y%m%d}" if reading.dated else "notice",
        edition=str(year or 1),
        title=title,
        issuers=tuple(one.text for one in reading.issuers),
        issued=reading.dated.date if reading.dated else None,
        contacts=_contacts(reading),
        deadlines=tuple(due),
        quotas=tuple(_quota(reading, number, one) for number, one in enumerate(reading.quotas, 1)),
        routes=tuple(_routes(reading)),
        excluded_routes=tuple(
            ExcludedRoute(one.method, (_basis(reading, ("method",), one.start, one.end, 0.95),))
            for one in reading.refused
            if one.method not in {way.method for way in reading.ways}
        ),
        items=tuple(_item(reading, sheet, ids[id(sheet)]) for sheet in reading.sheets),
        attestations=tuple(
            Attestation(
                one.id,
                _(one.text) if one.text else one.text,
                (),
                (_basis(reading, ("text",), one.start, one.end, one.confidence),),
            )
            for one in reading.statements
        ),
        basis=tuple(_own_basis(reading)),
        conflicts=tuple(_conflicts(reading, due)),
        packaging=Packaging(reading.names.folder, reading.names.archive),
        unparsed=tuple(unplaced.passages(reading.document, _placed(reading))),
    )


def _basis(
    reading: Reading,
    of: tuple[str, ...],
    start: int,
    end: int,
    sure: float,
    *,
    inferred: bool = False,
) -> Basis:
    ground = Ground(of, start, end, sure, inferred=inferred)
    sentence = reading.document.sentence_at(start)
    low, high = (sentence.start, sentence.end) if sentence else (start, end)
    return items.basis(reading.document.clean, ground, low, high)


def _contacts(reading: Reading) -> Contacts:
    found = reading.contacts
    return Contacts(
        emails=tuple(one.text for one in found.emails),
        phones=tuple(one.text for one in found.phones),
        addresses=tuple(one.text for one in found.addresses),
        people=tuple(one.text for one in found.people),
        office=found.office.text if found.office else None,
    )


def _quota(reading: Reading, number: int, one: quotas.Share) -> Quota:
    return Quota(
        f"quota-{number}", one.who, one.min, one.max,
        basis=(_basis(reading, ("who", "min", "max"), one.start, one.end, one.confidence),),
    )  # fmt: skip


def _routes(reading: Reading) -> list[Route]:
    main = next(
        (reading.route_ids[id(way)] for way in reading.ways if way.method is Method.POST), None
    )
    found: list[Route] = []
    for way in reading.ways:
        id_ = reading.route_ids[id(way)]
        accompanies = main if way.accompanies and main != id_ else None
        subject = reading.names.subject if way.method is Method.EMAIL else None
        to = way.to.text if way.to else None
        found.append(Route(id_, way.method, to, subject, way.any_of, accompanies))
    return found


def _deadline(reading: Reading, one: deadlines.Due, ids: dict[int, str]) -> Deadline:
    ways = routing.applies_to(reading.ways, one, reading.dues)
    applies = tuple(reading.route_ids[id(way)] for way in ways)
    named = routing.items_of(reading, one)
    return Deadline(
        one.date, one.time, "", applies, tuple(ids[id(sheet)] for sheet in named), one.phase, one.by_postmark, one.inferred,
        (_basis(reading, ("date", "time", "phase", "applies_to", "items", "by_postmark"), one.start, one.end, one.confidence, inferred=one.inferred),),
    )  # fmt: skip


def _item(reading: Reading, sheet: Sheet, id_: str) -> Item:
    ways = routing.routes_of(reading, sheet)
    grounds = [Ground(("routes",), *way.places[0], 0.8, inferred=True) for way in ways]
    bases = tuple(_grounded(reading, ground) for ground in [*sheet.grounds, *grounds])
    return items.item(sheet, id_, tuple(reading.route_ids[id(way)] for way in ways), bases)


def _grounded(reading: Reading, ground: Ground) -> Basis:
    sentence = reading.document.sentence_at(ground.start)
    low, high = (sentence.start, sentence.end) if sentence else (ground.start, ground.end)
    return items.basis(reading.document.clean, ground, low, high)


def _own_basis(reading: Reading) -> list[Basis]:
    found: list[Basis] = []
    if reading.title:
        one = reading.title
        found.append(
            _basis(reading, ("title",), one.start, one.end, one.confidence, inferred=one.inferred)
        )
    if reading.dated:
        dated = reading.dated
        found.append(
            _basis(
                reading,
                ("issued",),
                dated.start,
                dated.end,
                dated.confidence,
                inferred=dated.inferred,
            )
        )
    groups = [("issuers", reading.issuers)]
    held = reading.contacts
    groups += [("contacts.emails", held.emails), ("contacts.phones", held.phones)]
    groups += [("contacts.addresses", held.addresses), ("contacts.people", held.people)]
    groups += [("contacts.office", [held.office] if held.office else [])]
    for path, several in groups:
        for number, one in enumerate(several):
            of = path if path == "contacts.office" else f"{path}.{number}"
            found.append(
                _basis(reading, (of,), one.start, one.end, one.confidence, inferred=one.inferred)
            )
    for route, way in zip(_routes(reading), reading.ways, strict=True):
        start, end = (way.to.start, way.to.end) if way.to else way.places[0]
        found.append(_basis(reading, (f"routes.{route.id}",), start, end, 0.88 if way.to else 0.75))
    for of, start, end in reading.names.places:
        found.append(_basis(reading, (of,), start, end, 0.9))
    return found


def _conflicts(reading: Reading, due: list[Deadline]) -> list[Conflict]:
    found: list[Conflict] = []
    for number, one in enumerate(due):
        rivals = [other for other in due if _same_scope(one, other)]
        later = rivals[-1]
        if len(rivals) == 2 and rivals[0] is one and later.date != one.date:
            of = f"deadlines.{number}.date"
            found.append(_conflict(of, one.date, later.date, one.basis + later.basis))
    for number, sheet in enumerate(reading.sheets):
        for clash in sheet.clashes:
            bases = tuple(_basis(reading, (clash.path,), *place, 0.8) for place in clash.places)
            found.append(
                Conflict(f"items.{number}.{clash.path}", (str(clash.kept), str(clash.other)), bases)
            )
    return found


def _same_scope(one: Deadline, other: Deadline) -> bool:
    return (one.applies_to, one.items, one.phase) == (other.applies_to, other.items, other.phase)


def _conflict(of: str, one: date, other: date, bases: tuple[Basis, ...]) -> Conflict:
    return Conflict(of, (min(one, other).isoformat(), max(one, other).isoformat()), bases)


def _placed(reading: Reading) -> list[tuple[int, int]]:
    found = list(reading.assignment.placed)
    found += [(one.start, one.end) for one in reading.dues]
    found += [(one.start, one.end) for one in reading.quotas]
    found += [(one.start, one.end) for one in reading.statements]
    found += [(one.start, one.end) for one in reading.refused]
    found += [place for way in reading.ways for place in way.places]
    found += [(one.mention.start, one.mention.end) for one in reading.sheets]
    return found + [(start, end) for _of, start, end in reading.names.places]
