"""Which paths of a package lead astray, and which files every computer leaves behind."""

import re
from collections.abc import Callable

from app.bags import names
from app.bags.rules import Detail

_LITTER = {"thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".localized"}
_LITTER_FOLDERS = {
    "system volume information",
    "$recycle.bin",
    "__macosx",
    ".spotlight-v100",
    ".trashes",
    ".fseventsd",
}
_LITTER_STARTS = ("._", "~$", ".~lock.")
"""AppleDouble halves, and the locks that Word, WPS and LibreOffice keep beside an open file."""

_DANGERS: tuple[tuple[Detail, Callable[[str], object]], ...] = (
    (Detail.BACKSLASH, lambda path: "\\" in path),
    (Detail.ABSOLUTE, lambda path: path.startswith("/")),
    (Detail.HOME, lambda path: path.startswith("~")),
    (Detail.DRIVE, lambda path: re.search(r"(?:^|/)[A-Za-z]:", path)),
    (Detail.COLON, lambda path: ":" in path),
    (Detail.OUTSIDE, lambda path: "" in (part.rstrip(" .") for part in path.split("/"))),
    (Detail.CONTROL, lambda path: "\0" in path),
    (Detail.DEVICE, lambda path: any(map(names.is_device, path.split("/")))),
)


def unsafe(path: str) -> Detail | None:
    """Why a path that a manifest names must not be followed; None where nothing speaks against.

    What would lead astray on Windows is told on every system: it drops dots and spaces at a name's
    end, so that “.. ” climbs, and reads another stream of the file behind a colon.
    """
    return next((detail for detail, applies in _DANGERS if applies(path)), None)


def ignorable(path: str) -> bool:
    """Litter of Windows, macOS and Office: told, and no error."""
    *folders, name = path.casefold().split("/")
    return (
        name in _LITTER
        or name.startswith(_LITTER_STARTS)
        or any(folder in _LITTER_FOLDERS for folder in folders)
    )
