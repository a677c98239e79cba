"""Makes sure of the program's own environment: standard library alone, parses on Python 3.8.

The way of every start but the first stands in this file and imports nothing that a bare
`python3` has not loaded already (pathlib alone costs more): about a millisecond. All else lies
beside it.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as typing has it, whose import takes longer than this file
if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LOCK = os.path.join(ROOT, "packaging", "requirements.lock")
EXTRA_LOCKS = {
    "dev": (
        os.path.join(ROOT, "packaging", "requirements-build.lock"),
        os.path.join(ROOT, "packaging", "requirements-dev.lock"),
    )
}
STAMP = "beiqi.stamp"


def enter() -> None:
    """Returns inside the environment; called outside, goes on inside and never returns.

    A worker is started by a program that runs already: the interpreter they share is the right one.
    """
    if getattr(sys, "frozen", False) or inside() or sys.argv[1:2] == ["--worker"]:
        return
    hand_over([ensure(window=len(sys.argv) == 1), os.path.join(ROOT, "main.py"), *sys.argv[1:]])


def ensure(extra: str = "", window: bool = False) -> str:
    """The environment's interpreter, after whatever had to be done; leaves with a sentence if not.

    `extra` is a key of EXTRA_LOCKS. `window` asks for what a real window needs where there is
    a display.
    """
    if (3, 11) <= sys.version_info[:2] < (3, 15):
        window = window and has_display()
        for folder in folders():
            if ready(folder) and has_extra(folder, extra) and has_libraries(folder, window):
                return python_in(folder)
    from app.environment import first_start

    return first_start.ensure(extra, window)


def inside() -> bool:
    """Whether this very process runs in the program's environment."""
    here = os.path.realpath(sys.prefix)
    return sys.prefix != sys.base_prefix and here in map(os.path.realpath, folders())


def folders() -> Iterator[str]:
    """Where the environment may lie: beside main.py, or with the user if that is read-only."""
    yield os.path.join(ROOT, ".venv")
    yield os.path.join(user_folder(), ".venv")


def user_folder() -> str:
    """The user's own place for this copy of the program (copies may have different locks)."""
    import zlib

    home = os.path.expanduser("~")
    if os.environ.get("BEIQI_HOME"):
        base = os.path.join(os.environ["BEIQI_HOME"], "data")
    elif sys.platform == "win32":
        base = os.path.join(os.environ.get("LOCALAPPDATA", home), "Beiqi")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support", "Beiqi")
    else:
        data = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
        base = os.path.join(data, "Beiqi")
    return os.path.join(base, f"environment-{zlib.crc32(os.fsencode(ROOT)):08x}")


def python_in(folder: str) -> str:
    windows = sys.platform == "win32"
    return os.path.join(folder, *(("Scripts", "python.exe") if windows else ("bin", "python")))


def ready(folder: str) -> bool:
    """Whether the environment there is whole, was built from this very lock, and was not moved."""
    try:
        return read(os.path.join(folder, STAMP)) == stamp(folder)
    except OSError:
        return False


def stamp(folder: str) -> bytes:
    """What is written last into a whole environment: its place, the Python below, the lock in full.

    OSError if that Python is gone.
    """
    names = [folder, base_of(folder), sys.platform]
    return os.fsencode("\n".join(names)) + b"\n" + read(LOCK)


def base_of(folder: str) -> str:
    """The Python that the environment was built on; a system that moves to another is noticed."""
    python = python_in(folder)
    os.stat(python)
    settings = read(os.path.join(folder, "pyvenv.cfg")).decode("utf-8", "replace")
    if sys.platform == "win32":
        home = settings.partition("home = ")[2].partition("\n")[0].strip()
        os.stat(os.path.join(home, "python.exe"))
        return home
    else:  # noqa: RET505 - else the type checker calls it unreachable
        return os.path.realpath(python)


def has_extra(folder: str, extra: str) -> bool:
    try:
        return not extra or read(os.path.join(folder, f"beiqi-{extra}.stamp")) == b"".join(
            map(read, EXTRA_LOCKS[extra])
        )
    except OSError:
        return False


def has_libraries(folder: str, window: bool) -> bool:
    """Whether the system's libraries were found when last looked for; asked on Linux alone."""
    name = "beiqi-window.stamp" if window else "beiqi-drawing.stamp"
    return not sys.platform.startswith("linux") or os.path.exists(os.path.join(folder, name))


def has_display() -> bool:
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(named) or not sys.platform.startswith("linux")


def read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def hand_over(command: list[str]) -> None:
    """Goes on as another program: in this very process, or on Windows as its caretaker."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if sys.platform != "win32":
        os.execv(command[0], command)  # noqa: S606 - our own interpreter, no shell
    else:
        import signal
        import subprocess

        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(subprocess.call(command))
