"""What each file system can hold: how it counts a name, what it forbids, what it merges.

Sources: Microsoft's fatgen103, exFAT and NTFS specifications; OSTA UDF 2.60, 2.1.12 and 2.3.4;
PKWARE's APPNOTE, 4.4.10; `limits.h` and ext4's EXT4_NAME_LEN on Linux.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.bags import matching, names

_WINDOWS_RESERVED = frozenset('<>:"\\|?*')


class Reason(StrEnum):
    """Why a file system, or the Windows that will read it, cannot keep a path as it is."""

    CHARACTER = "character"
    DEVICE = "device"
    ENDING = "ending"
    NAME_TOO_LONG = "name-too-long"
    PATH_TOO_LONG = "path-too-long"
    COLLIDING = "colliding"


@dataclass(frozen=True, slots=True)
class NameFault:
    """`other` is the path with which this one collides."""

    path: str
    reason: Reason
    other: str = ""


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _utf8(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))


def _cs0(text: str) -> int:
    """OSTA compressed Unicode: a byte for the kind, then one or two for every UTF-16 unit."""
    return 1 + _utf16(text) * (2 if any(one > "\xff" for one in text) else 1)


@dataclass(frozen=True, slots=True)
class FileSystem:
    """`name_limit` and `path_limit` are counted by `length`; a path from the medium's root.

    `for_windows`: read by Windows, which reserves characters and device names and drops dots and
    spaces at a name's end.
    """

    id: str
    shown: str
    length: Callable[[str], int]
    name_limit: int
    path_limit: int
    for_windows: bool = True
    merges_case: bool = True
    cluster: int = 4096


_WINDOWS_PATH = 256
"""MAX_PATH is 260 units, with drive, colon, backslash and the final zero."""
FAT32 = FileSystem("fat32", "FAT32", _utf16, 255, _WINDOWS_PATH, cluster=32 << 10)
EXFAT = FileSystem("exfat", "exFAT", _utf16, 255, _WINDOWS_PATH, cluster=128 << 10)
NTFS = FileSystem("ntfs", "NTFS", _utf16, 255, _WINDOWS_PATH)
EXT4 = FileSystem("ext4", "ext4", _utf8, 255, 4095, for_windows=False, merges_case=False)
UDF = FileSystem("udf", "UDF", _cs0, 254, 1023, cluster=2048)
ZIP = FileSystem("zip", "ZIP", _utf8, 255, 65_535, cluster=1)
ALL = (FAT32, EXFAT, NTFS, EXT4, UDF, ZIP)
_KINDS = {
    **dict.fromkeys(("vfat", "fat32", "fat", "msdos"), FAT32),
    **dict.fromkeys(("exfat", "fuseblk.exfat"), EXFAT),
    **dict.fromkeys(("ntfs", "ntfs3", "ntfs-3g", "fuseblk"), NTFS),
    **dict.fromkeys(("ext2", "ext3", "ext4", "xfs", "btrfs"), EXT4),
    **dict.fromkeys(("udf", "cdfs"), UDF),
}


def of_kind(kind: str) -> FileSystem | None:
    """By the name that the operating system gives it, in any case; None where it is unknown."""
    return _KINDS.get(kind.lower())


def faults(paths: Iterable[str], system: FileSystem, above: str = "") -> tuple[NameFault, ...]:
    """What of `paths`, with “/” between their parts, cannot be stored as it is written.

    `above` is the folder on the medium that they go into. A path may have several faults; of
    files that collide every one but the first is told. Nothing is changed here: see `names`.
    """
    every = tuple(paths)
    return tuple(
        fault
        for found in (
            *(_of_names(path, system) for path in every),
            *(_of_path(path, system, above) for path in every),
            _collisions(every, system),
        )
        for fault in found
    )


def _of_names(path: str, system: FileSystem) -> Iterator[NameFault]:
    parts = path.split("/")
    if any(system.length(part) > system.name_limit for part in parts):
        yield NameFault(path, Reason.NAME_TOO_LONG)
    if any("\0" in part or not matching.is_text(part) for part in parts):
        yield NameFault(path, Reason.CHARACTER)
    elif system.for_windows:
        yield from _for_windows(path, parts)


def _for_windows(path: str, parts: list[str]) -> Iterator[NameFault]:
    if any(one in _WINDOWS_RESERVED or one < " " for part in parts for one in part):
        yield NameFault(path, Reason.CHARACTER)
    if any(map(names.is_device, parts)):
        yield NameFault(path, Reason.DEVICE)
    if any(part != part.rstrip(" .") for part in parts):
        yield NameFault(path, Reason.ENDING)


def _of_path(path: str, system: FileSystem, above: str) -> Iterator[NameFault]:
    whole = f"{above.strip('/')}/{path}".lstrip("/")
    if system.length(whole) > system.path_limit:
        yield NameFault(path, Reason.PATH_TOO_LONG)


def _collisions(paths: tuple[str, ...], system: FileSystem) -> Iterator[NameFault]:
    """On any medium macOS composes, so that NFC twins collide everywhere."""
    first: dict[str, str] = {}
    for path in paths:
        key = names.same_place(path) if system.merges_case else matching.composed(path)
        other = first.setdefault(key, path)
        if other is not path:
            yield NameFault(path, Reason.COLLIDING, other)
