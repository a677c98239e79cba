"""What lies in a folder, without following or opening anything."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from app.bags.rules import PATH_UNSAFE, BagProblem, Detail

_MOUNT_POINT = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT: what Windows calls a junction."""


@dataclass(frozen=True, slots=True)
class Listing:
    """`sizes` in bytes of every regular file by its path with “/”; `odd` names all other things."""

    sizes: dict[str, int]
    odd: tuple[BagProblem, ...]


def listing(root: Path) -> Listing:
    """Every file below `root`. Raises OSError where a folder cannot be read."""
    sizes: dict[str, int] = {}
    odd: list[BagProblem] = []
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
                elif stat.S_ISREG(info.st_mode):
                    sizes[path] = info.st_size
                else:
                    odd.append(BagProblem(PATH_UNSAFE, path, Detail.SPECIAL))
    return Listing(sizes, tuple(sorted(odd, key=lambda one: one.path)))


def _is_junction(info: os.stat_result) -> bool:
    return getattr(info, "st_reparse_tag", 0) == _MOUNT_POINT
