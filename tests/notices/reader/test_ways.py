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


@pytest.mark.parametrize(
    ("words", "methods"),
    [
        (f"电子材料OA发送给宣传部李梅，纸质材料交{_ROOM}。", "online in_person"),
        ("请把材料打包后通过企业微信发给宣传部周闻。", "online"),
        (f"纸质版交到{_ROOM}，电子版由联络员通过粤政易发送给王敏。", "in_person online"),
        (f"材料发至{_MAIL}，也可扫描小程序“江城匠人”在线填写。", "email online"),
        ("报送材料，可以到市民中心二楼职工服务窗口办理。", "in_person"),
        (f"采取邮寄或者现场递交方式报送。地址：{_POST}。", "post in_person"),
        (f"总结请通过市政务协同平台发我办；照片发邮箱{_MAIL}。", "online email"),
        ("请将原件寄出，或者在工作日直接送到市文联。", "post in_person"),
        (f"外埠单位6月22日前寄出，本埠单位派人送到{_ROOM}。", "post in_person"),
    ],
)
def test_wordings_of_ways(words: str, methods: str) -> None:
    routes = call(f"{LIST}{words}\n").profile.routes
    assert {one.method.value for one in routes} == set(methods.split())


@pytest.mark.parametrize(
    "words",
    [
        f"电子版拷入U盘，与纸质材料一道交{_ROOM}。",
        f"照片存在U盘里，跟打印件一块儿送来；打印件送到{_ROOM}。",
        f"活动照片存入U盘，连同申报书送至{_ROOM}。",
    ],
)
def test_a_stick_that_goes_along_with_papers(words: str) -> None:
    routes = {one.method.value: one for one in call(f"{LIST}{words}\n").profile.routes}
    assert set(routes) == {"usb", "in_person"}
    assert routes["usb"].accompanies == routes["in_person"].id


def test_what_single_persons_may_not_do_is_refused_with_what_nobody_may() -> None:
    words = f"材料由各单位统一送交，不接受个人报送和快递邮寄。\n地点：{_ROOM}。"
    found = call(f"{LIST}{words}\n").profile
    assert [one.method.value for one in found.routes] == ["in_person"]
    assert [one.method.value for one in found.excluded_routes] == ["post"]


@pytest.mark.parametrize(
    "words",
    ["初评看图片，不收原作，请勿寄送。", "此阶段不收纸质件。", "请不要寄送光盘或U盘。"],
)
def test_what_is_refused_at_first_or_of_an_object_bars_no_post(words: str) -> None:
    found = call(f"{LIST}材料发至{_MAIL}。{words}\n").profile
    assert "post" not in {one.method.value for one in found.excluded_routes}


def test_a_list_of_names_that_one_stands_in_is_no_way() -> None:
    words = f"材料发至{_MAIL}。推荐的单位要已录入劳模管理系统。"
    routes = call(f"{LIST}{words}\n").profile.routes
    assert [one.method.value for one in routes] == ["email"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            f"通过邮箱{_MAIL}报送活动照片、汇总表，申报书、工作总结寄至{_POST}。",
            {"申报书": "post", "总结": "post", "照片": "email", "汇总表": "email"},
        ),
        (
            f"请登录评选平台（px.example.org）上传工作总结、照片和汇总表，申报书寄至{_POST}。",
            {"申报书": "post", "总结": "online", "照片": "online", "汇总表": "online"},
        ),
        (
            f"除申报书外，其他材料均发至{_MAIL}。申报书送至{_ROOM}。",
            {"申报书": "in_person", "总结": "email", "照片": "email", "汇总表": "email"},
        ),
        (
            f"申报书原件送{_ROOM}，扫描件与其他材料一并发至{_MAIL}。",
            {"申报书": "in_person email", "总结": "email", "照片": "email"},
        ),
        (
            f"申报书、汇总表一式两份送至{_ROOM}，同时将电子版发至{_MAIL}。照片只需发邮箱。",
            {"申报书": "in_person email", "照片": "email", "汇总表": "in_person email"},
        ),
        (
            f"汇总表发至{_MAIL}；其余3项材料按顺序装订成册，一式两份，寄至{_POST}。",
            {"申报书": "post", "总结": "post", "汇总表": "email"},
        ),
        (
            f"（1）纸质报送：申报书一式两份，送{_ROOM}。\n（2）电子报送：全部材料发{_MAIL}。",
            {"申报书": "email in_person", "总结": "email", "照片": "email"},
        ),
        (
            f"（1）登录平台（px.example.org），填写申报书，上传总结和照片。（2）汇总表寄{_POST}。",
            {"申报书": "online", "总结": "online", "照片": "online", "汇总表": "post"},
        ),
        (
            f"上述材料压缩后发至{_MAIL}。申报书另须打印，寄至{_POST}。",
            {"申报书": "email post", "总结": "email", "照片": "email", "汇总表": "email"},
        ),
        (
            (
                "个人先登录劳模管理系统（px.example.org）填报基本信息。"
                f"纸质材料送{_ROOM}，照片发至{_MAIL}。"
            ),
            {"申报书": "in_person", "汇总表": "in_person", "照片": "email"},
        ),
        (
            f"登录评选平台（px.example.org）按提示上传。申报书、汇总表寄至{_POST}。",
            {"照片": "online", "总结": "online"},
        ),
        (
            f"申报书、总结寄至{_POST}。所有材料的电子版（总结为Word格式）发至{_MAIL}。",
            {"照片": "email", "汇总表": "email"},
        ),
    ],
)
def test_plain_grammar_is_not_weighed(words: str, expected: dict[str, str]) -> None:
    draft = call(f"{LIST}{words}\n")
    assert {name: goes(draft, name) for name in expected} == {
        name: set(ways.split()) for name, ways in expected.items()
    }


@pytest.mark.parametrize(
    "words",
    [
        f"投稿邮箱：{_MAIL}；也可以将纸稿寄到《江城文艺》编辑部（文昌路12号）。",
        f"视频通过百度网盘或U盘提交，送到{_ROOM}。",
    ],
)
def test_either_of_two_ways_in_two_sentences_or_in_one_word(words: str) -> None:
    routes = call(f"{LIST}{words}\n").profile.routes
    assert sum(bool(one.any_of) for one in routes) == 2


def test_a_stick_in_brackets_beside_papers() -> None:
    words = f"请将材料的纸质版（一式三份）和电子版（U盘）送至{_ROOM}。"
    routes = {one.method.value: one for one in call(f"{LIST}{words}\n").profile.routes}
    assert routes["usb"].accompanies == routes["in_person"].id


def test_what_is_asked_besides_the_above_goes_its_own_way() -> None:
    draft = call(
        f"一、报送\n请将以下材料发到邮箱{_MAIL}：\n1.登记表\n2.工作总结\n"
        f"申报优秀组织单位的，除上述材料外，另填《优秀推荐表》，盖章后送{_ROOM}。\n"
    )
    assert goes(draft, "登记表") == {"email"}
    assert goes(draft, "优秀推荐表") == {"in_person"}


_FORM = "一、报送材料\n1.《推荐表》一式两份，盖章。\n"
_BELOW = f"联系电话：0712-8812066，通讯地址：{_POST}，邮编：432100\n"


@pytest.mark.parametrize(
    ("words", "ways"),
    [
        (f"请于5月8日前报市总工会组织处。\n{_BELOW}", "post"),
        (f"请于5月8日前报送。报送地点：办公楼三楼组织部。\n{_BELOW}", "in_person"),
        (f"请于5月8日前送到市总工会。\n邮箱：{_MAIL}\n", "in_person"),
        (f"请于5月8日前送到市总工会，电子版发邮箱。\n邮箱：{_MAIL}\n", "in_person email"),
        (f"请发至{_MAIL}，不收纸质材料。\n{_BELOW}", "email"),
        ("请于5月8日前报送至行政楼3203室。", "in_person"),
        ("登录江城工会网站www.jcgh.example.cn下载推荐表，填写后送到市总工会。", "in_person"),
        ("登录江城工会网站www.jcgh.example.cn，下载表格后在线填写并上传。", "online"),
    ],
)
def test_addresses_that_stand_apart_from_what_is_asked(words: str, ways: str) -> None:
    routes = call(f"{_FORM}{words}").profile.routes
    assert {one.method.value for one in routes} == set(ways.split())


def test_a_sector_and_a_title_are_no_sites() -> None:
    body = (
        f"{_FORM}请对照《关于在全省教育系统开展推荐申报的通知》，在全市教育系统组织推荐申报，"
        f"材料送到{_ROOM}。\n"
    )
    assert [one.method.value for one in call(body).profile.routes] == ["in_person"]


@pytest.mark.parametrize(
    ("words", "ways"),
    [
        ("请扫描下方二维码，将推荐表上传。", "online"),
        (f"请扫描下方二维码进群咨询，推荐表送到{_ROOM}。", "in_person"),
        ("在报名页面内按提示填写推荐表信息并上传照片。", "online"),
        ("请到所在县的报名点（名单见附件）提交推荐表。", "in_person"),
        (f"有关报道可汇编成册，也可制成光盘，与推荐表一起寄至{_POST}。", "post"),
        (f"视频刻录光盘后和推荐表寄送至{_POST}。", "post disc"),
    ],
)
def test_ways_by_codes_pages_and_points(words: str, ways: str) -> None:
    routes = call(f"{_FORM}{words}\n").profile.routes
    assert {one.method.value for one in routes} == set(ways.split())


def test_what_goes_along_needs_no_address_of_its_own() -> None:
    routes = call(f"{_FORM}视频刻录光盘后和推荐表寄送至{_POST}。\n").profile.routes
    (disc,) = (one for one in routes if one.method.value == "disc")
    assert disc.accompanies
    assert disc.to is None
