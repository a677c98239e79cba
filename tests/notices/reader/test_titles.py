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


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("水润万家\n惜水江城海报征集！\n", "惜水江城海报征集！"),
        ("江城市水利局\n惜水海报申报手册\n", "惜水海报申报手册"),
        ("第一篇：申报节水单位有关材料要求\n", "申报节水单位有关材料要求"),
        ("| 关于征集节水海报的通知 | |\n", "关于征集节水海报的通知"),
        ("水润万家\n活水长流\n", "节水.txt"),
        ("", "节水.txt"),
    ],
)
def test_no_title_is_better_than_a_wrong_one(head: str, title: str) -> None:
    assert read(head + BODY, name="节水.txt").profile.title == title


_TITLE = "关于征集节水海报的通知\n"


@pytest.mark.parametrize(
    ("head", "foot", "issuers"),
    [
        (f"江城市水利局\n{_TITLE}", "", ("江城市水利局",)),
        (f"中共江城市委宣传部文件\n{_TITLE}", "", ("中共江城市委宣传部",)),
        (f"江城市水利局 江城市妇联\n{_TITLE}", "", ("江城市水利局", "江城市妇联")),
        (f"江城水利网\n{_TITLE}", "", ()),
        (_TITLE, "二、主办单位\n江城市水利局、江城市妇联。\n三、其他\n不收费。\n", None),
        (_TITLE, "附件：登记表.doc\n江城市水利局\n202549\n", ("江城市水利局",)),
        (_TITLE, "江城市水利局\n上一篇：节水须知\n【打印】【关闭】\n", ("江城市水利局",)),
        (_TITLE, "2025年4月9日 江城市水利局\n", ("江城市水利局",)),
        (_TITLE, "江城市水利局\n2025年4月9日\n江城市水利局办公室2025年4月9日印发\n", None),
    ],
)
def test_who_issues_a_notice(head: str, foot: str, issuers: tuple[str, ...] | None) -> None:
    told = ("江城市水利局", "江城市妇联") if "主办" in foot else ("江城市水利局",)
    expected = told if issuers is None else issuers
    assert tuple(read(head + BODY + foot).profile.issuers) == expected


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"{_TITLE}· 2025-04-09 08:30:00\n", ""),
        (f"{_TITLE}发布于 2025-04-09 08:30\n", ""),
        (f"{_TITLE}发布:节水科 2025-04-09 阅读:23\n", ""),
        (_TITLE, "江城市水利局\n二○二五年四月九日\n附件\n登记表\n"),
        (_TITLE, "江城市水利局2025年4月9日印发\n"),
        (_TITLE, "附件：海报登记表（样表） 2025年4月9日\n"),
        (_TITLE, "联系电话：0712-8812066 2025-04-09\n"),
    ],
)
def test_the_day_of_issue(head: str, foot: str) -> None:
    assert read(head + BODY + foot).profile.issued == date(2025, 4, 9)


@pytest.mark.parametrize(
    "line", ["征集时间：2025年4月9日\n", "2025年4月9日—5月20日\n", "2025.04.09前 交初稿\n"]
)
def test_other_days_are_none_of_issue(line: str) -> None:
    assert read(_TITLE + line + BODY).profile.issued is None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "节水海报征集方案\n江城节水网\n2025年第三届节水海报征集方案\n",
            "2025年第三届节水海报征集方案",
        ),
        ("《关于转发<节水海报征集通知>的通知》\n", "关于转发<节水海报征集通知>的通知"),
        (
            "首页\n通知公告\n关于征集节水海报的通知\n作者： 时间：2025-04-09 点击数：\n",
            "关于征集节水海报的通知",
        ),
        ("节水海报提交须知问答\n江城节水训练营2025-04-09 11:07\n", "节水海报提交须知问答"),
        ("节水海报怎么交\n江城节水训练营2025-04-09 11:07\n", "节水海报怎么交"),
        ("节水卡通征名啦！\n", "节水卡通征名啦！"),
    ],
)
def test_the_notices_own_heading_among_the_page_s_words(head: str, title: str) -> None:
    assert read(head + BODY).profile.title == title


@pytest.mark.parametrize(
    "head",
    [
        "1、报名及海报征集期（即日起至5月9日）\n2、海报提交截止时间：2025年6月1日\n",
        "征集人群\n全市中小学生。\n",
        "节水海报通知.doc\n",
        "通知公告 Jiangcheng Water Notice\n",
    ],
)
def test_what_is_no_heading_of_a_notice(head: str) -> None:
    first = head.partition("\n")[0]
    assert read(head + BODY, name="节水.txt").profile.title != first


def test_a_title_whose_lines_were_joined_by_blanks() -> None:
    page = f"江城市水利局关于征集 节水海报和 2025 年短句的通知 为做好节水工作，{BODY}"
    title = read(page.replace("\n", " ")).profile.title
    assert title == "江城市水利局关于征集节水海报和2025年短句的通知"


def test_what_a_page_sets_in_front_of_the_title() -> None:
    head = "节水资料下载：江城市水利局关于印发《节水海报征集办法》的通知\n来源：文库\n"
    own = "江城市水利局\n关于印发《节水海报征集办法》\n的通知\n"
    assert read(head + own + BODY).profile.title == "关于印发《节水海报征集办法》的通知"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "转发市水利局《关于推荐节水\n先进典型的通知》的通知\n",
            "转发市水利局《关于推荐节水先进典型的通知》的通知",
        ),
        ("范文大全 > 江城市水利局关于征集海报的通知\n", "江城市水利局关于征集海报的通知"),
        ("节水大会会徽、口号\n2025-02-13 16:12:03 江城网\n", "节水大会会徽、口号"),
        ("转发<征集海报>的通知\n", "转发<征集海报>的通知"),
    ],
)
def test_the_whole_title_and_no_more(head: str, title: str) -> None:
    assert read(head + BODY).profile.title == title


def test_a_period_that_begins_with_the_notice_is_no_title() -> None:
    page = f"各分会：\n一、时间\n自通知下发之日起至2025年3月10日\n{BODY}"
    assert read(page, name="节水.txt").profile.title != "自通知下发之日起至2025年3月10日"
