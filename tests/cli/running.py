"""Commands as tests run them: quickly inside this process, or truly, as a process of their own."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_WIDGETS = """
import sys
class Guard:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.QtWidgets"):
            raise RuntimeError("widgets are for the window alone")
sys.meta_path.insert(0, Guard())
"""
START = """
from app import launch
sys.exit(launch.main(sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


def run(*arguments: str | Path) -> Ran:
    """In this process. What the launcher does around it (log, last resort) is left out."""
    raw = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(one, "utf-8", write_through=True) for one in raw)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as left:
            code = int(left.code or 0)
    return Ran(int(code), *(one.getvalue().decode() for one in raw))


def command(*arguments: str | Path, prelude: str = "") -> list[str]:
    """A Python that refuses Qt's widgets, does `prelude`, then starts as main.py does."""
    code = WITHOUT_WIDGETS + prelude + START
    return [sys.executable, "-c", code, *map(str, arguments)]


def process(
    *arguments: str | Path, prelude: str = "", cwd: Path | None = None, seconds: float = 100
) -> Ran:
    done = subprocess.run(
        command(*arguments, prelude=prelude),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env=environment(),
        cwd=cwd,
        check=False,
        timeout=seconds,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


@contextlib.contextmanager
def unprivileged() -> Iterator[None]:
    """As nobody in particular; nothing is out of root's reach."""
    if sys.platform != "win32" and os.geteuid() == 0:
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)
    else:
        yield
