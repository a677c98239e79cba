"""A package in the image of a disc, by the places of its files that were read beforehand."""

from collections.abc import Mapping
from io import RawIOBase
from pathlib import Path

from app.bags import digests, paths
from app.bags.listing import Listing, of_files
from app.bags.rules import PATH_UNSAFE, BagProblem

Extents = Mapping[str, tuple[int, int]]
"""Where in the image each file begins and how long it is, in bytes, by its path with “/”."""


class Image:
    """Reading the image's directory is for the sandbox; here its files are read as they lie."""

    def __init__(self, file: Path, extents: Extents) -> None:
        self._file = file
        self._extents = extents

    @property
    def name(self) -> str:
        return self._file.name

    def listing(self) -> Listing:
        wrong = {path: paths.unsafe(path) for path in self._extents}
        odd = [BagProblem(PATH_UNSAFE, path, detail) for path, detail in wrong.items() if detail]
        sizes = {path: self._extents[path][1] for path, detail in wrong.items() if not detail}
        return of_files(sizes, odd)

    def open(self, path: str) -> RawIOBase:
        return _Extent(self._file, *self._extents[path])


class _Extent(RawIOBase):
    """A stretch of a file, past the page cache; an image that ends before it raises OSError."""

    def __init__(self, file: Path, start: int, length: int) -> None:
        self._file = file.open("rb", buffering=0)
        self._left = length
        try:
            digests.forget(self._file.fileno())
            self._file.seek(start)
        except BaseException:
            self._file.close()
            raise

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        wanted = memoryview(buffer).cast("B")
        count = self._file.readinto(wanted[: min(self._left, len(wanted))]) or 0
        if not count and self._left and len(wanted):
            message = "the image ends before its files do"
            raise OSError(message)
        self._left -= count
        return count

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()
