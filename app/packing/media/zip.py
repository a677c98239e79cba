"""Packages as zips: stored, names in UTF-8, each of several to be opened on its own."""

import os
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.bags.zipped import Zipped, part_name
from app.domain.problems import UsageProblem
from app.domain.progress import Progress
from app.packing.media.parts import Part, Place, Told, copy, new_file, read_back, require_free
from app.texts import _

_PER_MEMBER = 30 + 46 + 2 * 20
"""Bytes of local header, directory entry and, from 4 GB on, what both need for larger numbers."""
_PER_ZIP = 22 + 20 + 56
_EARLIEST = datetime(1980, 1, 1)  # noqa: DTZ001 - zips know no zones
_LATEST = datetime(2107, 12, 31)  # noqa: DTZ001


def write_zips(
    parts: Sequence[Part],
    name: str,
    target: Path,
    progress: Progress,
    now: datetime,
    limit: int | None = None,
) -> tuple[Path, ...]:
    """One zip at `target`, or several beside it, none above `limit` bytes; all read back.

    Everything lies in the folder `name`, so that what is unpacked in one place is the package.
    `now` is the date of each file. Raises UsageProblem (a file larger than the limit, something
    lies there already), RefusedProblem, MediumProblem, Cancelled; then none of them is left.
    """
    placed = [
        replace(one, entry=replace(one.entry, path=f"{name}/{one.entry.path}")) for one in parts
    ]
    volumes = volumes_of(placed, limit)
    count = len(volumes)
    files = [target.with_name(part_name(target.stem, one, count)) for one in range(1, count + 1)]
    for file in files:
        require_free(file)
    told = Told(progress, sum(one.entry.size for one in parts))
    place = Place(target.absolute().parent)
    written: list[Path] = []
    try:
        for file, volume in zip(files, volumes, strict=True):
            _write(volume, file, place, now, told)
            written.append(file)
        read_back(placed, Zipped(files, count), told.read)
        for file in files:
            place.require(file)
    except BaseException:
        for file in written:
            place.drop(file)
        raise
    return tuple(files)


def volumes_of(parts: Sequence[Part], limit: int | None) -> list[list[Part]]:
    """Each part in the first zip with room for it, in their order; people stay together mostly.

    Lists and papers are the first parts and lie in the first zip. Raises UsageProblem where a
    file alone is too large.
    """
    if limit is None:
        return [list(parts)]
    volumes: list[list[Part]] = []
    room: list[int] = []
    for part in parts:
        weight = _weight(part)
        if weight > limit - _PER_ZIP:
            message = _("“{name}”一个文件就超过了每份的上限，分不开。请把上限放大，或单独传它。")
            raise UsageProblem(message.format(name=part.name))
        place = next((one for one, left in enumerate(room) if weight <= left), len(room))
        if place == len(room):
            volumes.append([])
            room.append(limit - _PER_ZIP)
        volumes[place].append(part)
        room[place] -= weight
    return volumes


def _weight(part: Part) -> int:
    return part.entry.size + _PER_MEMBER + 2 * len(part.entry.path.encode())


def _write(parts: Sequence[Part], target: Path, place: Place, now: datetime, told: Told) -> None:
    size = _PER_ZIP + sum(map(_weight, parts))
    with new_file(target, size, place) as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
            for part in parts:
                with archive.open(_member(part, now), "w") as out:
                    copy(part, out.write, told.wrote)
        os.fsync(stream.fileno())


def _member(part: Part, now: datetime) -> zipfile.ZipInfo:
    """Alike on every system: a plain file that its owner may write and all may read.

    zipfile marks names beyond ASCII as UTF-8; the rest is the same bytes in any encoding.
    """
    day = min(max(now.replace(tzinfo=None), _EARLIEST), _LATEST)
    member = zipfile.ZipInfo(part.entry.path, day.timetuple()[:6])
    member.create_system = 3
    member.external_attr = 0o100644 << 16
    member.file_size = part.entry.size
    return member
