"""What labels mean, and where that is not certain enough to write anything."""

import pytest

from app.workflow.forms.words import Gap, Meaning, Place, blanks_taken, gaps, meaning, plain


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("姓  名", "姓名"),
        ("姓\n名：", "姓名"),
        ("推荐单位（盖章）：", "推荐单位"),
        ("1. 姓名*", "姓名"),
    ],
)
def test_a_label_is_known_however_it_is_written(written: str, label: str) -> None:
    assert plain(written) == label


@pytest.mark.parametrize(
    ("label", "before", "place", "meant"),
    [
        ("姓名", "", Place.NOMINEE, Meaning.NOMINEE),
        ("姓名", "", Place.LIST, Meaning.NOMINEE),
        ("姓名", "负责人", Place.UNIT, None),
        ("推荐单位", "", Place.NOMINEE, Meaning.UNIT),
        ("工作单位", "姓名", Place.NOMINEE, None),
        ("单位", "姓名", Place.NOMINEE, None),
        ("单位", "姓名", Place.LIST, None),
        ("单位名称", "", Place.UNIT, Meaning.UNIT),
        ("联系人", "", Place.NOMINEE, Meaning.CONTACT),
        ("联系电话", "姓名", Place.NOMINEE, None),
        ("联系电话", "联系人", Place.NOMINEE, Meaning.PHONE),
        ("联系电话", "姓名", Place.LIST, None),
        ("联系电话", "单位名称", Place.UNIT, Meaning.PHONE),
        ("联系电话", "负责人", Place.UNIT, None),
        ("联系人电话", "姓名", Place.LIST, Meaning.PHONE),
        ("推荐单位联系电话", "", Place.NOMINEE, Meaning.PHONE),
        ("序号", "", Place.LIST, Meaning.NUMBER),
        ("序号", "", Place.NOMINEE, None),
    ],
)
def test_meanings(label: str, before: str, place: Place, meant: Meaning | None) -> None:
    assert meaning(label, before, place) is meant


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("填报单位：        联系人：", ["填报单位", "联系人"]),
        ("推荐单位（盖章）：＿＿＿＿", ["推荐单位"]),
        ("联系人:联系电话:", ["联系人", "联系电话"]),
        ("联系人：李主任", []),
        ("推荐单位（盖章）：      年  月  日", []),
        ("申报人（签名）：      ", []),
        ("没有冒号的一行", []),
    ],
)
def test_room_behind_labels(text: str, labels: list[str]) -> None:
    assert [gap.label for gap in gaps(text)] == labels


def test_what_follows_stays_in_its_place() -> None:
    text = "填报单位：" + " " * 10 + "联系人：　　　"
    unit, contact = gaps(text)
    assert (unit, contact) == (Gap("填报单位", 5, 15), Gap("联系人", 19, 22))
    assert blanks_taken(text, unit, "学会") == 4
    assert blanks_taken(text, unit, "江城市样例学会") == 9
    assert blanks_taken(text, contact, "王敏") == 2
    assert blanks_taken(text, contact, "王敏王敏") == 3
