"""What a target must have before the first byte, and what its errors mean in words."""

import errno
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from app.domain.problems import UnreadableProblem, UsageProblem
from app.texts import N_, _

_MARGIN = 1 << 20
"""Bytes left over for folders and for what the file system keeps about files."""
_FAT_LIMIT = (4 << 30) - 1
_FAT = {"vfat", "msdos", "fat32", "fat"}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE}
_BAD_NAME = {errno.EINVAL, errno.ENAMETOOLONG, errno.EILSEQ}
_FULL = {errno.ENOSPC, errno.EDQUOT}
_WORDS: tuple[tuple[set[int], str], ...] = (
    (_FULL, N_("写到“{name}”时，目标盘空间满了。请换一个空间大些的盘，或腾出空间再打包。")),
    ({errno.EFBIG}, N_("“{name}”太大，目标盘的格式（多半是 FAT32）存不下 4 GB 以上的文件。")),
    (_READ_ONLY, N_("目标文件夹不能写入（写到“{name}”时）：可能有写保护，或没有权限。")),
    (_GONE, N_("写到“{name}”时目标盘不见了或出了错，可能被拔出。请插好或换一个盘再打包。")),
    (_BAD_NAME, N_("目标盘存不下“{name}”这个名字。请换一个盘，或把文件夹放到浅一些的位置。")),
)


class MediumProblem(UnreadableProblem):
    """The medium or folder that the package was to go to fails us: exit 3."""


def check(target: Path, sizes: Sequence[int]) -> None:
    """Refuses a target that cannot hold files of these sizes in bytes.

    Raises UsageProblem where it is no folder, MediumProblem where it is too small.
    """
    if not target.is_dir():
        raise UsageProblem(_("“{name}”不是文件夹，或已不在那里。").format(name=target))
    try:
        free = shutil.disk_usage(target).free
        cluster = _cluster(target)
    except OSError as error:
        raise problem(error, target.name) from error
    needed = sum(-(-size // cluster) * cluster for size in sizes) + _MARGIN
    if needed > free:
        message = _("目标盘空间不够：需要 {needed}，只剩 {free}，还差 {short}。")
        shown = {"needed": _size(needed), "free": _size(free), "short": _size(needed - free)}
        raise MediumProblem(message.format(**shown))
    if max(sizes, default=0) > _FAT_LIMIT and _kind(target) in _FAT:
        raise MediumProblem(
            _("目标盘是 FAT32 格式，存不下 4 GB 以上的文件。请换用 exFAT 格式的盘。")
        )


def problem(error: OSError, name: str) -> MediumProblem:
    """What a failed write to the target means, `name` being the file it happened to."""
    words = next((text for codes, text in _WORDS if error.errno in codes), None)
    if words is None:
        words = N_("写不了“{name}”：目标盘出错。请换一个盘再打包。")
    return MediumProblem(_(words).format(name=name))


def swapped() -> MediumProblem:
    return MediumProblem(_("打包途中目标盘换了或被拔出，报送包没有写完。请插好再打包。"))


def _cluster(target: Path) -> int:
    """Bytes of the smallest piece that a file takes; 64 KiB where the system does not say."""
    if sys.platform != "win32":
        size = os.statvfs(target).f_frsize
    else:
        size = 64 << 10
    return size


def _kind(target: Path) -> str:
    """The file system's name in lower case, “” where the system does not say."""
    import psutil

    place = target.resolve()
    mounts = [
        (len(part.mountpoint), part.fstype.lower())
        for part in psutil.disk_partitions(all=True)
        if place.is_relative_to(part.mountpoint)
    ]
    return max(mounts, default=(0, ""))[1]


def _size(count: int) -> str:
    """Rounded up, so that what is said to be missing is enough."""
    if count >= 10 << 30:
        return f"{-(-count // (1 << 30))} GB"
    return f"{-(-count // (1 << 20))} MB"
