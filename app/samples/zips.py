"""Rewriting the zip that an Office file is: same parts, some replaced or added, fixed dates.

Office itself dates every member 1980-01-01; a library's present moment would make each file differ.
"""

import zipfile
from collections.abc import Mapping
from pathlib import Path

_OFFICE_DATE = (1980, 1, 1, 0, 0, 0)


def rewrite(path: Path, changes: Mapping[str, bytes] | None = None) -> Path:
    """Writes the archive anew; `changes` replaces members by name, or adds them at the end."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    write(path, members | dict(changes or {}))
    return path


def write(path: Path, members: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _OFFICE_DATE)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return path


def member(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)
