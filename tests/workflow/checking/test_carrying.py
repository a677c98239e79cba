"""Files that lose their slot by a correction go where their material is asked now."""

from dataclasses import replace
from pathlib import Path

from app.domain.notice import Item, NoticeProfile, Per
from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.gui.viewmodels.revised import told
from app.workflow import undo
from app.workflow.checking.revising import revise
from app.workflow.desk import Desk
from app.workflow.gathering import gather, tray
from tests import cases, makers


def with_photos(photos: Item) -> NoticeProfile:
    items = tuple(photos if one.id == "photos" else one for one in cases.PROFILE.items)
    return replace(cases.PROFILE, items=items)


OF_UNIT = with_photos(replace(cases.PHOTOS, per=Per.UNIT))


def filled(folder: Path, tmp_path: Path, *nominees: str) -> Desk:
    """A photo each, named by whose it is."""
    desk = cases.started(folder, nominees)
    for number, one in enumerate(desk.submission.nominees):
        photo = makers.photo(tmp_path / f"{one.name}.jpg", seed=number)
        gather.add(desk, [photo], SlotKey("photos", one.id), Silent())
    return desk


def names(desk: Desk, key: SlotKey) -> list[str]:
    return [file.name for file in desk.submission.files(key)]


def test_what_is_asked_of_the_unit_now_goes_along(folder: Path, tmp_path: Path) -> None:
    desk = filled(folder, tmp_path, "张三", "李四")
    before = desk.submission
    done = revise(desk, OF_UNIT)
    assert names(desk, SlotKey("photos")) == ["张三.jpg", "李四.jpg"]
    assert desk.submission.waiting == ()
    assert (len(done.along), done.unsure, done.set_aside) == (2, (), ())
    assert "原有的 2 个文件跟着移过去了。" in told(done, copied=False)
    undo.undo(desk)
    assert desk.submission == before


def test_what_is_asked_of_one_nominee_now_goes_along(folder: Path, tmp_path: Path) -> None:
    desk = filled(folder, tmp_path, "张三")
    revise(desk, OF_UNIT)
    done = revise(desk, cases.PROFILE)
    assert names(desk, SlotKey("photos", "n1")) == ["张三.jpg"]
    assert len(done.along) == 1


def test_of_several_it_is_asked_whose_with_a_suggestion(folder: Path, tmp_path: Path) -> None:
    desk = filled(folder, tmp_path, "张三", "李四")
    revise(desk, OF_UNIT)
    done = revise(desk, cases.PROFILE)
    assert (len(done.unsure), done.set_aside) == (2, ())
    assert "不再要求" not in told(done, copied=False)
    assert "2 个文件还要报" in told(done, copied=False)
    best = {one.file.name: one.guesses[0].key for one in tray.shown(desk)}
    assert best == {
        "张三.jpg": SlotKey("photos", "n1"),
        "李四.jpg": SlotKey("photos", "n2"),
    }


def test_struck_and_added_again_it_is_the_same(folder: Path, tmp_path: Path) -> None:
    desk = filled(folder, tmp_path, "张三")
    done = revise(desk, with_photos(replace(cases.PHOTOS, id="item-7")))
    assert names(desk, SlotKey("item-7", "n1")) == ["张三.jpg"]
    assert len(done.along) == 1
