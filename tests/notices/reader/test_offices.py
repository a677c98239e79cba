"""Where things go that are simply 报送 to an office, with no street and no room."""

import pytest

from tests.notices.reader.cases import call

_MAIL = "huodong@example.org"


def ways(body: str) -> dict[str, str | None]:
    return {one.method.value: one.to for one in call(body).profile.routes}


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("请于4月20日前将申报材料报送到县文化馆。", "县文化馆"),
        (
            "推荐表和名册于4月20日前报送至市民中心科技窗口（分批的另约）。",
            "市民中心科技窗口",
        ),
        ("登记表2份及《评议表》一并交组织人事处审核。", "组织人事处"),
        ("公示期满，各院4月20日前报材料到学生工作部。", "学生工作部"),
        ("推荐表2份报送至学生工作部（处）思想教育科。", "学生工作部（处）思想教育科"),
    ],
)
def test_an_office_without_an_address_is_gone_to(words: str, office: str) -> None:
    assert ways(words) == {"in_person": office}


def test_beside_a_mail_that_takes_the_files_an_office_takes_the_papers() -> None:
    found = ways(f"请将下列书面材料报送到教务处教研科，同时将电子版发至{_MAIL}：推荐表、总结。")
    assert found == {"email": _MAIL, "in_person": "教务处教研科"}


def test_papers_for_an_office_whose_street_is_told_are_posted() -> None:
    found = ways("推荐表纸质版报送至县文化馆办公室。\n地址：江城县环城路17号")
    assert "in_person" not in found


@pytest.mark.parametrize(
    "words",
    [
        f"请将推荐表报组委会办公室，邮箱：{_MAIL}。",
        f"推荐表以邮件方式提交秘书处（{_MAIL}）。",
        "推荐表由街道存档，不报县文化馆。",
    ],
)
def test_an_office_that_has_another_way_or_takes_nothing_is_none(words: str) -> None:
    assert "in_person" not in ways(words)


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("三、收稿\n（一）收稿时间：4月2日至20日。\n（二）收稿地址：党群办公室\n", "党群办公室"),
        (
            "三、报送\n（一）报送地点\n县科技局230办公室\n（二）份数\n推荐表3份。\n",
            "县科技局230办公室",
        ),
        ("报名地点：江城县少年宫（一中南门东）\n", "江城县少年宫（一中南门东）"),
        ("请直接到江城县档案馆办理捐赠手续，并交登记表。\n", "江城县档案馆"),
    ],
)
def test_where_things_are_taken_in_needs_no_verb(words: str, office: str) -> None:
    assert ways("二、材料\n推荐表3份。\n" + words) == {"in_person": office}


@pytest.mark.parametrize(
    "words",
    [
        "展览地点：县文化馆三楼展厅",
        "图书报送需提交《推荐表》（附件2）盖章扫描件，同时提供纸质件7份。",
        "推荐表填好后交至各乡镇团委。",
        "来稿附作者简介、邮政通讯地址。",
        "有寄存意向的单位可来电。",
        "本网为发布者提供信息发布平台服务。",
        "来稿须未在任何平台发表过。",
        "申报单位可登录县局网站（https://www.example.org/kj/）下载并填写申报书。",
    ],
)
def test_what_is_no_way(words: str) -> None:
    assert ways(words) == {}


def test_a_site_named_shortly_is_the_one_whose_address_was_told() -> None:
    found = call(
        "请登录公共机构能耗统计信息系统（网址https://nh.example.org/）填报。\n"
        "第四季度报表在统计系统中填报。有下属机构的，在主管单位的系统中汇总填报。\n"
    ).profile.routes
    assert [one.to for one in found] == ["https://nh.example.org/"]


@pytest.mark.parametrize(
    "words",
    [
        f"报名表发送至{_MAIL}，也可通过邮寄或当面交付的方式送至县博物馆展览部。",
        "可直接到县档案馆办理捐赠手续，也可采取邮寄方式寄至江城县环城路17号。",
        f"作品由各支会送交县工会，也可由本人直接送交县工会或发电子版到邮箱{_MAIL}。",
    ],
)
def test_all_that_one_may_choose_from_are_alternatives(words: str) -> None:
    assert {one.any_of for one in call(words).profile.routes} == {"send"}


def test_papers_beyond_those_named_are_refused_and_no_way_is() -> None:
    profile = call("推荐表2份报送到县科技局规划科，不接收附件以外的其他纸质材料。").profile
    assert not profile.excluded_routes
    assert {one.method.value for one in profile.routes} == {"in_person"}


def test_what_is_declared_on_a_site_goes_there() -> None:
    found = ways("推荐人选在县科技项目网站（http://kj.example.org）上进行申报。")
    assert found == {"online": "http://kj.example.org"}


def test_whoever_is_registered_on_a_site_hands_in_nothing_there() -> None:
    assert ways("十佳志愿者须在“志愿江城”平台注册满一年。") == {}


def test_a_subject_may_begin_with_a_long_name() -> None:
    words = "江城县第二届农民丰收运动会吉祥物征集"
    (way,) = call(f"设计稿发至{_MAIL}，邮件题目统一为：{words}/作者姓名/联系电话。").profile.routes
    assert way.subject == f"{words}/{{姓名}}/联系电话"
