"""Undo: every change taken back, one at a time, and what must never go back kept."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.problems import RefusedProblem, UnusableProblem
from app.domain.progress import Cancelled, Silent
from app.domain.submission import SlotKey
from app.submissions import history, layout, store
from app.workflow import undo
from app.workflow.checking import decide
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.people import nominees
from tests import cases
from tests.submissions.test_intake import CancelAt

PHOTO = SlotKey("photos", "n1")


def pictures(folder: Path, count: int) -> list[Path]:
    made = []
    for number in range(count):
        path = folder / f"{number}.jpg"
        path.write_bytes(b"x" * (number + 1) * 1000)
        made.append(path)
    return made


def without_counters(desk: Desk) -> object:
    return replace(look(desk.root).submission, next_file=0, next_nominee=0)


def test_every_kind_of_change_is_taken_back_in_turn(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    new = tmp_path / "新.jpg"
    new.write_bytes(b"new")
    changes: list[Callable[[], object]] = [
        lambda: gather.add(desk, pictures(tmp_path, 3), PHOTO, Silent()),
        lambda: gather.move(desk, "2.jpg", 1),
        lambda: gather.remove(desk, "1.jpg"),
        lambda: gather.replace_file(desk, "0.jpg", new, PHOTO, Silent()),
        lambda: nominees.add(desk, "李四"),
        lambda: nominees.rename(desk, "李四", "王五"),
        lambda: nominees.move(desk, "王五", 1),
        lambda: decide.confirm(desk, "no-secrets", answer=True, by="王敏"),
        lambda: nominees.remove(desk, "张三"),
    ]
    states = [without_counters(desk)]
    for change in changes:
        change()
        states.append(without_counters(desk))
    for earlier in reversed(states[:-1]):
        undo.undo(desk)
        assert without_counters(desk) == earlier
    with pytest.raises(RefusedProblem, match="没有可以撤销"):
        undo.undo(desk)


def test_replacing_keeps_the_place(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    gather.add(desk, pictures(tmp_path, 3), PHOTO, Silent())
    new = tmp_path / "新.jpg"
    new.write_bytes(b"new")
    gather.replace_file(desk, "1.jpg", new, PHOTO, Silent())
    assert [file.name for file in desk.submission.files(PHOTO)] == ["0.jpg", "新.jpg", "2.jpg"]


def test_one_drop_is_undone_as_one_also_when_it_was_cancelled(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    with contextlib.suppress(Cancelled):
        gather.add(desk, pictures(tmp_path, 30), PHOTO, CancelAt(20))
    assert len(desk.submission.files(PHOTO)) == 19
    assert undo.undo(desk) == "放入文件"
    assert desk.submission.files(PHOTO) == ()


def test_numbers_are_not_given_out_again_after_an_undo(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    gather.add(desk, pictures(tmp_path, 2), PHOTO, Silent())
    undo.undo(desk)
    again = gather.add(desk, pictures(tmp_path, 1), PHOTO, Silent())
    assert again.taken[0].path == "files/0003-0.jpg"


def test_a_damaged_or_empty_step_is_passed_over(folder: Path) -> None:
    desk = cases.started(folder)
    nominees.add(desk, "李四")
    before = desk.submission
    nominees.add(desk, "王五")
    (folder / layout.HISTORY / "000003-add.json").write_bytes(b"broken")
    history.push(folder, desk.submission, undo.ADD)  # killed between keeping and saving
    assert undo.undo(desk) == "添加推荐人选"
    assert desk.submission.nominees == before.nominees


def test_fifty_steps_are_kept(folder: Path) -> None:
    desk = cases.started(folder)
    for number in range(60):
        nominees.add(desk, f"人{number}")
    assert len(list((folder / layout.HISTORY).iterdir())) == history.DEPTH


def test_a_change_that_could_not_be_saved_is_not_offered(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an undo would pass it over and take back the change before it."""
    desk = cases.started(folder)
    nominees.add(desk, "李四")

    def full(_root: Path, _submission: object) -> None:
        raise UnusableProblem("磁盘已满")

    with monkeypatch.context() as patched:
        patched.setattr(store, "save", full)
        with pytest.raises(UnusableProblem):
            nominees.rename(desk, "李四", "王五")
    assert undo.undoable(desk) == "添加推荐人选"
