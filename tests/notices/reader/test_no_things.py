"""Words that look like the names of things: hints, numbers of cards, offices, forms, proofs."""

import pytest

from app.domain.notice import Per
from tests.notices.reader.cases import call, item

_SENT = "三、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


def _names(body: str) -> list[str]:
    return [one.name for one in call(body + _SENT).profile.items]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("请填写《学徒申请表》。《满师审批表》填写说明见附件2。", ["学徒申请表"]),
        ("请填写《学徒申请表》。《满师审批表》1份一并寄来。", ["学徒申请表", "满师审批表"]),
        ("请交推荐表1份，背面附上推荐人身份证号码。", ["推荐表"]),
        ("请交推荐表1份，背面附上推荐人身份证复印件。", ["推荐表", "推荐人身份证复印件"]),
        ("推荐表于5月6日前以邮件方式提交秘书处。", ["推荐表"]),
        ("请提交推荐表1份，确保上报匠人的数量。", ["推荐表"]),
        ("请提交推荐表，填写职务、技术职务等信息。", ["推荐表"]),
        ("请提交推荐表1份。网上提交信息截止时间为5月6日。", ["推荐表"]),
        ("请提交推荐表1份。因提供虚假文件影响评选的，自负其责。", ["推荐表"]),
        ("请提交推荐表和总结，均报送电子稿和一式两份文本文稿。", ["推荐表", "总结"]),
        ("请提交推荐表和一式两份文稿。", ["推荐表", "文稿"]),
        ("请将推荐表和相关证明材料交给分会。", ["推荐表", "相关证明材料"]),
        ("请提交推荐表和事迹视频，视频平台不限。", ["推荐表", "事迹视频"]),
    ],
)
def test_in_a_sentence(line: str, names: list[str]) -> None:
    assert _names(f"一、有关要求\n{line}\n") == names


@pytest.mark.parametrize(
    ("last", "names"),
    [
        ("3.打印听课证。", ["推荐表", "学历证书"]),
        ("3.听课证。", ["推荐表", "学历证书", "听课证"]),
        (
            "3.技术成果证明，包括：论文、专利及引用证明等。",
            ["推荐表", "学历证书", "技术成果证明"],
        ),
    ],
)
def test_in_a_list(last: str, names: list[str]) -> None:
    assert _names(f"一、报送材料\n1.推荐表。\n2.学历证书。\n{last}\n") == names


def test_of_what_several_things_are_handed_in() -> None:
    names = _names("一、报送材料\n1.推荐表。\n2.学历证书。\n上述证件均需提供原件和复印件一份。\n")
    assert "原件和复印件" not in names
    assert {"推荐表", "学历证书"} <= set(names)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("1.推荐表。\n2.有效居民身份证。", ["推荐表", "有效居民身份证"]),
        ("1.推荐表。\n2.推荐对象800字左右的事迹材料。", ["推荐表", "事迹材料"]),
        ("1.推荐表。\n2.工作照1张、与所讲述", ["推荐表", "工作照"]),
    ],
)
def test_where_a_name_begins_and_ends(line: str, names: list[str]) -> None:
    assert _names(f"一、报送材料\n{line}\n") == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            (
                "请按《报名表》内填写的个人简历资料提供证明材料，内容包含：获奖证书、成绩单（盖章）等。"
                "将《报名表》及相关证明材料交给分会。"
            ),
            ["获奖证书", "成绩单", "报名表"],
        ),
        ("请交推荐表。参评竹器作品每单位不超过5件。", ["推荐表"]),
        ("请交推荐表。入选者领奖时须带本人有效证件。", ["推荐表"]),
    ],
)
def test_what_is_listed_shared_out_or_only_shown(line: str, names: list[str]) -> None:
    assert sorted(_names(f"一、有关要求\n{line}\n")) == sorted(names)


@pytest.mark.parametrize(
    ("name", "per"),
    [
        ("先进个人名单", Per.UNIT),
        ("评审报告", Per.UNIT),
        ("作者简介", Per.NOMINEE),
        ("评审委托书", Per.UNIT),
        ("研发人员名册", Per.NOMINEE),
    ],
)
def test_whose_a_list_or_report_is(name: str, per: Per) -> None:
    found = call(f"一、报送材料\n1.推荐表。\n2.{name}1份。\n" + _SENT)
    assert item(found, name).per is per


def test_how_a_work_should_be_is_no_request() -> None:
    body = (
        "一、征集吉祥物方案，含形象图1张。\n二、要求\n1.吉祥物设计应突出地方特色。\n"
        "2.吉祥物设计应是活泼的形象。\n3.另交矢量源文件1份。\n"
    )
    names = _names(body)
    assert "吉祥物设计" not in names
    assert "矢量源文件" in names


def test_the_last_of_a_list_without_its_and_so_on() -> None:
    listed = "请提交投标文件，包括：营业执照复印件、法人证明书、报价函等（内容见附件）。"
    assert _names(f"一、要求\n{listed}\n")[-1] == "报价函"


def test_the_works_called_by_what_they_are_for() -> None:
    body = (
        "一、现征集会徽。请交《报名表》和应征作品设计方案（JPG格式）。\n"
        "二、将作品（JPG格式）发至邮箱。\n"
    )
    assert _names(body) == ["报名表", "应征作品设计方案"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "请将推荐表、证明材料的纸质版交工会，并将推荐表、汇总表的电子版发送邮箱。",
            ["推荐表", "证明材料", "汇总表"],
        ),
        ("证明材料：营业执照、合同等，装订成册。请交推荐表1份。", ["推荐表"]),
        ("请交推荐表1份。人选须递交入会申请书半年以上。", ["推荐表"]),
        ("请交推荐表1份。《技艺总结》属必须报送的材料。", ["推荐表", "技艺总结"]),
    ],
)
def test_what_is_sent_beside_proofs(line: str, names: list[str]) -> None:
    found = [one for one in _names(f"一、要求\n{line}\n") if one != "证明材料" or one in names]
    assert found == names
