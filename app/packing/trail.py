"""What we wrote, so that exactly this and nothing else can be taken away again."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from app import durable
from app.bags import digests
from app.packing import medium


class Trail:
    """The folder `root` and what is written below it. Every file must be on one device.

    A stick that is pulled leaves an empty folder behind, where writing goes on to the disk.
    `ours` are files below an existing root that an earlier writing left: they may be replaced,
    and are taken away with the rest.
    """

    def __init__(self, root: Path, ours: Iterable[str] = ()) -> None:
        """Raises OSError where the folder cannot be made."""
        self._root = root
        self._made: dict[Path, None] = {}
        before = sorted(ours)
        self._continued = bool(before)
        if before or not root.is_dir():
            root.mkdir(exist_ok=self._continued)
            self._made[root] = None
        self._device = root.stat().st_dev
        folders = {above for path in before for above in PurePosixPath(path).parents}
        for place in (*sorted(folders - {PurePosixPath()}), *map(PurePosixPath, before)):
            self._made[root / place] = None

    def folder(self, folder: Path) -> None:
        """Makes `folder` and those above it, down from the root. Raises OSError."""
        if folder == self._root or folder in self._made:
            return
        self.folder(folder.parent)
        folder.mkdir(exist_ok=self._continued)
        self._made[folder] = None

    def holds(self, file: Path) -> bool:
        return file in self._made

    def open(self, file: Path) -> BinaryIO:
        """A new file to write; it is ours from now on.

        Raises OSError where one exists already that is not ours, and MediumProblem, before a
        byte is written, where it would lie on another device.
        """
        stream = file.open("wb" if file in self._made else "xb")
        self._made[file] = None
        try:
            self.check(file)
        except BaseException:
            stream.close()
            raise
        return stream

    def write(self, file: Path, content: bytes) -> None:
        """A small file, new and durable. Raises OSError and MediumProblem."""
        with self.open(file) as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            digests.forget(stream.fileno())
        self.check(file)

    def begin(self, marker: Path, content: bytes) -> None:
        """The first file, whole or not at all: with it all that follows is known for ours.

        Raises OSError and MediumProblem.
        """
        self._made[marker] = None
        durable.write_bytes(marker, content)
        self.check(marker)

    def seal(self, marker: Path, file: Path) -> None:
        """Makes the last file of `marker`, durably, and by one rename: whole or not at all.

        Raises OSError and MediumProblem.
        """
        self._made[file] = None
        durable.replace(marker, file)
        self.check(file)

    def drop(self, file: Path) -> None:
        """Removes a file of ours. Raises OSError."""
        file.unlink()
        self._made.pop(file, None)

    def check(self, file: Path) -> None:
        """Raises MediumProblem where `file` is not on the root's device, OSError if nowhere."""
        if file.stat().st_dev != self._device:
            raise medium.swapped()

    def sync_folders(self) -> None:
        for path in {self._root.parent, self._root, *self._made}:
            if path.is_dir():
                durable.sync_folder(path)

    def erase(self) -> None:
        """Takes away what was made, last first: the manifest before what it vouches for.

        What cannot be removed stays behind; without its manifest it does not look whole.
        """
        for path in reversed(tuple(self._made)):
            with contextlib.suppress(OSError):
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    path.unlink()

    def erase_strays(self) -> None:
        """Takes away what came onto another device, and nothing from the one that is gone."""
        for path in reversed(tuple(self._made)):
            with contextlib.suppress(OSError):
                if path.lstat().st_dev != self._device and not path.is_dir():
                    path.unlink()
