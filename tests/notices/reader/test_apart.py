"""One thing with a limit for each sort of candidates is as many things."""

import pytest

from tests.notices.reader.cases import call


def _limits(body: str) -> list[tuple[str, float | None, str | None]]:
    items = call(f"一、对象\n分专业组、少年组。\n二、材料\n1.报名表；\n{body}\n").profile.items
    ranges = [(one, one.limits.seconds or one.limits.chars) for one in items]
    return [(one.name, told.max, one.conditional) for one, told in ranges if told]


@pytest.mark.parametrize(
    "line",
    [
        "2.讲解视频一段，普通话讲解。专业组不超过240秒，少年组不超过180秒。横屏，MP4格式。",
        "2.讲解视频一段，专业组作品时长240秒以内；少年组作品时长180秒以内。",
    ],
)
def test_each_sort_has_its_own(line: str) -> None:
    assert _limits(line) == [
        ("讲解视频（专业组）", 240, "专业组"),
        ("讲解视频（少年组）", 180, "少年组"),
    ]


def test_what_follows_is_said_of_both() -> None:
    line = "2.讲解视频一段。专业组不超过4分钟，少年组不超过3分钟。MP4格式。"
    items = call(f"一、对象\n分专业组、少年组。\n二、材料\n1.报名表；\n{line}\n").profile.items
    assert [one.limits.formats for one in items if "视频" in one.name] == [("mp4",), ("mp4",)]


def test_parts_of_one_thing_are_no_sorts() -> None:
    line = "2.讲解视频一段，片头不超过5秒，全长不超过180秒。"
    assert [one for one, _most, _who in _limits(line)] == ["讲解视频"]
