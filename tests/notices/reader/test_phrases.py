"""What is no noun names no thing, wherever it stands."""

import pytest

from app.notices.reader.things import phrase
from tests.notices.reader.cases import call


@pytest.mark.parametrize(
    "words",
    [
        "先压缩图片",
        "宣传其作品",
        "被安排墙报",
        "弘扬优良家风",
        "服务乡村振兴等感人事迹",
        "去掉封面",
        "看下表",
        "创业领军项目",
        "展板类",
        "总结的",
        "8月上旬公布复赛名单",
        "居民团队没有公章怎么办",
        "现阶段不收纸质材料",
        "我要荐书",
        "成果证明为论文首页",
        "论文除正文",
        "年度先进个人",
        "复审",
        "第二轮评审",
        "口头报告",
        "每位作者投稿",
        "奖助办公室",
        "的电子版以及",
        "正文格式如下",
        "流动党员怎样不断线",
        "扎根乡镇的教学骨干",
        "承担过县级以上推广任务",
        "创办的企业满两年",
        "收水彩画",
        "竖图更",
        "区教育局审核备案",
    ],
)
def test_clauses_sorts_and_pages_are_no_nouns(words: str) -> None:
    assert not phrase.is_noun(words)


@pytest.mark.parametrize("words", ["复评", "农产品、手工艺品等", "负责人签字）", "类作品"])
def test_pieces_and_stages_are_broken(words: str) -> None:
    assert phrase.is_broken(words)


@pytest.mark.parametrize(
    "words",
    [
        "不涉密证明",
        "先进事迹材料",
        "在岗证明",
        "经费决算表",
        "无犯罪记录证明",
        "专家出具的意见",
        "隐去作者姓名和单位的论文",
        "自我介绍视频",
        "安全应急预案",
        "微视频类",
        "行为规范自查表",
        "再就业证明",
        "初审工作报告",
        "请假函",
    ],
)
def test_what_tells_which_thing_is_meant_leaves_it_a_noun(words: str) -> None:
    assert phrase.is_noun(words)


@pytest.mark.parametrize(
    "sentence",
    [
        "文件太大的请先压缩图片。",
        "投稿者同意主办方宣传其作品。",
        "要交的东西请看下表。",
        "9月上旬公布入围名单，每组20部。",
        "各学院至少组织2支队伍，传媒学院至少6支。",
        "申报表放进文件夹，各单位把文件夹和申报表打成一个压缩包。",
    ],
)
def test_such_words_make_no_items(sentence: str) -> None:
    items = call(f"一、请报送《申报表》一份。\n二、{sentence}\n").profile.items
    assert [one.name for one in items] == ["申报表"]


@pytest.mark.parametrize(
    "sentence",
    [
        "上报的数据应与年报表、统计台账一致。",
        "报告应包括基本情况、主要做法、存在问题和下一步打算四部分。",
        "表中“主要事迹”一栏限300字，由所在单位填写。",
        "登录后逐项填写，最后点击“提交报告”。",
        "汇款时请附言论文编号。",
        "各推荐单位应严格审核，签署推荐意见。",
        "市科协将组织专家编写科普读本，拍摄宣传片。",
        "获奖单位由主办方授予奖牌和证书。",
        "各校要如实填报，台账材料不要事后补做。",
    ],
)
def test_what_is_only_spoken_of_is_not_asked_for(sentence: str) -> None:
    items = call(f"一、请报送《申报表》一份。\n二、{sentence}\n").profile.items
    assert [one.name for one in items] == ["申报表"]


@pytest.mark.parametrize(
    ("point", "name"),
    [
        ("成果证明为论文首页、专利证书等的复印件，合成一个文件。", "成果证明"),
        ("案例文本 A4纸双面打印 一式三份", "案例文本"),
        ("参赛承诺书每个作者签一份。", "参赛承诺书"),
    ],
)
def test_a_name_ends_where_the_clause_goes_on(point: str, name: str) -> None:
    items = call(f"三、材料\n1.推荐表一份，盖章。\n2.{point}\n").profile.items
    assert [one.name for one in items] == ["推荐表", name]


@pytest.mark.parametrize(
    "sentence",
    [
        "报送单位应指定联络员，及时登录平台查看通知书。",
        "登记表交到馆里后，由工作人员核对台账。",
        "提交方式和报告模板另行通知。",
        "作品发到邮箱，邮件主题为“姓名+作品文件”。",
    ],
)
def test_a_verb_reaches_no_further_than_its_list(sentence: str) -> None:
    items = call(
        f"一、请报送《申报表》一份、登记表一份、作品一件。\n二、{sentence}\n"
    ).profile.items
    assert [one.name for one in items] == ["申报表", "登记表", "作品"]
