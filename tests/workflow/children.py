"""A child whose probe ends badly for files of certain names. Run as a program, this is it."""

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, str(Path(__file__).resolve()), "--worker"]


def probe(args: Mapping[str, Any]) -> dict[str, Any]:
    """As the program's own, but for the file that the name says to stumble over."""
    for word, stumble in STUMBLES.items():
        if word in str(args["name"]):
            stumble()
    from app.probes.jobs import probe as real

    return real(args)


def _die() -> None:
    os._exit(9)


def _hang() -> None:
    time.sleep(300)


def _fail() -> None:
    raise ZeroDivisionError


def _overflow() -> None:
    held = []
    while True:
        held.append(bytearray(b"x") * (64 << 20))


STUMBLES: dict[str, Callable[[], None]] = {
    "die": _die,
    "hang": _hang,
    "fail": _fail,
    "overflow": _overflow,
}

if __name__ == "__main__":
    sys.path[0] = str(ROOT)
    from app.sandbox.child import serve
    from app.worker import JOBS

    serve(JOBS | {"probe": "tests.workflow.children:probe"})
