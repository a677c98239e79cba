"""Which day closes a sending-in, by which way, and when two days contradict each other."""

from datetime import date

import pytest

from app.notices.reader import read
from app.notices.reader.clean.cleaning import clean
from app.notices.reader.draft import Draft
from app.notices.reader.grammar.dates import moments
from app.notices.reader.layout.document import Document
from app.notices.reader.weighing.model import Weights
from app.notices.reader.whole import day_words, deadlines
from tests.notices.reader.cases import call


def told(line: str) -> list[str]:
    found = call(f"一、材料\n推荐表1份，事迹材料1份。\n二、时间\n{line}。\n").profile.deadlines
    return [f"{one.date:%m-%d}" + (f" {one.time}" if one.time else "") for one in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5月10日18:00前未提交的视为放弃", ["05-10 18:00"]),
        ("网上申报自4月10日开始，5月10日结束", ["05-10"]),
        ("报送时限：2025年5月10日", ["05-10"]),
        ("电子稿4月30日前、纸质稿5月10日前报市总工会", ["04-30", "05-10"]),
        ("截稿日期为2025年5月10日", ["05-10"]),
        ("申报通道将于5月10日关闭", ["05-10"]),
        ("5月6日至10日报送", ["05-10"]),
        ("系统5月10日关闭，不再受理", ["05-10"]),
        ("请参赛单位5月10日前确认参赛，6月8日前提交作品", ["05-10", "06-08"]),
        ("时间：最迟后天，也就是5月10号中午12点", ["05-10 12:00"]),
        ("第一批5月10日前报送，第二批6月10日前报送", ["05-10", "06-10"]),
        ("两者均以2025年5月10日为限", ["05-10"]),
        ("收片到5月10日当天半夜十二点", ["05-10 24:00"]),
        ("赶在5月10日之前递到我会", ["05-10"]),
        ("1. 5月10日前，申请人在系统内提交", ["05-10"]),
        ("小学组5月8日前，中学组5月10日前", ["05-08", "05-10"]),
        ("于5月10日（周五）放学前交到教务处", ["05-10"]),
        ("超过5月10日的不予受理", ["05-10"]),
        ("5月10日以后送来的一律不收", ["05-10"]),
        ("材料报送不得晚于5月10日", ["05-10"]),
        ("县局收材料的时间是5月6日至5月10日，民办协会可以延到5月12日", ["05-10", "05-12"]),
        ("答辩人员须提前一天（5月10日）将PPT发到邮箱", ["05-10"]),
        ("主管部门须在5月10日18:00前完成逐级审核", ["05-10 18:00"]),
        ("作者须于5月10日前做好两件事：", ["05-10"]),
        ("报送材料分两天\n5月9日：东县、西县。\n5月10日：市直单位", ["05-09", "05-10"]),
    ],
)
def test_a_day_that_closes(line: str, expected: list[str]) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "报送数据以2024年11月30日为统计截止时点",
        "评审结果6月底前在学会网站公布",
        "评审会于6月20日至22日举行",
        "学校组织专家评议，4月10日前统一报省厅",
        "2024年12月31日前在民政部门备案并运营的养老机构，均应填报",
    ],
)
def test_a_day_that_closes_nothing(line: str) -> None:
    assert told(line) == []


def _ways(draft: Draft) -> list[tuple[str, ...]]:
    return [one.applies_to for one in draft.profile.deadlines]


def test_what_is_done_with_it_tells_the_way_and_not_the_form_alone() -> None:
    draft = call(
        "一、材料\n1.申报书；2.汇总表。\n二、报送\n"
        "（一）各单位于5月9日前登录“匠人”系统（https://jr.example.org）上传全部电子材料。\n"
        "（二）各区于5月16日前将纸质材料送交市总工会（工会大厦402室），不受理邮寄。\n"
    )
    assert _ways(draft) == [("online",), ("in-person",)]
    assert not any(one.items for one in draft.profile.deadlines)


def test_steps_of_one_way_contradict_nothing() -> None:
    draft = call(
        "一、材料\n1.申报书；2.汇总表。\n二、时间\n第一步 申报（5月6日至5月23日）\n"
        "第二步 推荐（6月6日前）\n三、说明\n因故不能按期完成的，4月30日前报送延期说明。\n"
    )
    assert len(draft.profile.deadlines) == 3
    assert not draft.profile.conflicts


def test_the_last_month_of_each_quarter_is_four_days() -> None:
    assert told("自2026年起，季报于每季度最后一个月的25日前报送") == [
        "03-25",
        "06-25",
        "09-25",
        "12-25",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "2024年7月1日至2025年6月30日首次出版的图书",
        "2024年12月31日以前命名的基地都要报",
        "初审结果6月17日前电话反馈",
    ],
)
def test_a_day_of_making_or_answering_closes_nothing(line: str) -> None:
    assert told(line) == []


def _items(draft: Draft) -> list[tuple[str, ...]]:
    names = {one.id: one.name for one in draft.profile.items}
    return [tuple(names[id_] for id_ in due.items) for due in draft.profile.deadlines]


def test_a_column_of_days_is_for_the_things_of_its_rows() -> None:
    draft = call(
        "一、报送材料\n| 报表名称 | 截止时间 |\n| 工资年报表 | 5月6日 |\n| 供水情况表 | 5月8日 |\n"
        "| 盘点清单 | 5月6日 |\n"
    )
    assert _items(draft) == [("工资年报表", "盘点清单"), ("供水情况表",)]


def test_each_part_with_a_day_of_its_own_has_its_things() -> None:
    draft = call(
        "一、先交什么\n交论文摘要1份，5月15日前发到a@example.org。\n"
        "二、以后交什么\n交论文全文1份、查重报告1份，7月20日前发到a@example.org。\n"
    )
    assert _items(draft) == [("论文摘要",), ("论文全文", "查重报告")]


def test_days_of_a_chain_are_for_the_same_thing() -> None:
    draft = call(
        "一、材料\n1.隐患台账；2.自查报告。\n二、时间\n隐患台账4月25日、5月25日前各报一次。\n"
        "自查报告6月30日前报送。\n"
    )
    assert _items(draft) == [("隐患台账",), ("隐患台账",), ("自查报告",)]


def test_an_hour_told_afterwards_is_of_all_the_days() -> None:
    assert told("文字类5月9日前报送；影像类5月16日前报送；以上均为当日17:30前有效") == [
        "05-09 17:30",
        "05-16 17:30",
    ]


def test_a_step_has_a_part_of_its_own() -> None:
    draft = call(
        "一、报送步骤\n第一步：摘要。论文摘要1份，4月10日前发到a@b.example.cn。\n"
        "第二步：全文。摘要通过的作者于5月10日前提交：\n（一）论文全文1份；\n（二）查重报告1份。\n"
    )
    assert [one.phase for one in draft.profile.deadlines] == ["第一步", "第二步"]
    stages = {one.name: one.phase for one in draft.profile.items}
    assert stages == {"论文摘要": "第一步", "论文全文": "第二步", "查重报告": "第二步"}


def test_steps_of_one_sending_are_no_stages() -> None:
    draft = call(
        "一、报名流程\n第一步：填写报名表1份。\n第二步：拍摄照片1张。\n"
        "第三步：5月10日前发到a@b.example.cn。\n"
    )
    assert {one.phase for one in draft.profile.items} == {None}


def test_a_chance_is_what_the_weights_say_of_the_words_around_a_day() -> None:
    line = "（一）5月6日启动，5月16日前报送，6月20日评审。"
    document = Document(clean(f"关于征文的通知\n一、时间\n{line}\n江城市总工会\n2025年4月8日\n"))
    sentence = next(one for one in document.sentences if "启动" in one.text)
    found = list(moments(sentence.text))
    days = deadlines.days(found, 2025, date(2025, 4, 8))
    words = [
        list(day_words.words(document, sentence, found, number, day, date(2025, 4, 8)))
        for number, day in enumerate(days)
    ]
    first, closes, last = (Weights.load("days").chance(one) for one in words)
    assert max(first, last) < 0.5 < closes
    assert {"sends!", ">|前", "number=1", "title 时间"} <= set(words[1])


@pytest.mark.parametrize(
    "told",
    [
        "审查结果7月5日前发到各位作者的邮箱。",
        "没通过的会在7月5日前接到修改建议。",
        "展映定在7月底。",
    ],
)
def test_a_day_by_which_others_act_closes_nothing(told: str) -> None:
    draft = call(f"一、材料\n摘要6月15日前发到jc@jc.example.com，500字以内。{told}\n")
    assert [str(one.date) for one in draft.profile.deadlines] == ["2025-06-15"]


def test_days_in_a_run_share_what_the_last_one_says() -> None:
    draft = call(
        "一、报送\n各单位于6月13日、6月20日、6月27日中午12:00前各报一次《进展情况统计表》。\n"
        "二、材料\n5月1日前提交《推荐表》2份。\n"
    )
    told = [(str(one.date), one.time, len(one.items)) for one in draft.profile.deadlines]
    assert told[:3] == [(f"2025-06-{day}", "12:00", 1) for day in (13, 20, 27)]


def test_a_column_of_days_closes_what_its_rows_ask_for() -> None:
    draft = call(
        "一、材料\n| 阶段 | 报送材料 | 时间 |\n|---|---|---|\n| 初审 | 推荐工作报告 | 3月10日前 |\n"
        "| 复审 | 审批表 | 4月18日前 |\n"
    )
    assert [(one.phase, str(one.date)[5:]) for one in draft.profile.deadlines] == [
        ("初审", "03-10"),
        ("复审", "04-18"),
    ]


def test_the_only_day_for_what_is_asked_for_at_once_holds_for_all_of_it() -> None:
    draft = call(
        "一、材料\n请于5月15日前将《申请表》1份、活动方案1份发到jc@jc.example.com。\n"
        "二、后续\n列入名录的单位请于7月10日前寄来《合作协议》一式四份。\n"
    )
    assert [(one.phase, one.items) for one in draft.profile.deadlines] == [
        (None, ()),
        ("列入名录", ()),
    ]


def test_what_the_only_day_holds_for_is_doubted_where_it_is_told_for_something() -> None:
    alone = call("一、材料\n请于2025年5月15日前将《申请表》1份发到jc@jc.example.com。\n")
    assert [basis.of for one in alone.profile.deadlines for basis in one.basis] == [
        ("date", "time")
    ]
    stamped = call("一、材料\n《申请表》1份，于2025年5月15日前寄出，以邮戳为准。\n")
    assert [basis.of[-1] for one in stamped.profile.deadlines for basis in one.basis] == [
        "time",
        "by_postmark",
    ]


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("2025年4月28日（周一）13:30—17:30", "17:30"),
        ("2025年4月28日上午8时至11时半", "11:30"),
        ("2025年4月28日9:00至5月6日17:00", "9:00"),
        ("2025年4月28日17:00", "17:00"),
    ],
)
def test_a_day_closes_at_the_end_of_its_hours(words: str, time: str) -> None:
    first = next(moments(words))
    assert first.time is not None
    assert first.time.lstrip("0") == time


def _days(body: str, foot: str = "江城市科协\n2025年4月8日\n") -> list[str]:
    page = f"关于推荐科普案例的通知\n各单位：\n一、材料\n1.推荐表1份。\n二、时间\n{body}\n{foot}"
    return [
        one.date.isoformat() + (f" {one.time}" if one.time else "")
        for one in read(page).profile.deadlines
    ]


@pytest.mark.parametrize(
    ("body", "days"),
    [
        (
            "1.各学院4月20日前将推荐表报送至科普处。\n2.科普处于4月26日前汇总报送省科协。",
            ["2025-04-20"],
        ),
        (
            "1.4月20日前，各学院将推荐表报市科协。\n2.4月26日前，市科协组织评审。\n3.5月底前，获奖案例反馈作者。",
            ["2025-04-20"],
        ),
        ("推荐表请在下周五（4月18日）中午12:00前交至科普处。", ["2025-04-18 12:00"]),
        (
            "案例展评于4月22日—23日举办。\n推荐表一式3份在22日上午9点前提交科普处。",
            ["2025-04-22 09:00"],
        ),
        ("请于4月14日9:00起登录科普系统填写推荐表，4月20日前提交。", ["2025-04-20"]),
        (
            "1.申报工作截止时间为4月18日。\n2.推荐工作截止时间为4月22日。",
            ["2025-04-18", "2025-04-22"],
        ),
        (
            "中学推荐工作于4月18日之前完成，小学推荐工作于4月22日之前完成。",
            ["2025-04-18", "2025-04-22"],
        ),
    ],
)
def test_whose_days_close_a_sending_in(body: str, days: list[str]) -> None:
    assert _days(body) == days


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("江科协〔2025〕12号\n各单位：\n现开展2024年度科普工作检查。\n", 2025),
        (
            "各单位：\n现开展2024年度检查。凡2023年12月31日前登记的均应参加。检查自2025年3月1日起。\n",
            2025,
        ),
        ("各单位：\n现开展2024年度科普工作检查。\n", 2024),
    ],
)
def test_the_year_of_a_notice_without_a_day_of_its_own(head: str, year: int) -> None:
    page = f"{head}一、材料\n1.检查表1份，于5月20日前报送市科协。\n"
    (due,) = read(page).profile.deadlines
    assert due.date.year == year


def test_the_day_of_sending_out_counts_for_mail_and_post_alike() -> None:
    page = (
        "关于征集科普案例的通知\n各单位：\n一、材料\n1.申报表1份。\n二、时间\n"
        "申报截止时间为2025年5月20日，以邮寄或电子邮件送出时间为准。\n江城市科协\n2025年4月8日\n"
    )
    (due,) = read(page).profile.deadlines
    assert due.by_postmark is True


def test_when_a_system_opens_closes_nothing() -> None:
    body = "系统开放时间：4月10日18时。\n申报截止时间为4月30日18时。"
    assert _days(body) == ["2025-04-30 18:00"]
