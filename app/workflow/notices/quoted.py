"""A notice whose text did not come along: the words that its profile quotes stand for it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.notice import NoticeProfile
from app.shapes.profile import profile_from_json, profile_to_json

_Place = Callable[[int], tuple[int, int]]
"""From a place to the one it has elsewhere, and how many characters follow there unbroken."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of the notice without a gap: where they stand in it, and where in what is shown."""

    there: int
    here: int
    words: str


@dataclass(frozen=True, slots=True)
class Quotes:
    """`text` has the quotes in the notice's order, what lies between them left out."""

    text: str
    _runs: tuple[_Run, ...]

    def here(self, profile: NoticeProfile) -> NoticeProfile:
        """With its places as they are in `text`."""
        return _moved(profile, lambda place: _shift(place, self._runs, to_here=True))

    def there(self, profile: NoticeProfile) -> NoticeProfile:
        """With its places as they are in the notice. A quote ends where its words break off."""
        return _moved(profile, lambda place: _shift(place, self._runs, to_here=False))


def quotes(profile: NoticeProfile) -> Quotes:
    known: dict[int, str] = {}
    for one in _passages(profile_to_json(profile)):
        for place, character in enumerate(one["quote"], one["start"]):
            known.setdefault(place, character)
    runs: list[_Run] = []
    for place in sorted(known):
        last = runs[-1] if runs else None
        if last is not None and last.there + len(last.words) == place:
            runs[-1] = _Run(last.there, last.here, last.words + known[place])
        else:
            here = last.here + len(last.words) + 1 if last else 0
            runs.append(_Run(place, here, known[place]))
    return Quotes("\n".join(run.words for run in runs), tuple(runs))


def _passages(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if {"quote", "start", "end"} <= part.keys():
            yield part
        for below in part.values():
            yield from _passages(below)
    elif isinstance(part, list):
        for below in part:
            yield from _passages(below)


def _shift(place: int, runs: tuple[_Run, ...], *, to_here: bool) -> tuple[int, int]:
    starts = [run.there if to_here else run.here for run in runs]
    run = runs[max(0, bisect_right(starts, place) - 1)]
    start, end = (run.there, run.here) if to_here else (run.here, run.there)
    within = min(max(0, place - start), len(run.words))
    return end + within, len(run.words) - within


def _moved(profile: NoticeProfile, place: _Place) -> NoticeProfile:
    data = profile_to_json(profile)
    for one in _passages(data):
        start, room = place(one["start"])
        quote = one["quote"][:room] or one["quote"]
        one.update(quote=quote, start=start, end=start + len(quote))
    return profile_from_json(data)
