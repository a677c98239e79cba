"""Taking a file in: copied and hashed in one read, durable, the original never touched."""

import contextlib
import hashlib
import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from app import durable
from app.bags.names import safe_name
from app.bags.rules import shown_path
from app.domain.problems import UnreadableProblem, UnusableProblem
from app.domain.progress import Progress
from app.domain.submission import SubmittedFile
from app.submissions import layout
from app.texts import _

_CHUNK = 4 * 1024 * 1024
_LONGEST = 240
"""Bytes of a stored name behind its number; file systems take 255."""

_MARGIN = 32 * 1024 * 1024
"""Free space kept for the submission's own JSON, cache and report."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to take in, looked at before the first byte is read.

    `opener` reads what is no file of its own: a member of a zip, whose `path` lies below the zip's.
    """

    path: Path
    size: int
    modified_ns: int
    opener: Callable[[], BinaryIO] | None = None

    def opened(self) -> BinaryIO:
        return self.opener() if self.opener else self.path.open("rb", buffering=0)

    def changed(self, reader: BinaryIO) -> bool:
        """Whether it was written to since it was looked at; a zip's members bear checksums."""
        if self.opener:
            return False
        return os.fstat(reader.fileno()).st_mtime_ns != self.modified_ns


def inspect(path: Path) -> Source:
    """Raises UnreadableProblem where this is no regular file or cannot be read."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            message = _("“{name}”是文件夹。请放入里面的文件，或把文件夹整批添加，由程序归位。")
            raise UnreadableProblem(message.format(name=path.name))
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableProblem(_("“{name}”不是普通文件。").format(name=path.name))
        with path.open("rb"):
            pass
    except FileNotFoundError:
        raise UnreadableProblem(_("找不到文件“{name}”。").format(name=path.name)) from None
    except PermissionError:
        message = _("没有权限读取文件“{name}”。").format(name=path.name)
        raise UnreadableProblem(message) from None
    except OSError:
        raise UnreadableProblem(_("读不出文件“{name}”。").format(name=path.name)) from None
    return Source(path, found.st_size, found.st_mtime_ns)


def require_space(root: Path, size: int) -> None:
    """Raises UnusableProblem where `size` bytes and some room for notes do not fit."""
    try:
        free = shutil.disk_usage(root).free
    except OSError:
        message = _("报送稿文件夹不见了：可能拔出了U盘，或移动了文件夹。没有放入文件。")
        raise UnusableProblem(message) from None
    if free < size + _MARGIN:
        message = _("磁盘空间不够：需要 {need} MB，只剩 {free} MB。请先腾出空间。")
        need = (size + _MARGIN) // 2**20 + 1
        raise UnusableProblem(message.format(need=need, free=free // 2**20))


def take_in(
    source: Source, root: Path, number: int, progress: Progress, before: int, total: int
) -> SubmittedFile:
    """Copies one file into files/ and returns it; a failure or cancel leaves nothing behind.

    `before` of `total` bytes were done by earlier files of the same call. Raises Cancelled,
    UnreadableProblem (source vanished or is being written), UnusableProblem (disk full).
    """
    folder = root / layout.FILES
    shown = shown_path(source.path.name)
    name = f"{number:04d}-{safe_name(shown, longest=_LONGEST)}"
    incoming = folder / f"{layout.INCOMING}{os.getpid()}-{number}"
    try:
        folder.mkdir(exist_ok=True)
        digest = _copy(source, incoming, progress, before, total)
        os.utime(incoming, ns=(source.modified_ns, source.modified_ns))
        durable.replace(incoming, folder / name)
    except OSError as error:
        raise _told(error, source) from error
    finally:
        with contextlib.suppress(OSError):
            incoming.unlink(missing_ok=True)
    return SubmittedFile(
        path=f"{layout.FILES}/{name}",
        name=shown,
        size=source.size,
        sha512=digest,
        added_at=datetime.now().astimezone().replace(microsecond=0),
        original_path=shown_path(str(source.path.absolute())),
    )


def _copy(source: Source, target: Path, progress: Progress, before: int, total: int) -> str:
    """Written through a buffer: a bare write on a full disk takes a part and raises nothing."""
    digest = hashlib.sha512()
    done = 0
    label = shown_path(source.path.name)
    with source.opened() as reader, target.open("wb") as writer:
        while chunk := _read(reader, source):
            digest.update(chunk)
            writer.write(chunk)
            done += len(chunk)
            if done > source.size:
                break
            at = before + done
            progress.step(min(1.0, at / max(1, total)), label, done=at, total=total)
        writer.flush()
        os.fsync(writer.fileno())
        changed = source.changed(reader)
    if done != source.size or changed:
        message = _("文件“{name}”正在被别的程序修改，请保存并关闭后再放入。")
        raise UnreadableProblem(message.format(name=source.path.name))
    return digest.hexdigest()


def _read(reader: BinaryIO, source: Source) -> bytes:
    """An error here is the source's and not the folder's; the system names no file with it."""
    try:
        return reader.read(_CHUNK)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(source.path)) from error


def _told(error: OSError, source: Source) -> UnreadableProblem | UnusableProblem:
    if error.filename is not None and Path(error.filename) == source.path:
        message = _("读到一半，文件“{name}”读不下去了：U盘或网络可能断开了。")
        return UnreadableProblem(message.format(name=source.path.name))
    message = _("文件“{name}”没能存进报送稿：磁盘可能已满，或不能写入。原件没有动。")
    return UnusableProblem(message.format(name=source.path.name))


def clear_leftovers(root: Path, next_number: int) -> None:
    """Removes what an interrupted program left: unfinished copies, and copies never entered.

    Numbers are entered together with the file, so a copy with a number not yet given out was
    never acknowledged.
    """
    for folder in (root, root / layout.HISTORY):
        for path in folder.glob(".*.tmp"):
            with contextlib.suppress(OSError):
                path.unlink()
    for name in (layout.FILES, layout.FIXED):
        _clear(root / name, next_number)


def _clear(folder: Path, next_number: int) -> None:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        number = path.name[:4]
        unfinished = path.name.startswith(layout.INCOMING)
        unknown = number.isdigit() and path.name[4:5] == "-" and int(number) >= next_number
        if unfinished or unknown:
            with contextlib.suppress(OSError):
                path.unlink()
