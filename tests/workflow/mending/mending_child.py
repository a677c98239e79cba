"""A child that dies, or fills the disk, while it mends. Run as a program, this is it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]


def command(job: str) -> list[str]:
    """Starts a child whose photo_convert is one of the functions here."""
    return [sys.executable, str(Path(__file__).resolve()), job]


def die(sources: list[str], target: str, step: Callable[[float], None], **_: Any) -> None:
    Path(target).write_bytes(b"half")
    step(0.5)
    os._exit(9)


def die_once(sources: list[str], target: str, step: Callable[[float], None], **given: Any) -> Any:
    """The second time it does what it should; a note beside the submission tells the times."""
    from app.fixes.work.photo_jobs import convert

    note = Path(target).parent.parent.parent / "died"
    if not note.exists():
        note.touch()
        die(sources, target, step)
    return convert(sources, target, step=step, **given)


def fill(sources: list[str], target: str, step: Callable[[float], None], **_: Any) -> None:
    with Path(target).open("wb") as stream:
        while True:
            stream.write(b"x" * 65536)
            stream.flush()
            step(0.5)


def spoil(sources: list[str], target: str, step: Callable[[float], None], **_: Any) -> Any:
    """Says that all is well and leaves no picture."""
    Path(target).write_bytes(b"nonsense" * 100)
    return {"before": 1, "after": 800, "quality": 95, "size": [1, 1]}


if __name__ == "__main__":
    sys.path[0] = str(ROOT)
    from app.probes.refusal import Refusal
    from app.sandbox.child import serve
    from app.worker import JOBS

    serve(
        JOBS | {"photo_convert": f"tests.workflow.mending.mending_child:{sys.argv[1]}"}, (Refusal,)
    )
