"""Stages of a call: whose materials and days stand in parts that are stages, or come later."""

import pytest

from app.notices.reader import Draft
from tests.notices.reader.cases import call

_PARTS = (
    "一、材料和时间\n（一）预审。6月2日前报预审材料：\n1.申报表1份；\n2.单位简介，800字以内。\n"
    "（二）终审。预审结果反馈后，各单位修改完善，7月1日前报正式材料：\n1.审批表一式5份；\n"
    "2.佐证材料1册，胶装。\n"
)
_SIGNS = (
    "【海选】参赛者于5月10日前上传演唱视频，MP4格式，3分钟以内，同时填写《报名表》。\n"
    "【决赛】入围选手名单6月1日公布。名单内的选手请于6月10日前把伴奏音频发到邮箱"
    "jc@jc.example.com，并附本人签名的《授权书》。\n"
)
_STEPS = (
    "一、赛程\n1.报名（即日起至5月8日）\n各队填写《报名表》，发到邮箱jc@jc.example.com。\n"
    "2.校赛提交（截止5月20日）\n上传作品视频（MP4）和创作说明（500字以内）。\n"
    "3.校内答辩\n进入答辩的队伍请于6月5日前将答辩PPT发到上述邮箱。\n"
)


def stages(draft: Draft) -> dict[str, str | None]:
    return {one.name: one.phase for one in draft.profile.items}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (_PARTS, {"申报表": "预审", "单位简介": "预审", "审批表": "终审", "佐证材料": "终审"}),
        (
            _SIGNS,
            {"演唱视频": "海选", "报名表": "海选", "伴奏音频": "决赛", "授权书": "决赛"},
        ),
        (
            _STEPS,
            {
                "报名表": "报名",
                "作品视频": "校赛提交",
                "创作说明": "校赛提交",
                "答辩PPT": "校内答辩",
            },
        ),
    ],
)
def test_parts_that_are_stages_by_their_titles_are_no_things(
    body: str, expected: dict[str, str]
) -> None:
    draft = call(body)
    assert stages(draft) == expected
    days = [one.phase for one in draft.profile.deadlines]
    assert days == list(dict.fromkeys(expected.values()))
    assert not any(one.conditional for one in draft.profile.items)


def test_what_a_part_asks_for_at_arrival_is_a_stage_of_its_own() -> None:
    draft = call(
        "一、培训报名\n5月10日前报送报名回执。\n"
        "二、报到\n学员6月1日报到时带一寸照片2张、身份证复印件1份。\n"
    )
    assert stages(draft) == {"报名回执": None, "一寸照片": "报到", "身份证复印件": "报到"}


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("列入表彰名单的个人请于6月20日前寄来《登记表》1份。", "列入表彰名单"),
        ("经投票产生的5名人选，6月20日前再报《登记表》1份。", "经投票产生"),
        ("获准立项的，请负责人于6月20日前补交《登记表》1份。", "获准立项"),
        ("案例录用后，作者须于6月20日前补交《登记表》1份。", "案例录用"),
    ],
)
def test_who_was_chosen_hands_in_later_and_is_no_condition(sentence: str, stage: str) -> None:
    draft = call(
        "一、报送材料\n1.《推荐书》一式2份，5月6日前寄来。\n2.事迹材料，2000字以内。\n"
        f"二、后续\n{sentence}\n"
    )
    assert stages(draft) == {"推荐书": None, "事迹材料": None, "登记表": stage}
    assert [one.phase for one in draft.profile.deadlines] == [None, stage]
    assert not any(one.conditional for one in draft.profile.items)


def test_what_stands_before_the_day_of_a_later_stage_is_asked_for_at_once() -> None:
    draft = call(
        "一、报送材料\n5月10日前提交论文摘要，500字以内。摘要录用后，"
        "作者须于7月1日前提交论文全文和《版权转让书》。\n"
    )
    assert stages(draft) == {
        "论文摘要": None,
        "论文全文": "摘要录用",
        "版权转让书": "摘要录用",
    }


def test_a_time_is_nobody() -> None:
    draft = call(
        "一、报送材料\n请于5月10日前提交活动方案1份。活动结束后15日内，另报活动总结，1500字以内。\n"
    )
    assert [one.conditional for one in draft.profile.items] == [None, None]


def test_steps_that_name_a_stage_are_stages() -> None:
    draft = call(
        "一、投稿办法\n第一步，初评看图片。作者把作品照片（JPG格式，5MB以上）、登记表（Word）"
        "发到jc@jc.example.com，8月31日截止。\n第二步，复评看原作。进入复评的作者，"
        "请于9月30日前寄出授权书1份、身份证复印件1份。\n"
    )
    assert stages(draft) == {
        "作品照片": "初评",
        "登记表": "初评",
        "授权书": "复评",
        "身份证复印件": "复评",
    }


def test_a_stage_that_opens_its_line_is_not_outweighed_by_the_next() -> None:
    draft = call(
        "一、赛程和材料\n初赛（书面评审）：5月8日前把个案报告（Word）、报名表发到jc@jc.example.com；"
        "有伦理要求的，附伦理审查批件。\n复赛（现场汇报）：初赛前20名进入复赛。"
        "5月19日前把汇报幻灯片发到同一邮箱。\n"
    )
    assert stages(draft) == {
        "个案报告": "初赛",
        "报名表": "初赛",
        "伦理审查批件": "初赛",
        "汇报幻灯片": "复赛",
    }
