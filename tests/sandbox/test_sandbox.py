"""What the sandbox does on a good day."""

import os
import sys
import threading
from pathlib import Path

import pytest

from app.sandbox import limits
from app.sandbox.limits import Limits
from app.sandbox.outcome import Call, Done, Outcome, Reason, Refused, Stopped
from app.sandbox.sandbox import Sandbox
from tests.sandbox.conftest import QUICK, children
from tests.sandbox.jobs import COMMAND


def test_no_child_is_started_before_the_first_job() -> None:
    with Sandbox(command=COMMAND) as sandbox:
        assert children() == []
        assert sandbox.run("echo", {"value": 1}, QUICK) == Done(1)
        assert len(children()) == 1


def test_values_come_back_as_they_went(sandbox: Sandbox) -> None:
    values = [None, True, 7, 2.5, "照片", b"\x00\xff", [1, [2]], {"a": {"b": [None]}}]
    for value in values:
        assert sandbox.run("echo", {"value": value}, QUICK) == Done(value)


def test_a_large_result_is_carried(sandbox: Sandbox) -> None:
    outcome = sandbox.run("flood", {"size": 15_000_000}, QUICK)
    assert isinstance(outcome, Done)
    assert len(outcome.value) == 15_000_000


def test_a_relative_path_means_the_same_file_in_the_child(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "照片.jpg").touch()
    monkeypatch.chdir(tmp_path)
    outcome = sandbox.run("where", {"path": Path("照片.jpg")}, QUICK)
    assert outcome == Done({"path": tmp_path / "照片.jpg", "exists": True})


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes exist on Linux")
def test_a_name_that_is_no_unicode_is_carried(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode("照片.jpg".encode("gbk"))
    path.touch()
    outcome = sandbox.run("where", {"path": path}, QUICK)
    assert outcome == Done({"path": path, "exists": True})


def test_the_child_has_little_of_our_surroundings(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEIQI_SECRET", "1")
    outcome = sandbox.run("surroundings", {}, QUICK)
    assert isinstance(outcome, Done)
    seen = outcome.value
    assert seen["stdin"] == ""
    assert seen["env"]["BEIQI_SECRET"] is None
    assert seen["env"]["OMP_NUM_THREADS"] == seen["env"]["PYTHONUTF8"] == "1"
    assert seen["env"]["TMPDIR"] == seen["cwd"]
    sandbox.close()
    assert not Path(seen["cwd"]).exists()


def test_a_refusal_is_the_files_and_leaves_the_child_in_place(sandbox: Sandbox) -> None:
    before = sandbox.run("surroundings", {}, QUICK)
    assert sandbox.run("refuse", {}, QUICK) == Refused("不认得")
    assert sandbox.run("refuse_otherwise", {}, QUICK) == Refused("也不认得")
    after = sandbox.run("surroundings", {}, QUICK)
    assert isinstance(before, Done)
    assert isinstance(after, Done)
    assert before.value["pid"] == after.value["pid"]


def test_a_child_is_replaced_after_the_jobs_of_200_files() -> None:
    call = Call("retain", {"mib": 0}, QUICK)
    with Sandbox(workers=1, command=COMMAND) as one:
        pids = [o.value for o in one.run_many([call] * 801) if isinstance(o, Done)]
    assert len(pids) == 801
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [400, 400, 1]


def test_a_child_full_of_earlier_jobs_is_not_given_the_next(sandbox: Sandbox) -> None:
    roomy = Limits(seconds=10, memory_mib=400)
    first = sandbox.run("retain", {"mib": 120}, roomy)
    second = sandbox.run("retain", {"mib": 0}, roomy)
    third = sandbox.run("retain", {"mib": 0}, Limits(seconds=10, memory_mib=200))
    assert first == second
    assert isinstance(third, Done)
    assert third != first


def test_run_many_keeps_order_and_reports_in_this_thread(sandbox: Sandbox) -> None:
    told: list[tuple[int, Outcome, int]] = []
    calls = [Call("echo", {"value": number}, QUICK) for number in range(60)]
    outcomes = sandbox.run_many(
        calls, on_done=lambda index, outcome: told.append((index, outcome, threading.get_ident()))
    )
    assert outcomes == [Done(number) for number in range(60)]
    assert sorted(index for index, _, _ in told) == list(range(60))
    assert all(outcome == Done(index) for index, outcome, _ in told)
    assert {thread for _, _, thread in told} == {threading.get_ident()}


def test_run_many_of_nothing(sandbox: Sandbox) -> None:
    assert sandbox.run_many([]) == []


def test_run_many_uses_both_children_at_once(sandbox: Sandbox, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    calls = [Call("meet", {"mine": a, "other": b}, QUICK) for a, b in ((one, two), (two, one))]
    assert sandbox.run_many(calls) == [Done(value=True)] * 2


def test_four_threads_share_two_children(sandbox: Sandbox) -> None:
    results: dict[int, Outcome] = {}

    def work(number: int) -> None:
        for value in range(number * 100, number * 100 + 25):
            results[value] = sandbox.run("echo", {"value": value}, QUICK)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 100
    assert all(outcome == Done(value) for value, outcome in results.items())


def test_steps_reach_the_caller_and_keep_the_job_alive(sandbox: Sandbox) -> None:
    shares: list[float] = []
    patient = Limits(None, 200, idle_seconds=0.9)
    args = {"steps": 4, "pause": 0.3, "then": 0}
    assert sandbox.run("stepping", args, patient, on_step=shares.append) == Done("done")
    assert shares == [0.25, 0.5, 0.75, 1.0]


def test_a_wrong_call_is_the_programmers(sandbox: Sandbox) -> None:
    with pytest.raises((TypeError, NotImplementedError)):
        sandbox.run("echo", {"value": object()}, QUICK)
    with pytest.raises((TypeError, NotImplementedError)):
        sandbox.run_many([Call("echo", {"value": object()}, QUICK)])


def test_after_closing_everything_is_cancelled() -> None:
    sandbox = Sandbox(command=COMMAND)
    sandbox.close()
    assert sandbox.run("echo", {"value": 1}, QUICK) == Stopped(Reason.CANCELLED)


def test_the_limits_are_the_plans() -> None:
    assert (limits.MEDIA.seconds, limits.MEDIA.memory_mib) == (15, 900)
    assert (limits.ocr(3).seconds, limits.ocr(3).memory_mib) == (90, 1536)
    assert limits.deep_video(300_000_000).seconds == 8
    assert (limits.ENCODE.seconds, limits.ENCODE.idle_seconds) == (None, 30)
