"""Where a package may be written: sticks and cards that are in, and any folder looked at."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_KINDS = {
    "vfat": "FAT32",
    "fat32": "FAT32",
    "fat": "FAT16",
    "msdos": "FAT16",
    "exfat": "exFAT",
    "ntfs": "NTFS",
    "ntfs3": "NTFS",
    "fuseblk": "NTFS",
}
"""What people call a file system, by the name that the operating system gives."""
_OF_GUESTS = ("/media/", "/run/media/", "/Volumes/")
"""Where desktops on Linux and macOS put what is plugged in."""


@dataclass(frozen=True, slots=True)
class Medium:
    """A drive or folder; `kind` is "" where its file system is nobody's concern. Bytes."""

    path: Path
    label: str
    kind: str
    total: int
    free: int
    removable: bool = False

    @property
    def used(self) -> int:
        return max(0, self.total - self.free)

    @property
    def is_fat(self) -> bool:
        """Whether it cannot hold a file of 4 GB."""
        return self.kind in {"FAT32", "FAT16"}


class Partition(NamedTuple):
    """What psutil tells of a mounted partition."""

    device: str
    mountpoint: str
    fstype: str
    opts: str


def removable(mounted: Iterable[Partition] | None = None) -> tuple[Medium, ...]:
    """The sticks and cards that are in now and can be asked, in the system's order.

    A card reader without a card answers with an error and is left out.
    """
    found = []
    for one in _mounted() if mounted is None else mounted:
        if _comes_and_goes(one):
            medium = _asked(Path(one.mountpoint), one)
            if medium is not None:
                found.append(medium)
    return tuple(found)


def medium_at(folder: Path, mounted: Iterable[Partition] | None = None) -> Medium | None:
    """The drive below `folder`, which need not be there yet if the one above it is.

    None where neither is: a stick that was pulled, a folder that is gone.
    """
    place = folder if folder.is_dir() else folder.parent
    if not place.is_dir():
        return None
    resolved = place.resolve()
    known = list(_mounted() if mounted is None else mounted)
    holding = [one for one in known if resolved.is_relative_to(one.mountpoint)]
    partition = max(holding, key=lambda one: len(one.mountpoint), default=None)
    found = _asked(place, partition)
    if found is None:
        return None
    whole = partition is not None and folder.resolve() == Path(partition.mountpoint)
    label = found.label if whole and found.removable else folder.name or str(folder)
    return Medium(folder, label, found.kind, found.total, found.free, found.removable)


def again(path: Path) -> Iterator[Path]:
    """Where a path may be found once its stick was pulled and is back.

    That is where it was, and below every stick that is in: the drive's letter or name may be
    another one now.
    """
    yield path
    parts = path.absolute().parts[1:]
    for medium in removable():
        for start in range(len(parts) + 1):
            yield medium.path.joinpath(*parts[start:])


def _mounted() -> list[Partition]:
    import psutil

    return [Partition(*one[:4]) for one in psutil.disk_partitions(all=False)]


def _asked(place: Path, partition: Partition | None) -> Medium | None:
    try:
        usage = shutil.disk_usage(place)
    except OSError:
        return None
    kind = _KINDS.get(partition.fstype.lower(), "") if partition else ""
    guest = partition is not None and _comes_and_goes(partition)
    label = _label(partition) if partition else place.name
    return Medium(place, label, kind, usage.total, usage.free, guest)


def _comes_and_goes(one: Partition) -> bool:
    return "removable" in one.opts.split(",") or one.mountpoint.startswith(_OF_GUESTS)


def _label(one: Partition) -> str:
    """“KINGSTON（E:）” on Windows; elsewhere the name that the desktop gave the folder."""
    if sys.platform == "win32":
        letter = one.mountpoint.rstrip("\\/")
        name = _volume_name(one.mountpoint)
        label = f"{name}（{letter}）" if name else letter
    else:
        label = Path(one.mountpoint).name or one.mountpoint
    return label


if sys.platform == "win32":

    def _volume_name(mountpoint: str) -> str:
        """The name that was given to the volume, "" for none; 261 is Windows' MAX_PATH and one."""
        import ctypes

        name = ctypes.create_unicode_buffer(261)
        told = ctypes.windll.kernel32.GetVolumeInformationW(
            ctypes.c_wchar_p(mountpoint), name, 261, None, None, None, None, 0
        )
        return name.value if told else ""
