"""Which profiles are taken, which are refused, and in which words."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.domain.notice import CountRange, Per, SizeRange, Strength
from app.domain.problems import Problem, UnreadableProblem, UsageProblem
from app.shapes import profile as shape
from tests.shapes import cases

Data = dict[str, Any]
Bend = Callable[[Data], object]


def test_the_shape_of_the_design_is_read_whole() -> None:
    profile = shape.profile_from_json(cases.profile())
    photos, video, form = profile.items
    assert photos.per is Per.NOMINEE
    assert photos.count == CountRange(3, 5)
    assert photos.limits.bytes == SizeRange(min="2MB")
    assert (photos.naming, photos.naming_group) == ("{姓名}{序号}", "photos")
    assert video.limits.seconds is not None
    assert video.limits.seconds.max == 180
    assert video.limits.resolutions == ((1920, 1080), (1080, 1920))
    assert form.paper is not None
    assert (form.paper.copies, form.paper.originals) == (2, True)
    assert (form.limits.sealed, form.limits.seal_near) == (True, "推荐单位意见")
    assert [one.only_for for one in profile.attestations] == [(), ("district",), ("district",)]
    assert profile.deadlines[0].time is None
    assert profile.deadlines[0].by_postmark is None
    assert profile.basis[1].of == ("contacts.emails.0", "routes.email")
    assert profile.basis[1].strength is Strength.MUST
    assert shape.loads(shape.dumps(profile)) == profile


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"items": [], "routes": [], "attestations": []},
        {"ledger": None, "tasks": []},
        {"colour_of_paper": "red", "short_title": None, "issued": None},
    ],
)
def test_little_is_required_and_unknown_fields_are_tolerated(more: Data) -> None:
    profile = shape.profile_from_json({**cases.minimal_profile(), **more})
    assert (profile.id, profile.items, profile.deadlines) == ("x", (), ())


def test_midnight_stays_24_00() -> None:
    data = cases.profile()
    data["deadlines"][0]["time"] = "24:00"
    assert shape.profile_from_json(data).deadlines[0].time == "24:00"


def _bend(*path: str | int, to: object) -> Bend:
    def bend(data: Data) -> None:
        *above, last = path
        place: Any = data
        for part in above:
            place = place[part]
        place[last] = to

    return bend


PHOTOS = "材料项“生活或工作照片”的 "
WRONG: dict[str, tuple[Bend, str]] = {
    "size": (
        _bend("items", 0, "bytes", "min", to="2 M"),
        PHOTOS + "bytes.min（items[0].bytes.min）应为像 2MB、300KB 这样的大小，现为“2 M”。",
    ),
    **{
        f"template {name}": (
            _bend("items", 0, "template", to=name),
            PHOTOS + "template（items[0].template）应为与通知要求放在一起的空白表的文件名，"
            f"像 推荐表.docx、汇总表.xlsx，现为“{name}”。",
        )
        for name in ("../表.docx", ".docx", "表.doc", "a/表.xlsx", "con.docx", "Com1.表.xlsx")
    },
    "size with a line break": (
        _bend("items", 0, "bytes", "min", to="2MB\n"),
        PHOTOS + "bytes.min（items[0].bytes.min）应为像 2MB、300KB 这样的大小，现为“2MB�”。",
    ),
    "size in full-width digits": (_bend("items", 0, "bytes", "min", to="２MB"), "现为“２MB”。"),
    "type": (
        _bend("items", 0, "required", to="yes"),
        PHOTOS + "required（items[0].required）应为 true 或 false，现为“yes”。",
    ),
    "whole number": (
        _bend("items", 0, "count", "min", to=2.5),
        PHOTOS + "count.min（items[0].count.min）应为整数，现为 2.5。",
    ),
    "enum": (_bend("items", 0, "per", to="team"), "应为 nominee、unit 之一，现为“team”。"),
    "date": (_bend("issued", to="2024-02-30"), "“issued”应为像 2024-04-03 这样的日期"),
    "compact date": (_bend("issued", to="20240319"), "这样的日期，现为“20240319”。"),
    "time": (_bend("deadlines", 0, "time", to="24:30"), "应为像 17:00 这样的时间（最晚 24:00）"),
    "minimum": (_bend("items", 0, "count", "max", to=0), "不能小于 1，现为 0。"),
    "maximum": (_bend("basis", 0, "confidence", to=1.5), "不能大于 1，现为 1.5。"),
    "long quote": (_bend("basis", 0, "quote", to="长" * 61), "最多 60 个字，现有 61 个。"),
    "empty": (_bend("title", to=""), "“title”不能是空的。"),
    "too few": (_bend("items", 1, "resolutions", to=[[1920]]), "至少要有 2 个，现有 1 个。"),
    "twice": (_bend("items", 0, "routes", to=["email", "email"]), "里有重复的。"),
    "reserved id": (_bend("id", to="con"), "“id”应为由英文字母"),
    "path as id": (_bend("items", 0, "id", to="../x"), "（items[0].id）应为由英文字母"),
    "background": (_bend("items", 0, "background", to="白色"), "最多 1 个字，现有 2 个。"),
    "no object": (_bend("items", to={"a": 1}), "“items”应为列表，现为一组有名字的值。"),
    "unknown route": (_bend("items", 0, "routes", to=["fax"]), "里的“fax”不是报送渠道的编号。"),
    "unknown route of a deadline": (
        _bend("deadlines", 0, "applies_to", to=["fax"]),
        "时限“电子版”的 applies_to（deadlines[0].applies_to）里的“fax”不是报送渠道的编号。",
    ),
    "unknown item of a deadline": (_bend("deadlines", 0, "items", to=["x"]), "不是材料项的编号。"),
    "unknown quota": (_bend("attestations", 1, "for", to="all"), "里的“all”不是推荐名额的编号。"),
    "accompanies itself": (
        _bend("routes", 3, "accompanies", to="paper"),
        "里的“paper”不是另一个报送渠道的编号。",
    ),
    "same id": (_bend("items", 1, "id", to="Life-Photos"), "“Life-Photos”重复了。"),
    "excluded": (_bend("routes", 0, "method", to="in_person"), "又列在不接受的渠道里。"),
    "crossed numbers": (
        _bend("items", 1, "seconds", to={"min": 200, "max": 180}),
        "的下限 200 大于上限 180。",
    ),
    "crossed sizes": (
        _bend("items", 0, "bytes", to={"min": "1MB", "max": "900KB"}),
        "的下限 1MB 大于上限 900KB。",
    ),
    "crossed quota": (_bend("quotas", 0, "min", to=3), "推荐名额“各区科协”（quotas[0]）的下限 3"),
    "two resolutions": (
        _bend("items", 1, "min_resolution", to=[640, 480]),
        "和 min_resolution 只能写一个。",
    ),
    "seal": (_bend("items", 2, "sealed", to=False), "写了盖章的位置，sealed 却是 false。"),
    "placeholder": (_bend("items", 0, "naming", to="{姓名}{学号}"), "里不能写“{学号}”，可用的有"),
    "open brace": (_bend("items", 0, "naming", to="{姓名"), "的花括号不成对。"),
    "unsafe naming": (_bend("items", 0, "naming", to="{姓名}/{序号}"), "不能用的字符 /。"),
    "lonely group": (_bend("items", 1, "naming_group", to="photos"), "没有相应的 naming。"),
    "span": (
        _bend("items", 0, "basis", 0, "end", to=990),
        "basis[0]（items[0].basis[0]）的 start、end 相差 5，与引文的 6 个字不符。",
    ),
}


@pytest.mark.parametrize(("bend", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_profile_is_refused_in_one_sentence(bend: Bend, sentence: str) -> None:
    data = cases.profile()
    bend(data)
    with pytest.raises(UsageProblem) as caught:
        shape.profile_from_json(data)
    said = str(caught.value)
    assert said.startswith("通知要求的写法不对：")
    assert sentence in said
    assert said.count("。") == 1


@pytest.mark.parametrize("missing", ["id", "edition", "title"])
def test_what_is_missing_is_named(missing: str) -> None:
    data = cases.minimal_profile()
    del data[missing]
    with pytest.raises(UsageProblem, match=f"^通知要求的写法不对：缺少 {missing}。$"):
        shape.profile_from_json(data)


def test_members_of_a_naming_group_share_one_pattern() -> None:
    data = cases.profile()
    data["items"][1] |= {"naming": "{姓名}视频", "naming_group": "photos"}
    with pytest.raises(UsageProblem, match=r"“photos”里各材料项的 naming 和 per 应相同。$"):
        shape.profile_from_json(data)


def test_further_faults_are_counted() -> None:
    data = cases.profile()
    data["items"][0]["required"] = "yes"
    data["items"][1]["kind"] = "film"
    data["title"] = 3
    with pytest.raises(UsageProblem, match=r"；另有 2 处也不对。$"):
        shape.profile_from_json(data)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "这不是通知要求，也不是备齐认识的文件。"),
        ([1], "这不是通知要求，也不是备齐认识的文件。"),
        ({}, "这不是通知要求：里面没有写明它是哪一种文件。"),
        (
            {"schema": "notice-profile/2"},
            "这份通知要求是用更新的格式（notice-profile/2）写的，请先更新备齐，再打开它。",
        ),
        (
            {"schema": "check-report/1"},
            "这不是通知要求，是检查报告。",
        ),
        (
            {"schema": "notice-profile/0"},
            "这份通知要求写明的格式（notice-profile/0），备齐不认识。",
        ),
        (
            {"schema": "x"},
            "这不是通知要求，也不是备齐认识的文件。",
        ),
    ],
)
def test_another_kind_of_file_is_told(data: object, sentence: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        shape.profile_from_json(data)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"a": 1,}', "通知要求不是有效的 JSON：第 1 行第 9 个字附近写法有误。"),
        (b"", "通知要求不是有效的 JSON：第 1 行第 1 个字附近写法有误。"),
        ("{}".encode("utf-16"), "通知要求不是 UTF-8 编码的文字。"),
        (b'{"a": "\\ud800"}', "通知要求不是 UTF-8 编码的文字。"),
        (b'{"a": NaN}', "通知要求里有读不出来的数，或层次太多。"),
        (b'{"a": 1e999}', "通知要求里有读不出来的数，或层次太多。"),
        (b'{"a": ' + b"9" * 5000 + b"}", "通知要求里有读不出来的数，或层次太多。"),
        (b"[" * 100_000, "通知要求里有读不出来的数，或层次太多。"),
    ],
    ids=["comma", "empty", "utf-16", "surrogate", "nan", "infinite", "long", "deep"],
)
def test_unreadable_json_is_told(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableProblem) as caught:
        shape.loads(content)
    assert str(caught.value) == sentence


LEAVES: tuple[object, ...] = (None, True, -1, 0.5, 10**30, "", "x", [], {}, [{}], {"id": 1})


def _paths(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*path, key)
        if isinstance(value, (dict, list)):
            yield from _paths(value, (*path, key))


def _refusal(data: Data) -> str:
    """The sentence of a refusal, “” for a profile that is taken and comes back the same."""
    try:
        profile = shape.profile_from_json(data)
    except Problem as problem:
        return str(problem)
    assert shape.loads(shape.dumps(profile)) == profile
    return ""


def test_anything_in_any_place_is_taken_or_refused_with_a_sentence() -> None:
    whole = cases.profile()
    sentences = []
    for number, path in enumerate(_paths(whole)):
        for value in (LEAVES[number % len(LEAVES)], LEAVES[(number * 7 + 3) % len(LEAVES)]):
            data = copy.deepcopy(whole)
            _bend(*path, to=copy.deepcopy(value))(data)
            sentences.append(_refusal(data))
    refused = [one for one in sentences if one]
    assert len(refused) > 100
    assert [one for one in refused if not one.endswith("。")] == []


def test_the_file_can_be_read_by_people() -> None:
    text = shape.dumps(shape.profile_from_json(cases.profile())).decode()
    assert "生活或工作照片" in text
    assert json.loads(text)["items"][1]["seconds"] == {"max": 180}
    assert "180.0" not in text
    assert "null" not in text.replace('"for": null', "")
