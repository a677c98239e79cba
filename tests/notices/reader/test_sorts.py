"""Sorts of candidates or works, each with materials of its own."""

import pytest

from tests.notices.reader.cases import call, item

_SENT = "三、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            (
                "活动面向企业和高校两类单位。\n二、报送材料\n企业须报：营业执照复印件、经营情况说明。\n"
                "高校须报：法人证书复印件、科研情况说明。\n两类单位均须报：申报书一份。\n"
            ),
            {"营业执照": "企业", "经营情况": "企业", "科研情况": "高校", "申报书": None},
        ),
        (
            (
                "本次评选先进集体和先进个人。\n二、报送材料\n"
                "1.先进集体推荐对象报送：《先进集体推荐表》、集体事迹材料、工作照片3张。\n"
                "2.先进个人推荐对象报送：《先进个人推荐表》、个人事迹材料、证件照1张。\n3.推荐汇总表。\n"
            ),
            {"集体事迹": "先进集体", "工作照片": "先进集体", "证件照": "先进个人", "汇总表": None},
        ),
        (
            (
                "一、奖项\n设“优秀组织奖”“优秀指导教师奖”两个奖项。\n二、报送材料\n"
                "（1）申报优秀组织奖：组织工作总结、活动照片5张；"
                "（2）申报优秀指导教师奖：指导经历说明、证件照1张。\n"
            ),
            {"活动照片": "优秀组织奖", "指导经历": "优秀指导教师奖", "证件照": "优秀指导教师奖"},
        ),
        (
            (
                "一、推荐对象\n“最美家庭”和“最美社工”。\n二、报送材料\n"
                "最美家庭的材料包括家庭事迹材料、全家福照片一张。最美社工的材料包括资格证书复印件、工作照两张。\n"
            ),
            {"家庭事迹": "最美家庭", "全家福": "最美家庭", "工作照": "最美社工"},
        ),
        (
            (
                "二、报送材料\n（一）新建单位：\n1.建设方案，Word版；\n2.场地证明。\n"
                "（二）续建单位：\n1.年度总结，3000字以内；\n2.决算表。\n"
                "（三）新建单位和续建单位均须提交：申报书一份。\n"
            ),
            {"建设方案": "新建单位", "决算表": "续建单位", "申报书": None},
        ),
    ],
)
def test_parts_side_by_side(body: str, expected: dict[str, str | None]) -> None:
    draft = call(body + _SENT)
    for name, who in expected.items():
        found = item(draft, name).conditional
        assert found is None if who is None else who in str(found), name


@pytest.mark.parametrize(
    "body",
    [
        "二、报送材料\n申报单位提交：申报书、工作总结。\n推荐单位提交：推荐函、推荐汇总表。\n",
        "二、报送材料\n电子版：申报书、工作总结。\n纸质版：申报书、推荐汇总表。\n",
        "二、报送材料\n教师提交：申报书、教学视频。\n学校提交：工作总结、推荐汇总表。\n",
        "二、报送材料\n首先提交申报书。\n然后提交工作总结、推荐汇总表。\n",
    ],
)
def test_roles_forms_and_steps_are_no_sorts(body: str) -> None:
    assert {one.conditional for one in call(body + _SENT).profile.items} == {None}


def test_a_column_of_marks_leaves_blanks() -> None:
    draft = call(
        "二、报送材料\n材料名称 | 集体 | 个人\n推荐表 | √ | √\n"
        "集体事迹材料 | √ | \n个人简历 |  | √\n" + _SENT
    )
    assert item(draft, "推荐表").conditional is None
    assert item(draft, "集体事迹").conditional == "集体"
    assert item(draft, "简历").conditional == "个人"


def test_steps_of_one_sending_in_are_no_stages() -> None:
    draft = call(
        "二、怎么投\n第一步，填写报名表，签名后扫描。\n第二步，把短视频传到百度网盘。\n"
        "第三步，其余材料发至gongjiang@example.org。\n三、什么时候截止\n2025年5月16日24:00。\n"
    )
    assert {one.phase for one in draft.profile.items} == {None}
    assert {one.phase for one in draft.profile.deadlines} == {None}
