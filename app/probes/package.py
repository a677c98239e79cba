"""What Word and Excel packages (OPC) have in common: typed parts, and what the package tells."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.probes import markup, zips
from app.probes.refusal import Refusal, decoding

_LARGEST_PART = 256 * 2**20  # bytes of XML that we read in one part
_MACROS = "application/vnd.ms-office.vbaproject"


class Package:
    """An archive that was judged; parts are found by their content type."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.casefold(): name for name in archive.namelist()}
        self._types = _ContentTypes()
        self.read("[Content_Types].xml", self._types)

    @property
    def has_macros(self) -> bool:
        types = {*self._types.defaults.values(), *self._types.parts.values()}
        named = any(name.endswith("vbaproject.bin") for name in self._names)
        return named or _MACROS in types

    def parts(self, type_ending: str) -> list[tuple[str, str]]:
        """Part name and whole content type (lower case) of each part whose type ends so."""
        return [
            (self._names[part], kind)
            for part, kind in self._types.parts.items()
            if kind.endswith(type_ending) and part in self._names
        ]

    def holds(self, name: str) -> bool:
        return name.casefold() in self._names

    def names(self, ending: str) -> list[str]:
        """Every member whose name ends so, as it is stored."""
        return [name for folded, name in self._names.items() if folded.endswith(ending)]

    def read(self, name: str, reader: markup.Reader) -> None:
        """Raises a refusal where the part is missing."""
        stored = self._names.get(name.casefold())
        if stored is None:
            raise Refusal("damaged")
        if self._archive.getinfo(stored).file_size > _LARGEST_PART:
            raise Refusal("hostile")
        with self._archive.open(stored) as stream:
            markup.read(stream, reader)


class _ContentTypes:
    def __init__(self) -> None:
        self.parts: dict[str, str] = {}
        self.defaults: dict[str, str] = {}

    def start(self, name: str, attributes: markup.Attributes) -> None:
        kind = attributes.get("ContentType", "").casefold()
        if name == "ct:Override":
            self.parts[attributes.get("PartName", "").lstrip("/").casefold()] = kind
        elif name == "ct:Default":
            self.defaults[attributes.get("Extension", "").casefold()] = kind

    def end(self, name: str) -> None: ...
    def text(self, data: str) -> None: ...


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """The package, judged and with every member's checksum proved."""
    with zips.opened(path) as archive:
        with decoding():
            zips.judge(archive)
            zips.read_through(archive)
        yield Package(archive)


class PageCount:
    """Reads docProps/app.xml: the number of pages as of the last save; None where absent or 0."""

    def __init__(self) -> None:
        self._digits: list[str] = []
        self._inside = False

    @property
    def pages(self) -> int | None:
        told = "".join(self._digits).strip()
        return (int(told) or None) if told.isdecimal() and len(told) < 7 else None

    def start(self, name: str, attributes: markup.Attributes) -> None:  # noqa: ARG002 - a Reader
        self._inside = name == "ep:Pages"

    def end(self, name: str) -> None:  # noqa: ARG002 - a Reader
        self._inside = False

    def text(self, data: str) -> None:
        if self._inside:
            self._digits.append(data)
