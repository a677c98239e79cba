"""One program at a time on a folder. The system's lock decides; a note says who holds it."""

import contextlib
import getpass
import json
import os
import platform
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from app.domain.problems import UnusableProblem
from app.submissions import layout
from app.texts import _


class ReadOnlyProblem(UnusableProblem):
    """The folder cannot be written: read-only, or the disk is full."""


@contextlib.contextmanager
def held(root: Path, purpose: str) -> Iterator[None]:
    """Holds the folder for the time of the block.

    Raises UnusableProblem, naming the holder, where another program has it, and where the folder
    cannot be written.
    """
    lock = FileLock(root / layout.LOCK, timeout=0)
    try:
        _acquire(lock, root, purpose)
        yield
    finally:
        if lock.is_locked:
            with contextlib.suppress(OSError):
                (root / layout.HOLDER).unlink(missing_ok=True)
            lock.release()


def _acquire(lock: FileLock, root: Path, purpose: str) -> None:
    try:
        lock.acquire()
        _write_holder(root, purpose)
    except Timeout:
        raise UnusableProblem(_refusal(root)) from None
    except OSError as error:
        message = _("报送稿文件夹“{name}”不能写入（只读，或磁盘已满），只能查看。")
        raise ReadOnlyProblem(message.format(name=layout.shown(root))) from error


def _write_holder(root: Path, purpose: str) -> None:
    note = {
        "purpose": purpose,
        "process": os.getpid(),
        "computer": platform.node(),
        "user": _user(),
        "since": datetime.now().astimezone().isoformat(timespec="minutes"),
    }
    (root / layout.HOLDER).write_text(json.dumps(note, ensure_ascii=False), "utf-8")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # Windows without USERNAME, a user id without a name
        return ""


def _refusal(root: Path) -> str:
    try:
        note = json.loads((root / layout.HOLDER).read_text("utf-8"))
        since = datetime.fromisoformat(note["since"])
        return _(
            "这个报送稿正被另一个备齐占用：电脑 {computer}，用户 {user}，正在{purpose}，"
            "从 {since} 开始（进程 {process}）。请先在那里关闭，再试一次。"
        ).format(
            computer=note["computer"],
            user=note["user"],
            purpose=note["purpose"],
            since=f"{since:%m-%d %H:%M}",
            process=note["process"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return _("这个报送稿正被另一个备齐占用，请先在那里关闭，再试一次。")
