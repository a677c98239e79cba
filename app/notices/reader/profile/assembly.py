"""All that was found, put together into a profile."""

from dataclasses import replace
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
from app.notices.reader.found import Reading
from app.notices.reader.naming.subjects import subjects
from app.notices.reader.profile import certainty, items, unplaced
from app.notices.reader.scopes import holding, named_for, routing
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.whole import deadlines, own_year, quotas
from app.texts import _

_MOST = 100
"""As many of each as a profile takes."""


def profile(reading: Reading, name: str) -> NoticeProfile:
    named_for.settle(reading)
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
        deadlines=tuple(one for one in due if not _is_later_rival(reading, one, due))[:_MOST],
        quotas=tuple(
            _quota(reading, number, one) for number, one in enumerate(reading.quotas[:_MOST], 1)
        ),
        routes=tuple(_routes(reading))[:_MOST],
        excluded_routes=tuple(
            ExcludedRoute(one.method, (_basis(reading, ("method",), one.start, one.end, 0.88),))
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
            for one in reading.statements[:_MOST]
        ),
        basis=tuple(_own_basis(reading)),
        conflicts=tuple(_conflicts(reading, due))[:_MOST],
        packaging=Packaging(reading.names.folder, reading.names.archive),
        unparsed=tuple(unplaced.passages(reading.document, reading.topic, _placed(reading))),
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
        emails=tuple(one.text for one in found.emails[:_MOST]),
        phones=tuple(one.text for one in found.phones[:_MOST]),
        addresses=tuple(one.text for one in found.addresses[:_MOST]),
        people=tuple(one.text for one in found.people[:_MOST]),
        office=found.office.text if found.office else None,
    )


def _quota(reading: Reading, number: int, one: quotas.Share) -> Quota:
    return Quota(
        f"quota-{number}",
        one.who,
        one.min,
        one.max,
        basis=(_basis(reading, ("who", "min", "max"), one.start, one.end, one.confidence),),
    )


def _routes(reading: Reading) -> list[Route]:
    main = next(
        (
            reading.route_ids[id(way)]
            for way in reading.ways
            if way.method in {Method.POST, Method.IN_PERSON}
        ),
        None,
    )
    noted = subjects(reading.names.notes, reading.ways)
    found: list[Route] = []
    for way in reading.ways:
        id_ = reading.route_ids[id(way)]
        accompanies = main if way.accompanies and main != id_ else None
        subject = noted[id(way)].pattern if id(way) in noted else None
        to = way.to.text if way.to and not accompanies else None
        found.append(Route(id_, way.method, to, subject, way.any_of, accompanies))
    return found


def _deadline(reading: Reading, one: deadlines.Due, ids: dict[int, str]) -> Deadline:
    """The day and the hour are told; what they hold for is gathered from around them."""
    ways = holding.applies_to(reading.ways, one, reading.dues)
    place = (one.start, one.end)
    dated = reading.dated is not None or own_year.is_plain(reading.document)
    sure = certainty.of_day(one, dated=dated)
    told = _basis(reading, ("date", "time"), *place, sure, inferred=one.inferred)
    items = tuple(dict.fromkeys(ids[id(sheet)] for sheet in holding.items_of(reading, one)))
    scope = _basis(
        reading,
        ("applies_to", "items", "phase", "by_postmark"),
        *place,
        min(_SCOPE, sure),
        inferred=True,
    )
    of_all = len(reading.dues) == 1 and not (ways or items or one.phase or one.by_postmark)
    return Deadline(
        date=one.date,
        time=one.time,
        what=one.who,
        applies_to=tuple(reading.route_ids[id(way)] for way in ways),
        items=items,
        phase=one.phase,
        by_postmark=one.by_postmark,
        year_inferred=one.inferred,
        basis=(told,) if of_all else (told, scope),
    )


_SCOPE = 0.8
"""How sure what a day holds for. A notice's only day that is told for nothing in particular is
for all of it: so it was with all 95 such notices whose day was read rightly."""


def _item(reading: Reading, sheet: Sheet, id_: str) -> Item:
    ways = routing.routes_of(reading, sheet)
    sure = routing.how_surely(reading, sheet) if ways else 0.0
    grounds = [Ground(("routes",), *way.places[0], sure, inferred=True) for way in ways]
    bases = tuple(_grounded(reading, ground) for ground in [*certainty.settled(sheet), *grounds])
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
            _basis(
                reading,
                ("title",),
                one.start,
                one.end,
                certainty.of_title(one),
                inferred=one.inferred,
            )
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
        sure = certainty.of_way(way)
        found.append(_basis(reading, (f"routes.{route.id}",), start, end, sure))
    for number, note in subjects(reading.names.notes, reading.ways).items():
        of = f"routes.{reading.route_ids[number]}.subject"
        found.append(_basis(reading, (of,), note.start, note.end, 0.88))
    for of, start, end in reading.names.places:
        found.append(_basis(reading, (of,), start, end, 0.88))
    return found


def _conflicts(reading: Reading, due: list[Deadline]) -> list[Conflict]:
    found: list[Conflict] = []
    kept = [one for one in due if not _is_later_rival(reading, one, due)]
    for number, one in enumerate(kept):
        other = _rival(reading, one, due)
        if other is not None:
            of = f"deadlines.{number}.date"
            found.append(_conflict(of, one.date, other.date, one.basis + other.basis))
    told: set[tuple[int, tuple[str, ...]]] = set()
    for number, sheet in enumerate(reading.sheets):
        for clash in (one for one in sheet.clashes if one.path not in _SAID_TWICE):
            bases = tuple(_basis(reading, (clash.path,), *place, 0.8) for place in clash.places)
            words = tuple(reading.document.text[slice(*place)].strip() for place in clash.places)
            if (number, words) not in told:
                told.add((number, words))
                found.append(Conflict(f"items.{number}.{clash.path}", words, bases))
    return found


_SAID_TWICE = {"conditional", "phase"}
"""Of these two wordings are no contradiction."""


def _rival(reading: Reading, one: Deadline, due: list[Deadline]) -> Deadline | None:
    """The one other deadline for the very same; three or more are stages of a year."""
    said = dict(zip(map(id, due), reading.dues, strict=True))
    others = [other for other in due if _same_scope(one, other) and other.date != one.date]
    if len(others) != 1 or not holding.speak_of_the_same(
        reading, said[id(one)], said[id(others[0])]
    ):
        return None
    return others[0]


def _is_later_rival(reading: Reading, one: Deadline, due: list[Deadline]) -> bool:
    """Of two that contradict one another the earlier is worked to."""
    other = _rival(reading, one, due)
    return other is not None and other.date < one.date


def _same_scope(one: Deadline, other: Deadline) -> bool:
    if one.what != other.what:
        return False
    return (one.applies_to, one.items, one.phase) == (other.applies_to, other.items, other.phase)


def _conflict(of: str, one: date, other: date, bases: tuple[Basis, ...]) -> Conflict:
    doubted = tuple(replace(basis, confidence=min(basis.confidence, 0.75)) for basis in bases)
    return Conflict(of, (min(one, other).isoformat(), max(one, other).isoformat()), doubted)


def _placed(reading: Reading) -> list[tuple[int, int]]:
    found = list(reading.assignment.placed)
    found += [(one.start, one.end) for one in reading.dues]
    found += [(one.start, one.end) for one in reading.quotas]
    found += [(one.start, one.end) for one in reading.statements[:_MOST]]
    found += [(one.start, one.end) for one in reading.refused]
    found += [place for way in reading.ways for place in way.places]
    found += [(one.mention.start, one.mention.end) for one in reading.sheets]
    found += [(one.start, one.end) for one in reading.names.notes]
    return found + [(start, end) for _of, start, end in reading.names.places]
