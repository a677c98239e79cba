"""What a child is started with: its command, its environment, its place."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from app import paths
from app.sandbox.guardian import SCRATCH

WORKER_ARGUMENT = "--worker"

_KEPT = frozenset(
    {"PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH"}
    | {"VIRTUAL_ENV", "BEIQI_HOME", "BEIQI_LANGUAGE"}
    | {"SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA"}
    | {"LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)"}
    | {"PROCESSOR_ARCHITECTURE", "NUMBER_OF_PROCESSORS"}
)
_FROZEN = ("_PYI", "_MEI")  # PyInstaller's own, so that a child does not unpack itself again
_ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


_KEPT_MEMORY = {
    "MALLOC_MMAP_THRESHOLD_": str(64 * 2**20),
    "MALLOC_TRIM_THRESHOLD_": str(128 * 2**20),
    "MALLOC_TOP_PAD_": str(8 * 2**20),
}
"""In bytes, for glibc; no other allocator reads them. Pictures are some tens of megabytes: given
back and asked for again one by one, as glibc would, they cost a tenth of a whole check's time."""


def default_command() -> list[str]:
    """A frozen program has no -m, so a child is the program itself with one hidden argument."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_ARGUMENT]
    return [sys.executable, str(paths.program_root() / "main.py"), WORKER_ARGUMENT]


def environment(scratch: Path) -> dict[str, str]:
    """Little of ours, UTF-8, one library thread, and temporary files where they are cleared."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in _KEPT or name.startswith(_FROZEN)
    }
    threads = dict.fromkeys(_ONE_THREAD, "1")
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP", SCRATCH), str(scratch))
    return kept | threads | places | _KEPT_MEMORY | {"PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}


def popen_options() -> dict[str, Any]:
    """Apart from the terminal: Ctrl+C is the program's affair, and no console window opens."""
    options: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        options = {"creationflags": flags}
    return options
