"""How children are started, and what they load."""

import ctypes
import subprocess
import sys
import time

import pytest

from app import worker
from app.sandbox import jobobject, surroundings
from app.sandbox.outcome import Done, Reason, Stopped
from app.sandbox.sandbox import Sandbox
from tests.sandbox.conftest import QUICK, children
from tests.sandbox.jobs import COMMAND, ROOT

CHILD = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from app import worker; worker.main()"


def test_the_programs_own_table_is_served() -> None:
    with Sandbox(command=[sys.executable, "-c", CHILD]) as sandbox:
        assert sandbox.run("ping", {}, QUICK) == Done(value=True)


def test_every_job_of_the_table_is_a_place_in_the_program() -> None:
    for place in worker.JOBS.values():
        module, colon, function = place.partition(":")
        assert module.startswith("app.")
        assert colon
        assert function.isidentifier()


def test_a_child_loads_no_library_before_it_needs_one() -> None:
    code = "import sys, app.worker; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "msgspec" in loaded
    assert not loaded & {"PySide6", "PIL", "av", "numpy", "psutil", "docx", "pypdf", "openpyxl"}


def test_the_default_command_is_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    main = str(ROOT / "main.py")
    assert surroundings.default_command() == [sys.executable, main, "--worker"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert surroundings.default_command() == [sys.executable, "--worker"]


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64-bit Windows")
def test_the_job_objects_structures_have_the_sizes_of_windows() -> None:
    assert ctypes.sizeof(jobobject._Basic) == 64
    assert ctypes.sizeof(jobobject._Extended) == 144


EARLY = f"""
import os, signal, sys
sys.path.insert(0, {str(ROOT)!r})
fork = os.fork
def torn():
    pid = fork()
    if pid:
        os.kill(os.getpid(), signal.SIGTERM)
    return pid
os.fork = torn
from app import worker
worker.main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no fork, no guardian")
def test_a_child_told_to_end_while_it_parts_leaves_nobody_behind() -> None:
    with Sandbox(command=[sys.executable, "-c", EARLY]) as sandbox:
        outcome = sandbox.run("ping", {}, QUICK)
        assert isinstance(outcome, Stopped)
        assert outcome.reason in {Reason.CRASHED, Reason.START_FAILED}
    assert children(recursive=True) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no fork, no guardian")
def test_a_job_is_stopped_whose_guardian_was_killed() -> None:
    """As when memory runs out and the system ends a process of its choice."""
    asked: list[float] = []

    def cancelled() -> bool:
        for guardian in children() if not asked else []:
            if guardian.children():
                asked.append(time.monotonic())
                guardian.kill()
        return bool(asked) and time.monotonic() - asked[0] > 0.5

    with Sandbox(command=COMMAND) as sandbox:
        start = time.monotonic()
        assert isinstance(sandbox.run("sleep", {}, QUICK, cancelled=cancelled), Stopped)
        assert time.monotonic() - start < 8
        assert sandbox.run("echo", {"value": 1}, QUICK) == Done(1)
