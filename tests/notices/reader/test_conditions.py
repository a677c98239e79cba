"""Who alone hands a thing in, at which stage, and of what one is enough."""

import pytest

from tests.notices.reader.cases import call, item

_LIST = "一、报送材料\n1.申报书，一式三份。\n"
_SENT = "二、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


@pytest.mark.parametrize(
    ("words", "name", "who"),
    [
        ("2.户籍不在本市的，须附居住证明。", "居住证明", "户籍不在本市的"),
        (
            "2.与企业合作、联合申报的，还要提交合作协议复印件。",
            "合作协议",
            "与企业合作、联合申报的",
        ),
        ("2.学历在国（境）外取得的，提供学历认证书。", "认证书", "学历在国（境）外取得的"),
        ("2.种子组还要上传预算表。", "预算表", "种子组"),
        ("2.工程类项目须上传演示视频。", "演示视频", "工程类项目"),
        ("2.企业负责人，附征求意见表一式两份。", "征求意见表", "企业负责人"),
        ("2.审计报告复印件，仅企业品牌提供。", "审计报告", "企业品牌"),
        ("2.查新报告，拟报一等奖的项目提供，其他项目不作要求。", "查新报告", "拟报一等奖的项目"),
        ("2.获得荣誉的集体附荣誉证书扫描件。", "荣誉证书", "获得荣誉的集体"),
        ("2.近三年新入职的教师，另报培训证明。", "培训证明", "近三年新入职的教师"),
        ("2.候选人如系援派干部，请一并提供派出单位意见函。", "意见函", "候选人如系援派干部"),
        ("2.凡以团队名义参评，均须提交成员名单一份。", "名单", "凡以团队名义参评"),
        ("2.无人机拍摄的作品须随附飞行许可证明。", "证明", "无人机拍摄的作品"),
        ("2.涉外项目才需要提交的材料：合作协议复印件。", "合作协议", "涉外项目"),
        ("2.合作协议复印件（联合申报时提供）。", "合作协议", "联合申报"),
        ("2.合作协议复印件；独立申报的不必提供。", "合作协议", "独立申报的不必提供"),
        ("2.信用报告1份。此件只要企业单位交。", "信用报告", "企业单位"),
        ("2.信用报告1份（机关事业单位除外）。", "信用报告", "机关事业单位除外"),
        ("2.除机关事业单位外，均须提交信用报告。", "信用报告", "除机关事业单位外"),
        ("2.征求意见表（企业负责人用）一份。", "征求意见表", "企业负责人用"),
        ("2.在校研究生还要附导师推荐意见。", "意见", "在校研究生"),
        ("2.自荐企业只需提供自荐函。", "自荐函", "自荐企业"),
        ("2.未成年作者交稿时，家长还要填《同意书》。", "同意书", "未成年作者交稿时"),
        ("2.单位集体参加的，不超过10件，并附作品清单。", "清单", "单位集体参加的"),
        ("——寄宿制学校，增加消防合格证明。", "合格证明", "寄宿制学校"),
        ("2.篆刻作品附印章照片2张。", "印章照片", "篆刻作品"),
        ("2.重点项目，交查新报告，为便于评审，还要提供摘要一份。", "摘要", "重点项目"),
        ("2.获得过表彰的单位和个人，需要提供奖状复印件。", "奖状", "获得过表彰的单位和个人"),
        ("2.作者如不能到校签字，另附委托书一份。", "委托书", "作者如不能到校签字"),
        ("2.退休证明。已退休的同志提供。", "退休证明", "已退休的同志"),
        ("2.合作协议，两家以上单位合作的，要附。", "合作协议", "两家以上单位合作的"),
        ("2.学生证复印件（学生作者必交）。", "学生证", "学生作者"),
        ("2.变更申请表：只有项目负责人变更的才交。", "变更申请表", "项目负责人变更的"),
        ("2.只要是改编作品，就得附原作者授权书。", "授权书", "只要是改编作品"),
    ],
)
def test_who_alone_hands_it_in(words: str, name: str, who: str) -> None:
    found = item(call(f"{_LIST}{words}\n{_SENT}"), name)
    assert (found.conditional, found.required) == (who, False)


@pytest.mark.parametrize(
    "words",
    [
        "2.各单位须提供工作总结。",
        "2.申报单位应提交工作总结，2000字左右，另附照片2张。",
        "2.报名时，请附工作总结。",
        "2.以上材料须附工作总结。",
        "2.每件作品附工作总结。",
        "2.工作总结，须由推荐单位出具。",
        "2.参加本次评选的单位须提交工作总结一份。",
        "2.符合上述申报要求的企业应提供工作总结。",
        "2.各区工会、市直各单位须报送工作总结。",
        "2.报送材料时请附工作总结。",
        "2.工作总结（盖章扫描件），字数超过3000字的不予受理。",
        "请交以下材料（均需要提供书面材料）：工作总结一份。",
        "投稿须知3. 每件作品须提交工作总结一份。",
        "❖ 参赛选手报名前需要制作工作总结一份。",
        "2.保留原图（如AI、CDR等格式），应提交工作总结。",
        "2.甲、乙两级都要的：工作总结。",
        "2.由单位人事部门填写的工作总结一份。",
        "2.围绕年会主题提交工作总结。",
        "2.创作者应提交工作总结一份。",
        "2.工作总结2份（纸的、电子的都交）。",
        "2.工作总结一份（盖章扫描后交）。",
        "2.江城交通出版社近期发来约稿函，请交工作总结一份。",
        "2.各部门、单位在总结去年工作的基础上，提交工作总结一份。",
    ],
)
def test_what_everybody_hands_in_has_no_condition(words: str) -> None:
    found = item(call(f"{_LIST}{words}\n{_SENT}"), "总结")
    assert (found.conditional, found.required) == (None, True)


@pytest.mark.parametrize(
    "words",
    [
        "2.有条件的可同时制作短视频1个。",
        "2.短视频1个（自选）。",
        "2.短视频1个，愿意交的可以交。",
        "2.短视频1个，不强求。",
        "2.可视情况提供短视频1个，3分钟以内。",
        "2.视频资料（视情提供），3分钟以内。",
        "2.视频资料（没有可不附）。",
        "2.有短视频的也可以报。",
    ],
)
def test_what_anybody_may_leave_out(words: str) -> None:
    found = item(call(f"{_LIST}{words}\n{_SENT}"), "视频")
    assert (found.conditional, found.required) == (None, False)


def test_a_column_or_a_heading_says_for_whom() -> None:
    draft = call(
        "一、材料\n材料 | 谁来交 | 要求\n年度报告表 | 全部单位 | 盖章\n"
        "接待统计表 | 场馆类单位 | 分月填写\n宣传短片 | 自愿 | 2分钟以内\n" + _SENT
    )
    assert item(draft, "报告表").conditional is None
    assert item(draft, "统计表").conditional == "场馆类单位"
    assert not item(draft, "短片").required
    draft = call(
        "一、材料\n（一）各类均需提供：\n1.申请书。\n（二）申报平台建设资助的，加交：\n"
        "2.建设方案。\n3.设备清单。\n" + _SENT
    )
    assert item(draft, "申请书").conditional is None
    assert item(draft, "清单").conditional == "申报平台建设资助的"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "2.个人填写《个人登记表》，集体填写《集体登记表》。",
            {"个人登记表": "个人", "集体登记表": "集体"},
        ),
        (
            "2.新编教材提交编写大纲，修订教材提交修订说明。",
            {"大纲": "新编教材", "修订说明": "修订教材"},
        ),
        (
            "2.执法类附案件报告，调解类附调解协议书。",
            {"案件报告": "执法类", "协议书": "调解类"},
        ),
    ],
)
def test_the_same_verb_of_one_sort_and_of_another(words: str, expected: dict[str, str]) -> None:
    draft = call(f"{_LIST}{words}\n{_SENT}")
    assert {name: item(draft, name).conditional for name in expected} == expected


def test_cases_that_a_list_adds_things_for() -> None:
    draft = call(
        f"{_LIST}二、几种情况还要补充材料\n1.破格申报的：推荐信2封。\n2.退休返聘人员：返聘协议1份。\n"
        f"三、报送\n{_SENT}"
    )
    assert item(draft, "推荐信").conditional == "破格申报的"
    assert item(draft, "返聘协议").conditional == "退休返聘人员"
    assert item(draft, "申报书").conditional is None


@pytest.mark.parametrize(
    "words",
    [
        "2.工作总结，两个项目都要填。",
        "2.登记表（本人签名，少儿组由监护人代签），并交工作总结。",
        "2.登记表一份，原件不用另送；工作总结一份。",
        "2.工作总结，详稿2000字以内、简稿300字以内。",
        "2.用人单位须出具工作总结。",
    ],
)
def test_what_is_said_by_the_way_is_no_condition(words: str) -> None:
    found = item(call(f"{_LIST}{words}\n{_SENT}"), "总结")
    assert (found.conditional, found.required) == (None, True)


def test_parts_that_are_told_apart_elsewhere() -> None:
    draft = call(
        "一、新申报\n新申报的单位提交：申报书；自评报告，3000字左右。\n二、复核\n"
        "复核的只需提交：复核表；工作总结。\n三、形式\n新申报的一式四份，复核的一式两份。\n四、报送\n"
        "请于5月16日前发至gongjiang@example.org。\n"
    )
    assert item(draft, "自评报告").conditional == "新申报"
    assert item(draft, "总结").conditional == "复核的"


@pytest.mark.parametrize(
    "words",
    [
        "展示PPT（15页以内）和短视频（3分钟以内）任选其一",
        "展示PPT和短视频，交其中一种即可",
        "展示PPT、短视频，两样交一样就行",
    ],
)
def test_one_of_two_is_enough(words: str) -> None:
    draft = call(f"{_LIST}2.{words}。\n{_SENT}")
    groups = {item(draft, name).alternative_group for name in ("PPT", "短视频")}
    assert len(groups) == 1
    assert None not in groups
    assert item(draft, "申报书").alternative_group is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("营业执照或事业单位法人证书复印件", ("营业执照", "法人证书")),
        ("展示视频或者PPT", ("视频", "PPT")),
        ("审计报告，或者税务部门出具的纳税证明", ("审计报告", "纳税证明")),
    ],
)
def test_either_of_two_is_two_things(words: str, names: tuple[str, str]) -> None:
    draft = call(f"{_LIST}2.{words}。\n{_SENT}")
    one, other = (item(draft, name) for name in names)
    assert one is not other
    assert one.alternative_group == other.alternative_group is not None


def test_stages_by_the_titles_of_their_materials() -> None:
    draft = call(
        "一、初审材料\n（一）推荐报告；\n（二）汇总表。\n以上材料5月7日前发至gongjiang@example.org。\n"
        "二、正式材料\n（一）审批表，一式五份；\n（二）事迹材料。\n"
        "三、报送\n正式材料于6月3日前送市总工会（文昌路12号306室）。\n"
    )
    assert item(draft, "推荐报告").phase != item(draft, "审批表").phase
    assert item(draft, "审批表").phase == item(draft, "事迹材料").phase
    early, late = sorted(draft.profile.deadlines, key=lambda one: one.date)
    assert (early.phase, late.phase) == (item(draft, "推荐报告").phase, item(draft, "审批表").phase)


def test_stages_that_are_listed_and_entered() -> None:
    draft = call(
        "大赛分项目征集、网络评审、现场路演三个阶段进行。\n"
        "项目征集从即日起到5月16日。每个项目提交项目申报书和项目照片，发至gongjiang@example.org。\n"
        "网络评审后，前10名进入现场路演。进入路演的项目，于6月20日前把路演课件发到上述邮箱。\n"
    )
    assert item(draft, "申报书").phase == item(draft, "照片").phase == "项目征集"
    assert item(draft, "路演课件").phase == "现场路演"


def test_what_the_chosen_send_is_of_a_later_stage() -> None:
    draft = call(
        f"{_LIST}{_SENT}三、评审\n进入终评的选手，请于6月20日前把承诺书原件寄到江城市文昌路12号。\n"
    )
    assert item(draft, "承诺书").phase == "终评"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "2.企业提供营业执照复印件，事业单位提供法人证书复印件。",
            {"营业执照": "企业", "法人证书": "事业单位"},
        ),
        (
            "2.往年参加过的单位只需提交年度小结，第一次参加的单位提交单位简介。",
            {"小结": "往年参加过的单位", "简介": "第一次参加的单位"},
        ),
        (
            "2.续聘的，聘书复印件1份；新聘的，学历证书复印件1份。",
            {"聘书": "续聘的", "学历证书": "新聘的"},
        ),
        ("2.团队项目：成员名单、分工说明。", {"名单": "团队项目", "分工说明": "团队项目"}),
        ("2.作者未满18周岁，须由监护人签署同意书。", {"同意书": "作者未满18周岁"}),
        ("2.监护人同意书（未满18周岁的作者）。", {"同意书": "未满18周岁的作者"}),
    ],
)
def test_sorts_side_by_side(words: str, expected: dict[str, str]) -> None:
    draft = call(f"{_LIST}{words}\n{_SENT}")
    assert {name: item(draft, name).conditional for name in expected} == expected


@pytest.mark.parametrize(
    "words",
    [
        "居住证、劳动合同复印件（提供其中一项）",
        "居住证复印件或者劳动合同复印件，二者有其一即可",
        "居住证复印件；没有居住证的，可用劳动合同复印件代替",
        "要么交居住证复印件，要么交劳动合同复印件",
    ],
)
def test_one_in_the_place_of_the_other(words: str) -> None:
    draft = call(f"{_LIST}2.{words}。\n{_SENT}")
    groups = {item(draft, name).alternative_group for name in ("居住证", "劳动合同")}
    assert len(groups) == 1
    assert None not in groups


_SORTED = (
    "一、作品类别\n1.图书：2023年以来出版；\n2.图文：已经发表；\n3.微视频：1至5分钟。\n"
    "二、材料\n1.《申报表》一式2份；\n"
)


@pytest.mark.parametrize(
    ("line", "name", "who"),
    [
        ("2.图书样书3册；", "样书", "图书"),
        ("2.图文和微视频附创作说明1份；", "创作说明", "图文和微视频"),
        ("2.微视频作品的拍摄脚本，Word格式；", "拍摄脚本", "微视频"),
    ],
)
def test_sorts_that_the_notice_lists_alone_hand_in_what_is_theirs(
    line: str, name: str, who: str
) -> None:
    draft = call(f"{_SORTED}{line}\n")
    assert item(draft, "申报表").conditional is None
    assert item(draft, name).conditional == who


def test_a_case_of_those_below_is_told_by_its_point_alone() -> None:
    draft = call(
        "一、材料\n请于5月6日前提交《申请表》。下列学生还要上传相应的证明（扫描件）：\n"
        "1.孤儿：民政部门发放的证件；\n2.家庭成员患重病的：近一年的诊断证明。\n"
    )
    assert item(draft, "申请表").conditional is None
    assert item(draft, "证件").conditional == "孤儿"
    assert item(draft, "诊断证明").conditional == "家庭成员患重病的"


def test_the_sender_own_papers_below_the_lists_of_sorts_are_of_no_sort() -> None:
    draft = call(
        "一、书面材料\n组织类：\n（1）申报书，一式3份；\n（2）自评报告，6000字以内。\n"
        "个人类：\n（1）登记表，一式3份；\n（2）事迹材料，2000字以内。\n"
        "推荐单位：推荐意见1份、汇总表1份，均盖章。\n"
    )
    told = {one.name: one.conditional for one in draft.profile.items}
    assert told["自评报告"] == "组织类"
    assert told["事迹材料"] == "个人类"
    assert told["汇总表"] is None


@pytest.mark.parametrize(
    ("line", "name", "who"),
    [
        ("2.联合申报的，提供双方盖章的合作协议；", "合作协议", "联合申报的"),
        ("2.上一学年成绩单（新生交录取通知书复印件）；", "通知书", "新生"),
        ("2.连同全文，还要交保密审查证明；", "保密审查证明", None),
        ("2.推荐一个案例，请提供一篇案例文稿；", "案例文稿", None),
        ("2.成果附件1册，依次装入立项书复印件、中期检查表复印件；", "中期检查表", None),
    ],
)
def test_who_alone_and_what_only_looks_like_it(line: str, name: str, who: str | None) -> None:
    draft = call(f"一、材料\n1.《申报表》一式2份；\n{line}\n")
    assert item(draft, "申报表").conditional is None
    assert item(draft, name).conditional == who


def test_what_a_table_of_sorts_adds_to_one_is_of_that_sort() -> None:
    draft = call(
        "一、作品\n| 种类 | 技术要求 | 附带材料 |\n|---|---|---|\n"
        "| 组照 | 4—6幅，JPG格式 | 组照说明 |\n"
        "| 航拍短视频 | MP4格式，1—3分钟 | 操控员执照扫描件 |\n二、材料\n《投稿单》1份。\n"
    )
    assert item(draft, "组照说明").conditional == "组照"
    assert item(draft, "执照").conditional == "航拍短视频"
    assert item(draft, "投稿单").conditional is None


@pytest.mark.parametrize(
    ("line", "name", "required"),
    [
        ("2.展示视频，3至6分钟，MP4格式，码率不作要求；", "视频", True),
        ("2.诵读音频，诵读内容自选，2至4分钟，MP3格式；", "音频", True),
        ("2.使用证明、获奖证书复印件（没有的不交）；", "使用证明", True),
        ("2.使用证明、获奖证书复印件（没有的不交）；", "获奖证书", False),
    ],
)
def test_what_is_left_open_is_the_thing_or_only_what_it_is_like(
    line: str, name: str, *, required: bool
) -> None:
    draft = call(f"一、材料\n1.《申报表》一式2份；\n{line}\n")
    assert item(draft, name).required is required


def test_whom_a_list_goes_on_for_is_said_within_it() -> None:
    draft = call(
        "一、提交\n①登记书一份；②身份证复印件一份。已注册的企业项目还需提交：③营业执照复印件一份；"
        f"④财务报表一份。有贷款需求的项目还需提交：⑤贷款申请表一份。\n{_SENT}"
    )
    assert [(one.name, one.conditional) for one in draft.profile.items] == [
        ("登记书", None),
        ("身份证复印件", None),
        ("营业执照复印件", "已注册的企业项目"),
        ("财务报表", "已注册的企业项目"),
        ("贷款申请表", "有贷款需求的项目"),
    ]
