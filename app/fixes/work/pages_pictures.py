"""The job “pictures-to-pdf”: pictures of pages become the sheets of one PDF."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.fixes.work.pages_inked import Thrift, inked
from app.fixes.work.pages_paper import Paper
from app.probes.refusal import OutOfReach, Refusal
from app.sandbox import outcome
from app.texts import _

_WAYS = (
    Thrift(300, 85), Thrift(200, 85), Thrift(200, 75), Thrift(150, 75),
    Thrift(150, 60),
)  # fmt: skip
"""Tried in turn where a notice limits the size. Below 150 dpi small print and a seal's ring
cannot be read (rule PD12)."""


def make(
    sources: Sequence[str],
    target: str,
    names: Sequence[str],
    order: Sequence[int],
    most_bytes: int | None,
    least_dpi: int,
    step: Callable[[float], None],
) -> dict[str, Any]:
    """Answers {"pages", "dpi"}: dpi is that to which pages were reduced, 0 where none was.

    `names` are those that she knows the files by, `order` says which source comes when.
    """
    ways = [None, *(way for way in _WAYS if way.dpi >= least_dpi)] if most_bytes else [None]
    pages = [(Path(sources[index]), names[index]) for index in order]
    for number, way in enumerate(ways):
        if _written(pages, Path(target), way, most_bytes, _share(step, number, len(ways))):
            return {"pages": len(pages), "dpi": way.dpi if way else 0}
    message = _("压缩到还能看清的程度，也超过通知要求的大小。请分成几份，或者重新扫描。")
    raise outcome.Refusal(message)


def _written(
    pages: Sequence[tuple[Path, str]],
    target: Path,
    way: Thrift | None,
    most_bytes: int | None,
    step: Callable[[float], None],
) -> bool:
    """False as soon as it is known to become too large."""
    with target.open("wb") as stream:
        paper = Paper(stream)
        for place, (path, name) in enumerate(pages, 1):
            paper.add(_picture(path, name, way))
            step(place / len(pages))
            if most_bytes is not None and paper.written > most_bytes:
                return False
        paper.finish()
        stream.flush()
        os.fsync(stream.fileno())
    return most_bytes is None or paper.written <= most_bytes


def _picture(path: Path, name: str, way: Thrift | None) -> Any:
    try:
        return inked(path, name, way)
    except OutOfReach as stopped:
        message = _("“{name}”的像素太多，这台电脑处理不了。").format(name=name)
        raise outcome.Refusal(message) from stopped
    except Refusal as refusal:
        message = _("“{name}”这张图片读不出来，可能已损坏。").format(name=name)
        raise outcome.Refusal(message) from refusal


def _share(step: Callable[[float], None], number: int, of: int) -> Callable[[float], None]:
    return lambda share: step((number + share) / of)
