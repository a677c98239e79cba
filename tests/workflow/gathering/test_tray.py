"""Files that wait: placed by a person, discarded, put back; each undone as one."""

from pathlib import Path

import pytest

from app.domain.problems import UsageProblem
from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.sandbox.sandbox import Sandbox
from app.workflow import undo
from app.workflow.checking.status import status
from app.workflow.desk import Desk, look
from app.workflow.gathering import tray
from app.workflow.gathering.sorting import sort_in
from app.workflow.people import nominees
from tests import cases, makers

FIRST, SECOND = SlotKey("photos", "n1"), SlotKey("photos", "n2")


@pytest.fixture
def desk(folder: Path, tmp_path: Path, sandbox: Sandbox) -> Desk:
    """Two nominees; three photos that may be either's wait."""
    made = cases.started(folder, ("张三丰", "李四光"))
    drop = tmp_path / "照片"
    drop.mkdir()
    for number in (1, 2, 3):
        makers.photo(drop / f"IMG_{number}.JPG", seed=number)
    assert len(sort_in(made, [drop], sandbox, Silent()).waiting) == 3
    return made


def names(desk: Desk, key: SlotKey) -> list[str]:
    return [file.name for file in desk.submission.files(key)]


def waiting(desk: Desk) -> list[str]:
    return [one.file.name for one in tray.shown(desk)]


def test_placing_one_and_several(desk: Desk) -> None:
    paths = [one.file.path for one in desk.submission.waiting]
    tray.place(desk, paths[1], FIRST)
    tray.place_all(desk, [paths[2], paths[0]], SECOND)
    assert (names(desk, FIRST), names(desk, SECOND)) == (["IMG_2.JPG"], ["IMG_3.JPG", "IMG_1.JPG"])
    assert waiting(desk) == []
    assert look(desk.root).submission == desk.submission
    assert undo.undo(desk) == "归位"
    assert waiting(desk) == ["IMG_1.JPG", "IMG_3.JPG"]


def test_a_slot_has_room_for_as_many_as_are_asked_for(desk: Desk) -> None:
    files = [one.file for one in desk.submission.waiting]
    groups = {FIRST: files, SECOND: files}
    assert tray.with_room(desk, groups) == {FIRST, SECOND}
    tray.place(desk, files[0].path, FIRST)
    assert tray.with_room(desk, groups) == {SECOND}
    assert tray.with_room(desk, {FIRST: files[1:]}) == {FIRST}


def test_nothing_is_placed_where_one_is_unknown(desk: Desk) -> None:
    path = desk.submission.waiting[0].file.path
    with pytest.raises(UsageProblem):
        tray.place_all(desk, [path, "files/9999-x.jpg"], FIRST)
    with pytest.raises(UsageProblem):
        tray.place(desk, path, SlotKey("photos", "n9"))
    with pytest.raises(UsageProblem):
        tray.place(desk, path, SlotKey("photos"))
    assert len(waiting(desk)) == 3


def test_discarding_and_putting_back(desk: Desk) -> None:
    file = tray.discard(desk, "IMG_1.JPG")
    assert waiting(desk) == ["IMG_2.JPG", "IMG_3.JPG"]
    assert (desk.root / file.path).is_file()
    assert undo.undo(desk) == "移出待归位"
    assert waiting(desk) == ["IMG_1.JPG", "IMG_2.JPG", "IMG_3.JPG"]
    tray.place(desk, "1", FIRST)
    back = tray.to_tray(desk, "IMG_1.JPG")
    assert names(desk, FIRST) == []
    assert FIRST not in {guess.key for guess in back.guesses}
    assert back.guesses[0].key == SECOND
    assert undo.undo(desk) == "放回待归位"
    assert names(desk, FIRST) == ["IMG_1.JPG"]


def test_guesses_at_somebody_who_left_are_not_shown(desk: Desk) -> None:
    nominees.remove(desk, "李四光")
    assert all({guess.key.nominee for guess in one.guesses} == {"n1"} for one in tray.shown(desk))


def test_why_it_waits(desk: Desk) -> None:
    assert {tray.why(desk, one) for one in desk.submission.waiting} == {
        "看得出是哪一项，看不出是哪一位的。"
    }


def test_what_waits_is_not_handed_in(desk: Desk) -> None:
    missing = {
        SlotKey(one.item or "", one.nominee) for one in status(desk).open if one.rule.code == "CT01"
    }
    assert {FIRST, SECOND} <= missing
