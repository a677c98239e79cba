"""Ctrl-C on a real process: 130, one word, and nothing half left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from app.workflow.desk import Desk, look
from tests import cases, makers
from tests.cli.running import command, environment, run
from tests.workflow.children import COMMAND

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")

HANGING = f"""
from app.sandbox import sandbox
sandbox.default_command = lambda: {COMMAND!r}
"""
SLOW_DISK = """
import os, time
real = os.fsync
def slow(handle):
    time.sleep(0.2)
    real(handle)
os.fsync = slow
"""


def _heed_interrupts() -> None:
    """A shell's background jobs ignore Ctrl-C, and so would all that they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(
    arguments: list[str], ready: Callable[[], object], prelude: str = "", *, out: str = ""
) -> str:
    """Starts the command, presses Ctrl-C once `ready` holds, and returns its stderr.

    `out` is what it must have printed by then.
    """
    child = subprocess.Popen(
        command(*arguments, prelude=prelude),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
        preexec_fn=_heed_interrupts,  # noqa: PLW1509 - no other thread is at work here
    )
    try:
        end = time.monotonic() + 30
        while not ready():
            assert time.monotonic() < end, "never came so far"
            assert child.poll() is None, child.communicate()
            time.sleep(0.01)
        before = time.monotonic()
        child.send_signal(signal.SIGINT)
        told, err = child.communicate(timeout=20)
        assert time.monotonic() - before < 10
    finally:
        child.kill()
        child.communicate()
    assert (child.returncode, told.decode()) == (130, out)
    assert b"Traceback" not in err
    return err.decode()


def free(desk: Desk) -> bool:
    """Nobody holds the folder, and the next command finds it as it was."""
    return run("nominee", desk.root, "add", "李四").code == 0


def test_adding_a_large_file(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    large = tmp_path / "大.mp4"
    with large.open("wb") as stream:
        stream.truncate(6 << 30)
    files = folder / "files"
    small = tmp_path / "小.mp4"
    small.write_bytes(b"x")
    err = interrupted(
        ["add", str(folder), str(small), str(large), "--slot", "video"],
        lambda: list(files.glob(".incoming-*-2")),
        out="已放入 files/0001-小.mp4（1 字节）\n",
    )
    assert err == "已取消。\n"
    assert [path.name for path in files.iterdir()] == ["0001-小.mp4"]
    (slot,) = look(folder).submission.slots
    assert [file.name for file in slot.files] == ["小.mp4"]
    assert large.stat().st_size == 6 << 30
    assert free(desk)


def test_checking_a_file_that_takes_long(folder: Path, tmp_path: Path) -> None:
    slow = makers.photo(tmp_path / "hang.jpg")
    desk = cases.filled(folder, {"photos/1": [slow]})
    err = interrupted(["check", str(folder)], lambda: _child_of_child(folder), HANGING)
    assert err == "已取消。\n"
    assert not (folder / "report.json").exists()
    assert free(desk)


def _child_of_child(folder: Path) -> bool:
    """Whether the sandbox's child of the command on this folder has begun, and a moment more."""
    for process in psutil.Process().children(recursive=True):
        try:
            if str(Path(COMMAND[1]).name) in " ".join(process.cmdline()):
                time.sleep(0.8)
                return True
        except psutil.Error:
            continue
    return False


@pytest.mark.slow
def test_packing_onto_a_slow_stick(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "out"
    before = look(desk.root).submission.packages
    err = interrupted(
        ["pack", str(desk.root), "--to", str(out)],
        lambda: list(out.glob("*/data/*/*")),
        SLOW_DISK,
    )
    assert err == "已取消。\n"
    assert list(out.iterdir()) == []
    assert look(desk.root).submission.packages == before
    assert free(desk)


def test_before_the_work_began(desk: Desk, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    late = f"""
import time
from pathlib import Path
from app.workflow import desk
real = desk.look
def slow(root):
    Path({str(mark)!r}).touch()
    time.sleep(20)
    return real(root)
desk.look = slow
"""
    err = interrupted(["nominee", str(desk.root), "add", "李四"], mark.exists, late)
    assert err == "已取消。\n"
    assert free(desk)


@pytest.mark.parametrize("line", ["check {folder}", "pack {folder} --to {out}", "verify {out}/x"])
@pytest.mark.slow
def test_progress_is_drawn_on_a_terminal_and_never_on_stdout(
    desk: Desk, tmp_path: Path, line: str
) -> None:
    run("pack", desk.root, "--to", tmp_path / "earlier", "--route", "email")
    (package,) = (tmp_path / "earlier").iterdir()
    out = tmp_path / "out"
    out.mkdir()
    package.rename(out / "x")
    mine, its = _terminal()
    done = subprocess.run(
        command(*line.format(folder=desk.root, out=out).split()),
        stdout=subprocess.PIPE,
        stderr=its,
        env=environment(),
        check=True,
        timeout=60,
    )
    os.close(its)
    drawn = _all_of(mine)
    assert b"\r" not in done.stdout
    assert "%" in drawn
    assert drawn.rstrip(" ").endswith("\r")


def _terminal() -> tuple[int, int]:
    """Our side and its side."""
    if sys.platform != "win32":
        return os.openpty()
    else:  # noqa: RET505 - else the type checker calls it unreachable
        pytest.skip("there are no terminals to be had")


def _all_of(terminal: int) -> str:
    """Ends where the other side is closed, which Linux tells by an error."""
    parts = []
    with open(terminal, "rb", buffering=0) as stream:
        try:
            while part := stream.read(4096):
                parts.append(part)
        except OSError:
            pass
    return b"".join(parts).decode()
