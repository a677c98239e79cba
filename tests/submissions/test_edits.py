"""Edits: from the old submission to the new one."""

from datetime import UTC, datetime

import pytest

from app.domain.notice import Per
from app.domain.problems import UsageProblem
from app.domain.submission import (
    NoticeRef,
    SlotKey,
    Submission,
    SubmittedFile,
    Unit,
    Waiver,
)
from app.submissions import edits

AT = datetime(2026, 1, 2, tzinfo=UTC)
EMPTY = Submission("id", NoticeRef("n", "2026", "0" * 128), Unit("单位"), AT)


def file(number: int) -> SubmittedFile:
    return SubmittedFile(f"files/{number:04d}-a.jpg", "a.jpg", 3, f"{number:0128x}", AT)


def names(submission: Submission) -> list[str]:
    return [one.name for one in submission.nominees]


def with_people(*people: str) -> Submission:
    submission = EMPTY
    for name in people:
        submission = edits.add_nominee(submission, name)
    return submission


def test_namesakes_are_two_people() -> None:
    two = with_people("张三", "张三")
    assert names(two) == ["张三", "张三"]
    assert len({one.id for one in two.nominees}) == 2


@pytest.mark.parametrize(
    "name",
    ["阿卜杜拉·买买提", "𠮷田", "王喆珺", "欧阳　娜娜", "Ｌi", "王\U0002ebf0", "赵\U000323b0"],
)
def test_names_of_all_kinds_stay_as_they_are(name: str) -> None:
    assert names(with_people(name)) == [" ".join(name.split())]


@pytest.mark.parametrize(
    "name", ["", "  \n", "a\x00b", "张\u202e三", "张\ufffe", "\U0002fffe", "\ue000", "长" * 51]
)
def test_names_that_are_none_are_refused(name: str) -> None:
    with pytest.raises(UsageProblem):
        with_people(name)


def test_an_id_is_never_given_out_twice() -> None:
    first = with_people("甲", "乙")
    left = edits.remove_nominee(first, first.nominees[1].id)
    again = edits.add_nominee(left, "丙")
    assert again.nominees[1].id not in {one.id for one in first.nominees}


def test_moving_keeps_everybody() -> None:
    three = with_people("甲", "乙", "丙")
    assert names(edits.move_nominee(three, three.nominees[2].id, 1)) == ["丙", "甲", "乙"]
    assert names(edits.move_nominee(three, three.nominees[0].id, 99)) == ["乙", "丙", "甲"]
    assert names(edits.move_nominee(three, three.nominees[0].id, -5)) == ["甲", "乙", "丙"]


def test_renaming_keeps_the_files() -> None:
    one = with_people("张三")
    key = SlotKey("photos", one.nominees[0].id)
    one = edits.add_files(one, key, [file(1)])
    renamed = edits.rename_nominee(one, one.nominees[0].id, "李四")
    assert names(renamed) == ["李四"]
    assert renamed.files(key) == (file(1),)


def test_removing_a_nominee_takes_the_files_along_and_nobody_elses() -> None:
    two = with_people("甲", "乙")
    first, second = (SlotKey("photos", one.id) for one in two.nominees)
    two = edits.add_files(edits.add_files(two, first, [file(1)]), second, [file(2)])
    left = edits.remove_nominee(two, two.nominees[0].id)
    assert [slot.key for slot in left.slots] == [second]


def test_files_keep_their_order_in_a_slot() -> None:
    key = SlotKey("report")
    one = edits.add_files(EMPTY, key, [file(1), file(2)])
    one = edits.add_files(one, key, [file(3)])
    assert one.files(key) == (file(1), file(2), file(3))
    assert edits.remove_file(one, file(2).path).files(key) == (file(1), file(3))
    assert one.keys_of("report", Per.UNIT) == (key,)


def test_a_later_waiver_replaces_the_earlier() -> None:
    first = edits.waive(EMPTY, Waiver("f", "旧", "甲", AT))
    assert edits.waive(first, Waiver("f", "新", "乙", AT)).waivers == (Waiver("f", "新", "乙", AT),)
