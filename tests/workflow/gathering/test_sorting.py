"""A drop sorted: each file to its place, told once, taken back at once."""

import sys
from pathlib import Path

import pytest

from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.samples import pdfs, photos
from app.sandbox.sandbox import Sandbox
from app.workflow import undo
from app.workflow.desk import Desk, editing, look
from app.workflow.mending.safe import mend_safe
from app.workflow.people import nominees
from tests import cases, makers
from tests.sorting import layouts
from tests.sorting.building import JUNK, OPEN, zipped
from tests.workflow.gathering.drops import dropped, entered, stored, taken_at

PHOTOS = SlotKey("photos", "n1")


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


def test_a_nominee_removed_while_files_wait(desk: Desk, drop: Path, sandbox: Sandbox) -> None:
    nominees.add(desk, "李四光")
    taken_at(drop / "IMG_1.JPG", 9)
    done = dropped(desk, sandbox, drop)
    assert {guess.key.nominee for guess in done.waiting[0].guesses} == {"n1", "n2"}
    nominees.remove(desk, "李四光")
    with editing(desk.root, "看") as again:
        assert again.submission.waiting == done.waiting
