"""What files that lie or were taken together say of one another."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.facts import Family, PhotoFacts, VideoFacts
from app.domain.submission import Clue, ClueKind, Guess
from app.sorting.evidence import Evidence
from app.sorting.guessing import Judged, again
from app.sorting.setting import Setting, fit
from app.sorting.writing import closed, letters, says_nothing

_PARTNER = 400.0
_TOGETHER = 5.0
_WITHIN = timedelta(minutes=10)
_LIVE_SECONDS = 5
_LIVE = 200.0
_DOCUMENTS = frozenset({Family.WORD, Family.PDF, Family.SHEET})
_VERSION = re.compile(
    r"(?:已?盖章|签字|签章|扫描|正式|电子|纸质|打印|word|pdf|docx?|scan)(?:版|件|稿|档)?|[()\[\]（）【】]"
)


def together(judged: Sequence[Judged], setting: Setting) -> list[Judged]:
    """Judged once more, each beside the others."""
    partnered = [_with_partner(one, judged, setting) for one in judged]
    return [
        _beside_photos(_live_photo(one, judged, setting), partnered, setting) for one in partnered
    ]


def _with_partner(one: Judged, others: Sequence[Judged], setting: Setting) -> Judged:
    """A form's other rendition lies in the same folder under the same name."""
    if one.sure or one.evidence.family not in _DOCUMENTS:
        return one
    mine = _core(one.evidence)
    for other in others:
        best = other.sure
        if best and _core(other.evidence) == mine and _other_shape(one, other, best, setting):
            clue = Clue(ClueKind.PARTNER, other.evidence.file.name)
            one.items.of[best.key.item] *= _PARTNER
            one.items.clues[best.key.item].append(clue)
            if best.key.nominee is not None:
                one.whose.of[best.key.nominee] *= _PARTNER
            return again(one, setting)
    return one


def _core(one: Evidence) -> tuple[tuple[str, ...], str]:
    return one.folders, letters(_VERSION.sub("", closed(one.stem)))


def _other_shape(one: Judged, other: Judged, best: Guess, setting: Setting) -> bool:
    item = setting.profile.item(best.key.item)
    if item is None or one.evidence.family is other.evidence.family:
        return False
    return fit(item, one.evidence.family) == 1.0


def _live_photo(one: Judged, others: Sequence[Judged], setting: Setting) -> Judged:
    """A phone's moving picture: a short video under the phone's own name of a photo beside it."""
    facts = one.evidence.facts
    short = isinstance(facts, VideoFacts) and facts.seconds <= _LIVE_SECONDS
    if not short or not says_nothing(one.evidence.stem):
        return one
    mine = (one.evidence.folders, one.evidence.stem.casefold())
    photos = (each.evidence for each in others if each.evidence.family is Family.PHOTO)
    if any((photo.folders, photo.stem.casefold()) == mine for photo in photos):
        one.items.none *= _LIVE
        return again(one, setting)
    return one


def _beside_photos(one: Judged, others: Sequence[Judged], setting: Setting) -> Judged:
    """A guess and no more: at one event several people are photographed."""
    taken = one.evidence.taken
    if one.sure or taken is None or any(one.whose.clues.values()):
        return one
    near = [each for each in others if each.sure and _near(taken, each.evidence, one.evidence)]
    people = {each.sure.key.nominee for each in near if each.sure}
    nominee = next(iter(people), None)
    if len(people) != 1 or nominee is None:
        return one
    one.whose.of[nominee] *= _TOGETHER
    clue = Clue(ClueKind.TAKEN_TOGETHER, near[0].evidence.file.name)
    one.whose.clues[nominee].append(clue)
    return again(one, setting)


def _near(taken: datetime, other: Evidence, one: Evidence) -> bool:
    there = other.taken
    same = isinstance(other.facts, PhotoFacts) and isinstance(one.facts, PhotoFacts)
    return (
        same
        and there is not None
        and abs(there - taken) <= _WITHIN
        and getattr(other.facts, "camera", None) == getattr(one.facts, "camera", None)
    )
