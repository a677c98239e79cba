"""Things that no list of their own names: in runs, behind whom they concern, within volumes."""

import pytest

from app.domain.notice import Kind, Per
from tests.notices.reader.cases import call, item

_SENT = "三、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


def _names(body: str) -> list[str]:
    return [one.name for one in call(body + _SENT).profile.items]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("请提交工作总结、经费测算和流程图。", ["工作总结", "经费测算", "流程图"]),
        ("报送时附会议纪要和投票结果各1份。", ["会议纪要", "投票结果"]),
        ("参加人员名单填在《参会回执》里发来。", ["参会回执"]),
        ("申报人须在《诚信承诺书》上签名。", ["诚信承诺书"]),
        ("没有推荐表的，以单位出具的证明代替。", ["证明"]),
        ("推荐时请提供三样东西。其一为《信息表》，其二为样书。", ["信息表", "样书"]),
        ("请报三样东西：《推荐表》，盖章；发言提纲，800字左右。", ["推荐表", "发言提纲"]),
        ("获奖作者把分层源文件用网盘分享给组委会。", ["分层源文件"]),
        ("请附作者的通讯地址和工作照2张。", ["工作照"]),
        ("拍摄时杜绝证件照，请交工作照2张。", ["工作照"]),
        ("调研报告提交一式5份。", ["调研报告"]),
        ("推荐表一式两份，盖章后报市文明办审核备案。", ["推荐表"]),
        ("经初评后确定县级推荐名单，请交登记表1份。", ["登记表"]),
        ("论文须有相应的摘要、关键词、参考文献等内容，一式2份。", []),
        ("请交推荐表和讲稿各1份，参考表见附件4，将申报材料报送工会。", ["推荐表", "讲稿"]),
        ("请准备相关材料和表格，交推荐表、讲稿和照片各1份。", ["推荐表", "讲稿", "照片"]),
        ("请交原作照片1张。评后向入展作者发给证书和作品集一册。", ["原作照片"]),
        ("请提交论文摘要、作者简介等材料各1份。", ["论文摘要", "作者简介"]),
        ("所用图片须经作者同意，不加片头和背景音乐。", []),
        ("除证件照外，每人报工作照2张。", ["工作照"]),
        ("取得造价师等证书直接申报的，交注册证书复印件1份。", ["注册证书复印件"]),
    ],
)
def test_in_a_sentence(line: str, names: list[str]) -> None:
    assert _names(f"一、有关要求\n{line}\n") == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("社会办机构的候选人，另附无违规证明1份", "无违规证明"),
        ("创业人才，还须上传营业执照", "营业执照"),
        ("拟进站人员，交流动站同意接收的证明", "流动站同意接收的证明"),
        ("属于国家审批方可使用的新药等项目，上传批准文件", "批准文件"),
    ],
)
def test_whom_a_point_concerns_is_no_thing(line: str, name: str) -> None:
    assert _names(f"二、报送材料\n1.申报书。\n2.{line}。\n") == ["申报书", name]


def test_the_parts_of_a_volume_and_examples() -> None:
    parts = _names(
        "二、材料\n1.申报书。\n2.附件材料，依次为学位证书、身份证、获奖证书，胶装成一册。\n"
    )
    assert {"学位证书", "身份证", "获奖证书"} <= set(parts)
    examples = _names("二、材料\n1.申报书。\n2.佐证材料：应用证明、论文、获奖证书等，胶装成册。\n")
    assert examples == ["申报书", "佐证材料"]


def test_a_table_whose_head_speaks_of_seals() -> None:
    body = (
        "二、按下表报送\n| 序号 | 材料名称 | 纸质份数 | 盖章 |\n| 1 | 推荐审批表 | 5 | 逐级盖章 |\n"
        "| 2 | 汇总表 | 1 | — |\n"
    )
    found = call(body + _SENT)
    assert [one.name for one in found.profile.items] == ["推荐审批表", "汇总表"]
    assert [one.limits.sealed for one in found.profile.items] == [True, None]


def test_a_table_of_shares_holds_no_things() -> None:
    body = (
        "一、名额\n| 项目 | 职工组 | 学生组 |\n| 电工 | 4人 | 3人 |\n| 养老护理 | 4人 | 不设 |\n"
        "二、材料\n1.报名表。\n"
    )
    assert _names(body) == ["报名表"]


def test_points_whose_text_begins_with_a_number() -> None:
    body = "二、报送材料\n1.推荐表。\n2.2寸免冠照片1张。\n3.200字左右的事迹简介。\n"
    assert _names(body) == ["推荐表", "2寸免冠照片", "事迹简介"]


@pytest.mark.parametrize(
    ("line", "per"),
    [
        ("推荐单位另报《人选清单》一份。", Per.UNIT),
        ("各单位填写《联系登记表》一份。", Per.UNIT),
        ("报送提名函1份。", Per.UNIT),
        ("各单位报送《先进个人推荐表》一份。", Per.NOMINEE),
        ("提交专业技术工作总结1份。", Per.NOMINEE),
    ],
)
def test_whose_it_is(line: str, per: Per) -> None:
    (only,) = call(f"二、有关要求\n{line}\n{_SENT}").profile.items
    assert only.per is per


def test_what_those_who_apply_send_is_of_each_of_them() -> None:
    body = "二、材料\n（一）申报单位：\n1.申报表；\n2.运行总结。\n（二）推荐单位：\n1.名单。\n"
    found = call(body + _SENT)
    assert item(found, "运行总结").per is Per.NOMINEE
    assert item(found, "名单").per is Per.UNIT


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("《设计方案书》", Kind.REPORT),
        ("造价估算表", Kind.TABLE),
        ("责任保险保单", Kind.OTHER),
        ("《提名书》", Kind.FORM),
    ],
)
def test_kinds_by_the_end_of_the_name(name: str, kind: Kind) -> None:
    found = call(f"二、报送材料\n1.{name}。\n2.简介。\n{_SENT}").profile.items[0]
    assert found.kind is kind


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("每件投稿由三部分组成：短文；过程图6张；肖像1张。", ["短文", "过程图", "肖像"]),
        ("每支队伍需上传：工程笔记PDF一份、演示录像1段。", ["工程笔记", "演示录像"]),
        ("汇报PPT限10分钟，会前三日发至上述邮箱。", ["汇报PPT"]),
        ("案例报送表（见附件）由各单位填写并盖章。", ["案例报送表"]),
        ("填好《报送统计》一并提交。", ["报送统计"]),
        ("上传村（社区）妇联出具的意见。", ["村（社区）妇联出具的意见"]),
        ("译著须附登记批复的复印件。", ["登记批复的复印件"]),
        ("请将表格存入集团云盘“绝活”目录，不必另报。", []),
    ],
)
def test_in_more_shapes(line: str, names: list[str]) -> None:
    assert _names(f"一、有关要求\n{line}\n") == names


@pytest.mark.parametrize("name", ["经费支出凭据", "近12个月纳税记录", "不动产权证", "可行性报告"])
def test_names_that_begin_like_other_words(name: str) -> None:
    assert name[-4:] in _names(f"二、报送材料\n1.申报书，一式两份。\n2.{name}。\n")[1]


def test_a_list_of_annexes_that_says_what_each_must_be_like() -> None:
    body = (
        "一、按附件清单逐项上传。\n附件清单\n附件1 评价标准（供自评用，不上传）\n"
        "附件2 自评表。Excel，逐项填写\n"
        "附件3 自评报告。3000字以内，学校盖章\n附件4 活动照片，JPG，每张1MB以上\n"
    )
    found = call(body)
    assert [one.name for one in found.profile.items] == ["自评表", "自评报告", "活动照片"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("附音乐使用清单和数据使用说明各1份。", ["音乐使用清单", "数据使用说明"]),
        ("入选者接到通知后7日内寄回《讲座授权书》一式两份。", ["讲座授权书"]),
        ("于4月24日前将《初审推荐表》的电子版发至市表彰办邮箱。", ["初审推荐表"]),
        ("获得过科技奖励的，把获奖证书复印一份附在推荐表后面。", ["获奖证书", "推荐表"]),
        ("填写《推荐书》，双面打印，不加封面。", ["推荐书"]),
    ],
)
def test_what_is_no_award_and_no_use(line: str, names: list[str]) -> None:
    assert _names(f"一、有关要求\n{line}\n") == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("工作报告，包括组织领导、公示情况，1份", ["工作报告"]),
        ("证明材料，包括会议纪要、活动通知等，合并为一个PDF", ["证明材料"]),
        ("营业执照1份（事业单位为法人证书）", ["营业执照", "法人证书"]),
        ("职工（代表）大会决议1份", ["职工（代表）大会决议"]),
        ("机关人选报《征求意见表》", ["征求意见表"]),
        ("规划课题和青年课题：课题申请书一式三份", ["课题申请书"]),
        ("照片：免冠照片1张、工作照片2张", ["免冠照片", "工作照片"]),
    ],
)
def test_what_a_point_of_a_list_asks_for(line: str, names: list[str]) -> None:
    assert _names(f"二、报送材料\n1.汇总表一份。\n2.{line}。\n")[1:] == names


@pytest.mark.parametrize(
    "line",
    [
        "为做好全年工作总结，请各单位重视。",
        "译文的份数与论文相同。",
        "表扬大会上拟播放优秀护士短片。",
    ],
)
def test_what_is_only_spoken_of(line: str) -> None:
    assert _names(f"二、有关要求\n{line}\n") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("工作影像：工作照2张、生活照1张", ["工作照", "生活照"]),
        ("照片：整体照1张，细节照3张，共4张", ["照片"]),
        ("街道汇总后另附推荐名单及排序说明", ["推荐名单", "排序说明"]),
        ("课程大纲和配套课件", ["课程大纲", "配套课件"]),
        ("创作体会，500字左右", ["创作体会"]),
    ],
)
def test_labels_and_whom_they_concern(line: str, names: list[str]) -> None:
    assert _names(f"二、报送材料\n1.汇总表一份。\n2.{line}。\n")[1:] == names


def test_a_candidates_own_form_stays_his_where_units_send_it() -> None:
    found = call("三、学院报送\n（1）《奖学金申请审批表》1份；\n（2）《推荐学生汇总表》1份。\n")
    assert item(found, "申请审批表").per is Per.NOMINEE
    assert item(found, "汇总表").per is Per.UNIT
