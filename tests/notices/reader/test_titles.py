"""The heading of the notice among what the page has to tell besides."""

from datetime import date

import pytest

from app.notices.reader import read


def test_headlines_in_a_row_are_no_title() -> None:
    page = (
        "热点排行 1.我市开展安全知识宣传 2.街道办组织秋游的通知 3.社区举办知识问答\n"
        "关于征集节水海报的通知\n各县（市、区）水利局：\n一、报送材料\n1.海报1幅，JPG格式。\n"
        "请于2025年6月1日前发送至邮箱jieshui@sl.example.cn。\n江城市水利局\n2025年4月9日\n"
    )
    assert read(page).profile.title == "关于征集节水海报的通知"


BODY = (
    "各县（市、区）水利局：\n一、报送材料\n1.海报1幅，JPG格式。\n"
    "请于2025年6月1日前发送至邮箱jieshui@sl.example.cn。\n"
)
SITE = "江城水利服务网\n首页 政策 办事\n"
DAY = "2025-04-09 来源：水利局 浏览 231\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{SITE}节水海报怎么投？一看就懂\n{DAY}", "节水海报怎么投？一看就懂"),
        (
            f"{SITE}节水年会（第二轮通知）\n发布：秘书处 时间：2025-04-09\n",
            "节水年会（第二轮通知）",
        ),
    ],
)
def test_the_line_above_the_day_of_the_page_is_the_title(head: str, title: str) -> None:
    assert read(head + BODY).profile.title == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("关于做好节水信息报送工作的通知", "关于做好节水信息报送工作的通知"),
        ("“惜水江城”海报征集启事", "“惜水江城”海报征集启事"),
    ],
)
def test_a_title_that_runs_on_ends_where_those_are_called_who_shall_read_it(
    line: str, title: str
) -> None:
    whole = f"{line}各区县水利局、市直各单位为做好节水工作，{BODY}".replace("\n", "")
    assert read(whole).profile.title == title


def test_a_tag_that_breaks_a_line_parts_the_signature_from_its_day() -> None:
    page = f"关于征集节水海报的通知\n{BODY}<div>江城市水利局<br>2025年4月9日</div>\n"
    profile = read(page).profile
    assert (profile.issuers, profile.issued) == (("江城市水利局",), date(2025, 4, 9))


def test_who_carries_it_out_is_no_issuer() -> None:
    page = f"节水海报大赛通知\n主办：江城市水利局 江城市教育局 承办：江城学院\n{BODY}"
    assert read(page).profile.issuers == ("江城市水利局", "江城市教育局")


def test_a_menu_and_a_period_are_no_titles() -> None:
    menu = f"站内搜索\n单位主页\n有关通知\n关于征集节水海报的通知\n{BODY}"
    assert read(menu).profile.title == "关于征集节水海报的通知"
    period = f"全体职工：\n即日起至2025年5月8日\n单位将组织评委进行评选。\n{BODY}"
    assert read(period).profile.title == "未命名的通知"
