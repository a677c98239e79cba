"""Builds the environment under another name, and gives it its own when it is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

from app import environment
from app.environment import installing
from app.environment.telling import Steps, Trouble
from app.texts import _

ROOM = 900 * 1024 * 1024
"""Bytes that must be free: the environment (measured: 700 MB) and what pip unpacks on the way."""


def place() -> tuple[str, str]:
    """The environment's folder, and the workshop folder beside it, which can be written."""
    beside, with_user = environment.folders()
    workshop = _workshop(beside)
    if workshop:
        return beside, workshop
    workshop = _workshop(with_user)
    if workshop:
        return with_user, workshop
    raise Trouble(_("备齐所在的文件夹和用户文件夹都不能写入，无法准备运行环境。"))


def build(folder: str, workshop: str, steps: Steps) -> None:
    """A new environment; the old one stays until the new one is whole."""
    new, old = os.path.join(workshop, "new"), os.path.join(workshop, "old")
    _remove(new, old)
    if shutil.disk_usage(workshop).free < ROOM:
        raise Trouble(_("磁盘空间不够：准备运行环境需要 900 MB，请腾出空间后再启动备齐。"))
    steps.tell(_("第一次启动，正在准备运行环境：建立 Python 环境"))
    _make_venv(new)
    _install(new, environment.LOCK, workshop, steps)
    steps.tell(_("收尾"))
    _repoint(new, new, folder)
    _stamp(new, environment.STAMP, environment.stamp(new).replace(_line(new), _line(folder), 1))
    _set_aside(folder, old, steps)
    os.rename(new, folder)
    _remove(old)
    steps.tell(_("运行环境已备好"))


def add(folder: str, workshop: str, extra: str, steps: Steps) -> None:
    """The packages of `extra` on top. Its first lock holds the tools that build from source."""
    name = f"beiqi-{extra}.stamp"
    _remove(os.path.join(folder, name))
    first, *others = environment.EXTRA_LOCKS[extra]
    _install(folder, first, workshop, steps)
    for lock in others:
        _install(folder, lock, workshop, steps, ("--no-build-isolation", "--no-binary", "bagit"))
    locks = b"".join(map(environment.read, environment.EXTRA_LOCKS[extra]))
    _stamp(folder, name, locks)
    steps.tell(_("开发工具已备好"))


def adopt(folder: str) -> bool:
    """Repairs an environment that was moved together with its folder; False if that won't do."""
    try:
        old, built_from = environment.read(os.path.join(folder, environment.STAMP)).split(b"\n", 1)
        now = environment.stamp(folder)
    except (OSError, ValueError):
        return False
    if now.split(b"\n", 1)[1] != built_from or not _works(environment.python_in(folder)):
        return False
    _repoint(folder, os.fsdecode(old), folder)
    _stamp(folder, environment.STAMP, now)
    return True


def note(folder: str, name: str) -> None:
    """An empty stamp; where it cannot be written, the question is asked anew at each start."""
    try:
        _stamp(folder, name, b"")
    except OSError:
        return


def _workshop(folder: str) -> str | None:
    workshop = os.path.join(os.path.dirname(folder), ".venv-build")
    try:
        os.makedirs(workshop, exist_ok=True)
        with open(os.path.join(workshop, "lock"), "ab"):
            return workshop
    except OSError:
        return None


def _set_aside(folder: str, old: str, steps: Steps) -> None:
    """The environment before goes; a folder of that name which is not ours is kept."""
    if not os.path.lexists(folder):
        return
    if os.path.exists(os.path.join(folder, environment.STAMP)):
        os.rename(folder, old)
        return
    kept = f"{folder}-{int(time.time())}"
    os.rename(folder, kept)
    steps.tell(
        _("原有的 {folder} 不是备齐建立的，已改名为 {kept}").format(folder=folder, kept=kept)
    )


def _make_venv(folder: str) -> None:
    command = [sys.executable, "-m", "venv", folder]
    if installing.carried_pip():
        command.append("--without-pip")
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode != 0:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise Trouble(_("建立 Python 环境没有成功：{words}").format(words=last))


def _install(
    folder: str, lock: str, workshop: str, steps: Steps, options: tuple[str, ...] = ()
) -> None:
    source = _("从 wheelhouse 文件夹") if installing.wheelhouse() else _("下载并")
    total = installing.total(lock)
    steps.tell(_("{source}安装 {total} 个程序库").format(source=source, total=total))

    def count(number: int) -> None:
        steps.live(_("第 {number} 个，共 {total} 个").format(number=number, total=total))

    log = os.path.join(workshop, "pip.log")
    installing.install(environment.python_in(folder), lock, log, count, options)


def _repoint(folder: str, old: str, new: str) -> None:
    """Writes the new place into the scripts; the programs that Windows has there stay."""
    for entry in os.scandir(os.path.dirname(environment.python_in(folder))):
        if entry.is_symlink() or not entry.is_file() or entry.stat().st_size > 100_000:
            continue
        text = environment.read(entry.path)
        if os.fsencode(old) in text and b"\0" not in text:
            with open(entry.path, "wb") as file:
                file.write(_any_path(text.replace(os.fsencode(old), os.fsencode(new))))


def _any_path(script: bytes) -> bytes:
    """A first line `#!…` holds no blanks; this is how pip writes it for paths that have them."""
    first, _newline, rest = script.partition(b"\n")
    if not first.startswith(b"#!") or b" " not in first or first == b"#!/bin/sh":
        return script
    return b"#!/bin/sh\n'''exec' \"" + first[2:] + b'" "$0" "$@"\n\' \'\'\'\n' + rest


def _stamp(folder: str, name: str, content: bytes) -> None:
    """Written when all else is on the disk, at once: a power cut leaves no half environment."""
    if sys.platform != "win32":
        os.sync()
    path = os.path.join(folder, name)
    with open(path + ".new", "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(path + ".new", path)


def _line(folder: str) -> bytes:
    return os.fsencode(folder) + b"\n"


def _works(python: str) -> bool:
    done = subprocess.run([python, "-c", "pass"], capture_output=True, check=False)
    return done.returncode == 0


def _remove(*paths: str) -> None:
    for path in paths:
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        elif os.path.lexists(path):
            os.remove(path)
