"""What a web page says around a notice, and what ran together, is neither title nor demand."""

import pytest

from app.notices.reader import Draft, read
from app.notices.reader.clean import page_words
from app.notices.reader.clean.cleaning import clean
from app.notices.reader.layout.document import Document

TITLE = "关于推荐2026年优秀讲解员的通知"
BODY = (
    "各县区文化馆：\n现将推荐事项通知如下。\n一、推荐名额\n每馆推荐2人，新馆至少1人。\n二、材料要求\n"
    "1.推荐表一式两份，所在馆盖章。\n2.事迹材料，1500字以内。\n3.讲解照片2张，每张不小于1M。\n三、报送时间\n"
    "请于4月20日前寄至云岭市府前街9号302室，联系人卓然，电话0999-2610157。\n"
)
FOOT = "云岭市群众艺术馆\n2026年3月2日\n"
OTHER = "关于举办讲解员培训班的通知（报名截止6月30日）"


def facts(draft: Draft) -> tuple[object, ...]:
    one = draft.profile
    return (
        one.title,
        one.issuers,
        one.issued,
        [each.date for each in one.deadlines],
        one.contacts.people,
        one.contacts.phones,
        [(each.name, each.kind, each.limits, each.count) for each in one.items],
        [(each.min, each.max) for each in one.quotas],
    )


CLEAN = facts(read(f"{TITLE}\n{BODY}{FOOT}", name="x"))
_LINES = [one for one in f"{TITLE}\n{BODY}{FOOT}".split("\n") if one]


_FLAT = "　".join(BODY.replace("1.", "1").replace("2.", "2").replace("3.", "3").split("\n"))
PAGES = {
    "menus in front, neighbours behind": (
        f"首页 | 机构概况 | 通知公告\n{TITLE} - 云岭文旅网\n{TITLE}\n"
        f"发布时间：2026-03-05 来源：艺术馆 浏览次数：96\n{BODY}{FOOT}【打印】【关闭】\n"
        f"上一条：{OTHER}\n版权所有 云岭文旅网 电话：0999-1111111"
    ),
    "a strip behind the title, an office of the page": (
        f"您现在的位置：首页>>通知公告>>正文\n{TITLE} 作者：卓越 时间：2026-03-05 阅读：3021\n"
        f"{BODY}{FOOT}您可能还关注：{OTHER} 关于填报年报的通知\n"
        "主办单位：云岭市文旅局 网站标识码：5200000099 地址：长岭路16号 值班电话：0999-8470200"
    ),
    "lists between the paragraphs": (
        f"热点推荐：· 兑现补助 · 座谈会3月25日召开\n{TITLE}\n"
        + BODY.replace("二、材料", f"【相关阅读】{OTHER}\n二、材料").replace(
            "3.讲解", f"您可能感兴趣的：{OTHER}\n3.讲解"
        )
        + f"{FOOT}分享到：微信 QQ空间"
    ),
    "the site's name alone, a rubric in brackets among the parts": (
        f"云岭文旅网\n{TITLE}\n" + BODY.replace("二、材料", f"【推荐阅读】{OTHER}\n二、材料") + FOOT
    ),
    "a menu of one entry a line, the title above its strip": (
        f"首页\n机构概况\n通知公告\n人才工作\n下载中心\n{TITLE}\n"
        f"日期：2026年3月5日 点击：1,036\n{BODY}{FOOT}"
    ),
    "all in one paragraph": (
        f"网站首页 - 文化工作 - 通知公告　{'　'.join(_LINES)}　【打印】　"
        f"您可能还关注：{OTHER}　责任编辑：卓越"
    ),
    "in one paragraph, its numbers without their signs": (
        f"首页 - 通知公告　{TITLE}　　发布时间：2026-03-05　来源：艺术馆　阅读 96　　{_FLAT}"
        + FOOT.replace("\n", "　")
        + f"　相关链接：文旅局 图书馆　下一条：{OTHER}"
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_changes_nothing_of_what_the_notice_asks(page: str) -> None:
    assert facts(read(page, name="x")) == CLEAN


@pytest.mark.parametrize(
    ("line", "is_page"),
    [
        ("发布日期：2026-03-05 15:03 来源：办公室 浏览：4127次 字号：大 中 小 [打印]", True),
        ("来源 省阅读促进会 2026-08-29 作者 编辑部 阅读 3812 A+ A-", True),
        ("报名时间：2026-03-05 联系人：卓然", False),
        ("来源：原创作品须注明出处", False),
    ],
)
def test_a_strip_below_the_title_holds_nothing_but_bits_of_a_page(
    line: str, *, is_page: bool
) -> None:
    assert page_words.is_strip(line) is is_page


@pytest.mark.parametrize(
    ("line", "is_menu"),
    [
        ("首页 > 政务公开 > 通知公告 > 正文", True),
        ("学会概况 | 组织机构 | 通知公告 | 会员之家", True),
        ("您的位置：书香网>活动>正文", True),
        ("推荐表 汇总表 照片 视频", False),
        ("首页加盖公章，其余各页盖骑缝章。", False),
    ],
)
def test_a_menu_is_known_by_its_entries(line: str, *, is_menu: bool) -> None:
    assert page_words.is_menu(line) is is_menu


def test_a_number_lost_its_sign_in_front_of_a_year() -> None:
    body = "一、报送材料\n1推荐表；\n22025年度审计报告；\n3诚信承诺书。\n"
    names = [one.name for one in read(f"{TITLE}\n各馆：\n{body}{FOOT}", name="x").profile.items]
    assert names == ["推荐表", "审计报告", "诚信承诺书"]


def test_an_ordinary_line_keeps_its_blanks() -> None:
    line = "联系人：卓然　　电话：0999-2610157　　地址：府前街9号"
    assert "\n" not in clean(line).text


@pytest.mark.parametrize(
    ("found", "readable"),
    [
        (
            "事迹材料真实感人，1500字以内 照片单独发送，每张不小于1M",
            "事迹材料真实感人，1500字以内。照片单独发送，每张不小于1M",
        ),
        (
            "作者自留底稿，恕不退还　每位作者投稿不超过两篇",
            "作者自留底稿，恕不退还。每位作者投稿不超过两篇",
        ),
        ("云岭市群众艺术馆 云岭市图书馆协会", "云岭市群众艺术馆 云岭市图书馆协会"),
        ("请寄府前街9号艺术馆，收件人 卓然", "请寄府前街9号艺术馆，收件人 卓然"),
    ],
)
def test_a_blank_between_two_sentences_was_a_full_stop(found: str, readable: str) -> None:
    assert clean(found).text == readable


def test_an_annexed_notice_counts_its_parts_anew() -> None:
    first = "一 名额\n每校推荐2名\n二 材料\n推荐表1份\n三 报送\n4月20日前报送\n"
    parts = [one.title for one in Document(clean(f"{TITLE}\n{first}附件\n{first}")).points]
    assert parts == ["名额", "材料", "报送"] * 2


def test_a_documents_number_in_one_line_with_the_title_is_none_of_it() -> None:
    text = f"云岭市文旅局文件 云文旅〔2026〕9号 {TITLE}\n{BODY}{FOOT}"
    assert read(text, name="x").profile.title == TITLE
