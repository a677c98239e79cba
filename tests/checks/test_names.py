from dataclasses import replace

import pytest

from app.checks.base import Case
from app.domain.facts import Facts, WordFacts
from app.domain.notice import Item, Kind, Limits, Per
from app.domain.quantities import Count, Several, Words
from app.domain.submission import SlotKey
from tests.checks.cases import (
    JPG,
    MP4,
    PHOTO_ITEM,
    VIDEO_ITEM,
    case,
    one_slot,
    profile,
    run,
    said,
    the,
)

PHOTOS = replace(
    PHOTO_ITEM, per=Per.NOMINEE, limits=Limits(), naming="{姓名}{序号}", naming_group="photos"
)
HEADSHOT = replace(PHOTOS, id="headshot", name="证件照", kind=Kind.HEADSHOT)


def named(*names: str) -> dict[str, Facts]:
    return dict.fromkeys(names, JPG)


def names_said(one: Case) -> list[str]:
    return [line for line in said(one) if line.startswith("NM")]


@pytest.mark.parametrize(
    "name",
    [
        "张三1.jpg",
        "张三01.jpg",
        "张三-1.jpg",
        "张三_1.jpg",
        "张三(1).jpg",
        "张三（1）.jpg",
        "张三１.jpg",
    ],
)
def test_every_way_of_writing_name_and_number_follows_the_pattern(name: str) -> None:
    assert names_said(one_slot(PHOTOS, named(name))) == [
        f"NM01 passed {name}",
        "NM02 passed",
        "NM04 passed",
    ]


@pytest.mark.parametrize("name", ["IMG_0001.jpg", "李四1.jpg", "张三.jpg", "张三1副本.jpg"])
def test_another_name_is_told_with_the_name_in_the_package(name: str) -> None:
    one = one_slot(PHOTOS, named(name))
    assert names_said(one) == [f"NM01 info {name}", "NM04 passed"]
    values = the("NM01", one).values
    assert values == {"actual": Words(name), "required": Words("张三1.jpg")}


@pytest.mark.parametrize(
    ("names", "numbers"),
    [
        (("张三1.jpg", "张三3.jpg"), (1, 3)),
        (("张三2.jpg", "张三3.jpg"), (2, 3)),
        (("张三1.jpg", "张三1.png"), (1, 1)),
        (("张三0.jpg", "张三1.jpg"), (0, 1)),
    ],
)
def test_gaps_and_doubles_break_a_sequence(
    names: tuple[str, ...], numbers: tuple[int, ...]
) -> None:
    one = one_slot(PHOTOS, named(*names))
    assert names_said(one) == sorted(
        [*(f"NM01 passed {name}" for name in names), "NM02 info", "NM04 passed"]
    )
    values = the("NM02", one).values
    assert values["actual"] == Several(tuple(Count(number, "号") for number in numbers))
    assert values["required"] == Count(2, "号")


def test_a_group_shares_one_sequence() -> None:
    placed = {
        SlotKey("headshot", "n1"): named("张三1.jpg"),
        SlotKey("photos", "n1"): named("张三2.jpg", "张三3.jpg"),
    }
    one = case(profile(PHOTOS, HEADSHOT), placed, ("张三",))
    assert the("NM02", one).severity == "passed"
    apart = profile(PHOTOS, replace(HEADSHOT, naming_group=None))
    severities = {
        finding.item: finding.severity
        for finding in run(case(apart, placed, ("张三",))).values()
        if finding.rule.code == "NM02"
    }
    assert severities == {"headshot": "passed", "photos": "info"}


def test_namesakes_count_on_together() -> None:
    placed = {
        SlotKey("photos", "n1"): named("张三1.jpg"),
        SlotKey("photos", "n2"): named("张三2.jpg"),
    }
    assert the("NM02", case(profile(PHOTOS), placed, ("张三", "张三"))).severity == "passed"


def test_on_arrival_names_weigh_more() -> None:
    wrong = replace(one_slot(PHOTOS, named("IMG_1.jpg")), arrived=True)
    assert names_said(wrong) == ["NM01 error IMG_1.jpg", "NM03 passed", "NM04 passed"]
    broken = replace(one_slot(PHOTOS, named("张三2.jpg")), arrived=True)
    assert names_said(broken) == [
        "NM01 passed 张三2.jpg",
        "NM02 error",
        "NM03 passed",
        "NM04 passed",
    ]
    good = replace(one_slot(PHOTOS, named("张三1.jpg")), arrived=True)
    assert names_said(good) == [
        "NM01 passed 张三1.jpg",
        "NM02 passed",
        "NM03 passed",
        "NM04 passed",
    ]


def test_an_item_without_a_pattern_asks_no_name() -> None:
    assert names_said(one_slot(replace(PHOTOS, naming=None), named("x.jpg"))) == ["NM04 passed"]


def test_a_pattern_without_a_number_has_no_sequence() -> None:
    item = replace(VIDEO_ITEM, per=Per.NOMINEE, limits=Limits(), naming="{姓名}视频")
    assert names_said(one_slot(item, {"张三视频.mp4": MP4})) == [
        "NM01 passed 张三视频.mp4",
        "NM04 passed",
    ]


@pytest.mark.parametrize(
    ("first", "second", "collide"),
    [
        ("A.jpg", "a.JPG", True),
        ("caf\u00e9.jpg", "cafe\u0301.jpg", True),
        ("a.jpg", "b.jpg", False),
    ],
)
def test_names_that_a_medium_takes_for_one_collide(first: str, second: str, collide: bool) -> None:
    one = one_slot(PHOTO_ITEM, {"x.jpg": JPG, "y.jpg": replace(JPG, width=3999)})
    paths = [file.path for file in one.submission.slots[0].files]
    clash = replace(one, names=dict(zip(paths, (first, second), strict=True)))
    assert names_said(clash) == (["NM04 error y.jpg"] if collide else ["NM04 passed"])
    if collide:
        assert the("NM04", clash).values == {"actual": Words(second), "other": Words("x.jpg")}


def test_the_same_name_in_another_folder_does_not_collide() -> None:
    item = Item("form", "推荐表", Kind.FORM, Per.NOMINEE)
    placed = {SlotKey("form", "n1"): named("a.jpg"), SlotKey("form", "n2"): named("a.jpg")}
    assert names_said(case(profile(item), placed, ("张三", "李四"))) == ["NM04 passed"]


def test_of_two_items_with_one_name_the_later_file_collides() -> None:
    items = (Item("one", "附件A", Kind.OTHER), Item("two", "附件a", Kind.OTHER))
    placed = {SlotKey("one"): named("x.jpg"), SlotKey("two"): named("y.jpg")}
    assert names_said(case(profile(*items), placed)) == ["NM04 error y.jpg"]


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("IMG_1.heic", replace(JPG, format="heic")),
        ("IMG_1.docx", WordFacts("docx", 9)),
        ("IMG_1.jpg", JPG),
    ],
)
def test_what_must_be_replaced_is_named_with_the_extension_that_is_asked(
    name: str, facts: Facts
) -> None:
    item = replace(PHOTOS, limits=Limits(formats=("jpg",)))
    one = one_slot(item, {name: facts})
    assert the("NM01", one).values["required"] == Words("张三1.jpg")
