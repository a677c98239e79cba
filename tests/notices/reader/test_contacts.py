"""Whom to ask and where to send: names that no list of surnames holds, places without a street."""

import pytest

from app.domain.notice import Contacts
from app.notices.reader import read
from tests.notices.reader.cases import call


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
        ("打电话0731-66288105找展教部小禾、小苗。", ("小禾", "小苗")),
        ("请打0729-8260519问秘书处的麦女士。", ("麦女士",)),
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


def test_a_notice_in_one_paragraph_has_its_title_and_signature_within() -> None:
    text = (
        "首页 - 通知公告 关于推荐“最美家庭”的通知 发布时间：2026-04-02 来源：妇联 各社区妇联： "
        "街道今年继续开展寻找“最美家庭”活动，现将推荐事项通知如下。一、推荐名额 每个社区推荐2户，"
        "其中绿色环保类至少1户。二、材料要求 1推荐表一式两份，社区党委盖章 2家庭事迹，800字左右，"
        "要有小故事，不要写成工作总结。三、报送时间 4月20日前，推荐表交街道办事处203室，电子版发"
        "wtlfl@wtl.example.org，文件夹写明社区名称和户主姓名。梧桐里街道妇女联合会 2026年4月1日 "
        "【打印】 上一条：活动剪影 下一条：社区暑期托管班4月30日前报名\n"
    )
    profile = read(text, name="x").profile
    assert profile.title == "关于推荐“最美家庭”的通知"
    assert profile.issuers == ("梧桐里街道妇女联合会",)
    assert profile.issued is not None
    assert profile.issued.isoformat() == "2026-04-01"


def test_a_table_of_editors_names_them() -> None:
    block = (
        "| 专业大类 | 责任编辑 | 电话 |\n| 装备制造 | 祁连 | 028-86158011 |\n"
        "| 财经商贸 | 水若 | 028-86158012 |"
    )
    assert told(block).people == ("祁连", "水若")


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("授权书寄到云坪县环城南路17号云坪县文化馆摄影部，邮编542800。", "云坪县文化馆摄影部"),
        ("材料于9月9日前寄达红十字路118号市医院协会秘书处 邮编335800", "市医院协会秘书处"),
        ("请于1月23日前派人将推荐表送市妇联组织宣传部（2号楼406室）。", "市妇联组织宣传部"),
        ("请报送推荐表。\n县志办公室设在县档案馆大楼五楼西侧。", "县志办公室"),
    ],
)
def test_the_office_that_takes_it(line: str, office: str) -> None:
    assert told(line).office == office


def test_two_bodies_sign_without_a_day() -> None:
    text = (
        "点击上方蓝字 关注“江边街坊”\n第三届志愿服务项目大赛，开始报名啦！\n"
        "原创 江边街坊 2026年4月2日 18:30 发表于江城\n报名表1份，4月24日前发到a@b.example.cn。\n"
        "有不明白的，打电话0573-82136605。\n江边街道服务站\n江边街道志愿者协会\n阅读原文 赞 47\n"
    )
    profile = read(text).profile
    assert profile.issuers == ("江边街道服务站", "江边街道志愿者协会")
    assert (profile.title, str(profile.issued)) == (
        "第三届志愿服务项目大赛，开始报名啦！",
        "2026-04-02",
    )


def test_a_closing_day_is_no_day_of_issue() -> None:
    text = (
        "短视频征集公告\n2026-06-15 09:12 来源：县融媒体中心 阅读 5\n"
        "请报送短视频1部。\n截稿时间：2026年8月31日24:00\n"
    )
    assert str(read(text).profile.issued) == "2026-06-15"


def test_behind_the_label_of_time_and_place_stands_when() -> None:
    told = "二、报送时间与地址 压缩包于8月31日前发送，逾期不候\n"
    assert call(told).profile.contacts.addresses == ()
