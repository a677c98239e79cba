"""What lies in a folder, without following or opening anything."""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.bags.rules import PATH_UNSAFE, BagProblem, Detail

_MOUNT_POINT = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT: what Windows calls a junction."""


@dataclass(frozen=True, slots=True)
class Listing:
    """`sizes` in bytes of every regular file by its path with “/”; `odd` names all other things.

    `folders` are those of the uppermost level.
    """

    sizes: dict[str, int]
    odd: tuple[BagProblem, ...]
    folders: frozenset[str] = frozenset()


def of_files(sizes: dict[str, int], odd: Iterable[BagProblem]) -> Listing:
    """A listing by its files alone, where empty folders are not to be told from none."""
    folders = frozenset(path.partition("/")[0] for path in sizes if "/" in path)
    return Listing(sizes, tuple(sorted(odd, key=lambda one: one.path)), folders)


def listing(root: Path) -> Listing:
    """Every file below `root`. Raises OSError where a folder cannot be read."""
    sizes: dict[str, int] = {}
    odd: list[BagProblem] = []
    tops: set[str] = set()
    folders = [("", root)]
    while folders:
        prefix, folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                path = prefix + entry.name
                info = entry.stat(follow_symlinks=False)
                if entry.is_symlink() or _is_junction(info):
                    odd.append(BagProblem(PATH_UNSAFE, path, Detail.LINK))
                elif stat.S_ISDIR(info.st_mode):
                    folders.append((f"{path}/", Path(entry.path)))
                    tops.update([path] if not prefix else [])
                elif stat.S_ISREG(info.st_mode):
                    sizes[path] = info.st_size
                else:
                    odd.append(BagProblem(PATH_UNSAFE, path, Detail.SPECIAL))
    return Listing(sizes, tuple(sorted(odd, key=lambda one: one.path)), frozenset(tops))


def _is_junction(info: os.stat_result) -> bool:
    return getattr(info, "st_reparse_tag", 0) == _MOUNT_POINT
