"""Which submissions are taken and which are refused."""

import json
from dataclasses import replace
from typing import Any

import pytest

from app.domain.problems import UnreadableProblem
from app.domain.submission import SlotKey, SubmittedFile
from app.shapes import submission as shape
from tests.shapes import cases


def written() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shape.dumps(cases.SUBMISSION))
    return found


def test_the_file_has_the_shape_that_others_rely_on() -> None:
    data = written()
    assert data["schema"] == "submission/1"
    assert data["notice"] == {"id": "x", "edition": "2025", "sha512": cases.DIGEST}
    assert data["unit"] == {"name": "江城市科协", "contact": {"name": "李四", "phone": "010-1"}}
    assert data["nominees"] == [{"id": "n1", "name": "张三"}, {"id": "n2", "name": "张三"}]
    assert data["slots"][0]["item"] == "photos"
    assert data["slots"][0]["nominee"] == "n1"
    assert data["slots"][0]["files"][0]["path"] == "files/0001-a.jpg"
    assert data["slots"][1] == {"item": "report", "files": []}
    assert data["attestations"][0]["answer"] is True
    assert data["chosen_routes"] == {"media": "usb"}
    assert data["created_at"] == "2025-03-01T09:30:00+00:00"
    assert (data["next_file"], data["next_nominee"]) == (2, 1)


def test_what_is_absent_or_unknown_does_not_matter() -> None:
    data = {key: written()[key] for key in ("schema", "id", "notice", "unit", "created_at")}
    data["later"] = "more"
    read = shape.submission_from_json(data)
    assert (read.nominees, read.slots, read.next_file) == ((), (), 1)


PLACE = "材料格“photos”的 files[0].path（slots[0].files[0].path）"


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../x",
        "files/../../x",
        "C:/x",
        "c:x",
        "files\\x",
        "a//b",
        ".",
        "a/",
        "",
        "a\n",
    ],
)
def test_paths_lead_nowhere_else(path: str) -> None:
    data = written()
    data["slots"][0]["files"][0]["path"] = path
    with pytest.raises(UnreadableProblem) as caught:
        shape.submission_from_json(data)
    assert PLACE + "应为用“/”分隔的相对路径" in str(caught.value)
    data["slots"][0]["files"][0] |= {"path": "files/a", "fixed_from": path or ".."}
    with pytest.raises(UnreadableProblem, match=r"fixed_from（.*）应为用“/”分隔的相对路径"):
        shape.submission_from_json(data)


@pytest.mark.parametrize("path", ["files/a.jpg", "a", "files/..a/b..", "files/张三 (1).jpg", "..."])
def test_lawful_paths_are_taken(path: str) -> None:
    data = written()
    data["slots"][0]["files"][0]["path"] = path
    assert shape.submission_from_json(data).slots[0].files[0].path == path


@pytest.mark.parametrize(
    ("part", "value", "sentence"),
    [
        ("nominees", [{"id": "n1", "name": "甲"}] * 2, "（nominees[1].id）“n1”重复了。"),
        ("nominees", [], "（slots[0].nominee）里的“n1”不是推荐人选的编号。"),
        ("slots", [{"item": "a", "files": []}] * 2, "材料格“a”（slots[1]）重复了。"),
        ("slots", [{"item": "a"}], "材料格“a”（slots[0]）缺少 files。"),
        ("created_at", "2025-03-01T09:30:00", "“created_at”应为带时区的时间"),
        ("created_at", "2025-03-01", "“created_at”应为带时区的时间"),
        ("unit", {"name": ""}, "“unit.name”不能是空的。"),
        ("chosen_routes", {"media": 3}, "“chosen_routes.media”应为文字，现为 3。"),
        ("next_file", 0, "“next_file”不能小于 1，现为 0。"),
        ("next_file", True, "“next_file”应为整数，现为 true。"),
        ("schema", "submission/2", "这份报送稿是用更新的格式（submission/2）写的，请先更新备齐"),
    ],
)
def test_a_wrong_submission_is_told_in_one_sentence(
    part: str, value: object, sentence: str
) -> None:
    with pytest.raises(UnreadableProblem) as caught:
        shape.submission_from_json({**written(), part: value})
    assert sentence in str(caught.value)
    assert str(caught.value).count("。") == 1


def test_a_name_that_could_not_be_decoded_is_still_saved() -> None:
    file = SubmittedFile("files/0001-x.jpg", "\udcd5\udcc5.jpg", 1, cases.DIGEST, cases.NOW)
    slots = (replace(cases.SUBMISSION.slots[0], files=(file,)),)
    again = shape.loads(shape.dumps(replace(cases.SUBMISSION, slots=slots)))
    assert again.files(SlotKey("photos", "n1"))[0].name == "??.jpg"
