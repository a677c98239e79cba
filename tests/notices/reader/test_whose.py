"""Whose a value is where names stand side by side, or nobody read them."""

from app.domain.notice import Item, Kind, NumberRange
from tests.notices.reader.cases import call, item


def copies(one: Item) -> int | None:
    return one.paper.copies if one.paper else None


def test_what_stands_behind_closed_brackets_is_said_of_both() -> None:
    draft = call("请各单位将审批表和业绩说明（2000字以内）一式四份报市总工会。")
    assert copies(item(draft, "审批表")) == copies(item(draft, "业绩说明")) == 4
    assert item(draft, "审批表").limits.chars is None


def test_what_stands_in_brackets_is_said_of_the_last() -> None:
    draft = call("请各单位将审批表和业绩说明（一式四份，盖章）报市总工会。")
    assert item(draft, "审批表").paper is None


def test_what_is_taken_along_has_nothing_of_what_stands_before_it() -> None:
    draft = call("各县局须将技艺视频（5分钟）一式6份，连同推荐名单、推荐函报送市局。")
    assert item(draft, "推荐名单").paper is None
    assert item(draft, "视频").limits.seconds is not None


def test_what_a_point_begins_with_keeps_its_copies_though_nobody_read_it() -> None:
    listed = "1.推荐表（附件1），打印；\n2.民意簿（公示5天，写明“无异议”）一式2份；\n"
    draft = call(f"请各单位准备好表格。\n一、工匠之星\n{listed}二、工匠新秀\n1.登记表，打印。")
    assert [copies(one) for one in draft.profile.items if "表" in one.name] == [None] * 3


def test_a_format_that_is_told_with_its_size_is_asked_for() -> None:
    draft = call("1.作品照片，jpg格式文件不得小于4M；\n2.作品说明，PDF文件每个不大于5M。")
    assert item(draft, "照片").limits.formats == ("jpg",)
    assert item(draft, "说明").limits.formats == ()


def test_a_time_that_is_limited_is_the_most() -> None:
    found = item(call("提交讲解视频一部，画面清晰，限时6分钟。"), "视频")
    assert found.limits.seconds == NumberRange(max=360)


def test_swf_is_a_format_of_films() -> None:
    assert item(call("提交动画短片一部，SWF格式。"), "短片").limits.formats == ("swf",)


def test_tapes_and_recordings_are_of_their_medium() -> None:
    draft = call("提交录音母带1份、技艺音像材料1份。")
    assert item(draft, "母带").kind is Kind.AUDIO
    assert item(draft, "音像").kind is Kind.VIDEO


def test_what_has_a_number_of_its_own_takes_no_copies_of_the_next() -> None:
    draft = call("请报送说明材料1份、审批表一式三份，推荐函和登记表一式两份。")
    assert copies(item(draft, "审批表")) == 3
    assert copies(item(draft, "说明材料")) != 3
    assert copies(item(draft, "推荐函")) == copies(item(draft, "登记表")) == 2


def test_a_length_is_of_the_text_behind_it_whoever_stands_before() -> None:
    listed = (
        "1.填写《推荐表》；\n2.推荐对象600字左右的事迹材料，事迹要真实；\n3.推荐报告，加盖公章。"
    )
    draft = call(f"推荐要求\n{listed}")
    assert item(draft, "事迹材料").limits.chars == NumberRange(target=600)
    assert item(draft, "推荐报告").limits.chars is None


def test_each_item_of_evidence_is_named_without_what_counts_it() -> None:
    assert item(call("打印《申报书》并附各项书面证明材料。"), "证明").name == "书面证明材料"
