"""Corrected copies: made under a name of passage, entered whole, in a folder of their own."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from app import durable
from app.bags.names import safe_name
from app.domain.problems import UnusableProblem
from app.domain.submission import SubmittedFile
from app.submissions import layout
from app.texts import _

_LONGEST = 240
"""Bytes of a stored name behind its number; file systems take 255."""


@contextlib.contextmanager
def passage(root: Path, number: int, name: str) -> Iterator[Path]:
    """A path to write the copy to; whatever still lies there at the end is removed.

    It bears the extension of `name`: encoders go by it. Raises UnusableProblem where there can be
    no such folder.
    """
    folder = root / layout.FIXED
    target = folder / f"{layout.INCOMING}{os.getpid()}-{number}{Path(name).suffix}"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _not_kept() from error
    try:
        yield target
    finally:
        with contextlib.suppress(OSError):
            target.unlink(missing_ok=True)


def origin(source: SubmittedFile) -> str:
    """Path of what was taken in: a copy of a copy comes from there too."""
    return source.fixed_from or source.path


def enter(root: Path, made: Path, number: int, name: str, source: SubmittedFile) -> SubmittedFile:
    """Gives the copy its lasting name, durably. Raises UnusableProblem where it cannot be kept."""
    stored = f"{layout.FIXED}/{number:04d}-{safe_name(name, longest=_LONGEST)}"
    try:
        with made.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha512").hexdigest()
            size = os.fstat(stream.fileno()).st_size
        durable.replace(made, root / stored)
    except OSError as error:
        raise _not_kept() from error
    return SubmittedFile(
        path=stored,
        name=name,
        size=size,
        sha512=digest,
        added_at=datetime.now().astimezone().replace(microsecond=0),
        fixed_from=origin(source),
    )


def _not_kept() -> UnusableProblem:
    return UnusableProblem(_("修正后的副本没能存进报送稿：磁盘可能已满，或不能写入。原件没有动。"))


def leave(root: Path, entered: SubmittedFile) -> None:
    """Takes away a copy that was not saved.

    Where this is never reached, it goes when the folder is opened next: its number was not given
    out.
    """
    with contextlib.suppress(OSError):
        (root / entered.path).unlink()
