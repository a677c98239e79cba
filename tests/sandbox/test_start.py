"""How children are started, and what they load."""

import ctypes
import subprocess
import sys

import pytest

from app import worker
from app.sandbox import jobobject, surroundings
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from tests.sandbox.conftest import QUICK
from tests.sandbox.jobs import ROOT

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
