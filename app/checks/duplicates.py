"""PH11: one photo handed in as several, be it resized, cropped a little or saved again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.checks.base import Case, Judgement, case_check, found
from app.domain.facts import PhotoFacts, PhotoLook
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind
from app.domain.quantities import Words
from app.domain.submission import SlotKey, SubmittedFile
from app.texts import N_

DUPLICATE = Rule(
    "PH11",
    "photo-duplicate",
    Severity.WARNING,
    message=N_("与{where}的“{other}”{how}。"),
    remedy=N_("请换一张不同的照片；确实要用同一张，可以照样报送。"),
)
_HERE = N_("这一格")
_SAME = N_("是同一张照片")
_ALIKE = N_("几乎一样，可能是同一张改过大小、裁过边或重新存过")
_PHOTOS = {Kind.PHOTO, Kind.HEADSHOT}
_NEAR = 56
"""Of 256 bits. Measured: saved again or resized up to 22, brighter 18, cropped by 2% of each side
40 to 58 for most; different scenes 96 and more. Bursts of one scene are near too: a warning."""

_NEAR_PORTRAITS = 30  # people sit alike before one wall: drawn portraits differ by 40 and more


@dataclass(frozen=True, slots=True)
class _Shot:
    item: Item
    key: SlotKey
    file: SubmittedFile
    print: int | None


@case_check(DUPLICATE)
def photo_duplicate(case: Case) -> Iterator[Judgement]:
    """同一张照片放了两次，数量看着够，收件方一看就知道少一张。不同人选之间也会查。

    改过大小、裁掉一点边、重新存过的也认得出来。连拍的几张很像，也会提醒，由人决定。
    """
    shots = list(_shots(case))
    first: dict[str, _Shot] = {}
    for shot in shots:
        first.setdefault(shot.file.sha512, shot)
    own = [shot for shot in shots if first[shot.file.sha512] is shot]
    alike = _alike([shot for shot in own if shot.print is not None])
    for shot in shots:
        earlier = first[shot.file.sha512]
        if earlier is not shot:
            yield _told(earlier, shot, _SAME, case)
        elif shot.file.path in alike:
            yield _told(alike[shot.file.path], shot, _ALIKE, case)


def _shots(case: Case) -> Iterator[_Shot]:
    for item, slot in case.slots:
        for entry in slot.files if item.kind in _PHOTOS else ():
            look = entry.facts.look if isinstance(entry.facts, PhotoFacts) else None
            yield _Shot(item, slot.key, entry.file, _print(look))


def _print(look: PhotoLook | None) -> int | None:
    return int(look.fingerprint, 16) if look and look.fingerprint else None


def _alike(shots: Sequence[_Shot]) -> dict[str, _Shot]:
    """By path the first of the earlier shots that looks like it. 3,000 shots take a second."""
    found_ones: dict[str, _Shot] = {}
    prints = [shot.print or 0 for shot in shots]
    for place, shot in enumerate(shots):
        mine = prints[place]
        near = [n for n, one in enumerate(prints[:place]) if (one ^ mine).bit_count() <= _NEAR]
        for other in (shots[n] for n in near):
            if _near(other, shot):
                found_ones[shot.file.path] = other
                break
    return found_ones


def _near(one: _Shot, other: _Shot) -> bool:
    portraits = one.item.kind is other.item.kind is Kind.HEADSHOT
    apart = ((one.print or 0) ^ (other.print or 0)).bit_count()
    return apart <= (_NEAR_PORTRAITS if portraits else _NEAR)


def _told(earlier: _Shot, shot: _Shot, how: str, case: Case) -> Judgement:
    where = Words(_where(earlier, shot.key, case))
    told = found(DUPLICATE, where=where, other=Words(earlier.file.name), how=Words(how))
    return replace(told, key=shot.key, file=shot.file)


def _where(earlier: _Shot, here: SlotKey, case: Case) -> str:
    if earlier.key == here:
        return _HERE
    nominee = case.submission.nominee(earlier.key.nominee)
    return f"{nominee.name}“{earlier.item.name}”" if nominee else f"“{earlier.item.name}”"
