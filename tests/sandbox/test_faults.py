"""Real faults: each must be seen, named, cleared away, and leave the sandbox usable."""

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.sandbox.limits import Limits
from app.sandbox.outcome import Call, Done, Outcome, Reason, Stopped
from app.sandbox.sandbox import Sandbox
from tests.sandbox.conftest import QUICK, children, gone, within
from tests.sandbox.jobs import COMMAND, ROOT, SLEEPER

BRIEF = Limits(seconds=0.3, memory_mib=200)


def stopped(outcome: Outcome, reason: Reason) -> dict[str, float]:
    assert isinstance(outcome, Stopped), outcome
    assert outcome.reason is reason
    return dict(outcome.detail)


def still_works(sandbox: Sandbox) -> bool:
    return sandbox.run("echo", {"value": 1}, QUICK) == Done(1)


@pytest.mark.parametrize("job", ["spin", "sleep", "stuck_in_c", "stop_self"])
def test_a_job_without_end_is_stopped_in_time(sandbox: Sandbox, job: str) -> None:
    assert still_works(sandbox)
    start = time.monotonic()
    assert stopped(sandbox.run(job, {}, BRIEF), Reason.TIME) == {"seconds": 0.3}
    assert 0.3 <= time.monotonic() - start < 5
    assert still_works(sandbox)


def test_a_job_without_steps_is_stopped(sandbox: Sandbox) -> None:
    patient = Limits(None, 200, idle_seconds=0.3)
    outcome = sandbox.run("stepping", {"steps": 3, "pause": 0.1, "then": 60}, patient)
    assert stopped(outcome, Reason.TIME) == {"idle_seconds": 0.3}


def test_memory_is_limited(sandbox: Sandbox) -> None:
    detail = stopped(sandbox.run("hog", {}, QUICK), Reason.MEMORY)
    assert detail["memory_mib"] == 200
    assert 200 <= detail["resident_mib"] < 900
    assert still_works(sandbox)


def test_the_memory_of_helpers_counts(sandbox: Sandbox) -> None:
    detail = stopped(sandbox.run("hog_in_helper", {}, QUICK), Reason.MEMORY)
    assert detail["resident_mib"] > 200


@pytest.mark.parametrize(
    ("job", "args", "code"),
    [("leave", {"code": 0}, 0), ("leave", {"code": 3}, 3), ("segfault", {}, 128 + 11)],
)
@pytest.mark.skipif(sys.platform == "win32", reason="exit codes of POSIX")
def test_a_crash_is_told_with_its_code(
    sandbox: Sandbox, job: str, args: dict[str, Any], code: int
) -> None:
    assert stopped(sandbox.run(job, args, QUICK), Reason.CRASHED) == {"exit": code}
    assert still_works(sandbox)


def test_output_is_limited(sandbox: Sandbox) -> None:
    tight = Limits(10, 200, output_bytes=1000)
    assert sandbox.run("flood", {"size": 900}, tight) == Done(b"x" * 900)
    detail = stopped(sandbox.run("flood", {"size": 5_000_000}, tight), Reason.OUTPUT)
    assert detail == {"output_bytes": 1000, "bytes": 5_000_005}
    assert still_works(sandbox)


@pytest.mark.parametrize("job", ["fail", "unsendable", "nowhere", "no such job"])
def test_our_own_failure_is_told_apart(
    sandbox: Sandbox, job: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[str] = []
    monkeypatch.setattr("app.log.event", lambda text, **_: lines.append(text))
    assert stopped(sandbox.run(job, {}, QUICK), Reason.FAILED) == {}
    assert lines[-1] == "sandbox job stopped: failed"
    assert "child.py" in lines[0]
    assert "secret" not in "".join(lines)
    assert still_works(sandbox)


def test_stray_prints_do_no_harm(sandbox: Sandbox) -> None:
    pids = [sandbox.run("babble", {}, QUICK) for _ in range(3)]
    assert isinstance(pids[0], Done)
    assert pids == [pids[0]] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="seen at the child's end there")
def test_what_a_job_leaves_behind_is_ended(sandbox: Sandbox) -> None:
    first, second = (sandbox.run("forsake", {}, QUICK) for _ in range(2))
    assert isinstance(first, Done)
    assert isinstance(second, Done)
    assert first.value["pid"] != second.value["pid"]
    assert within(1, lambda: gone(first.value["left"]) and gone(second.value["left"]))


def recorded(path: Path) -> list[int]:
    assert within(10, lambda: path.exists() and len(path.read_text().split()) == 3)
    return [int(pid) for pid in path.read_text().split()]


def test_helpers_and_orphans_are_killed_with_the_job(sandbox: Sandbox, tmp_path: Path) -> None:
    record = tmp_path / "pids"
    outcome = sandbox.run("with_helper", {"record": record}, Limits(1, 200))
    stopped(outcome, Reason.TIME)
    pids = recorded(record)
    assert within(1, lambda: all(gone(pid) for pid in pids))


def test_cancel_stops_everything_at_once(sandbox: Sandbox, tmp_path: Path) -> None:
    records = [tmp_path / "one", tmp_path / "two"]
    calls = [Call("echo", {"value": 1}, QUICK)]
    calls += [Call("with_helper", {"record": record}, Limits(60, 200)) for record in records]
    calls += [Call("echo", {"value": 2}, QUICK)] * 50
    asked: list[float] = []

    def cancelled() -> bool:
        if all(record.exists() and record.read_text() for record in records):
            asked.append(time.monotonic())
        return bool(asked)

    outcomes = sandbox.run_many(calls, cancelled=cancelled)
    assert time.monotonic() - asked[0] < 2
    assert outcomes[0] == Done(1)
    assert outcomes[1:] == [Stopped(Reason.CANCELLED)] * 52
    pids = [pid for record in records for pid in recorded(record)]
    assert within(1, lambda: all(gone(pid) for pid in pids))
    assert children(recursive=True) == []
    assert still_works(sandbox)


def test_a_callback_that_raises_leaves_nothing_running(sandbox: Sandbox) -> None:
    def on_done(index: int, outcome: Outcome) -> None:
        raise KeyboardInterrupt

    calls = [Call("echo", {"value": 1}, QUICK), *[Call("sleep", {}, QUICK)] * 3]
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        sandbox.run_many(calls, on_done)
    assert time.monotonic() - start < 8
    assert still_works(sandbox)


def test_a_step_that_raises_ends_the_job(sandbox: Sandbox) -> None:
    def on_step(share: float) -> None:
        raise KeyboardInterrupt

    args = {"steps": 1, "pause": 0, "then": 60}
    with pytest.raises(KeyboardInterrupt):
        sandbox.run("stepping", args, QUICK, on_step=on_step)
    assert children(recursive=True) == []
    assert still_works(sandbox)


def test_a_broken_wish_to_cancel_cancels(sandbox: Sandbox) -> None:
    outcome = sandbox.run("sleep", {}, QUICK, cancelled=lambda: 1 // 0 > 0)
    assert outcome == Stopped(Reason.CANCELLED)
    assert stopped(sandbox.run("sleep", {}, BRIEF), Reason.TIME)


def test_closing_cancels_what_runs() -> None:
    sandbox = Sandbox(command=COMMAND)
    outcomes: list[Outcome] = []
    threads = [
        threading.Thread(target=lambda: outcomes.append(sandbox.run("sleep", {}, QUICK)))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    assert within(5, lambda: len(children()) == 2)
    sandbox.close()
    for thread in threads:
        thread.join(5)
    assert outcomes == [Stopped(Reason.CANCELLED)] * 3
    assert children(recursive=True) == []


@pytest.mark.parametrize(
    "command",
    [
        ["/nonexistent/program"],
        [sys.executable, "-c", "raise SystemExit(7)"],
        [sys.executable, "-c", "print('Hello, I am no worker at all')"],
        SLEEPER,
    ],
)
def test_a_command_that_does_not_start_a_child(command: list[str]) -> None:
    with Sandbox(command=command, start_seconds=0.3) as sandbox:
        for _ in range(2):
            stopped(sandbox.run("echo", {"value": 1}, QUICK), Reason.START_FAILED)
        assert children(recursive=True) == []


def test_a_child_killed_while_idle_is_no_files_fault(sandbox: Sandbox) -> None:
    first = sandbox.run("surroundings", {}, QUICK)
    assert isinstance(first, Done)
    psutil.Process(first.value["pid"]).kill()
    assert within(2, lambda: gone(first.value["pid"]))
    time.sleep(0.1)
    assert still_works(sandbox)


HOLDER = """
import sys
sys.path[0] = sys.argv[1]
from pathlib import Path
from app.sandbox.limits import Limits
from app.sandbox.outcome import Call
from app.sandbox.sandbox import Sandbox
from tests.sandbox.jobs import COMMAND
calls = [Call("with_helper", {"record": Path(path)}, Limits(60, 400)) for path in sys.argv[2:]]
Sandbox(command=COMMAND).run_many(calls)
"""


@pytest.mark.parametrize("how", ["kill", "terminate"])
def test_children_end_with_the_program(tmp_path: Path, how: str) -> None:
    records = [tmp_path / "one", tmp_path / "two"]
    command = [sys.executable, "-c", HOLDER, str(ROOT), *map(str, records)]
    with subprocess.Popen(command) as holder:
        pids = [pid for record in records for pid in recorded(record)]
        guardians = [child.pid for child in psutil.Process(holder.pid).children()]
        assert len(pids) == 6
        assert len(guardians) == 2
        assert not any(gone(pid) for pid in pids + guardians)
        folders = [Path(psutil.Process(pid).cwd()) for pid in guardians]
        assert all(folder.is_dir() for folder in folders)
        getattr(holder, how)()
    assert holder.returncode != 0
    assert within(2, lambda: all(gone(pid) for pid in pids + guardians))
    assert sys.platform == "win32" or not any(folder.exists() for folder in folders)
