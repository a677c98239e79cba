"""What names of files and folders say, and what says nothing."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.facts import Family
from app.domain.submission import Clue, ClueKind
from app.sorting import order
from app.sorting.words import clue_words, clues_words
from app.sorting.writing import is_device_folder, says_nothing
from tests.sorting.cases import LANDSCAPE, ground, piece


@pytest.mark.parametrize(
    "stem",
    [
        *("IMG_0001", "IMG_20240312_101500", "DSC_0123", "DSC00123", "_MG_1234", "VID_20240312"),
        *("微信图片_20240318103000", "mmexport1710729000123", "wx_camera_1710729000", "MVI_0012"),
        *("IMG_0001 (2)", "20240312_101500", "3", "PXL_20240312_101500123", "扫描件_20240312"),
    ],
)
def test_devices_names_say_nothing(stem: str) -> None:
    assert says_nothing(stem)


@pytest.mark.parametrize("stem", ["张三1", "推荐表", "IMG张三", "证件照", "工作照2", "张三_0001"])
def test_peoples_names_say_something(stem: str) -> None:
    assert not says_nothing(stem)


def test_device_folders() -> None:
    assert all(map(is_device_folder, ("DCIM", "100APPLE", "Camera", "2024-03-12", "01")))
    assert not any(map(is_device_folder, ("张三", "照片", "1.推荐表")))


def test_longer_names_hide_shorter_ones() -> None:
    people = ground("张三", "张三丰", "阿依古丽·买买提").people
    assert [one.name for one in people.mentions("张三丰和张三")] == ["张三丰", "张三"]
    assert [one.sure for one in people.mentions("张三田径")] == [False]
    assert [one.sure for one in people.mentions("张三同志推荐表")] == [True]
    assert people.mentions("阿依古丽买买提.jpg")[0].sure


def test_strangers() -> None:
    people = ground("张三").people
    assert people.stranger("王五推荐表") == "王五"
    assert people.stranger("张三在田间指导") == ""
    assert people.stranger("江城科学技术协会") == ""


def test_photos_by_time_then_by_number_then_by_change() -> None:
    later, early = (
        replace(piece(f"{name}.jpg", LANDSCAPE), modified=datetime(2024, 3, day))  # noqa: DTZ001
        for name, day in (("甲", 20), ("乙", 19))
    )
    there = datetime.fromtimestamp(1710729000, UTC).astimezone().replace(tzinfo=None)
    assert order.named_time("mmexport1710729000123") == there
    assert order.named_time("IMG_20241399_080000") is None
    ten, two = piece("照片10.jpg", LANDSCAPE), piece("照片2.jpg", LANDSCAPE)
    assert [one.file.name for one in order.by_time([ten, two])] == ["照片2.jpg", "照片10.jpg"]
    assert next(one.file.name for one in order.by_time([later, early])) == early.file.name


def test_clues_in_words() -> None:
    assert clue_words(Clue(ClueKind.NOMINEE_IN_FOLDER, "张三")) == "文件夹名里有“张三”"
    assert clue_words(Clue(ClueKind.KIND, Family.PHOTO)) == "是照片"
    every = [Clue(kind, "x") for kind in ClueKind]
    assert len(clues_words(every).split("，")) >= len(set(ClueKind)) - 2
