"""A drop as a whole: everything is told once, one undo, nothing half."""

import os
import sys
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.problems import UnreadableProblem
from app.domain.progress import Cancelled, Silent
from app.domain.submission import SlotKey
from app.samples import pdfs, photos
from app.sandbox.sandbox import Sandbox
from app.workflow import undo
from app.workflow.desk import Desk, editing, look
from app.workflow.gathering import collecting
from app.workflow.gathering.sorting import Sorted, sort_in
from app.workflow.mending.safe import mend_safe
from app.workflow.people import nominees
from tests import cases, makers
from tests.sorting import layouts
from tests.sorting.building import JUNK, OPEN, zipped

PHOTOS = SlotKey("photos", "n1")


@pytest.fixture
def desk(folder: Path) -> Desk:
    return cases.started(folder)


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    made = tmp_path / "拖进来的"
    made.mkdir()
    return made


def dropped(desk: Desk, sandbox: Sandbox, *paths: Path) -> Sorted:
    return sort_in(desk, paths, sandbox, Silent())


def stored(desk: Desk) -> set[str]:
    return {f"files/{path.name}" for path in (desk.root / "files").iterdir()}


def entered(desk: Desk) -> set[str]:
    placed = {file.path for slot in desk.submission.slots for file in slot.files}
    return placed | {one.file.path for one in desk.submission.waiting}


def taken_at(path: Path, hour: int) -> Path:
    at = datetime(2024, 3, 12, hour)  # noqa: DTZ001 - EXIF times bear no zone
    return photos.camera_photo(path, width=300, height=200, taken=at, seed=hour)


def test_a_layout_through_a_zip_with_gbk_names(tmp_path: Path, sandbox: Sandbox) -> None:
    layout = layouts.junk_and_namesakes()
    source = tmp_path / "源"
    layout.write(source)
    packed = zipped(source / "source", tmp_path / "报送材料.zip", "gbk")
    desk = layout.desk(tmp_path / "稿")
    done = dropped(desk, sandbox, packed)
    slots = [piece.slot for piece in layout.pieces]
    assert done.refused == ()
    assert len(done.placed) == sum(slot not in {JUNK, OPEN} for slot in slots)
    assert len(done.waiting) == slots.count(OPEN)
    assert {one.shown.rpartition("/")[2] for one in done.ignored} == {
        *("Thumbs.db", ".DS_Store", "~$推荐人选汇总表.docx", "desktop.ini")
    }
    assert done.total == len(slots)
    assert {one.folders for one in done.waiting if one.file.name == "身份证.jpg"} == {
        ("报送材料", "李秀兰")
    }
    assert look(desk.root).submission == desk.submission
    assert entered(desk) == stored(desk)


def test_one_undo_for_the_whole_drop(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    before = desk.submission
    makers.photo(drop / "IMG_1.JPG", seed=1)
    makers.video(drop / "VID_1.mp4", seconds=4)
    makers.word(drop / "说明.docx", title="填表说明", fields={})
    done = dropped(desk, sandbox, drop)
    assert (len(done.placed), len(done.waiting)) == (2, 1)
    assert undo.undoable(desk) == "放入并归位"
    undo.undo(desk)
    assert (desk.submission.slots, desk.submission.waiting) == (before.slots, ())
    assert stored(desk) == {one.file.path for one in done.placed} | {
        one.file.path for one in done.waiting
    }


def test_photos_are_numbered_by_the_time_taken(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    for name, hour in (("a.jpg", 15), ("b.jpg", 9), ("c.jpg", 12)):
        taken_at(drop / name, hour)
    dropped(desk, sandbox, drop)
    assert [file.name for file in desk.submission.files(PHOTOS)] == ["b.jpg", "c.jpg", "a.jpg"]


def test_a_pdf_is_placed_by_its_own_words(folder: Path, drop: Path, sandbox: Sandbox) -> None:
    layout = layouts.by_nominee()
    desk = layout.desk(folder / "稿")
    pdfs.text_pdf(drop / "附件3.pdf", lines=["推荐表", "姓名", layout.nominees[1]])
    pdfs.text_pdf(drop / "附件4.pdf", lines=["关于交通管制的通告"])
    done = dropped(desk, sandbox, drop)
    placed = [(one.file.name, one.key) for one in done.placed]
    assert placed == [("附件3.pdf", SlotKey("form", "n2"))]
    assert [one.file.name for one in done.waiting] == ["附件4.pdf"]


def test_surplus_photos_wait(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    for hour in range(8, 13):
        taken_at(drop / f"IMG_{hour}.JPG", hour)
    done = dropped(desk, sandbox, drop)
    assert [one.file.name for one in done.placed] == ["IMG_8.JPG", "IMG_9.JPG", "IMG_10.JPG"]
    assert [one.file.name for one in done.waiting] == ["IMG_11.JPG", "IMG_12.JPG"]


def test_the_same_bytes_are_told_and_not_taken_twice(
    desk: Desk, drop: Path, sandbox: Sandbox
) -> None:
    first = taken_at(drop / "IMG_1.JPG", 9)
    (drop / "副本.jpg").write_bytes(first.read_bytes())
    done = dropped(desk, sandbox, drop)
    assert [one.file.name for one in done.placed] == ["IMG_1.JPG"]
    assert [one.reason for one in done.ignored] == ["与“拖进来的/IMG_1.JPG”内容相同"]
    again = dropped(desk, sandbox, first)
    path = done.placed[0].file.path
    assert [one.reason for one in again.ignored] == [f"报送稿里已经有了（{path}）"]
    assert stored(desk) == {path}


def test_of_two_alike_the_one_not_called_a_copy_is_kept(
    desk: Desk, drop: Path, sandbox: Sandbox
) -> None:
    kept = taken_at(drop / "IMG_1.JPG", 9)
    for name in ("IMG_1 - 副本.JPG", "IMG_1 (1).JPG", "IMG_0 copy.jpg"):
        (drop / name).write_bytes(kept.read_bytes())
    done = dropped(desk, sandbox, drop)
    assert [one.file.name for one in done.placed] == ["IMG_1.JPG"]
    assert {one.reason for one in done.ignored} == {"与“拖进来的/IMG_1.JPG”内容相同"}


def test_what_was_mended_is_not_taken_in_again(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    """By two fixes, each on the copy of the last; once the copy is gone it is."""
    photos.camera_photo(drop / "工作照.png", width=300, height=200, form="PNG", gps=(30.5, 114.2))
    (first,) = dropped(desk, sandbox, drop).placed
    done = mend_safe(desk, sandbox, Silent())
    assert [one.mended for one in done] == [True, True]
    (copy,) = desk.submission.files(PHOTOS)
    assert copy.fixed_from == first.file.path
    again = dropped(desk, sandbox, drop)
    assert [one.reason for one in again.ignored] == [f"报送稿里已经有它修正后的副本（{copy.path}）"]
    assert (again.placed, again.waiting) == ((), ())
    (desk.root / copy.path).unlink()
    assert [one.file.name for one in dropped(desk, sandbox, drop).placed] == ["工作照.png"]


def test_what_is_here_no_more_is_not_told_to_be(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    taken_at(drop / "IMG_1.JPG", 9)
    (first,) = dropped(desk, sandbox, drop).placed
    (desk.root / first.file.path).unlink()
    assert dropped(desk, sandbox, drop).ignored == ()


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_name_of_two_lines_is_told_on_one(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    taken_at(drop / "工作\n照.jpg", 9)
    dropped(desk, sandbox, drop)
    (again,) = dropped(desk, sandbox, drop).ignored
    assert again.shown == "拖进来的/工作�照.jpg"


def test_the_same_bytes_for_two_people_wait(folder: Path, drop: Path, sandbox: Sandbox) -> None:
    desk = cases.started(folder, ("张三丰", "李四光"))
    for name in ("张三丰", "李四光"):
        (drop / name).mkdir()
        taken_at(drop / name / "工作照.jpg", 9)
    done = dropped(desk, sandbox, drop)
    assert (len(done.placed), len(done.waiting)) == (0, 2)


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


def test_a_nominee_removed_while_files_wait(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    nominees.add(desk, "李四光")
    taken_at(drop / "IMG_1.JPG", 9)
    done = dropped(desk, sandbox, drop)
    assert {guess.key.nominee for guess in done.waiting[0].guesses} == {"n1", "n2"}
    nominees.remove(desk, "李四光")
    with editing(desk.root, "看") as again:
        assert again.submission.waiting == done.waiting


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
