"""What a target must have before the first byte, and what its errors mean in words."""

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.bags import filesystems
from app.bags.filesystems import Reason
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


NAME_WORDS = {
    Reason.CHARACTER: N_("“{name}”里有 {system} 格式的盘存不下的字符。"),
    Reason.DEVICE: N_("“{name}”在 Windows 上是设备的名字，{system} 格式的盘存不下。"),
    Reason.ENDING: N_("“{name}”以空格或句点结尾，存到 {system} 格式的盘上会变样。"),
    Reason.NAME_TOO_LONG: N_("“{name}”这个名字太长，{system} 格式的盘存不下，请改短。"),
    Reason.PATH_TOO_LONG: N_("“{name}”连同它所在的文件夹，路径太长。请写到盘的最上层文件夹里。"),
    Reason.COLLIDING: N_("“{name}”在 {system} 格式的盘上与另一个文件重名，请改名。"),
}
"""Why a file system cannot keep a name."""


class MediumProblem(UnreadableProblem):
    """The medium or folder that the package was to go to fails us: exit 3.

    `maybe_gone`: it is what a stick gives that was pulled out.
    """

    maybe_gone = False


def check(target: Path, sizes: Sequence[int], there: int = 0) -> None:
    """Refuses a target that cannot hold files of these sizes in bytes.

    `there` are bytes of theirs that lie on it already, from a writing that did not end.
    Raises UsageProblem where it is no folder, MediumProblem where it is too small.
    """
    if not target.is_dir():
        raise UsageProblem(_("“{name}”不是文件夹，或已不在那里。").format(name=target))
    try:
        free = shutil.disk_usage(target).free
        cluster = _cluster(target)
    except OSError as error:
        raise problem(error, target.name) from error
    needed = sum(-(-size // cluster) * cluster for size in sizes) + _MARGIN - there
    if needed > free:
        message = _("目标盘空间不够：需要 {needed}，只剩 {free}，还差 {short}。")
        shown = {"needed": _size(needed), "free": _size(free), "short": _size(needed - free)}
        raise MediumProblem(message.format(**shown))
    if max(sizes, default=0) > _FAT_LIMIT and _kind(target) in _FAT:
        raise MediumProblem(
            _("目标盘是 FAT32 格式，存不下 4 GB 以上的文件。请换用 exFAT 格式的盘。")
        )


def check_names(target: Path, paths: Iterable[str]) -> None:
    """Refuses a target whose file system cannot keep these paths below it as they are.

    Raises MediumProblem that names the first. An unknown file system is not asked.
    """
    system = filesystems.of_kind(_kind(target))
    if system is None:
        return
    for fault in filesystems.faults(paths, system, place_on_medium(target)):
        name = fault.path.rpartition("/")[2]
        raise MediumProblem(_(NAME_WORDS[fault.reason]).format(name=name, system=system.shown))


def problem(error: OSError, name: str) -> MediumProblem:
    """What a failed write to the target means, `name` being the file it happened to."""
    words = next((text for codes, text in _WORDS if error.errno in codes), None)
    if words is None:
        words = N_("写不了“{name}”：目标盘出错。请换一个盘再打包。")
    found = MediumProblem(_(words).format(name=name))
    found.maybe_gone = error.errno in _GONE
    return found


def swapped() -> MediumProblem:
    found = MediumProblem(_("打包途中目标盘换了或被拔出，报送包没有写完。请插好再打包。"))
    found.maybe_gone = True
    return found


def _cluster(target: Path) -> int:
    """Bytes of the smallest piece that a file takes; 64 KiB where the system does not say."""
    if sys.platform != "win32":
        size = os.statvfs(target).f_frsize
    else:
        size = 64 << 10
    return size


def _kind(target: Path) -> str:
    """The file system's name in lower case, “” where the system does not say."""
    return _mount(target)[1].lower()


def place_on_medium(target: Path) -> str:
    """The folder's path from the root of what it lies on, with “/”; "" for the root itself."""
    place, top = target.resolve(), Path(_mount(target)[0])
    return "" if place == top else place.relative_to(top).as_posix()


def _mount(target: Path) -> tuple[str, str]:
    """Mount point and file system of what holds `target`; the path's own anchor if unknown."""
    import psutil

    place = target.resolve()
    mounts = [
        (part.mountpoint, part.fstype)
        for part in psutil.disk_partitions(all=True)
        if place.is_relative_to(part.mountpoint)
    ]
    return max(mounts, key=lambda one: len(one[0]), default=(place.anchor, ""))


def _size(count: int) -> str:
    """Rounded up, so that what is said to be missing is enough."""
    if count >= 10 << 30:
        return f"{-(-count // (1 << 30))} GB"
    return f"{-(-count // (1 << 20))} MB"
