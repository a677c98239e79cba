"""Which way each item goes."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from app.domain.notice import Method
from app.notices.reader.found import Reading
from app.notices.reader.scopes import carrying, columns, handed, loads, media, sections, stretch
from app.notices.reader.things.phases import is_later, phase_at
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole.way import Way


@dataclass
class _Told:
    named: list[Sheet]
    whole: list[Sheet] | None = None
    rest: bool = False
    """其余材料: what no other way names."""
    foreign: bool = False
    also: list[Sheet] = field(default_factory=list)
    more: list[Sheet] = field(default_factory=list)
    """Goes so besides another way, and so is still among the rest."""
    general: bool = False
    """纸质材料 is said where the address stands, whatever is named elsewhere."""
    stage: str | None = None
    """At which alone the notice speaks of the way."""
    plain: list[Sheet] = field(default_factory=list)
    """Named as they are, and not a version of them: 汇总表发至, not 汇总表电子版发至."""


def routes_of(reading: Reading, sheet: Sheet) -> tuple[Way, ...]:
    """The ways that an item goes; () where it goes by all."""
    if len(reading.ways) < 2:
        return ()
    fitting = [way for way in reading.ways if sheet in carried(reading)[id(way)]]
    return () if len(fitting) in {0, len(reading.ways)} else tuple(fitting)


@lru_cache(maxsize=2)
def carried(reading: Reading) -> dict[int, list[Sheet]]:
    """What goes by each way, by the id of the way."""
    carrying.note_parts(reading)
    carrying.note_barred(reading)
    told = {id(way): _told(reading, way) for way in reading.ways}
    for way in reading.ways:
        told[id(way)].stage = _stage(reading, way)
    _as_asked(reading, told)
    found = {
        id(way): [
            one
            for one in _scope(reading, way, told)
            if _is_in_time(reading, way, one, told) and not carrying.is_barred(way, one)
        ]
        for way in reading.ways
    }
    columns.by_column(reading, found)
    for sheet in reading.sheets:
        if not any(sheet in one for one in found.values()):
            for way in _near(reading, sheet):
                found[id(way)].append(sheet)
    media.settle(
        reading,
        found,
        in_time=lambda way, sheet: _is_in_time(reading, way, sheet, told),
        is_open=lambda way: told[id(way)].general or not told[id(way)].named,
    )
    return found


def _stage(reading: Reading, way: Way) -> str | None:
    """At which alone the notice speaks of the way."""
    stages = {phase_at(reading.document, one, len(one.text)) for one in way.sentences}
    return stages.pop() if len(stages) == 1 else None


def _is_in_time(reading: Reading, way: Way, sheet: Sheet, told: dict[int, _Told]) -> bool:
    """A way told at one stage alone is not for what another stage asks for."""
    if sheet in told[id(way)].named and not told[id(way)].rest:
        return True
    known = {one.values.get("phase") for one in reading.sheets}
    stage = told[id(way)].stage
    if stage is None or stage not in known or not is_later(stage):
        return True
    return sheet.values.get("phase") == stage


_UPLOADED = re.compile(
    r"上传(?!之前|成功|后)|(?:系统|平台|网上|线上|在线)(?:内|中|上)?(?:填写|填报|录入)"
)
_MAILED = re.compile(r"(?<![邮退])寄(?![语托存])|邮寄")


def _as_asked(reading: Reading, told: dict[int, _Told]) -> None:
    """种子组还要上传预算表: by the verb of its own request, where there is one such way."""
    for methods, verb in (((Method.ONLINE,), _UPLOADED), ((Method.POST,), _MAILED)):
        ways = [one for one in reading.ways if one.method in methods]
        if len(ways) != 1:
            continue
        own = told[id(ways[0])]
        if own.whole is not None or not own.named:
            continue
        for sheet in reading.sheets:
            if sheet not in own.named and handed.asked_with(reading, sheet, verb):
                own.named.append(sheet)


def _near(reading: Reading, sheet: Sheet) -> list[Way]:
    """The ways of a thing that none of them names: by its form, its paragraph, its part."""
    formed = [
        one
        for one in reading.ways
        if (carrying.only_file(sheet) and one.method not in carrying.ON_PAPER)
        or (carrying.only_paper(sheet) and one.method in carrying.ON_PAPER)
    ]
    if len(formed) == 1:
        return formed
    document, place = reading.document, sheet.mention.start
    low, high = document.text.rfind("\n", 0, place) + 1, document.text.find("\n", place)
    ways = [way for way in reading.ways if _can_carry(way, sheet)]
    beside = [way for way in ways if any(low <= start < high for start, _ in way.places)]
    if beside:
        return beside
    for part in document.above(sheet.point):
        inside = [
            way for way in ways if any(document.is_below(one.point, part) for one in way.sentences)
        ]
        if inside:
            return inside
    return []


def _can_carry(way: Way, sheet: Sheet) -> bool:
    on_paper = way.method in carrying.ON_PAPER
    return not (
        on_paper
        and (carrying.only_file(sheet) or carrying.is_file(sheet, beside=False, papers=False))
    )


def _told(reading: Reading, way: Way) -> _Told:
    """What the way's own words name, at all places where the notice speaks of it."""
    found = _Told([])
    foreign: list[bool] = []
    later: list[Sheet] = []
    for place in way.places:
        sentence = reading.document.sentence_at(place[0])
        if sentence is None:
            continue
        one = loads.load(reading, way, sentence, place)
        if one.whole:
            return _Told(found.named, one.whole)
        if one.named and all(_is_of_later(each) for each in one.named):
            later += one.named
            continue
        found.rest = found.rest or one.rest
        found.also += one.also
        found.more += one.more
        to = way.to
        here = to is not None and sentence.start <= to.start < sentence.end
        found.general = found.general or (one.formed and here) or one.along
        if not _ADDRESS.match(sentence.text):
            foreign.append(one.foreign)
        found.named += one.named
        found.plain += [each for each in one.named if each not in one.versions]
    if found.named and way.method is Method.ONLINE and _at_large(reading, way):
        return _Told([])
    found.foreign = bool(foreign) and all(foreign)
    if foreign:
        found.also += later
    else:
        found.named += later
    return found


_ADDRESS = re.compile(r"[一-龥]{0,4}(?:地址|邮箱|信箱)：")


def _is_of_later(sheet: Sheet) -> bool:
    """What only the chosen send, by a way that all others may go as well."""
    return is_later(str(sheet.values.get("phase") or ""))


def _scope(reading: Reading, way: Way, told: dict[int, _Told]) -> list[Sheet]:
    """The items that the way's own words name; all where they name none."""
    own = told[id(way)]
    if own.whole is not None:
        return _by_this_way(reading, way, own.whole, told)
    others = [
        one
        for at, each in told.items()
        if at != id(way)
        for one in each.named
        if one not in each.more
    ]
    if own.rest and others:
        return _by_this_way(
            reading, way, [one for one in reading.sheets if one not in others], told
        )
    if own.named and not own.general:
        named = [one for one in own.named if carrying.fits(way, one)] or own.named
        return named + [one for one in own.also if one not in named]
    if own.foreign:
        return []
    other = _stands_in(reading, way)
    if other is not None:
        return _scope(reading, other, told)
    near = sections.in_part(reading, way) or sections.in_phase(reading, way) or reading.sheets
    near = [one for one in near if not _goes_elsewhere(reading, way, one, told)]
    taken = _by_this_way(reading, way, near, told)
    return taken + [one for one in own.named + own.also if one not in taken]


def _by_this_way(
    reading: Reading, way: Way, sheets: list[Sheet], told: dict[int, _Told]
) -> list[Sheet]:
    papers = any(
        one.method in carrying.ON_PAPER and _is_open(reading, told[id(one)]) for one in reading.ways
    )
    return carrying.by_this_way(reading, way, sheets, any_papers=papers)


_MOST = 0.6


def _is_open(reading: Reading, told: _Told) -> bool:
    """It names nothing, or nearly everything."""
    return not told.named or len(told.named) > _MOST * len(reading.sheets)


def _goes_elsewhere(reading: Reading, way: Way, sheet: Sheet, told: dict[int, _Told]) -> bool:
    """《汇总表》发至邮箱 is not among 纸质材料 that go by post."""
    for other in reading.ways:
        its = told[id(other)]
        chosen = _is_of_later(sheet) and sheet in its.named and handed.apart(other, way)
        on_paper = [one.method in carrying.ON_PAPER for one in (way, other)]
        besides = sheet in its.also and other is not way
        if chosen or (besides and not (on_paper[0] and carrying.is_paper(sheet))):
            return True
        if not handed.apart(other, way) or sheet not in its.named or sheet in its.more:
            continue
        plain = sheet in told[id(other)].plain
        if on_paper[0] == on_paper[1] or (plain and on_paper[0] and not carrying.is_paper(sheet)):
            return True
    return False


def _stands_in(reading: Reading, way: Way) -> Way | None:
    """The way named just before one that is only for those who cannot go by it."""
    if not way.places or not all(_is_instead(reading, way, one) for one in way.places):
        return None
    first = way.places[0][0]
    before = [
        (place, other)
        for other in reading.ways
        if other is not way
        for place, _end in other.places
        if place < first
    ]
    return max(before, key=lambda one: one[0], default=(0, None))[1]


def _is_instead(reading: Reading, way: Way, place: tuple[int, int]) -> bool:
    sentence = reading.document.sentence_at(place[0])
    if sentence is None:
        return False
    end = min(place[1] + _AROUND, sentence.end)
    start = stretch.since(reading, way, sentence, place)
    return bool(stretch.INSTEAD.search(reading.document.text[start:end]))


_AROUND = 8


def _at_large(reading: Reading, way: Way) -> bool:
    """The place that gives the address names nothing, so that the way is meant for all."""
    if way.to is None:
        return False
    sentence = reading.document.sentence_at(way.to.start)
    told = [place for place in way.places if sentence and sentence.start <= place[0] < sentence.end]
    if sentence is None or not told:
        return False
    return not any(loads.load(reading, way, sentence, one).named for one in told)
