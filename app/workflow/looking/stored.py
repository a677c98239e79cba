"""Whether each stored file is still what was taken in: by its digest, two files at a time."""

import hashlib
import threading
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path

from app.domain.progress import Progress
from app.domain.submission import SubmittedFile
from app.submissions.cache import SeenFiles
from app.texts import _

_CHUNK = 4 * 1024 * 1024
_AT_ONCE = 2
"""Threads; hashing lets go of the interpreter, and a machine has two cores at least."""

_ASK = 0.05
"""Seconds between two looks at whether to cancel."""


def wrong(
    root: Path, files: Sequence[SubmittedFile], seen: SeenFiles, progress: Progress
) -> dict[str, str]:
    """“missing” or “changed” by path, of those that are not as they were. Raises Cancelled.

    What is found right is remembered in `seen`, which is not saved here.
    """
    progress.step(0, _("核对文件"))
    found = {file.path: told for file in files if (told := _at_a_glance(file, seen)) is not None}
    unknown = [file for file in files if found.get(file.path) == ""]
    for file, digest in _Digests(root, unknown).all(progress):
        found[file.path] = _judged(file, digest)
        if not found[file.path]:
            seen.remember(file)
    return {path: told for path, told in found.items() if told}


def _at_a_glance(file: SubmittedFile, seen: SeenFiles) -> str | None:
    """None where it is as it was, "" where only its bytes can tell."""
    try:
        return None if seen.unchanged(file) else ""
    except OSError:
        return "missing"


def _judged(file: SubmittedFile, digest: str | None) -> str:
    if digest is None:
        return "missing"
    return "" if digest == file.sha512 else "changed"


class _Digests:
    """SHA-512 of many files; None of one that cannot be read."""

    def __init__(self, root: Path, files: Sequence[SubmittedFile]) -> None:
        self._root = root
        self._files = files
        self._total = sum(file.size for file in files)
        self._read = 0
        self._counting = threading.Lock()
        self._stop = threading.Event()

    def all(self, progress: Progress) -> list[tuple[SubmittedFile, str | None]]:
        found: list[tuple[SubmittedFile, str | None]] = []
        pool = ThreadPoolExecutor(_AT_ONCE)
        try:
            running = {pool.submit(self._of, file): file for file in self._files}
            while running:
                found += _ended(running)
                share = self._read / max(1, self._total)
                progress.step(share, _("核对文件"), done=self._read, total=self._total)
        finally:
            self._stop.set()
            pool.shutdown(cancel_futures=True)
        return found

    def _of(self, file: SubmittedFile) -> str | None:
        digest = hashlib.sha512()
        try:
            with (self._root / file.path).open("rb", buffering=0) as stream:
                while not self._stop.is_set() and (chunk := stream.read(_CHUNK)):
                    digest.update(chunk)
                    with self._counting:
                        self._read += len(chunk)
        except OSError:
            return None
        return digest.hexdigest()


def _ended(
    running: dict[Future[str | None], SubmittedFile],
) -> list[tuple[SubmittedFile, str | None]]:
    """Waits a moment, and takes those that have ended out of `running`."""
    done, _waiting = wait(running, _ASK, FIRST_COMPLETED)
    return [(running.pop(one), one.result()) for one in done]
