"""In which order photos that came together are numbered."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from app.sorting.evidence import Evidence

_STAMP = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)[_\-\s]?(?:(\d\d)(\d\d)(\d\d))?")
_MILLISECONDS = re.compile(r"(?<!\d)(1[3-9]\d{11})(?!\d)")


def by_time(files: Iterable[Evidence]) -> list[Evidence]:
    """By the time taken where all tell it, else by the numbers in their names, else by change."""
    every = sorted(files, key=lambda one: counted(one.file.name))
    times = [one.taken or named_time(one.stem) for one in every]
    if all(time is not None for time in times):
        return _sorted(every, times)
    if all(re.search(r"\d", one.stem) for one in every):
        return every
    changed = [one.modified for one in every]
    return _sorted(every, changed) if all(time is not None for time in changed) else every


def named_time(stem: str) -> datetime | None:
    """The time that a phone or a chat wrote into the name: IMG_20240312_101500, mmexport1710…"""
    if found := _MILLISECONDS.search(stem):
        moment = datetime.fromtimestamp(int(found[1]) // 1000, UTC)
        return moment.astimezone().replace(tzinfo=None)
    found = _STAMP.search(stem)
    if not found:
        return None
    parts = [int(part) for part in found.groups() if part is not None]
    try:
        return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - as EXIF: no zone
    except ValueError:
        return None


def counted(name: str) -> list[tuple[int, str]]:
    """照片2 comes before 照片10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def _sorted(files: Sequence[Evidence], times: Sequence[datetime | None]) -> list[Evidence]:
    pairs = zip(times, range(len(files)), strict=True)
    return [
        files[place] for _time, place in sorted(pairs, key=lambda pair: (str(pair[0]), pair[1]))
    ]
