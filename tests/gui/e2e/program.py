"""The program as it is started on a desktop, and what it is asked by command afterwards."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.gui.e2e.screen import end

ROOT = Path(__file__).resolve().parents[3]


def environ(home: Path, display: str = "") -> dict[str, str]:
    """A home of its own; DISPLAY where there is one to be shown on."""
    for name in ("HOME", "BEIQI"):
        (home / name).mkdir(parents=True, exist_ok=True)
    made = dict(os.environ, HOME=str(home / "HOME"), BEIQI_HOME=str(home / "BEIQI"))
    if display:
        made |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        made["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    return made


def command(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        env=environ(home),
        capture_output=True,
        text=True,
        check=False,
    )


@contextmanager
def program(home: Path, display: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    """`words` after the interpreter, main.py unless they say otherwise; ended with the test."""
    started = subprocess.Popen(
        [sys.executable, *(words or ("main.py",))],
        cwd=ROOT,
        env=environ(home, display),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield started
    finally:
        if started.poll() is None:
            end(started)
        started.communicate()
