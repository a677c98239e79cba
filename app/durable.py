"""The one way to write a file that matters.

Working folders lie on sticks too. On FAT, renaming as the textbook has it lost files at power
cuts; fsyncing the renamed file once more, then its folder, lost none. So that is the recipe.
"""

import contextlib
import os
import sys
import time
from pathlib import Path

_RETRIES = 20
"""On Windows a virus scanner or WPS may hold the target for a moment: 20 tries, 50 ms apart."""


def write_bytes(target: Path, content: bytes) -> None:
    """Replaces `target` whole or not at all; returns when it would survive a power cut.

    Raises OSError (disk full, read-only, folder gone); the old content then still stands.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def write_text(target: Path, content: str) -> None:
    write_bytes(target, content.encode("utf-8"))


def replace(source: Path, target: Path) -> None:
    """Renames a finished and fsynced file onto `target`, durably."""
    _replace_patiently(source, target)
    sync_file(target)
    sync_folder(target.parent)


def _replace_patiently(source: Path, target: Path) -> None:
    for attempt in range(_RETRIES):
        try:
            source.replace(target)
        except PermissionError:
            if os.name != "nt" or attempt == _RETRIES - 1:
                raise
            time.sleep(0.05)
        else:
            return


def sync_file(path: Path) -> None:
    with path.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Makes names in `folder` durable; Windows has no such call and needs none."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
