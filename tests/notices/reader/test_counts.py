"""How many of a thing a notice asks for, however it says so."""

import pytest

from tests.notices.reader.cases import call


@pytest.mark.parametrize(
    ("point", "name", "least", "most"),
    [
        ("现场照片，最少4张，最多10张，JPG格式；", "现场照片", 4, 10),
        ("现场照片4张以上、10张以下；", "现场照片", 4, 10),
        ("现场照片，3张起，8张封顶；", "现场照片", 3, 8),
        ("现场照片若干张（不多于8张）；", "现场照片", 1, 8),
        ("配图，每篇事例2至3张；", "配图", 2, 3),
        ("作品图片，每个案例不少于3张；", "作品图片", 3, None),
        ("作品图片：正面、背面各1张，共2张；", "作品图片", 2, 2),
        ("两名同行专家的推荐信（须签名）各一封；", "同行专家的推荐信", 2, 2),
        ("获奖证书复印件，不超过5项；", "获奖证书复印件", 1, 5),
        ("参赛样机一台；", "参赛样机", 1, 1),
    ],
)
def test_numbers_beside_a_thing_and_a_little_apart(
    point: str, name: str, least: int, most: int | None
) -> None:
    items = call(f"请提交：\n1.报名表，盖章；\n2.{point}\n").profile.items
    found = items[1]
    assert found.name == name
    assert found.count is not None
    assert (found.count.min, found.count.max) == (least, most)


def test_a_number_of_forms_in_all_is_no_number_of_each() -> None:
    body = "请填写《基本情况表》《收支情况表》。两张报表须经单位负责人签字。\n"
    items = call(body).profile.items
    assert [one.name for one in items] == ["基本情况表", "收支情况表"]
    assert [one.count for one in items] == [None, None]


def test_what_is_given_further_is_not_asked_of_a_thing() -> None:
    items = call("请提交：\n1.效果图3至5幅，另附平面图1幅；\n2.汇总表。\n").profile.items
    assert [one.name for one in items] == ["效果图", "平面图", "汇总表"]
