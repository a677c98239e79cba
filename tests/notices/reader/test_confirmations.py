"""What only a person can confirm, by the frames of such clauses; and what reads like it."""

import pytest

from tests.notices.reader.cases import call


def told(line: str, title: str = "其他事项") -> list[str]:
    body = f"一、材料\n推荐表1份，5月20日前报送。\n二、{title}\n{line}。\n"
    return [one.text.rstrip("。") for one in call(body).profile.attestations]


@pytest.mark.parametrize(
    "line",
    [
        "往届获奖者不再重复推荐",
        "电脑生成、合成的照片一律不收",
        "发表过的作品不能再投",
        "不接受已公开发行的作品",
        "机关公务员原则上不参加推荐",
        "在编在岗的专任教师方可参加",
        "第一完成人须为我校在编在岗教师",
        "专利须在有效期内",
        "负责人须满18周岁",
        "论文中不得出现作者姓名和所在单位",
        "投稿即视为同意主办单位公益使用",
        "用到患者肖像的要有本人签字同意",
        "讲解词中的数据以统计部门公布的为准",
        "各推荐单位对材料的真实性进行审核",
        "各类品牌三年内均不得发生质量安全事件",
        "每名选手只能参加一个组别",
        "提供虚假材料的，取消资格",
        "涉及隐私的案件，报送前须作隐名处理",
        "担任处级以上领导职务的，原则上不作为推荐对象",
        "已经在正式出版物上发表过的，不再收",
        "主办方可以在公益活动中无偿使用作品",
    ],
)
def test_what_must_hold_is_told_once(line: str) -> None:
    assert len(told(line)) == 1


def test_several_clauses_that_one_refusal_ends_are_as_many() -> None:
    found = told("受过处分尚在影响期的，有失信记录的，均不得申报")
    assert found == ["有失信记录的，均不得申报", "受过处分尚在影响期的，均不得申报"]


def test_in_the_part_about_who_each_clause_stands_for_itself() -> None:
    found = told("在生产一线工作满10年，35周岁以下，事迹突出", "申报条件")
    assert found == ["在生产一线工作满10年", "35周岁以下"]


def test_what_is_punished_is_not_said_twice() -> None:
    assert told("申报单位应当保证材料真实，提供虚假材料的，取消资格") == [
        "申报单位应当保证材料真实"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "逾期报送的不予受理",
        "邮寄的不收",
        "不受理个人投稿",
        "文件名中不得出现空格",
        "评审结果在网站公示7天",
        "每位作者只能申报1件作品",
        "任何单位不得以活动名义收取费用",
        "专家组由5人组成，抽查比例不低于30%",
        "未通过初审的作品不再进入复审",
        "没有条件扫描的可用手机拍照",
    ],
)
def test_what_the_authority_does_and_how_to_send_need_no_confirmation(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    ["已认定为县级示范社", "配备专职科普人员1名以上", "2025年度教育评议等次为优秀"],
)
def test_a_state_listed_among_the_conditions_is_to_be_confirmed(line: str) -> None:
    assert told(line, "申报条件") == [line]
    assert told(line) == []


def test_shares_and_the_authority_s_own_steps_are_not_among_them() -> None:
    assert told("各市推荐人选不超过12名", "推荐条件") == []
    assert told("12月中旬在网站公示入库名单7天") == []


@pytest.mark.parametrize(
    "line",
    [
        "使用AI的，另附一份AI使用说明",
        "没有合适对象的可以少报或者不报",
        "弄虚作假的取消资格，三年内不接受其投稿",
        "请勿使用到付",
        "尺寸与视频一致",
        "各地要结合实际，营造良好氛围",
        "会不会有版权纠纷",
        "验收不合格的取消资格，下一年度不得申报",
        "推荐时注意优化结构",
        "各校10月31日前完成平台审核",
    ],
)
def test_what_follows_or_is_sent_is_no_confirmation(line: str) -> None:
    assert [one for one in told(line) if "弄虚作假" not in one] == []
