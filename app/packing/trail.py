"""What we wrote, so that exactly this and nothing else can be taken away again."""

import contextlib
import os
from pathlib import Path
from typing import BinaryIO

from app import durable
from app.bags import digests
from app.packing import medium


class Trail:
    """The folder `root` and what is written below it. Every file must be on one device.

    A stick that is pulled leaves an empty folder behind, where writing goes on to the disk.
    """

    def __init__(self, root: Path) -> None:
        """Raises OSError where the folder cannot be made."""
        self._root = root
        self._made: list[Path] = []
        if not root.is_dir():
            root.mkdir()
            self._made.append(root)
        self._device = root.stat().st_dev

    def folder(self, folder: Path) -> None:
        """Makes `folder` and those above it, down from the root. Raises OSError."""
        if folder == self._root or folder in self._made:
            return
        self.folder(folder.parent)
        folder.mkdir()
        self._made.append(folder)

    def open(self, file: Path) -> BinaryIO:
        """A new file to write; it is ours from now on. Raises OSError where it exists already."""
        stream = file.open("xb")
        self._made.append(file)
        return stream

    def write(self, file: Path, content: bytes) -> None:
        """A small file, new and durable. Raises OSError and MediumProblem."""
        with self.open(file) as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            digests.forget(stream.fileno())
        self.check(file)

    def seal(self, file: Path, content: bytes) -> None:
        """The last file, by the recipe that survives a power cut on a stick, whole or not at all.

        Raises OSError and MediumProblem.
        """
        self._made.append(file)
        durable.write_bytes(file, content)
        self.check(file)

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
        for path in reversed(self._made):
            with contextlib.suppress(OSError):
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    path.unlink()
