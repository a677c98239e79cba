"""The two JSON files: whole at every instant, brought back when damaged."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app import durable
from app.domain.problems import RefusedProblem, UnreadableProblem
from app.submissions import edits, layout, store
from tests import cases


class Killed(BaseException):
    """Stands for the end of the process."""


SAVING = """
import sys
from pathlib import Path
from app.submissions import edits, store
root = Path(sys.argv[1])
submission = store.load(root).submission
for number in range(100000):
    submission = edits.add_nominee(submission, f"人{number}")
    store.save(root, submission)
    print(len(submission.nominees), flush=True)
"""


def test_what_was_saved_is_loaded(folder: Path) -> None:
    desk = cases.started(folder, ("张三", "阿卜杜拉·买买提", "𠮷喆"))
    opened = store.load(folder)
    assert opened.submission == desk.submission
    assert opened.profile == cases.PROFILE


def test_a_folder_with_something_in_it_is_refused(folder: Path) -> None:
    folder.mkdir()
    (folder / "照片.jpg").write_bytes(b"x")
    with pytest.raises(RefusedProblem, match="已经有东西"):
        cases.started(folder)
    assert [path.name for path in folder.iterdir()] == ["照片.jpg"]


@pytest.mark.parametrize("step", range(1, 8))
def test_a_beginning_that_was_cut_short_is_begun_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Dies before the `step`th of four folders and the renames of three files."""
    calls = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            nonlocal calls
            calls += 1
            if calls == step:
                raise Killed
            return real(*args, **more)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(durable, "replace", counted(durable.replace))
        patch.setattr(Path, "mkdir", counted(Path.mkdir))
        patch.setattr(Path, "unlink", lambda *_args: None)  # the dead clean nothing up
        with pytest.raises(Killed):
            cases.started(folder)
    assert not (folder / layout.SUBMISSION).exists()
    assert cases.started(folder).submission.nominees


@pytest.mark.parametrize("name", ["files/0001-a.jpg", "history/1.json", "submission.json"])
def test_what_was_begun_and_used_is_never_begun_again(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_bytes(b"x")
    with pytest.raises(RefusedProblem, match="已经有东西"):
        cases.started(folder)


def test_a_file_for_a_folder_is_refused(folder: Path) -> None:
    folder.write_text("x")
    with pytest.raises(RefusedProblem, match="是一个文件"):
        cases.started(folder)


def test_no_submission_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableProblem, match=r"不是备齐建的报送稿。请选.*先新建报送稿"):
        store.load(tmp_path)
    with pytest.raises(UnreadableProblem, match="找不到"):
        store.load(tmp_path / "nowhere")


@pytest.mark.parametrize("name", [layout.SUBMISSION, layout.PROFILE])
@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(path.read_bytes()[:40]),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\x00" * 500),
        lambda path: path.write_text('{"schema": "something/1"}'),
        lambda path: path.unlink(),
    ],
)
def test_a_damaged_file_offers_and_gets_its_last_good_copy(
    folder: Path, name: str, damage: Callable[[Path], None]
) -> None:
    desk = cases.started(folder)
    desk.save(edits.add_nominee(desk.submission, "李四"))
    damage(folder / name)
    with pytest.raises(store.DamagedProblem, match="完好副本"):
        store.load(folder)
    assert store.restore(folder) == [name]
    assert store.load(folder).submission == desk.submission
    assert store.restore(folder) == []


def test_a_change_is_made_although_its_second_copy_does_not_fit(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told of a failure, whoever saved would delete files that the first copy names."""
    desk = cases.started(folder)
    changed = edits.add_nominee(desk.submission, "李四")
    write = durable.write_bytes

    def full(target: Path, content: bytes) -> None:
        if target == layout.last_good(folder, layout.SUBMISSION):
            raise OSError(errno.ENOSPC, "full")
        write(target, content)

    monkeypatch.setattr(durable, "write_bytes", full)
    desk.save(changed)
    assert desk.submission == store.load(folder).submission == changed


def test_nothing_good_left_is_said_and_nothing_is_overwritten(folder: Path) -> None:
    cases.started(folder)
    for path in (folder / layout.SUBMISSION, layout.last_good(folder, layout.SUBMISSION)):
        path.write_bytes(b"broken")
    with pytest.raises(store.DamagedProblem, match="没有完好的副本"):
        store.restore(folder)
    assert (folder / layout.SUBMISSION).read_bytes() == b"broken"


def test_what_a_newer_program_wrote_is_neither_damaged_nor_replaced(folder: Path) -> None:
    cases.started(folder)
    newer = (folder / layout.SUBMISSION).read_text("utf-8").replace("submission/1", "submission/9")
    (folder / layout.SUBMISSION).write_text(newer, "utf-8")
    with pytest.raises(UnreadableProblem, match="请先更新备齐") as told:
        store.load(folder)
    assert "restore" not in str(told.value)
    with pytest.raises(UnreadableProblem, match="请先更新备齐"):
        store.restore(folder)
    assert (folder / layout.SUBMISSION).read_text("utf-8") == newer


@pytest.mark.skipif(not hasattr(os, "fork"), reason="counts system calls in a forked child")
def test_killed_at_every_step_of_a_save_loses_at_most_that_edit(folder: Path) -> None:
    desk = cases.started(folder)
    old = desk.submission
    new = edits.add_nominee(old, "李四")
    seen = set()
    for step in range(1, 40):
        ended = _save_and_die_at(folder, new, step)
        after = store.load(folder).submission
        assert after in {0: (new,), 9: (old, new)}[ended]
        seen.add((ended, after == new))
        if ended == 0:
            break
        store.save(folder, old)
    assert seen == {(9, False), (9, True), (0, True)}


def _save_and_die_at(folder: Path, new: object, step: int) -> int:
    """Exit code of a child that dies before its `step`th write, sync or rename; 0 if it ends."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    calls = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            nonlocal calls
            calls += 1
            if calls == step:
                os._exit(9)
            return real(*args, **more)

        return call

    os.fsync = counted(os.fsync)  # type: ignore[assignment]
    Path.replace = counted(Path.replace)  # type: ignore[assignment,method-assign]
    Path.open = counted(Path.open)  # type: ignore[assignment,method-assign]
    try:
        store.save(folder, new)  # type: ignore[arg-type]
    except BaseException:
        os._exit(7)
    os._exit(0)


@pytest.mark.fault
def test_kill_9_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    cases.started(folder, ())
    killed = 0
    for pause in (0.0, 0.003, 0.011, 0.017, 0.023, 0.031, 0.043, 0.057):
        child = subprocess.Popen(
            [sys.executable, "-c", SAVING, str(folder)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        acknowledged = int(child.stdout.readline())
        time.sleep(pause)
        child.kill()
        rest = child.communicate()[0].split("\n")
        killed += child.returncode == -9
        acknowledged = max([acknowledged, *(int(n) for n in rest[:-1] if n)])
        found = len(store.load(folder).submission.nominees)
        assert acknowledged <= found <= acknowledged + 1
    assert killed == 8
