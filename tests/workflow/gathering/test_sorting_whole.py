"""A drop as a whole: what is no material is told, and nothing comes in by half."""

import os
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.problems import UnreadableProblem
from app.domain.progress import Cancelled, Silent
from app.sandbox.sandbox import Sandbox
from app.workflow import undo
from app.workflow.desk import Desk, look
from app.workflow.gathering import collecting
from app.workflow.gathering.sorting import sort_in
from tests import cases
from tests.workflow.gathering.drops import dropped, entered, stored, taken_at


def test_a_source_that_vanishes_takes_nothing_with_it(
    desk: Desk, drop: Path, sandbox: Sandbox
) -> None:
    whole, gone = taken_at(drop / "IMG_1.JPG", 9), taken_at(drop / "IMG_2.JPG", 10)

    class Watch(Silent):
        def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
            gone.unlink(missing_ok=True)

    found = sort_in(desk, [drop], sandbox, Watch())
    assert [one.file.name for one in found.placed] == [whole.name]
    assert len(found.refused) == 1
    assert found.total == 2
    assert entered(desk) == stored(desk)


@pytest.mark.parametrize("share", [0.1, 0.6])
def test_a_cancel_rolls_the_whole_drop_back(
    desk: Desk, drop: Path, sandbox: Sandbox, share: float
) -> None:
    for hour in (9, 10):
        taken_at(drop / f"IMG_{hour}.JPG", hour)

    class Stop(Silent):
        def step(self, at: float, label: str, *, done: int = 0, total: int = 0) -> None:
            if at >= share:
                raise Cancelled

    before = desk.submission
    with pytest.raises(Cancelled):
        sort_in(desk, [drop], sandbox, Stop())
    assert look(desk.root).submission == before
    assert stored(desk) == set()
    assert undo.undoable(desk) is None


def test_a_zip_inside_a_zip_waits_and_a_harmful_one_is_refused(
    desk: Desk, drop: Path, sandbox: Sandbox
) -> None:
    inner, outer, bad = drop / "内.zip", drop / "外.zip", drop / "坏.zip"
    for target, member, content in ((inner, "a.txt", b"a"), (outer, "内.zip", b"")):
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr(member, content or inner.read_bytes())
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("../../逃.jpg", b"x")
    done = dropped(desk, sandbox, outer, bad)
    assert [one.file.name for one in done.waiting] == ["内.zip"]
    assert len(done.refused) == 1
    assert "逃.jpg" in str(done.refused[0])
    assert not list(desk.root.parent.glob("逃.jpg"))


def test_a_damaged_member_is_refused_alone(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    packed = drop / "材料.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("IMG_1.JPG", taken_at(drop / "IMG_1.JPG", 9).read_bytes())
        archive.writestr("IMG_2.JPG", taken_at(drop / "IMG_2.JPG", 10).read_bytes())
    content = bytearray(packed.read_bytes())
    content[2000] ^= 0xFF
    packed.write_bytes(content)
    done = dropped(desk, sandbox, packed)
    assert [one.file.name for one in done.placed] == ["IMG_2.JPG"]
    assert "坏了" in str(done.refused[0])
    assert entered(desk) == stored(desk)


def test_own_folder_other_submissions_and_packages_are_told(
    desk: Desk, drop: Path, sandbox: Sandbox
) -> None:
    cases.started(drop / "另一份")
    (drop / "报送包").mkdir()
    (drop / "报送包" / "bagit.txt").write_text("BagIt-Version: 1.0\n")
    done = dropped(desk, sandbox, desk.root, desk.root / "submission.json", drop)
    assert [one.reason for one in done.ignored] == [
        "就是这份报送稿的文件夹",
        "已经在这份报送稿的文件夹里",
    ]
    assert len(done.refused) == 2
    assert not done.placed
    assert not done.waiting


@pytest.mark.skipif(sys.platform == "win32", reason="links ask for rights there")
def test_links_are_not_followed_and_loops_end(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    taken_at(drop.parent / "外面.jpg", 9)
    (drop / "绕回").symlink_to(drop)
    (drop / "出去.jpg").symlink_to(drop.parent / "外面.jpg")
    os.mkfifo(drop / "管道")
    done = dropped(desk, sandbox, drop)
    assert {one.reason for one in done.ignored} == {"链接，不是文件本身", "不是普通文件"}
    assert done.total == 3


def test_a_drive_dropped_by_mistake_is_refused_before_a_byte_is_copied(
    desk: Desk, drop: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "MOST_FILES", 3)
    for number in range(5):
        (drop / f"{number}.txt").write_text("x")
    with pytest.raises(UnreadableProblem, match="拖错了文件夹"):
        dropped(desk, sandbox, drop)
    assert stored(desk) == set()


NAMES = (
    "IMG_1.JPG",
    "张三推荐表.docx",
    "Thumbs.db",
    "~$x.docx",
    "a.lnk",
    "没有扩展名",
    "._a",
    "b.pdf",
)
FOLDERS = ("", "张三", "DCIM/100APPLE", ".藏", "__MACOSX")


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    pieces=st.dictionaries(
        st.tuples(st.sampled_from(FOLDERS), st.sampled_from(NAMES)),
        st.sampled_from((b"", b"one", b"two", b"%PDF-1.4 broken")),
        max_size=8,
    )
)
def test_what_went_in_is_placed_waiting_ignored_or_refused(
    pieces: dict[tuple[str, str], bytes],
    tmp_path_factory: pytest.TempPathFactory,
    sandbox: Sandbox,
) -> None:
    room = tmp_path_factory.mktemp("drop")
    desk = cases.started(room / "稿")
    for (folder, name), content in pieces.items():
        target = room / "源" / folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    (room / "源").mkdir(exist_ok=True)
    done = dropped(desk, sandbox, room / "源")
    hidden = {folder for folder, _name in pieces if folder in {".藏", "__MACOSX"}}
    open_ones = [key for key in pieces if key[0] not in hidden]
    assert done.total == len(open_ones) + len(hidden)
    assert entered(desk) == stored(desk)
    assert look(desk.root).submission == desk.submission
    assert replace(desk.submission, slots=(), waiting=()).next_file > len(entered(desk))
