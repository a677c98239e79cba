"""A package in a zip, or in several that belong together: judged before a byte is unpacked."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from io import RawIOBase
from pathlib import Path

from app.bags import digests, paths
from app.bags.listing import Listing, of_files
from app.bags.rules import ARCHIVE_UNSAFE, INCOMPLETE, PATH_UNSAFE, BagProblem, Detail
from app.bags.zipjudge import judge, shown_name
from app.domain.problems import UnreadableProblem
from app.texts import _

_LOCAL_HEADER = 30
_LARGEST_DIRECTORY = 64 << 20
_END = b"PK\x05\x06"
_END_SEARCHED = 22 + 65_535
_PART = re.compile(r"(.+)-第(\d{1,3})份（共(\d{1,3})份）\.zip", re.IGNORECASE)
Member = tuple[Path, zipfile.ZipInfo]


def part_name(stem: str, number: int, count: int) -> str:
    """What one zip of several is called; a lone one has its name to itself."""
    return f"{stem}.zip" if count == 1 else f"{stem}-第{number}份（共{count}份）.zip"


def parts_of(file: Path) -> tuple[tuple[Path, ...], int]:
    """The zips that belong to this one and lie beside it, and how many there should be."""
    found = _PART.fullmatch(file.name)
    count = int(found[3]) if found else 1
    if found is None or not 1 < count <= 999:
        return (file,), 1
    every = [file.with_name(part_name(found[1], one, count)) for one in range(1, count + 1)]
    there = tuple(one for one in every if one == file or one.is_file())
    return there, count


class Zipped:
    """One zip, or those that belong together. Nothing is written: members are read as they lie."""

    def __init__(self, files: Sequence[Path], wanted: int = 1) -> None:
        self._files = tuple(files)
        self._wanted = wanted
        self._members: dict[str, Member] = {}
        self._listing: Listing | None = None

    @property
    def name(self) -> str:
        return self._files[0].name

    def listing(self) -> Listing:
        """Every file of every zip. A harmful zip lists nothing but why it was not opened."""
        if self._listing is None:
            self._listing = self._read()
        return self._listing

    def open(self, path: str) -> RawIOBase:
        file, member = self._members[path]
        return _Member(file, member)

    def _read(self) -> Listing:
        odd: list[BagProblem] = []
        if len(self._files) < self._wanted:
            odd.append(BagProblem(INCOMPLETE, self.name, Detail.PARTS))
        for file in self._files:
            with _opened(file) as archive:
                harm = judge(archive)
                if harm is not None:
                    return Listing({}, (BagProblem(ARCHIVE_UNSAFE, file.name, harm),))
                odd += self._take(file, archive)
        sizes = {path: member.file_size for path, (_file, member) in self._members.items()}
        return of_files(sizes, odd)

    def _take(self, file: Path, archive: zipfile.ZipFile) -> Iterator[BagProblem]:
        for member in archive.infolist():
            name = shown_name(member)
            wrong = paths.unsafe(name.removesuffix("/"))
            if wrong or _is_link(member):
                yield BagProblem(PATH_UNSAFE, name, wrong or Detail.LINK)
            elif name in self._members:
                yield BagProblem(ARCHIVE_UNSAFE, name, Detail.TWICE)
            elif not name.endswith("/"):
                self._members[name] = (file, member)


class _Member(RawIOBase):
    """A member's bytes, past the page cache; more than the directory promised ends in OSError."""

    def __init__(self, file: Path, member: zipfile.ZipInfo) -> None:
        self._file = file.open("rb", buffering=0)
        try:
            digests.forget(self._file.fileno())
            self._file.seek(member.header_offset)
            head = self._file.read(_LOCAL_HEADER)
            if head[:4] != b"PK\x03\x04" or len(head) < _LOCAL_HEADER:
                raise OSError(_("压缩包坏了"))
            name, extra = (int.from_bytes(head[at : at + 2], "little") for at in (26, 28))
            self._file.seek(name + extra, 1)
        except BaseException:
            self._file.close()
            raise
        self._left = member.compress_size
        self._promised = member.file_size
        self._unpacker = zlib.decompressobj(-15) if member.compress_type else None
        self._fed = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        wanted = memoryview(buffer).cast("B")
        data = self._stored(len(wanted)) if self._unpacker is None else self._unpacked(len(wanted))
        self._promised -= len(data)
        if self._promised < 0 or (not data and self._promised):
            raise OSError(_("压缩包坏了"))
        wanted[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()

    def _stored(self, most: int) -> bytes:
        data = self._file.read(min(most, self._left)) or b""
        self._left -= len(data)
        return data

    def _unpacked(self, most: int) -> bytes:
        unpacker = self._unpacker
        while unpacker is not None and not unpacker.eof and most:
            fed = self._fed or self._stored(digests.BLOCK)
            try:
                data = unpacker.decompress(fed, most)
            except zlib.error as error:
                raise OSError(_("压缩包坏了")) from error
            self._fed = unpacker.unconsumed_tail
            if data or not fed:
                return data
        return b""


def _opened(file: Path) -> zipfile.ZipFile:
    """The directory alone is read. Raises UnreadableProblem."""
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, stream.seek(0, 2) - _END_SEARCHED))
            tail = stream.read()
        at = tail.rfind(_END)
        if at < 0 or int.from_bytes(tail[at + 12 : at + 16], "little") > _LARGEST_DIRECTORY:
            raise zipfile.BadZipFile
        return zipfile.ZipFile(file)
    except Exception as error:  # a stranger's bytes: any class may come out of the reader
        message = _("“{name}”打不开：不是压缩包，或没有传完。请重新取一份。")
        raise UnreadableProblem(message.format(name=file.name)) from error


def _is_link(member: zipfile.ZipInfo) -> bool:
    return member.create_system == 3 and (member.external_attr >> 28) == 0xA
