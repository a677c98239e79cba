"""Which item a file is, and what tells so: weights that are multiplied, then shared out."""

import re
from dataclasses import dataclass, field, replace

from app.domain.facts import Family, PhotoFacts, VideoFacts
from app.domain.notice import Item, Kind, Per
from app.domain.submission import Clue, ClueKind
from app.sorting import lexicon, portraits, years
from app.sorting.evidence import Evidence
from app.sorting.setting import NEAR, Setting, fit, is_other_document, most_of, suits
from app.sorting.terms import HINT, LONG, PART, SHARED, Heard
from app.sorting.writing import closed, is_device_folder, letters, says_nothing

_DOCUMENTS = frozenset({Family.WORD, Family.PDF, Family.SHEET, Family.TEXT})
_NONE_OF_THEM = {Family.PHOTO: 0.04, Family.VIDEO: 0.04, Family.AUDIO: 0.5}
_NO_DOCUMENT = 6.0
"""Weight of “none of the items”: a photo is nearly always asked for, a document needs a word."""

_MUCH = 10.0
"""Times by which an item's own words must outweigh another's for these to be no objection."""

_TITLE, _SPOKEN_OF = 150.0, 15.0
_LATER = 0.5
_NEAR_TOP = 120
"""Characters of a document in which its title stands."""

_NUMERALS = "一二三四五六七八九十"
_ASIDE = re.compile(r"[（(][^）)]*[）)]\s*$")


@dataclass(slots=True)
class Weights:
    """By item; `none` is that it belongs nowhere. Something speaks against those in `against`."""

    of: dict[str, float] = field(default_factory=dict)
    clues: dict[str, list[Clue]] = field(default_factory=dict)
    none: float = 1.0
    against: frozenset[str] = frozenset()

    def share(self, item: str) -> float:
        total = sum(self.of.values()) + self.none
        return self.of.get(item, 0.0) / total if total else 0.0


def weigh(one: Evidence, setting: Setting) -> Weights:
    name = "" if says_nothing(one.stem) else setting.people.without(one.stem)
    heard = setting.terms.heard(name)
    folders = [_entitled(setting.terms.heard(_folder(part, setting))) for part in one.folders]
    found = Weights(none=_NONE_OF_THEM.get(one.family, _NO_DOCUMENT))
    for item in setting.items:
        said = _said(heard, folders, item)
        weight = _fit(one, item, said) * (1.0 if setting.now(item) else _LATER)
        title, times = _title(one, item, setting) if weight else ("", 1.0)
        found.of[item.id] = weight * said * times
        found.clues[item.id] = list(_clues(heard, folders, item, title))
    _by_kind(found, one, setting)
    _look_inside(found, one, setting)
    at_home = _at_home(one, folders, setting)
    found.none *= _foreign(one, name, heard, setting, at_home=at_home)
    odd = not at_home and one.family is not Family.VIDEO and _has_foreign(name, setting)
    found.against = frozenset(
        item.id for item in setting.items if odd or _speaks_against(item, one, setting, heard)
    )
    return found


def _fit(one: Evidence, item: Item, said: float) -> float:
    """A file of another kind than is asked for is guessed at where its name says so."""
    fitting = fit(item, one.family)
    if not fitting and said >= LONG and is_other_document(item, one.family):
        return NEAR
    return fitting if fitting == 1.0 or said > HINT else 0.0


def _said(heard: Heard, folders: list[Heard], item: Item) -> float:
    """The file's own name and its innermost folder that says anything."""
    telling = [one for one in folders if one.weight(item.id) > SHARED]
    return heard.weight(item.id) * (telling[-1].weight(item.id) if telling else 1.0)


def _clues(heard: Heard, folders: list[Heard], item: Item, title: str) -> list[Clue]:
    found = []
    if words := heard.words(item.id):
        found.append(Clue(ClueKind.ITEM_IN_NAME, words))
    inside = [words for one in folders if (words := one.words(item.id))]
    if inside:
        found.append(Clue(ClueKind.ITEM_IN_FOLDER, inside[-1]))
    if title:
        found.append(Clue(ClueKind.TITLE_IN_TEXT, title))
    return found


def _folder(name: str, setting: Setting) -> str:
    """A folder named as the notice or the unit is says nothing of items."""
    plain = setting.people.without(name)
    return "" if is_device_folder(name) or closed(name) in setting.spoken else plain


def _entitled(heard: Heard) -> Heard:
    """A folder called by nothing but a part of one item's name: （二）政策."""
    said = re.sub(f"^[{_NUMERALS}]+", "", heard.rest)
    hits = tuple(
        replace(hit, weight=LONG) if hit.words == said and len(hit.items) == 1 else hit
        for hit in heard.hits
        if HINT <= hit.weight < LONG
    )
    return replace(heard, hits=hits) if len(heard.hits) == len(hits) == 1 else heard


def _title(one: Evidence, item: Item, setting: Setting) -> tuple[str, float]:
    """The item's name where a document's title ends with it; less where its top only has it."""
    lines = [line for line in one.text[:_NEAR_TOP].split("\n") if line.strip()]
    for text, weight in (*((line, _TITLE) for line in lines[:3]), ("".join(lines), _SPOKEN_OF)):
        plain = letters(closed(_ASIDE.sub("", text)))
        hits = setting.terms.heard(plain, parts=False).hits
        mine = [hit.words for hit in hits if item.id in hit.items and len(hit.words) > 2]
        ends = [words for words in mine if weight < _TITLE or plain.endswith(words)]
        if ends:
            return max(ends, key=len), weight
    return "", 1.0


def _by_kind(found: Weights, one: Evidence, setting: Setting) -> None:
    exact = [item for item in setting.items if fit(item, one.family) == 1.0]
    for item in exact:
        if one.family not in _DOCUMENTS:
            found.clues[item.id].append(Clue(ClueKind.KIND, one.family))
        if len(exact) == 1:
            found.clues[item.id].append(Clue(ClueKind.ONLY_ITEM))


def _look_inside(found: Weights, one: Evidence, setting: Setting) -> None:
    facts = one.facts
    if isinstance(facts, PhotoFacts):
        found.none *= portraits.not_a_photo(facts)
        for item in setting.items:
            if item.kind is Kind.HEADSHOT:
                times, clues = portraits.headshot(facts)
                found.of[item.id] *= times
                found.clues[item.id] += clues
    if isinstance(facts, VideoFacts):
        found.none *= 30.0 if facts.seconds < 3 else 1.0
        for item in setting.items:
            limit = item.limits.seconds
            if item.kind is Kind.VIDEO and limit and limit.max and facts.seconds <= limit.max:
                found.clues[item.id].append(Clue(ClueKind.LENGTH, f"{facts.seconds:.0f}"))


def _at_home(one: Evidence, folders: list[Heard], setting: Setting) -> bool:
    """Whether its folder is named as an item is that takes any number of documents.

    What lies there may be called anything.
    """
    named = {
        item for heard in folders for hit in heard.hits for item in hit.items if hit.weight >= PART
    }
    many = {item.id for item in setting.items if most_of(item) is None}
    return one.family in _DOCUMENTS and bool(named & many)


def _foreign(one: Evidence, name: str, heard: Heard, setting: Setting, *, at_home: bool) -> float:
    """How much likelier words that no item knows make it that the file belongs nowhere."""
    if at_home:
        return 1.0
    plain = closed(name)
    if _has_foreign(name, setting):
        return 60.0
    if one.family in _DOCUMENTS:
        unknown = [rune for rune in heard.rest if rune not in setting.spoken]
        return 1.0 + 0.25 * len(unknown)
    paper = one.family is Family.PHOTO and lexicon.PAPER.search(plain)
    return 60.0 if paper else 1.0


def _has_foreign(name: str, setting: Setting) -> bool:
    plain = closed(name)
    return any(word in plain and not setting.terms.named(word) for word in lexicon.FOREIGN)


def _speaks_against(item: Item, one: Evidence, setting: Setting, heard: Heard) -> bool:
    """Another kind's content, other items' words in its name, a nominee's on what is the unit's."""
    rivals = {
        other
        for hit in heard.hits
        for other in hit.items
        if item.id not in hit.items and hit.weight >= HINT
    }
    mine = heard.weight(item.id)
    others = any(heard.weight(other) * _MUCH >= mine for other in rivals)
    named = any(said.sure for said in setting.people.mentions(one.stem))
    personal = item.per is Per.UNIT and named
    odd = personal or others or not suits(item, one.family)
    return odd or not one.read or years.is_past(one, item, setting.year)
