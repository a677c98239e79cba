"""A notice laid out in an odd way holds what it would hold in a plain one."""

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.notice import NoticeProfile
from app.notices.reader import read
from app.notices.reader.clean.cleaning import clean
from app.shapes.profile import dumps, loads

PLAIN = """关于征集2025年度优秀河湖治理案例的通知
各县水利局，市直有关单位：
现将案例征集有关事项通知如下。
一、报送材料
1.《案例申报表》一式2份，加盖单位公章。
2.案例文本，3000字以内，Word格式，用A4纸打印。
3.现场照片5张，JPG格式，每张不小于2MB，文件名为“单位+案例名称+序号”。
二、报送时间
请各单位于2025年9月12日前将全部材料的电子版发送至邮箱hehu@linshui-slj.example.cn，并提供联系电话。
三、其他要求
每个单位推荐不超过3个案例，同一案例不得重复申报，内容必须真实。
联系人：贺川 电话：0719-6630512
临水市水利局
2025年7月4日
"""


def told(text: str) -> dict[str, object]:
    return essence(read(text, name="河湖.txt").profile)


def essence(profile: NoticeProfile) -> dict[str, object]:
    """What a person would check, without where it stood."""
    return {
        "title": profile.title,
        "dates": [one.date for one in profile.deadlines],
        "quotas": [(one.who, one.max) for one in profile.quotas],
        "items": [(one.name, one.limits, one.paper, one.naming) for one in profile.items],
    }


def spaced(text: str) -> str:
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[\dA-Z])|(?<=[\dA-Z])(?=[\u4e00-\u9fff])", " ", text)


def torn(text: str) -> str:
    """A blank behind every ninth character of its own words."""
    return re.sub(r"([\u4e00-\u9fff]{9})(?=[\u4e00-\u9fff])", r"\1 ", text)


def doubled(text: str) -> str:
    return text.replace("\n", "\n\n")


def cut(text: str) -> str:
    """Each line broken off behind its 22nd character, whatever stands there."""
    return re.sub(r"(.{22})(?=.)", r"\1\n", text)


def questioned(text: str) -> str:
    """Each part headed by a question."""
    return re.sub(r"(?m)^[一二三四]、(.*)$", r"问：\1有哪些？\n答：", text).replace(
        "答：\n", "答："
    )


@pytest.mark.parametrize("lay_out", [spaced, torn, doubled, cut, questioned])
def test_is_read_as_the_plain_one(lay_out: Callable[[str], str]) -> None:
    assert told(lay_out(PLAIN)) == told(PLAIN)


def test_a_single_blank_may_part_two_names() -> None:
    text = "联系人：贺川 方圆\n临水市水利局 临水市文联\n3 月底前报送材料。"
    assert clean(text).text.startswith("联系人：贺川 方圆\n临水市水利局 临水市文联\n")


def bare(text: str) -> str:
    """Headings and lists without any number."""
    return re.sub(r"(?m)^(?:[一二三]、|\d\.)", "", text).replace("，Word", "；Word")


def asked(text: str) -> str:
    """Questions for headings."""
    for told, question in (("报送材料", "要交什么？"), ("报送时间", "什么时候交？")):
        text = text.replace(told, question)
    return re.sub(r"[一二三]、", "", text).replace("其他要求", "还有什么要注意的？")


@pytest.mark.parametrize("lay_out", [bare, asked])
def test_the_things_of_a_list_without_numbers(lay_out: Callable[[str], str]) -> None:
    names = [one.name for one in read(PLAIN, name="河湖.txt").profile.items]
    assert [one.name for one in read(lay_out(PLAIN), name="河湖.txt").profile.items] == names


def test_a_header_may_speak_of_seals_where_a_rule_parts_it_off() -> None:
    table = (
        "| 序号 | 材料名称 | 纸质份数 | 盖章 |\n| --- | --- | --- | --- |\n"
        "| 1 | 案例申报表 | 2 | 单位章 |\n\n| 2 | 工作总结 | 1 | 单位章 |\n"
    )
    body = re.sub(r"(?s)1\..*?(?=二、)", table, PLAIN)
    items = read(body, name="河湖.txt").profile.items
    assert [(one.name, one.paper and one.paper.copies) for one in items] == [
        ("案例申报表", 2),
        ("工作总结", 1),
    ]


def test_blanks_in_the_place_of_all_signs() -> None:
    body = PLAIN.split("如下。\n")[1]
    found = told(PLAIN.replace(body, re.sub("[，。；]", " ", body)))
    assert {one: found[one] for one in ("dates", "items")} == {
        one: told(PLAIN)[one] for one in ("dates", "items")
    }


@pytest.mark.parametrize("joint", ["", " "])
def test_all_in_one_paragraph(joint: str) -> None:
    whole = PLAIN.replace("三、", "请认真组织。" * 12 + "\n三、").rstrip("\n")
    assert told(whole.replace("\n", joint)) == told(whole)


def test_a_table_of_shares_whose_cells_stand_one_below_the_other() -> None:
    table = "单位类型\n限报数（项）\n县区局\n4\n市直单位\n3\n学会、协会\n2\n"
    shares = read(PLAIN.replace("二、", table + "二、"), name="河湖.txt").profile.quotas
    told_shares = {(one.who, one.max) for one in shares}
    assert {("县区局", 4), ("市直单位", 3), ("学会、协会", 2)} <= told_shares


@pytest.mark.parametrize(
    "signs", ["❶❷❸", "⑴⑵⑶", "⒈⒉⒊", ("NO.1 ", "NO.2 ", "NO.3 "), ("i. ", "ii. ", "iii. "), "📌📌📌"]
)
def test_a_list_counted_in_rare_signs(signs: tuple[str, ...] | str) -> None:
    text = PLAIN
    for number, sign in enumerate(signs, 1):
        text = re.sub(rf"(?m)^{number}\.", sign, text)
    assert told(text) == told(PLAIN)


DISTRICTS = (
    "东城区西城区朝阳区丰台区石山区海淀区顺义区通州区大兴区房山区平谷区怀柔区密云区延庆区昌平区"
)


@pytest.mark.parametrize(
    "words",
    [
        DISTRICTS,
        "江城市" * 2000,
        "*" * 9000,
        " " * 9000,
        "\u3000" * 9000,
        "1" * 9000,
        "十" * 9000,
        "报送" * 4000,
        "推荐表、" * 2000,
        "需要" * 22 + "签字盖章" * 22,
        "二" * 23 + "每甲" * 22,
        "整机" + "和及与" * 20 + "各1张",
        "、" * 23 + "要求" * 23,
    ],
)
def test_what_says_one_thing_again_and_again_is_read_at_once(words: str) -> None:
    """Some of these took minutes, and would have taken years."""
    begun = time.process_time()
    found = read(PLAIN.replace("一、", f"{words}\n一、").replace("Word", f"{words}Word"))
    assert time.process_time() - begun < 10
    assert loads(dumps(found.profile)) == found.profile


_ODD = st.text(
    alphabet="（）“”《》、，。：|\n\t 1十年月日份张表的各每?*{}\x01\x7f\x85\ud800\U00020000",
    max_size=12,
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), st.integers(0, 30), _ODD), max_size=8))
def test_whatever_is_amiss_in_it_the_profile_is_a_right_one(
    changes: list[tuple[int, int, str]],
) -> None:
    text = PLAIN
    for place, length, odd in changes:
        text = text[:place] + odd + text[place + length :]
    profile = read(text, name="河湖.txt").profile
    assert dumps(loads(dumps(profile))) == dumps(profile)
    bases = [one for it in profile.items for one in it.basis]
    bases += [one for it in profile.deadlines for one in it.basis]
    told = [(one.quote, one.start, one.end) for one in (*bases, *profile.basis)]
    for quote, start, end in told + [(one.quote, one.start, one.end) for one in profile.unparsed]:
        assert 0 < len(quote) <= 60
        assert text[start:end] == quote
