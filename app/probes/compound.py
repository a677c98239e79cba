"""OLE compound files: what Office wrote before 2007, and what it keeps encrypted files in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import olefile

from app.domain.facts import Family
from app.probes.kinds import KINDS, Kind, extension
from app.probes.refusal import Refusal, decoding

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST_STREAM = 256 * 2**20  # bytes that we read of one stream
_BY_NAME = ("doc", "wps", "xls", "et", "ppt")
_PACKAGES = ("docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "pptx")


class Compound:
    """Streams by name; a missing or absurdly large one is a refusal."""

    def __init__(self, ole: Any) -> None:
        self._ole = ole

    def holds(self, name: str) -> bool:
        return bool(self._ole.exists(name))

    def names(self) -> list[list[str]]:
        """The path of every stream."""
        return [[str(part) for part in path] for path in self._ole.listdir()]

    def stream(self, name: str) -> bytes:
        if not self.holds(name) or self._ole.get_size(name) > _LARGEST_STREAM:
            raise Refusal("damaged")
        return bytes(self._ole.openstream(name).read())

    def pages(self) -> int | None:
        """What the document says of itself in its summary; None where absent or 0."""
        if not self.holds("\x05SummaryInformation"):
            return None
        told = self._ole.get_metadata().num_pages
        return told or None if isinstance(told, int) else None


@contextmanager
def opened(path: Path) -> Iterator[Compound]:
    with path.open("rb") as stream, decoding(), olefile.OleFileIO(stream) as ole:
        yield Compound(ole)


def kind(path: Path, name: str) -> Kind:
    """By the streams inside; a broken file by its name, since its streams cannot be asked."""
    meant = extension(name)
    try:
        with opened(path) as file:
            return _by_streams(file, meant)
    except Refusal:
        return KINDS[meant if meant in (*_BY_NAME, *_PACKAGES) else "doc"]


def _by_streams(file: Compound, meant: str) -> Kind:
    if file.holds("EncryptedPackage"):
        inside = KINDS[meant if meant in _PACKAGES else "docx"]
        return Kind(inside.family, inside.format, locked=True)
    if file.holds("WordDocument"):
        return KINDS["wps" if meant == "wps" else "doc"]
    if file.holds("Workbook") or file.holds("Book"):
        return KINDS["et" if meant == "et" else "xls"]
    if file.holds("PowerPoint Document"):
        return KINDS["ppt"]
    return KINDS["wps"] if meant == "wps" else Kind(Family.OTHER, "ole")
