"""What lies among materials and is none: told with its reason, never taken in."""

import os
import stat
from enum import StrEnum

from app.bags import paths
from app.texts import N_, _

_MOUNT_POINT, _SYMLINK = 0xA0000003, 0xA000000C
"""Windows' own tags of junctions and symbolic links."""

_SHORTCUTS = (".lnk", ".url", ".webloc", ".desktop")
_UNFINISHED = (
    ".tmp",
    ".temp",
    ".crdownload",
    ".part",
    ".download",
    ".!ut",
    ".baiduyun.p.downloading",
)
_LOCK_STARTS = ("~$", ".~lock.", ".~")


class Litter(StrEnum):
    SYSTEM = "system"
    LOCK = "lock"
    HALF = "half"
    HIDDEN = "hidden"
    SHORTCUT = "shortcut"
    LINK = "link"
    UNFINISHED = "unfinished"
    EMPTY = "empty"
    SPECIAL = "special"
    TWIN = "twin"
    HERE = "here"
    MENDED = "mended"


_WORDS = {
    Litter.SYSTEM: N_("系统自动生成的文件"),
    Litter.LOCK: N_("Word、WPS 打开文件时留下的临时文件"),
    Litter.HALF: N_("苹果电脑留下的附属文件"),
    Litter.HIDDEN: N_("隐藏文件"),
    Litter.SHORTCUT: N_("快捷方式，不是文件本身"),
    Litter.LINK: N_("链接，不是文件本身"),
    Litter.UNFINISHED: N_("临时文件，或没有下载完"),
    Litter.EMPTY: N_("空文件（0 字节）"),
    Litter.SPECIAL: N_("不是普通文件"),
    Litter.TWIN: N_("与“{name}”内容相同"),
    Litter.HERE: N_("报送稿里已经有了（{name}）"),
    Litter.MENDED: N_("报送稿里已经有它修正后的副本（{name}）"),
}


def words(litter: Litter, name: str = "") -> str:
    return _(_WORDS[litter]).format(name=name)


def by_name(path: str, size: int | None = None) -> Litter | None:
    """What a path with “/” tells; `size` in bytes where it is a file's."""
    name = path.rpartition("/")[2].casefold()
    told = {
        Litter.LOCK: name.startswith(_LOCK_STARTS),
        Litter.HALF: name.startswith("._"),
        Litter.SYSTEM: paths.ignorable(path) or paths.ignorable(f"{path}/-"),
        Litter.HIDDEN: name.startswith("."),
        Litter.SHORTCUT: name.endswith(_SHORTCUTS),
        Litter.UNFINISHED: name.endswith(_UNFINISHED),
        Litter.EMPTY: size == 0,
    }
    return next((litter for litter, applies in told.items() if applies), None)


def by_entry(entry: os.DirEntry[str]) -> Litter | None:
    """What the file system tells of it."""
    info = entry.stat(follow_symlinks=False)
    tag = getattr(info, "st_reparse_tag", 0)
    if stat.S_ISLNK(info.st_mode) or tag in {_MOUNT_POINT, _SYMLINK}:
        return Litter.LINK
    is_file = stat.S_ISREG(info.st_mode)
    if not is_file and not stat.S_ISDIR(info.st_mode):
        return Litter.SPECIAL
    found = by_name(entry.name, info.st_size if is_file else None)
    hidden = getattr(info, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
    return found or (Litter.HIDDEN if hidden else None)
