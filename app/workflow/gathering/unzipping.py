"""Files out of a zip that was judged before: each is read straight from it, none is unpacked."""

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

from app.bags.rules import ARCHIVE_UNSAFE, PATH_UNSAFE, BagProblem, Detail, findings
from app.bags.zipjudge import shown_name
from app.bags.zipped import Zipped
from app.domain.problems import UnreadableProblem
from app.reporting import words
from app.texts import _
from app.workflow.gathering import litter

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Member:
    """`path` inside the zip, with “/”; `modified_ns` as a file has it."""

    path: str
    size: int
    modified_ns: int
    opener: Callable[[], BinaryIO]


class Unzipped:
    """Raises UnreadableProblem where it is no zip, or one that would harm.

    `unsafe`: the sentences for members whose paths lead astray. `locks`: what Office leaves beside
    an open file and begins like a home folder. To be closed after the last read.
    """

    def __init__(self, path: Path) -> None:
        listing = Zipped([path]).listing()
        harm = [one for one in listing.odd if one.kind is ARCHIVE_UNSAFE]
        if harm:
            raise UnreadableProblem(_told(harm[0]))
        wrong = [one for one in listing.odd if one.kind is PATH_UNSAFE]
        self.locks = [one.path for one in wrong if one.detail is Detail.HOME and _is_litter(one)]
        self.unsafe = [_told(one) for one in wrong if one.path not in self.locks]
        self._archive = zipfile.ZipFile(path)
        known = {shown_name(one): one for one in self._archive.infolist()}
        self.members = [self._member(name, known[name]) for name in listing.sizes]

    def close(self) -> None:
        self._archive.close()

    def _member(self, name: str, info: zipfile.ZipInfo) -> Member:
        def opened() -> BinaryIO:
            return cast("BinaryIO", _Checked(self._archive, info, name))

        return Member(name, info.file_size, _nanoseconds(info), opened)


class _Checked(io.RawIOBase):
    """A member's bytes; a wrong checksum, or data that breaks off, is told in a sentence."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> None:
        self._name = name
        self._stream = self._tried(lambda: archive.open(info))

    def read(self, size: int = -1) -> bytes:
        return self._tried(lambda: self._stream.read(size))

    def close(self) -> None:
        if not self.closed and hasattr(self, "_stream"):
            self._stream.close()
        super().close()

    def _tried(self, what: Callable[[], T]) -> T:
        try:
            return what()
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            message = _("压缩包里的“{name}”坏了，没有放入。请重新取一份压缩包。")
            raise UnreadableProblem(message.format(name=self._name)) from error


def _nanoseconds(info: zipfile.ZipInfo) -> int:
    """A zip's times bear no zone; local ones are meant, and out of range they say nothing."""
    try:
        found = datetime(*info.date_time).astimezone()
    except (ValueError, OverflowError, OSError):
        found = datetime(1980, 1, 1, tzinfo=UTC)
    return int(found.timestamp()) * 10**9


def _is_litter(problem: BagProblem) -> bool:
    return litter.by_name(problem.path) is not None


def _told(problem: BagProblem) -> str:
    return words.message(findings([problem])[0])
