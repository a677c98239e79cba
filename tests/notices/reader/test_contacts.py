"""Whom to ask and where to send: names that no list of surnames holds, places without a street."""

import pytest

from app.domain.notice import Contacts
from app.notices.reader import read


def told(line: str) -> Contacts:
    head = "关于征集案例的通知\n各单位：\n一、材料\n1.推荐表1份。\n请于2025年5月20日前报送。\n"
    return read(
        f"{head}二、其他\n{line}\n\n江城市总工会\n2025年4月8日\n", name="x"
    ).profile.contacts


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("协会秘书处：稻香、柚子，0876-2190910。", ("稻香", "柚子")),
        ("找湿地科鹭洲，电话0719-3385060。", ("鹭洲",)),
        ("有疑问打电话给庾老师（0562-8816712）或者小程（0562-8816715）。", ("庾老师", "小程")),
        ("联系人：阿依古丽·买买提 电话：0991-2345678", ("阿依古丽·买买提",)),
        ("外国语学院栾译、左老师，0731-88956120。", ("栾译", "左老师")),
        ("联系人：葛根（系统）0562-8816712　苏叶（作品）0562-8816713", ("葛根", "苏叶")),
        ("系统客服：0532-8281234，办公电话：0532-8281235。", ()),
        ("联系人：荆墨（书法、篆刻）0517-8400123", ("荆墨",)),
    ],
)
def test_people_by_where_they_stand(line: str, people: tuple[str, ...]) -> None:
    assert sorted(told(line).people) == sorted(people)


def test_an_extension_stays_with_its_number() -> None:
    assert told("平台技术支持请拨打400-066-0817转2。").phones == ("400-066-0817转2",)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("纸质材料送至江城市政务中心3号楼711室。", "江城市政务中心3号楼711室"),
        ("光盘寄到工会大厦主楼8层。", "工会大厦主楼8层"),
    ],
)
def test_a_building_is_a_place_to_send_to(line: str, place: str) -> None:
    assert told(line).addresses == (place,)


def test_the_page_s_rubric_is_no_part_of_the_title() -> None:
    text = (
        "首页 要闻 通知公告 登录|注册\n【工会转发】江城市总工会关于征集案例的通知\n各单位：\n"
        "一、材料\n推荐表1份，请于2025年5月20日前报送。\n江城市总工会\n2025年4月8日\n"
    )
    assert read(text, name="x").profile.title == "江城市总工会关于征集案例的通知"


def test_what_is_passed_on_has_the_day_of_who_passes_it_on() -> None:
    text = (
        "关于转发《市总工会关于征集案例的通知》的通知\n各单位：\n推荐表1份，请于2025年5月20日前报送。\n"
        "江城县总工会\n2025年4月18日\n\n市总工会关于征集案例的通知\n各县总工会：\n"
        "一、材料\n推荐表1份。\n江城市总工会\n2025年4月8日\n"
    )
    issued = read(text, name="x").profile.issued
    assert issued is not None
    assert issued.isoformat() == "2025-04-18"
