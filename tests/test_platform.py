"""The program starts where it should: old Pythons are answered, Windows is not forgotten."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FIRST_STEPS = [
    ROOT / "main.py",
    ROOT / "tests" / "__main__.py",
    ROOT / "app" / "texts.py",
    ROOT / "app" / "paths.py",
    *sorted((ROOT / "app" / "environment").glob("*.py")),
]

WINDOWS = """
import ctypes, importlib, os, sys, types

class Refused:
    names = {"fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "syslog", "posix"}
    def find_spec(self, name, path=None, target=None):
        if name in self.names:
            raise ImportError(name + " is not there on Windows")

outside, ours = [line.split() for line in sys.stdin]
for name in outside:
    try:
        importlib.import_module(name)
    except ImportError:
        pass  # a module for Windows, or one that an old package asks for in vain
sys.meta_path.insert(0, Refused())
for name in Refused.names:
    sys.modules.pop(name, None)
for name in (
    "fork forkpty geteuid getuid getgid setsid getpgid killpg sync posix_fadvise posix_fallocate "
    "statvfs fdatasync mkfifo sendfile chown lchown nice wait3 wait4 O_DIRECTORY O_NOFOLLOW "
    "O_DIRECT O_CLOEXEC POSIX_FADV_DONTNEED sched_getaffinity uname setpriority"
).split():
    if hasattr(os, name):
        delattr(os, name)
for name in ("msvcrt", "winreg", "_winapi"):
    sys.modules[name] = types.ModuleType(name)
ctypes.WinDLL = ctypes.OleDLL = ctypes.CDLL
sys.platform = "win32"
for name in ours:
    importlib.import_module(name)
print(len(ours))
"""


def _modules() -> list[str]:
    names = []
    for path in sorted((ROOT / "app").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        names.append(".".join(part for part in parts if part != "__init__"))
    return names


def _imported(path: Path) -> set[str]:
    """The modules that a file imports anywhere, functions included; ours as `app…`."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


@pytest.mark.slow
def test_nothing_posix_only_is_reached_at_import() -> None:
    """A stand-in for Windows: POSIX modules refused, POSIX parts of os gone, sys.platform win32.

    What others wrote is loaded before, since it asks the real system.
    """
    ours = _modules()
    outside = set().union(*(_imported(path) for path in (ROOT / "app").rglob("*.py")))
    outside = {name for name in outside if not name.startswith("app")}
    child = subprocess.run(
        [sys.executable, "-c", WINDOWS],
        input=f"{' '.join(sorted(outside))}\n{' '.join(ours)}\n",
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert child.stdout == f"{len(ours)}\n"


@pytest.mark.parametrize("path", FIRST_STEPS, ids=lambda path: path.stem)
def test_first_steps_parse_on_python_3_8(path: Path) -> None:
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("path", FIRST_STEPS, ids=lambda path: path.stem)
def test_first_steps_need_the_standard_library_alone(path: Path) -> None:
    foreign = {name.partition(".")[0] for name in _imported(path)} - sys.stdlib_module_names
    assert foreign <= {"app", "platformdirs"}
    assert "platformdirs" not in foreign or path.stem == "paths"  # asked for in a function there
