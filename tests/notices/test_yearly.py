"""The two kinds of notice that ask for no submission: points plans and points of work."""

from datetime import date

from app.domain.yearly import Due, Every, Measure, TaskCount
from app.notices import reader
from app.notices.reader.clean.cleaned import CleanText
from app.notices.reader.yearly import ledger, tasks
from tests.notices import sources

PLAN = """某某局关于下达2031年信息任务的通知
2031年各科室信息任务表
责任科室\t重点\t基本分\t内网信息\t简报\t网站
办公室\t机关建设、党务、会务等方面的工作情况\t10分\t8分\t2分\t
业务科\t项目管理、技术服务、成果转化等方面的情况\t20分\t15分\t5分\t2条/月
合计\t\t30分\t23分\t7分\t2条/月
说明：1、全局总分为30分。2、内网信息一条按1分计算，其中专稿一篇按4分计算。
3、简报稿件按字数计分：200字以下计0.5分；200—500字计2分；500字以上计4分。
4、网站信息每条加0.5分（加分上限为3分）。5、各科室按月报送网站信息，少报一条扣1分。
"""

POINTS = """某某协会2031年工作要点
一、抓好主题活动
1.筹备年度大会。于9月20日前后举办年度大会，组织各级学会和地方科协开展2—3次宣讲。
2.办好科学摄影展。联合省教育厅、省电视台推出展览，每季度更新一批作品。
二、加强队伍建设
3.健全制度。修订内部管理办法。
4.开展培训。全国学会和地方科协要积极选派人员，全年培训4期。
5.汇总情况。会同有关部门总结经验。

附件：任务表
"""


def text_of(text: str) -> CleanText:
    return CleanText(text, tuple((at, at + 1) for at in range(len(text))), text)


def test_a_points_table_says_who_owes_what() -> None:
    found = ledger.read(text_of(PLAN), 2031)
    assert found is not None
    assert [one.name for one in found.departments] == ["办公室", "业务科"]
    year, points = Every.YEAR, Measure.POINTS
    assert found.departments[1].dues == (
        Due("基本分", 20, points, year),
        Due("内网信息", 15, points, year),
        Due("简报", 5, points, year),
        Due("网站", 2, Measure.ITEMS, Every.MONTH),
    )
    assert [due.amount for due in found.total] == [30, 23, 7, 2]


def test_the_rules_below_it_say_what_counts_how_much() -> None:
    found = ledger.read(text_of(PLAN), 2031)
    assert found is not None
    assert [
        (one.what, one.points, one.chars_min, one.chars_max, one.cap) for one in found.rules
    ] == [
        ("内网信息", 1, None, None, None),
        ("专稿", 4, None, None, None),
        ("简报稿件", 0.5, None, 200, None),
        ("简报稿件", 2, 200, 500, None),
        ("简报稿件", 4, 500, None, None),
        ("网站信息", 0.5, None, None, 3),
        ("各科室按月报送网站信息，少报", -1, None, None, None),
    ]
    for one in found.rules:
        basis = one.basis[0]
        assert PLAN[basis.start : basis.end] == basis.quote
        assert f"{abs(one.points):g}分" in basis.quote


def test_a_table_of_materials_is_no_points_plan() -> None:
    table = "材料\t份数\t要求\n推荐表\t2份\t盖章\n汇总表\t1份\t电子版\n"
    assert ledger.read(text_of(table)) is None


def test_points_of_work_name_their_bodies_counts_and_days() -> None:
    found = tasks.read(text_of(POINTS), 2031)
    assert [one.title for one in found] == [
        "筹备年度大会",
        "办好科学摄影展",
        "健全制度",
        "开展培训",
        "汇总情况",
    ]
    assert [one.section for one in found] == ["抓好主题活动"] * 2 + ["加强队伍建设"] * 3
    assert [one.asked for one in found] == [
        ("各级学会", "地方科协"),
        (),
        (),
        ("全国学会", "地方科协"),
        (),
    ]
    assert [one.partners for one in found][1] == ("省教育厅", "省电视台")
    assert found[0].counts == (TaskCount(2, 3, "次"),)
    assert [one.day for one in found[0].dates] == [date(2031, 9, 20)]
    assert [one.text for one in found[1].dates] == ["每季度"]
    assert found[4].text.endswith("总结经验。")


def test_few_numbered_points_are_an_ordinary_notice() -> None:
    assert tasks.read(text_of("1.写表。\n2.盖章。\n3.报送。\n")) == ()


def test_the_real_points_plan_through_the_reader() -> None:
    text = sources.numbered("003")
    draft = reader.read(text)
    found = draft.profile.ledger
    assert found is not None
    assert len(found.departments) == 6
    basis = found.departments[0].basis[0]
    assert text[basis.start : basis.end] == basis.quote


def test_the_real_points_plan() -> None:
    found = ledger.read(text_of(sources.numbered("003")), 2017)
    assert found is not None
    assert len(found.departments) == 6
    assert sum(one.dues[0].amount for one in found.departments) == found.total[0].amount == 100
    assert [one.points for one in found.rules] == [1, 5, 0.5, 1, 3, 5, 0.5, 5, -1]


def test_the_real_points_of_work() -> None:
    found = tasks.read(text_of(sources.numbered("004")), 2020)
    assert [one.number for one in found] == list(range(1, 23))
    assert len({one.section for one in found}) == 7
    own = [one.number for one in found if one.own]
    assert own == [1, 2, 3, 4, 10, 15, 16, 17, 18, 20, 21, 22]
    assert found[5].counts == (TaskCount(1, 2, "次"),)
    assert found[19].counts == (TaskCount(3, 5, "项"),)
    assert found[3].dates[0].day == date(2020, 5, 30)


def test_numbers_too_long_for_any_count_are_none() -> None:
    long = "8" * 5000
    found = ledger.read(text_of(PLAN.replace("200字以下", f"{long}字以下")), 2031)
    assert found is not None
    assert {one.chars_max for one in found.rules} <= {None, 500}
