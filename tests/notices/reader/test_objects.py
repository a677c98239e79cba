"""What a verb of handing over is followed by is asked for, whatever its noun."""

import pytest

from tests.notices.reader.cases import call

_SENT = "三、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


def _names(line: str) -> list[str]:
    body = f"一、有关要求\n{line}\n{_SENT}"
    return [one.name for one in call(body).profile.items]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("装置类另交整机一台和安装程序。", ["整机", "安装程序"]),
        ("油印类再发局部图1张，看得清纹理即可。", ["局部图"]),
        ("入选的小组到时候补一段20秒的方言语音（MP3）。", ["方言语音"]),
        ("第二步报志稿初稿，年底前送到档案科。", ["志稿初稿"]),
        ("初创项目，传营业执照、公司章程、上一年度审计报告。", ["营业执照", "公司章程"]),
        ("有外包食堂的，增加承包合同复印件和承包人的健康证。", ["承包合同复印件", "健康证"]),
        ("用到他人乐曲的，附授权使用文件。", ["授权使用文件"]),
        ("参展人要把学生证内页拍照发来。", ["学生证内页"]),
        (
            "涉及危险工种的，还需提供安全操作手册或者无事故的说明。",
            ["安全操作手册", "无事故的说明"],
        ),
        ("所在单位应出具不涉密证明1份。", ["不涉密证明"]),
        ("有销售证明、书评的，可以一并提供。", ["销售证明", "书评"]),
        ("个人附身份证复印件，机构报名的换成营业执照扫描件。", ["身份证复印件", "营业执照扫描件"]),
        (
            "推广人交免冠证件照1张（蓝底）、开展活动的照片3张。",
            ["免冠证件照", "开展活动的照片"],
        ),
        (
            "劳模人选用《劳模推荐审批表》，先进工作者人选用《先进工作者推荐审批表》。",
            ["劳模推荐审批表", "先进工作者推荐审批表"],
        ),
        ("镇里要出推荐文件并填好汇总表。", ["推荐文件", "汇总表"]),
        ("今年做不完的，由负责人写延期申请（单位盖章，1份）。", ["延期申请"]),
        ("授权书复印件必交，获奖证书复印件有则提供。", ["授权书复印件", "获奖证书复印件"]),
    ],
)
def test_objects(line: str, names: list[str]) -> None:
    assert _names(line)[: len(names)] == names


@pytest.mark.parametrize(
    "line",
    [
        "提供种子的农户在表上签名。",
        "各单位要为申报工作提供必要条件和保障。",
        "主办方将寄送样刊和画册。",
        "已上传操作手册的，不必再交。",
        "按时报送相关材料，逾期不报的视为放弃。",
        "本次改版增加了短视频传播数据。",
    ],
)
def test_nobody_is_asked_for_anything(line: str) -> None:
    assert _names(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("（三）退休返聘的：返聘协议，交一份即可。", ["返聘协议"]),
        ("（三）视听类：成片，MP4；分镜脚本，Word。", ["成片", "分镜脚本"]),
        (
            "（三）证明材料，每人一册，胶装，依次放：身份证复印件、拜师证明、授徒名册。",
            ["证明材料", "身份证复印件", "拜师证明", "授徒名册"],
        ),
        ("（三）职工大会或者职代会通过的决议，原件一份。", ["决议"]),
        ("（三）门面照片、通道照片各1张。", ["门面照片", "通道照片"]),
        ("（三）候选人所在单位纪检部门出具的廉洁意见1份。", ["廉洁意见"]),
    ],
)
def test_in_a_list_of_materials(line: str, names: list[str]) -> None:
    found = [
        one.name for one in call(f"一、报送材料\n（一）推荐表。\n{line}\n{_SENT}").profile.items
    ][1:]
    assert len(found) == len(names)
    assert all(one in name for one, name in zip(names, found, strict=True))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("有未成年人出镜的，请附监护人同意书的扫描件。", "监护人同意书"),
        ("未配电脑的，可用平板电脑采购凭证代替检测报告。", "采购凭证"),
        ("另附学生证复印件（含注册页）的扫描件和导师推荐意见（导师签名）。", "导师推荐意见"),
        ("请把修改后的成片（4K）和原创承诺书拷到U盘寄来。", "修改后的成片"),
    ],
)
def test_names_beside_forms_and_verbs(line: str, name: str) -> None:
    assert name in "；".join(_names(line))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("行程单最迟4月20日交到前台。", ["行程单"]),
        ("有合作方的，合作协议一并上传。", ["合作协议"]),
        ("申报书一式五份、查新报告一份请于6月10日前送科技处。", ["申报书", "查新报告"]),
        ("各校把开展情况小结、三张现场图打包发来。", ["开展情况小结", "现场图"]),
        ("由专人从系统导出推荐表打印两份。", ["推荐表"]),
        ("电子的有三样，分别是申报书、汇总表和公示照片。", ["申报书", "汇总表", "公示照片"]),
        ("尚未投产的提供试制计划和厂房租约。", ["试制计划", "厂房租约"]),
        ("在职的要任职证明，在读的要学籍证明。", ["任职证明", "学籍证明"]),
        ("录一段两分钟的方言朗读，存成MP3。", ["方言朗读"]),
        ("请报申报书5套，活页8份，附录1册。", ["申报书", "活页", "附录"]),
        ("推荐名单报送前，应在本单位公示。", []),
        ("优秀案例报送4篇。", []),
    ],
)
def test_said_in_other_orders(line: str, names: list[str]) -> None:
    assert _names(line) == names


def test_a_form_sent_before_and_on_paper_again_is_two_things() -> None:
    body = (
        "一、报名\n请于2025年5月16日前将申报书的Word版发至gongjiang@example.org。\n"
        "二、终评\n进入终评的选手，请在2025年7月5日前把申报书纸质版3份寄到江城市人民路8号。\n"
    )
    first, again = call(body).profile.items
    assert first.name == again.name == "申报书"
    assert first.paper is None
    assert again.paper is not None
    assert again.paper.copies == 3
    assert again.phase == "终评"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("要签的有两份：安全协议和肖像授权书。", ["安全协议", "肖像授权书"]),
        ("需要三种表，报名表、知情书、承诺书。", ["报名表", "知情书", "承诺书"]),
        ("U盘内放视频成片、字幕文件和剧照。", ["视频成片", "字幕文件", "剧照"]),
        ("进站的，还需两位教授的推荐信。", ["推荐信"]),
        ("录用者于5月前补充：参赛承诺书、路演PPT。", ["参赛承诺书", "路演PPT"]),
        ("附推荐函，法人证书或营业执照复印件，以上各一份。", ["推荐函", "法人证书", "营业执照"]),
        ("去世的应当及时变更登记。", []),
        ("原件用挂号信寄到组委会。", []),
        ("每张付酬100元，并赠送画册一本。", []),
        ("一份机构留存，一份寄到区里。", []),
    ],
)
def test_signs_that_stand_for_a_verb(line: str, names: list[str]) -> None:
    found = _names(line)
    assert len(found) == len(names)
    assert all(one in name for one, name in zip(names, found, strict=True))


def test_the_parts_below_a_heading_and_forms_for_others() -> None:
    body = (
        "一、报送材料\n1.《申报表（组织）》。\n2.证实性材料。包括营业执照、完税证明和荣誉证书的复印件，"
        "逐页盖章。\n3.《申报表（个人）》。\n"
    )
    found = [one.name for one in call(body + _SENT).profile.items]
    assert found.count("申报表") == 2
    assert {"营业执照", "完税证明"} <= set(found)


def test_a_table_of_sorts_with_what_each_must_enclose() -> None:
    body = (
        "一、附件\n| 成果类型 | 必备附件 | 选报附件 |\n"
        "| 应用成果 | 研制报告；用户证明 | 查新报告 |\n| 理论成果 | 收录证明 | 学术意见 |\n"
    )
    found = {one.name for one in call(body + _SENT).profile.items}
    assert {"研制报告", "用户证明", "查新报告", "收录证明"} <= found
    assert "应用成果" not in found


def test_points_below_a_title_that_goes_on() -> None:
    body = (
        "三、材料及提交方式\n1.阶段成果：以论文、专著为成果形式的提供采纳证明。\n"
        "2.支出明细账：在财务系统中打印，由财务处盖章。\n3.变更申请表（附件2）：只有换人的项目填写。\n"
    )
    found = {one.name for one in call(body + _SENT).profile.items}
    assert {"采纳证明", "支出明细账", "变更申请表"} <= found
    assert "论文" not in found
