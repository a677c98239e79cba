"""Prohibitions, states, decisions and answers in wordings of their own; papers to hand in."""

import pytest

from tests.notices.reader.cases import call


def told(line: str, title: str = "其他事项") -> list[str]:
    body = f"一、材料\n推荐表1份，5月20日前报送。\n二、{title}\n{line}。\n"
    return [one.text.rstrip("。") for one in call(body).profile.attestations]


@pytest.mark.parametrize(
    "line",
    [
        "不得惊扰野生动物",
        "任何人不得说情拉票",
        "推荐人选须由职工大会票决产生",
        "拍摄前要先向景区报备",
        "作品的科学性由第一作者负责",
        "同一作者在本届只能申报一个组别",
        "参赛作品须是作者本人独立制作",
        "再版书、工具书不在此列",
        "指导教师不超过2人",
        "拍摄时间须在2023年1月以后",
        "有摆拍嫌疑的一律取消资格",
    ],
)
def test_what_is_to_be_confirmed(line: str) -> None:
    assert told(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "实行实名注册",
        "支部应按期换届",
        "在本市建筑岗位上工作",
        "教育评议等次为优秀",
        "正在带徒授艺",
    ],
)
def test_a_state_is_a_condition_below_conditions_alone(line: str) -> None:
    assert told(line, "推荐条件") == [line]


def test_each_of_what_bars_somebody() -> None:
    found = told("近三年有下列情形之一的不得推荐：发生过生产事故；拖欠职工工资", "推荐条件")
    assert found == ["近三年没有发生过生产事故", "近三年没有拖欠职工工资"]


@pytest.mark.parametrize(
    "line",
    [
        "未满18周岁的，另附监护人同意书",
        "人选须出具无犯罪记录证明一份",
        "不要用塑料封皮",
        "运费由作者承担",
        "视频中不要加水印",
    ],
)
def test_what_is_handed_in_or_made_is_nothing_to_confirm(line: str) -> None:
    assert told(line) == []
