"""Which Pythons the program runs on; standard library alone, parses on Python 3.8."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

OLDEST, NEWEST = (3, 11), (3, 14)


def suits(version: tuple[int, int], is_64_bit: bool = True) -> bool:
    """PySide6 6.11 has wheels for these alone."""
    return OLDEST <= version <= NEWEST and is_64_bit


def this_suits() -> bool:
    return suits((sys.version_info[0], sys.version_info[1]), sys.maxsize > 2**32)


def another() -> str | None:
    """A suitable Python among the commands of this machine, the newest first."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        path = shutil.which(f"python3.{minor}") or _by_windows_launcher(minor)
        if path and _answers(path, minor):
            return path
    return None


def sentence() -> str:
    ours = f"{sys.version_info[0]}.{sys.version_info[1]}"
    bits = "" if sys.maxsize > 2**32 else "（32 位）"
    if shutil.which("apt-get"):
        how = "请在终端运行：sudo apt-get install python3.11（或系统所带的 3.11 到 3.14）"
    elif sys.platform == "win32":
        how = "请从 python.org 下载安装 64 位的 Python 3.13"
    else:
        how = "请用系统的软件管理器或从 python.org 安装 Python 3.13"
    return f"备齐需要 64 位的 Python 3.11 到 3.14，现在用的是 {ours}{bits}；{how}，再启动备齐。"


def _by_windows_launcher(minor: int) -> str | None:
    launcher = shutil.which("py") if sys.platform == "win32" else None
    if launcher is None:
        return None
    found = _output([launcher, f"-3.{minor}", "-c", "import sys; print(sys.executable)"])
    return found if os.path.isfile(found) else None


def _answers(path: str, minor: int) -> bool:
    """A name on PATH may be a version manager's stand-in for a Python that is not installed."""
    code = "import sys; print(sys.version_info[1], sys.maxsize > 2**32)"
    return _output([path, "-c", code]) == f"{minor} True"


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=20, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace").strip()
