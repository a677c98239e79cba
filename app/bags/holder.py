"""What a package lies in: a folder, a zip or several, the image of a disc."""

from io import RawIOBase
from pathlib import Path
from typing import Protocol

from app.bags import digests, paths
from app.bags.layout import SUMS
from app.bags.listing import Listing, listing, of_files


class Holder(Protocol):
    """`name` is the package's for showing. Its files are read by several threads at once."""

    @property
    def name(self) -> str: ...

    def listing(self) -> Listing:
        """What lies in it, by paths with “/”. Raises OSError, UnreadableProblem."""

    def open(self, path: str) -> RawIOBase:
        """A file of the listing, read past the page cache where the system lets us.

        Raises OSError, also while it is read.
        """


class Folder:
    def __init__(self, root: Path) -> None:
        self._root = root

    @property
    def name(self) -> str:
        return self._root.absolute().name

    def listing(self) -> Listing:
        return listing(self._root)

    def open(self, path: str) -> RawIOBase:
        stream = (self._root / path).open("rb", buffering=0)
        digests.forget(stream.fileno())
        return stream


class Below:
    """A holder's one top folder taken for the package, as zips and discs have it."""

    def __init__(self, holder: Holder, top: str, found: Listing) -> None:
        self._holder = holder
        self._top = top
        self._found = found

    @property
    def name(self) -> str:
        return self._top

    def listing(self) -> Listing:
        """Litter beside the top folder is left out; all other odd things keep their whole path."""
        start = f"{self._top}/"
        sizes = {
            path.removeprefix(start): size
            for path, size in self._found.sizes.items()
            if path.startswith(start)
        }
        return of_files(sizes, self._found.odd)

    def open(self, path: str) -> RawIOBase:
        return self._holder.open(f"{self._top}/{path}")


def package_in(holder: Holder) -> Holder:
    """`holder` itself where it is the package, else the one folder in it. Asks for its listing."""
    found = holder.listing()
    if _is_package(found):
        return holder
    tops = {path.partition("/")[0] for path in found.sizes if not paths.ignorable(path)}
    if len(tops) == 1 and all("/" in path for path in found.sizes if not paths.ignorable(path)):
        return Below(holder, tops.pop(), found)
    return holder


def _is_package(found: Listing) -> bool:
    return not {"bagit.txt", SUMS}.isdisjoint(found.sizes)
