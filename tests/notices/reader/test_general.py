"""Mechanisms that no single notice is named after: layouts, scopes, parts, what is sure."""

import pytest

from app.domain.notice import Kind, Method
from app.notices.reader import read
from app.notices.reader.clean.cleaning import clean
from tests.notices.reader.cases import FOOT, call, item


def test_a_paragraph_broken_at_the_width_of_the_page_is_one_paragraph() -> None:
    text = """关于征集案例的通知
    一、报送材料，各单位于二〇二五年
六月前准备妥当，案例正文按照统一的模
板撰写，不超过两千字；现场照片共三
张，每张不小于两兆；以上材料请各单位
的联络员认真核对之后，再行统一报送到
市里的活动办公室。
"""
    assert "统一的模板撰写" in clean(text).text
    assert "报送到市里" in clean(text).text


def test_short_lines_that_end_in_nothing_stay_apart() -> None:
    assert clean("江城市总工会\n江城市科协\n2025年6月3日").text.count("\n") == 2


@pytest.mark.parametrize("gap", ["\t", "    ", "　　"])
def test_a_table_without_rules_names_what_is_asked_for(gap: str) -> None:
    rows = [
        ("材料名称", "份数", "备注"),
        ("江城匠人推荐表", "3", "单位盖章"),
        ("事迹材料", "1", "2000字以内"),
    ]
    draft = call("一、推荐材料\n" + "\n".join(gap.join(row) for row in rows) + "\n")
    form = item(draft, "推荐表")
    assert [one.name for one in draft.profile.items] == ["江城匠人推荐表", "事迹材料"]
    assert form.paper is not None
    assert form.paper.copies == 3
    assert item(draft, "事迹材料").limits.chars is not None


def test_a_column_of_yes_and_no_says_for_whom() -> None:
    draft = call(
        "一、报送材料\n| 材料名称 | 新申报 | 复核 |\n"
        "| 申报书 | 要 | 不要 |\n| 自查报告 | 不要 | 要 |\n"
    )
    assert item(draft, "申报书").conditional == "新申报"
    assert item(draft, "自查报告").conditional == "复核"


def test_what_follows_a_colon_is_a_list_whatever_its_nouns() -> None:
    draft = call("一、其他\n基地另需：平面示意图1份；开放台账复印件2份；参观手册一份。\n")
    assert [one.name for one in draft.profile.items] == ["平面示意图", "开放台账复印件", "参观手册"]


def test_limits_find_their_items_by_number() -> None:
    draft = call(
        "一、报送材料\n（一）推荐表；\n（二）事迹材料；\n（三）工作短视频。\n二、规格\n"
        "第（一）项加盖公章后扫描成PDF。第（二）项不超过3000字。\n"
    )
    chars = item(draft, "事迹材料").limits.chars
    assert chars is not None
    assert chars.max == 3000
    assert item(draft, "推荐表").limits.sealed is True
    assert item(draft, "短视频").limits.sealed is None


def test_the_rest_goes_the_other_way() -> None:
    draft = call(
        "一、报送材料\n1.推荐表；\n2.事迹材料；\n3.工作照3张。\n二、报送方式\n"
        "推荐表打印一份，送到市总工会宣教部（工人文化宫3楼302室）；"
        "其余材料发送到 jiang@zgh.example.org。\n"
    )
    ways = {one.id: one.method for one in draft.profile.routes}
    assert {ways[one] for one in item(draft, "推荐表").routes} == {Method.IN_PERSON}
    assert {ways[one] for one in item(draft, "事迹材料").routes} == {Method.EMAIL}


def test_what_a_preface_tells_is_asked_of_nobody() -> None:
    reasons = "去年共收到案例120个，每个单位报送5个。\n"
    text = (
        "关于征集案例的通知\n各单位：\n"
        + reasons
        + "现将有关事项通知如下：\n一、报送材料\n1.案例文稿，"
        "3000字以内。\n二、数量\n各单位限报2个。\n" + FOOT
    )
    profile = read(text, name="a.txt").profile
    assert [one.max for one in profile.quotas] == [2]


def test_a_list_of_annexes_that_says_what_each_must_be_like_is_the_list_of_materials() -> None:
    body = (
        "请于2025年6月5日前将附件所列材料发送至 a@zgh.example.org。\n附件：\n"
        "1.专家推荐表（本人签字、单位盖章后扫描为PDF）\n2.推荐专家汇总表（Excel格式）\n"
    )
    draft = call(body)
    assert [one.name for one in draft.profile.items] == ["专家推荐表", "推荐专家汇总表"]


def test_a_contest_asks_for_the_work_that_its_title_names() -> None:
    text = (
        "关于举办“平安江城”短视频大赛的通知\n各单位：\n一、规格\n时长30秒至2分钟，竖屏，MP4格式。\n"
        "二、截止时间\n2025年6月5日前发送至 a@zgh.example.org。\n" + FOOT
    )
    (only,) = read(text, name="a.txt").profile.items
    assert only.kind is Kind.VIDEO
    assert only.limits.formats == ("mp4",)


def test_a_share_table_tells_who_and_of_what() -> None:
    draft = call(
        "一、推荐材料\n1.推荐表。\n二、推荐名额\n| 推荐单位 | 先进集体 | 先进个人 |\n"
        "| 各区总工会 | 2 | 不超过4名 |\n"
    )
    assert [(one.who, one.max) for one in draft.profile.quotas] == [
        ("各区总工会（先进集体）", 2),
        ("各区总工会（先进个人）", 4),
    ]


def test_how_many_one_entry_has_is_no_share() -> None:
    assert call("一、要求\n每件作品指导教师限2名，每个团队由3至5人组成。\n").profile.quotas == ()


def test_two_steps_are_two_stages() -> None:
    draft = call(
        "一、初赛材料（2025年6月5日17:00前）\n1.申报书。\n二、决赛材料（2025年8月5日17:00前）\n"
        "1.演示视频，3分钟以内。\n"
    )
    assert item(draft, "申报书").phase == "初赛"
    assert item(draft, "演示视频").phase == "决赛"
    assert [one.time for one in draft.profile.deadlines] == ["17:00", "17:00"]


def test_what_a_list_asks_for_is_surer_than_what_a_verb_alone_does() -> None:
    listed = item(call("一、报送材料\n1.事迹材料。\n"), "事迹材料").basis[0].confidence
    governed = item(call("各单位要提供事迹材料。\n"), "事迹材料").basis[0].confidence
    assert listed >= 0.9 > governed


def test_a_list_within_one_line_names_things_whatever_their_nouns() -> None:
    draft = call(
        "每位候选人需准备：推荐表（一式两份）、2000字左右的事迹文稿、工作场景照两到三张、"
        "服务对象评价（至少2份）、造价估算。\n"
    )
    assert [one.name for one in draft.profile.items] == [
        "推荐表",
        "事迹文稿",
        "工作场景照",
        "服务对象评价",
    ]


def test_a_number_may_stand_before_what_it_counts() -> None:
    draft = call("请交：一份填好的报名表；两张生活照；一段三分钟以内的清唱视频。\n")
    assert [one.count.max for one in draft.profile.items if one.count] == [1, 2, 1]


def test_dashes_and_numbers_with_a_nought_are_marks_of_a_list() -> None:
    for mark in ("——", "01 "):
        draft = call(f"请报以下材料：\n{mark}自查报告，盖公章\n{mark.replace('1', '2')}图片3张\n")
        assert [one.name for one in draft.profile.items] == ["自查报告", "图片"]
