"""Telephones, people and offices, as notices put them."""

import pytest

from app.notices.reader import read

_BODY = "关于推荐工匠的通知\n各单位：\n请于5月8日前将推荐表发至gh@jc.example.cn。\n"


@pytest.mark.parametrize(
    ("foot", "phones"),
    [
        ("联系人：蒲老师、郎老师，校内电话：82661 / 82663", ["82661", "82663"]),
        ("护理部电话：院内 6302，郁清、蒋老师", ["6302"]),
        ("编研科 卓老师0831-5560947 转 8012", ["0831-5560947转8012"]),
        ("联系人：费老师 电话：6680 2145（校内短号2145）", ["66802145"]),
        ("联系人：费老师，办公室电话：558136，行政楼305室。", ["558136"]),
        ("联系人：费老师，电话：8826-0011。", []),
        (
            "联系人：费老师 66802145\n市总工会\n2025年4月8日\n预约挂号：66802100 急救：66802120",
            ["66802145"],
        ),
        ("联系电话 66802145费明华老师", ["66802145"]),
    ],
)
def test_telephones(foot: str, phones: list[str]) -> None:
    assert list(read(f"{_BODY}{foot}\n").profile.contacts.phones) == phones


@pytest.mark.parametrize(
    ("foot", "people"),
    [
        ("市总工会宣教部 汤可0593-2880751", ["汤可"]),
        ("未尽事宜，请与杨建章、贺兰联系，电话0839-3305 617。", ["杨建章", "贺兰"]),
        ("还有疑问，请打88320175找沈同学。", ["沈同学"]),
        ("联系人：滕新华，电话：0557-6031826；窗口电话：0557-6039100。", ["滕新华"]),
    ],
)
def test_people(foot: str, people: list[str]) -> None:
    assert list(read(f"{_BODY}{foot}\n").profile.contacts.people) == people


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("纸质版寄至杨桥市滨江大道266号1106室，省乡村发展研究会编写组，邮编350044。", "编写组"),
        ("材料全部发学会秘书处信箱gh@jc.example.cn。", "学会秘书处"),
        ("联系人：校团委组织部 缪菡 8801 6217", "校团委组织部"),
    ],
)
def test_offices(said: str, office: str) -> None:
    found = read(f"{_BODY}{said}\n").profile.contacts.office
    assert found is not None
    assert found.endswith(office)


def test_transport_is_handed_to_nobody() -> None:
    said = "纸质版用EMS寄至杨桥市滨江大道266号省交通运输厅机关党委，邮编350044。"
    found = read(f"{_BODY}{said}\n").profile.contacts.office
    assert found is None or not found.startswith("通")


@pytest.mark.parametrize(
    ("foot", "phones"),
    [
        ("联系电话：0712-8812066/8812067", ["0712-8812066", "0712-8812067"]),
        ("联系电话：0712-8812066、8801", ["0712-8812066"]),
    ],
)
def test_a_second_number_shares_the_code(foot: str, phones: list[str]) -> None:
    assert list(read(f"{_BODY}{foot}\n").profile.contacts.phones) == phones


@pytest.mark.parametrize(
    ("foot", "people"),
    [
        ("收件人柳青青，电话13907120012。", ["柳青青"]),
        ("联系人：柳青 0712-8812066 附件 简介 单位 意见", ["柳青"]),
        ("联系人：\n柳青（市协会联络部0712-8812066）", ["柳青"]),
        ("电子版发柳青同志邮箱。", ["柳青"]),
        ("电话：0712-8812066\n宣传部  文学院", []),
    ],
)
def test_people_and_the_labels_of_a_form(foot: str, people: list[str]) -> None:
    assert list(read(f"{_BODY}{foot}\n").profile.contacts.people) == people


def test_what_an_office_is_short_for_is_no_address() -> None:
    head = "关于推荐工匠的通知\n各学院（部、中心）：\n市技能工作室（以下简称工作室）开始推荐。\n"
    assert not read(
        f"{head}请于5月8日前将推荐表发至gh@jc.example.cn。\n"
    ).profile.contacts.addresses


def test_a_number_in_the_name_of_a_site_is_no_telephone() -> None:
    page = f"信息公开平台 66802145工匠服务网 公开目录\n{_BODY}联系人：费老师 电话：66802100\n"
    assert list(read(page).profile.contacts.phones) == ["66802100"]


@pytest.mark.parametrize(
    ("body", "office"),
    [
        (
            "推荐表公示后交到工会办。\n推荐表5月8日前送交工匠评选中心，请联系工匠评选中心（三楼）。",
            "工匠评选中心",
        ),
        ("推荐表5月8日前送交工匠评选中心。名单另发至工会办。", "工匠评选中心"),
        ("请于5月8日前将推荐表一式2份报送生产部工匠办，同时发送电子版。", "生产部工匠办"),
        ("请于5月8日前报材料到生产部，电子版发至工会办邮箱。", "生产部"),
        ("收稿时间：5月8日前\n收稿地址：工会办公室", "工会办公室"),
        ("申报人5月8日前将推荐表一并交人事教育处审核。", "人事教育处"),
    ],
)
def test_the_office_that_takes_it(body: str, office: str) -> None:
    head = "关于推荐工匠的通知\n各单位：\n一、材料\n1.推荐表1份。\n二、报送\n"
    page = f"{head}{body}\n市总工会\n2025年4月8日\n"
    assert read(page).profile.contacts.office == office


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("咨询电话：0712-8812066，找许云衡。", ["许云衡"]),
        ("电话 0712-8812066 柯未央", ["柯未央"]),
        ("推荐表纸质版报给护理部樊玲，公示后归档。", ["樊玲"]),
        ("样品送到5层教科室王育红处，电子件另发。", ["王育红"]),
        ("推荐表发送至办公室信息邮箱。", []),
        ("海报报到时交给会务组张贴。", []),
        ("名单寄送市老龄办宣传处。", []),
        ("电话：0712-8812066，周一至周五接听。", []),
        ("固话 0712-8812066", []),
        ("经办人 卓航 0712-8812066", ["卓航"]),
    ],
)
def test_people_behind_a_number_or_an_office(line: str, people: list[str]) -> None:
    assert list(read(f"{_BODY}{line}\n").profile.contacts.people) == people
