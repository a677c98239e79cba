"""Real file systems in a file, for tests that ask them what they keep. Each names what it needs.

The Debian packages are e2fsprogs, ntfs-3g, exfat-fuse with exfatprogs, mtools with dosfstools.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SIZE = 64 << 20


@contextmanager
def mounted(kind: str, scratch: Path) -> Iterator[Path]:
    """The empty root of a new file system of that kind. Skips where it cannot be had."""
    made, mounting = _RECIPES[kind]
    _need(made[0], mounting[0], "losetup", "umount")
    image, folder = scratch / f"{kind}.img", scratch / kind
    folder.mkdir()
    with image.open("wb") as stream:
        stream.truncate(_SIZE)
    _run(*made, image)
    device = _run("losetup", "-f", "--show", image).strip()
    try:
        _run(*mounting, device, folder)
        try:
            yield folder
        finally:
            _run("umount", folder)
    finally:
        _run("losetup", "-d", device)


@contextmanager
def in_memory(folder: Path, size: str) -> Iterator[Path]:
    """A file system of its own, `size` such as “64m”. Skips where it cannot be had."""
    _need("mount", "umount")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "beiqi", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine does not let us mount a file system")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


def through_mtools(scratch: Path, folder: Path) -> Path:
    """`folder` copied into a FAT32 image by mtools and out of it again: where it came out."""
    _need("mkfs.vfat", "mcopy")
    image, out = scratch / "fat.img", scratch / "out"
    out.mkdir()
    with image.open("wb") as stream:
        stream.truncate(_SIZE)
    _run("mkfs.vfat", "-F", "32", image)
    _run("mcopy", "-Q", "-s", "-i", image, folder, "::")
    _run("mcopy", "-Q", "-s", "-i", image, f"::{folder.name}", out)
    return out / folder.name


_RECIPES = {
    "ext4": (["mkfs.ext4", "-q"], ["mount", "-t", "ext4"]),
    "ntfs": (["mkfs.ntfs", "-q", "-Q", "-F"], ["ntfs-3g"]),
    "exfat": (["mkfs.exfat"], ["mount.exfat-fuse"]),
}


def _need(*programs: str) -> None:
    lacking = [name for name in programs if not shutil.which(name)]
    if lacking or not _is_root():
        pytest.skip(f"needs root on Linux and {', '.join(lacking) or 'its programs'}")


def _is_root() -> bool:
    asked: Callable[[], int] | None = getattr(os, "geteuid", None)
    return sys.platform.startswith("linux") and asked is not None and asked() == 0


def _run(*command: object) -> str:
    environ = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [str(part) for part in command],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="surrogateescape",
        env=environ,
        timeout=90,
    )
    if done.returncode:
        pytest.skip(f"{command[0]} does not work here: {done.stderr[-200:]}")
    return done.stdout
