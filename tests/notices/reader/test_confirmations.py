"""What only a person can confirm: which clauses ask for it, and what is made of them."""

import pytest

from app.notices.reader.clean.cleaning import clean
from app.notices.reader.layout.document import Document
from app.notices.reader.weighing.model import Weights
from app.notices.reader.whole import attestations, clause_words, confirming
from tests.notices.reader.cases import call


def told(line: str, title: str = "其他事项") -> list[str]:
    body = f"一、材料\n推荐表1份，5月20日前报送。\n二、{title}\n{line}。\n"
    return [one.text.rstrip("。") for one in call(body).profile.attestations]


@pytest.mark.parametrize(
    "line",
    [
        "往届获奖者不再重复推荐",
        "发表过的作品不能再投",
        "机关公务员原则上不参加推荐",
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
        "每位作者限投一篇",
        "主办方可以在公益活动中无偿使用作品",
        "推荐人选须由职工大会票决产生",
        "参赛作品须是作者本人独立制作",
        "作品的科学性由第一作者负责",
        "再版书、工具书不在此列",
        "拍摄时间须在2023年1月以后",
        "谢绝代笔、抄袭",
        "线上填写的内容与打印的纸质材料一致",
        "各系主任原则上不参加本次评选",
        "同一节目不可重复报名",
        "候选人应为中国公民",
        "展演的申报对象仅限民办幼儿园",
        "每篇调研报告最多署三名作者",
        "报名人应如实填写登记卡",
        "严禁转借他人名义",
        "稿件从未公开发表过",
        "短片的拍摄时间为2023年1月之后",
        "每个节目登台演员不超过8人",
        "须在本村和乡镇进行公示（5天）",
        "如实填写登记表",
    ],
)
def test_what_must_hold_is_told_in_its_own_words(line: str) -> None:
    assert told(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "逾期报送的不予受理",
        "邮寄的不收",
        "评审结果在网站公示7天",
        "12月中旬在网站公示入库名单7天",
        "未通过初审的作品不再进入复审",
        "没有条件扫描的可用手机拍照",
        "各市推荐人选不超过12名",
        "使用AI的，另附一份AI使用说明",
        "没有合适对象的可以少报或者不报",
        "请勿使用到付",
        "译著、再版图书可以参加",
        "有下列情况之一的不参评",
        "无失信行为承诺书",
        "我会优先考虑入会两年的会员",
        "宽不超过0.9米",
        "要有监护人同意书",
        "候选企业应符合以下条件",
        "其开本大小须与登记表一致",
        "每所中学可推荐2个成绩突出但未列入名录的社团",
        "并有显著社会影响",
        "每所幼儿园限推荐一名",
        "各地要结合实际，营造良好氛围",
        "推荐时注意优化结构",
        "各校10月31日前完成平台审核",
        "未满18周岁的，另附监护人同意书",
        "不要用塑料封皮",
        "运费由作者承担",
        "视频中不要加水印",
        "样品严禁用普通快递寄送",
        "已是县级骨干的教师可申报市级骨干",
        "提交之后可以对摘要进行补充",
        "其余依此类推",
        "写出对家乡的真情实感",
        "每个项目推荐的骨干不超过2人",
    ],
)
def test_ways_prizes_and_papers_need_no_confirmation(line: str) -> None:
    assert told(line) == []


def test_of_whom_and_what_is_said_of_them_are_one() -> None:
    found = told("受过处分尚在影响期的，有失信记录的，均不得申报")
    assert found == ["受过处分尚在影响期的，有失信记录的，均不得申报"]
    assert told("已在正式出版物上发表过的，不再收") == ["已在正式出版物上发表过的，不再收"]


def test_in_the_part_about_who_each_clause_stands_for_itself() -> None:
    found = told("在生产一线工作满10年，35周岁以下，事迹突出", "申报条件")
    assert found == ["在生产一线工作满10年", "35周岁以下"]


@pytest.mark.parametrize(
    "line", ["具有本市户籍", "有固定的排练场地", "中共党员或中共预备党员", "师范类专业毕业生"]
)
def test_what_one_is_or_has_is_confirmed_among_the_conditions_alone(line: str) -> None:
    assert told(line, "招募条件") == [line]
    assert told(line, "活动内容") == []


@pytest.mark.parametrize(
    ("line", "told_of_it"),
    [
        ("凡提供虚假材料的，取消资格", "不得提供虚假材料"),
        ("凡有抄袭行为的，取消资格", "不得抄袭"),
        ("抄袭、代笔者取消资格", "不得抄袭、代笔"),
    ],
)
def test_what_is_punished_must_not_be_done(line: str, told_of_it: str) -> None:
    assert told(line) == [told_of_it]


def test_a_supposition_and_a_bare_ban_go_with_what_they_are_said_of() -> None:
    found = told("往届获得省级一等奖的案例，不再参评")
    assert found == ["往届获得省级一等奖的案例，不再参评"]
    found = told("照片若在他人家中拍得，须征得主人同意")
    assert found == ["照片若在他人家中拍得，须征得主人同意"]


@pytest.mark.parametrize(
    "said",
    [
        "到2026年4月30日",
        "“江城最美教师”推荐表",
        "服务数据表（附件3）",
        "不得突破",
        "取消当年资格且三年内不得申报",
        "作者不满18周岁的，还需附监护人同意书",
        "往届获奖者优先推荐",
        "人选确定后不再更换",
        "不一致的以纸质版为准",
        "要组织好学习宣传",
    ],
)
def test_titles_days_and_penalties_are_nothing_that_could_be_confirmed(said: str) -> None:
    assert confirming.says_nothing(said)


@pytest.mark.parametrize(
    "said", ["须提交公示证明", "2024年1月以来创作的书", "不得抄袭", "研究报告不少于两年前完成"]
)
def test_what_could_be_confirmed_is_no_title(said: str) -> None:
    assert not confirming.says_nothing(said)


def test_each_of_what_bars_somebody() -> None:
    found = told("近三年有下列情形之一的不得推荐：发生过生产事故；拖欠职工工资", "推荐条件")
    assert found == ["近三年没有发生过生产事故", "近三年没有拖欠职工工资"]


def test_a_chance_is_what_the_weights_say_of_the_words() -> None:
    document = Document(clean("关于征文的通知\n一、要求\n（一）作品须为作者原创，字迹工整。\n"))
    sentence = document.sentences[-1]
    weights = Weights.load("attestations")
    (clause, chance), (_neat, other) = attestations.chances(document, sentence)
    features = [
        *clause_words.around(document, sentence),
        *clause_words.words(clause),
        *clause_words.signs(clause),
    ]
    assert chance == weights.chance(features) > other
    assert {"^作品", "须为", ">^字迹", "original!", "must be!"} <= set(features)
    assert clause.said == "作品须为作者原创"


@pytest.mark.parametrize(
    "told",
    [
        "各县要加强组织领导，精心安排，务求实效。\n",
        "要运用电视、报纸和新媒体，讲好身边的故事。\n",
        "典型人物所在单位的负责同志及其家属参加报告会。\n",
    ],
)
def test_an_exhortation_is_nothing_to_confirm(told: str) -> None:
    assert call(f"一、工作要求\n{told}二、材料\n请提交推荐表1份。\n").profile.attestations == ()


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("任教三年以上（含三年", "任教三年以上"),
        ("说明“材料不涉及秘密", "说明材料不涉及秘密"),
        ("含代课）从教满十年", "含代课从教满十年"),
        ("作品（含译作）须为原创", "作品（含译作）须为原创"),
    ],
)
def test_half_of_a_bracket_is_left_out(said: str, whole: str) -> None:
    assert confirming.mended(said) == whole
