"""Taking files in: one read, durable, the original untouched, nothing half left."""

import errno
import hashlib
import io
import os
import shutil
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from app.domain.problems import UnreadableProblem, UnusableProblem
from app.domain.progress import Cancelled, Silent
from app.domain.submission import SlotKey, Submission
from app.submissions import edits, intake, layout
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from tests import cases

PHOTO = SlotKey("photos", "n1")
Usage = namedtuple("Usage", "total used free")


class CancelAt:
    """Cancels at the `nth` step, and keeps what it was told."""

    def __init__(self, nth: int) -> None:
        self.nth = nth
        self.told: list[tuple[int, int]] = []

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        self.told.append((done, total))
        if len(self.told) == self.nth:
            raise Cancelled


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / layout.FILES).iterdir())


def test_the_copy_is_true_and_the_original_untouched(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    source = tmp_path / "原件 照片.JPG"
    source.write_bytes(os.urandom(9_000_000))
    before = source.stat()
    watch = CancelAt(0)
    done = gather.add(desk, [source], PHOTO, watch)
    file = done.taken[0]
    assert file.sha512 == hashlib.sha512(source.read_bytes()).hexdigest()
    assert (folder / file.path).read_bytes() == source.read_bytes()
    assert (file.name, file.size) == ("原件 照片.JPG", 9_000_000)
    after = source.stat()
    assert (after[:7], after.st_mtime_ns) == (before[:7], before.st_mtime_ns)  # read it was
    assert watch.told[-1] == (9_000_000, 9_000_000)
    assert len(watch.told) == 3  # 4 MiB at a time: byte-true, and often enough


def test_without_a_folder_for_files_it_is_said(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    (folder / layout.FILES).rmdir()
    (folder / layout.FILES).write_bytes(b"")
    source = tmp_path / "照片.jpg"
    source.write_bytes(b"x")
    (told,) = gather.add(desk, [source], PHOTO, Silent()).refused
    assert isinstance(told, UnusableProblem)
    assert "原件没有动" in str(told)


def test_unsafe_names_are_stored_safely_and_kept_as_they_were(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    source = tmp_path / 'a:b?"<.jpg'
    source.write_bytes(b"x")
    file = gather.add(desk, [source], PHOTO, Silent()).taken[0]
    assert file.name == 'a:b?"<.jpg'
    assert not set(':?"<>|*') & set(file.path)


def test_a_name_that_is_no_text_is_read_as_gbk(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    source = tmp_path / os.fsdecode("照片.jpg".encode("gbk"))
    source.write_bytes(b"x")
    assert gather.add(desk, [source], PHOTO, Silent()).taken[0].name == "照片.jpg"
    assert look(folder).submission == desk.submission


def test_bad_paths_are_told_and_the_others_go_in(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    good, pipe = tmp_path / "好.jpg", tmp_path / "pipe"
    good.write_bytes(b"x")
    os.mkfifo(pipe)
    done = gather.add(desk, [tmp_path, pipe, tmp_path / "无.jpg", good], PHOTO, Silent())
    assert [file.name for file in done.taken] == ["好.jpg"]
    assert [type(problem) for problem in done.refused] == [UnreadableProblem] * 3
    assert "文件夹" in str(done.refused[0])
    assert "不是普通文件" in str(done.refused[1])
    assert "找不到" in str(done.refused[2])


def test_a_full_disk_is_seen_before_the_first_byte(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = cases.started(folder)
    source = tmp_path / "大.mp4"
    source.write_bytes(b"x" * 1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(1, 1, 33 * 2**20 - 2**20))
    with pytest.raises(UnusableProblem, match="磁盘空间不够"):
        gather.add(desk, [source], PHOTO, Silent())
    assert left_in(folder) == []


def test_cancelling_keeps_what_was_whole_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    paths = [tmp_path / f"{n}.jpg" for n in range(3)]
    for path in paths:
        path.write_bytes(os.urandom(5_000_000))
    with pytest.raises(Cancelled):
        gather.add(desk, paths, PHOTO, CancelAt(4))
    assert [file.name for file in desk.submission.files(PHOTO)] == ["0.jpg"]
    assert left_in(folder) == ["0001-0.jpg"]


def test_a_file_that_is_being_written_is_refused(folder: Path, tmp_path: Path) -> None:
    desk = cases.started(folder)
    source = tmp_path / "还在写.docx"
    source.write_bytes(b"x" * 100)

    class Grow:
        def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
            with source.open("ab") as stream:
                stream.write(b"more")

    done = gather.add(desk, [source], PHOTO, Grow())
    assert "正在被别的程序修改" in str(done.refused[0])
    assert left_in(folder) == []


@pytest.mark.skipif(sys.platform == "win32", reason="sets a POSIX limit")
def test_a_copy_that_the_disk_cut_short_is_not_taken_in(folder: Path, tmp_path: Path) -> None:
    """A full disk takes a part of a block and says so by a number alone."""
    import resource

    desk = cases.started(folder)
    source = tmp_path / "大.mp4"
    source.write_bytes(os.urandom(6_000_000))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000_000, hard))
    try:
        done = gather.add(desk, [source], PHOTO, Silent())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [type(problem) for problem in done.refused] == [UnusableProblem]
    assert left_in(folder) == []


def test_a_stick_that_fails_is_not_taken_for_a_full_disk(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = cases.started(folder)
    source = tmp_path / "照片.jpg"
    source.write_bytes(b"x" * 100)

    class Failing(io.FileIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    opened = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda path, *args, **more: (
            Failing(path) if path == source and more else opened(path, *args, **more)
        ),
    )
    done = gather.add(desk, [source], PHOTO, Silent())
    assert [type(problem) for problem in done.refused] == [UnreadableProblem]
    assert "读到一半" in str(done.refused[0])
    assert left_in(folder) == []


def test_leftovers_of_a_killed_intake_are_cleared(folder: Path) -> None:
    desk = cases.started(folder)
    files = folder / layout.FILES
    for name in (".incoming-77-1", "0001-从未登记.jpg", "说明.txt"):
        (files / name).write_bytes(b"x")
    (folder / ".submission.json.77.tmp").write_bytes(b"{")
    intake.clear_leftovers(folder, desk.submission.next_file)
    assert left_in(folder) == ["说明.txt"]
    assert not (folder / ".submission.json.77.tmp").exists()
    assert look(folder).submission == desk.submission


@pytest.mark.fault
def test_a_really_full_disk_loses_nothing(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("mounting a tmpfs takes root")
    small = tmp_path / "small"
    small.mkdir()
    if os.system(f"mount -t tmpfs -o size=48m tmpfs {small}"):  # noqa: S605
        pytest.skip("no tmpfs can be mounted here")
    try:
        desk = cases.started(small / "报送稿")
        source = tmp_path / "大.mp4"
        source.write_bytes(b"x" * 15_000_000)
        faults = 0
        for _ in range(4):
            try:
                gather.add(desk, [source], PHOTO, Silent())
            except UnusableProblem as problem:
                faults += "磁盘空间不够" in str(problem)
        assert faults == 3
        assert len(desk.submission.files(PHOTO)) == 1
        filler = small / "filler"
        with pytest.raises(OSError, match="No space"), filler.open("wb") as stream:
            while True:
                stream.write(b"x" * 65536)
                stream.flush()
        before = (desk.root / layout.SUBMISSION).read_bytes()
        with pytest.raises(UnusableProblem, match="没有保存"):
            for number in range(2000):
                desk.save(_longer(desk, number))
        filler.unlink()
        assert (desk.root / layout.SUBMISSION).read_bytes().startswith(before[:20])
        assert look(desk.root).submission == desk.submission
    finally:
        os.system(f"umount {small}")  # noqa: S605


def _longer(desk: Desk, number: int) -> Submission:
    submission = desk.submission
    for one in range(20):
        submission = edits.add_nominee(submission, f"人{number}之{one}")
    return submission
