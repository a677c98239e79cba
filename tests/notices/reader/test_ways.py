"""Which way each thing goes, by how a notice may put it."""

import pytest

from app.notices.reader import Draft
from tests.notices.reader.cases import call, item

LIST = (
    "一、报送材料\n1.申报书，一式三份，单位盖章。\n2.工作总结，2000字以内。\n"
    "3.活动照片5张，JPG格式，每张不小于2MB。\n4.汇总表。\n二、报送办法\n"
)
_MAIL = "huodong@example.org"
_ROOM = "市总工会宣教部（文昌路12号3楼306室）"
_POST = "江城市文昌路12号"


def goes(draft: Draft, name: str) -> set[str]:
    """The methods of an item; all where none stand at it."""
    ways = {one.id: one.method.value for one in draft.profile.routes}
    own = item(draft, name).routes
    return {ways[one] for one in own} if own else set(ways.values())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            f"申报书送至{_ROOM}，其余材料发至{_MAIL}。",
            {"申报书": "in_person", "总结": "email", "照片": "email", "汇总表": "email"},
        ),
        (
            f"登录评选平台（px.example.org），上传申报书、工作总结；活动照片和汇总表发至{_MAIL}。",
            {"申报书": "online", "总结": "online", "照片": "email", "汇总表": "email"},
        ),
        (
            f"第1、2项送至{_ROOM}；第3至4项发至{_MAIL}。",
            {"申报书": "in_person", "总结": "in_person", "照片": "email", "汇总表": "email"},
        ),
        (
            f"材料1至2寄至{_POST}，材料3、4发至{_MAIL}。",
            {"申报书": "post", "总结": "post", "照片": "email", "汇总表": "email"},
        ),
    ],
)
def test_each_thing_goes_the_way_that_names_it(words: str, expected: dict[str, str]) -> None:
    draft = call(f"{LIST}{words}\n")
    assert {name: goes(draft, name) for name in expected} == {
        name: {way} for name, way in expected.items()
    }


def test_a_digital_picture_is_not_among_the_papers_but_a_print_is() -> None:
    words = f"二、报送\n纸质材料寄至{_POST}，电子版发至{_MAIL}。\n"
    digital = call(f"一、材料\n1.申报书。\n2.照片3张，JPG格式，2MB以上。\n{words}")
    printed = call(f"一、材料\n1.申报书。\n2.照片3张，JPG格式，同时洗成5寸彩色照片。\n{words}")
    assert goes(digital, "照片") == {"email"}
    assert goes(printed, "照片") == {"email", "post"}


@pytest.mark.parametrize(
    "words",
    [
        f"网络不便的，可刻录光盘寄至{_POST}。",
        "上传有困难的，可将文件拷入U盘送至市总工会宣教部（文昌路12号3楼）。",
    ],
)
def test_a_stand_in_takes_what_its_forerunner_takes(words: str) -> None:
    draft = call(f"{LIST}上述材料上传至评选平台（px.example.org）。{words}\n")
    assert all(one.routes == () for one in draft.profile.items)
    assert len(draft.profile.routes) == 2


def test_a_way_that_is_not_for_a_thing_is_none_of_it() -> None:
    draft = call(
        f"{LIST}申报书、工作总结和汇总表发至{_MAIL}。照片不通过邮箱报送，拷入U盘寄至{_POST}。\n"
    )
    assert goes(draft, "照片") == {"usb"}
    assert goes(draft, "总结") == {"email"}


def test_a_column_of_the_table_says_in_which_form_a_thing_goes() -> None:
    draft = call(
        "一、材料\n材料 | 形式 | 要求\n申报书 | 纸质 | 盖章\n总结 | 纸质、Word版 | 2000字以内\n"
        f"视频 | 电子 | 5分钟以内\n二、报送\n纸质材料寄至{_POST}，电子材料发至{_MAIL}。\n"
    )
    assert (goes(draft, "申报书"), goes(draft, "视频")) == ({"post"}, {"email"})
    assert goes(draft, "总结") == {"email", "post"}


@pytest.mark.parametrize(
    "words",
    [
        "材料寄（送）江城市文昌路12号工会大厦306室。",
        f"材料可以寄到{_POST}，或者派人送到同一地点。",
        f"纸质版一式两份，可以邮寄，也可以专人送达，任选其一，地址为{_POST}。",
    ],
)
def test_either_of_two_ways(words: str) -> None:
    routes = call(f"{LIST}{words}\n").profile.routes
    assert {one.method.value for one in routes} == {"post", "in_person"}
    assert all(one.any_of for one in routes)


@pytest.mark.parametrize(
    "words",
    [
        "县局的总结报市局，不直接报省厅。",
        "本阶段不收纸质材料，也不要送到办公室来。",
        "报名采用网上报送的办法。",
        "由我会汇总后代为登录省平台填报。",
        "系统上传时间另行通知。",
    ],
)
def test_what_is_no_way_of_the_senders(words: str) -> None:
    routes = call(f"{LIST}材料发至{_MAIL}。{words}\n").profile.routes
    assert [one.method.value for one in routes] == ["email"]
