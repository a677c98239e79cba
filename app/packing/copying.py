"""Copying with the digest taken on the way: each source is read once."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from app.bags import digests
from app.bags.crew import Tally
from app.domain.package import ManifestEntry
from app.domain.problems import RefusedProblem
from app.packing import medium
from app.packing.trail import Trail
from app.texts import _


def copy(source: Path, place: Path, entry: ManifestEntry, trail: Trail, tally: Tally) -> None:
    """Writes `place` anew, durably, and makes sure that the source is still what was planned.

    Raises RefusedProblem where the source changed or cannot be read, MediumProblem where the
    target fails, Stopped as `tally` does. What it wrote stays for the caller to take away.
    """
    name = entry.path.rpartition("/")[2]
    digest = hashlib.sha512()
    try:
        with trail.open(place) as stream:
            for block in _blocks(source, name):
                digest.update(block)
                stream.write(block)
                tally.add(len(block))
            stream.flush()
            os.fsync(stream.fileno())
            digests.forget(stream.fileno())
        trail.check(place)
    except OSError as error:
        raise medium.problem(error, name) from error
    if digest.hexdigest() != entry.sha512:
        message = _("“{name}”收进来以后内容变了，没有打包。请把这份材料重新收进来。")
        raise RefusedProblem(message.format(name=name))


def is_there(place: Path, entry: ManifestEntry, tally: Tally) -> bool:
    """Whether an earlier writing left this file whole; read past the page cache.

    Its bytes count as written. Raises Stopped as `tally` does.
    """
    counted = _Counted(tally)
    try:
        if place.stat().st_size != entry.size:
            return False
        found = digests.of_file(place, ["sha512"], counted)
    except OSError:
        found = {}
    if found.get("sha512") == entry.sha512:
        return True
    tally.add(-counted.done)
    return False


class _Counted(Tally):
    """What one file adds to another tally, so that it can be taken back."""

    def __init__(self, whole: Tally) -> None:
        super().__init__()
        self._whole = whole

    def add(self, count: int) -> None:
        self._whole.add(count)
        super().add(count)


def _blocks(source: Path, name: str) -> Iterator[memoryview]:
    buffer = memoryview(bytearray(digests.BLOCK))
    try:
        with source.open("rb", buffering=0) as stream:
            while count := stream.readinto(buffer):
                yield buffer[:count]
    except OSError as error:
        message = _("报送稿里的“{name}”读不出来，没有打包。请把这份材料重新收进来。")
        raise RefusedProblem(message.format(name=name)) from error
