"""What is said of the whole set of papers, in whatever words, is said of each of them."""

import pytest

from tests.notices.reader.cases import call

_LIST = "一、申报材料\n1.申报书；\n2.技术总结报告；\n3.效益证明。"


def _each(sentence: str, between: str) -> list[tuple[int | None, bool | None, str | None]]:
    items = call(f"{_LIST}{between}{sentence}\n").profile.items
    papers = [(one.paper, one) for one in items]
    return [(p.copies, p.duplex, p.size) if p else (None, None, None) for p, _one in papers]


@pytest.mark.parametrize("between", ["\n二、报送要求\n", "\n", ""])
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("申报材料用A4纸双面打印，一式三份。", (3, True, "A4")),
        ("请将上述三项材料依次装订，A4双面印制，报送3套。", (3, True, "A4")),
        ("申报单位须提供纸质材料三套，A4幅面，正反面打印。", (3, True, "A4")),
        ("全套材料A4纸双面打印后装订，共报三册。", (3, True, "A4")),
        ("材料请按顺序装订，A4双面打印，一式叁份。", (3, True, "A4")),
        ("打印要求：统一A4幅面，双面打印，一正两副。", (3, True, "A4")),
        ("申报书等材料均需A4双面打印，一式三份。", (3, True, "A4")),
    ],
)
def test_a_sentence_about_the_set_holds_for_each(
    sentence: str, expected: tuple[int, bool, str], between: str
) -> None:
    assert _each(sentence, between) == [expected] * 3


def test_a_bound_set_is_no_number_of_copies() -> None:
    assert _each("全套材料胶装成一册，双面打印。", "\n") == [(None, True, None)] * 3


def test_sets_that_units_hand_in_are_no_quota() -> None:
    assert call(f"{_LIST}\n申报单位须提供纸质材料三套。\n").profile.quotas == ()


def test_what_is_said_of_one_thing_stays_with_it() -> None:
    items = call(f"{_LIST}\n二、报送要求\n申报书用A4纸双面打印，一式三份。\n").profile.items
    assert [one.paper.copies if one.paper else None for one in items] == [3, None, None]


def test_a_paragraph_behind_a_list_is_not_about_its_last_point() -> None:
    body = "一、材料\n1.申报书；\n2.总结；\n3.效益证明。\n9月9日前，把申报书的Word版发到a@b.cn。\n"
    word = [bool(one.renditions) for one in call(body).profile.items]
    assert word == [True, False, False]


def test_what_stands_behind_either_of_two_is_said_of_both() -> None:
    items = call(
        "一、材料\n1.手绘图或者电脑效果图，任选一种，1至3张，JPG格式；\n2.申报书。\n"
    ).profile.items
    pictures = [one for one in items if "图" in one.name]
    assert [one.limits.formats for one in pictures] == [("jpg",), ("jpg",)]
    assert [one.count.max if one.count else None for one in pictures] == [3, 3]


def test_what_stands_behind_all_with_a_comma_is_said_of_each() -> None:
    body = "请报送《申报表》纸质版三份及Word版，《汇总表》一份及Excel版，均须加盖公章。\n"
    assert [one.limits.sealed for one in call(body).profile.items] == [True, True]


def test_as_many_copies_of_each_part_of_a_set() -> None:
    set_of_three = "纸质材料2套，每套包括申报书、总结、承诺书。"
    body = f"一、材料\n1.申报书、总结、承诺书；\n2.汇总表。\n{set_of_three}\n"
    items = call(body).profile.items
    copies = [one.paper.copies if one.paper else None for one in items]
    assert copies == [2, 2, 2, None]


def test_a_bracket_behind_a_pair_tells_the_form_of_both() -> None:
    parts = "电子材料包括申报书和简介（Word版）、授权书的扫描件。"
    body = f"一、材料\n1.申报书；\n2.简介；\n3.授权书。\n{parts}\n"
    forms = [[str(one) for one in item.renditions] for item in call(body).profile.items]
    assert forms == [["word"], ["word"], ["scan"]]


def test_what_is_said_of_all_before_the_list_holds_for_the_list() -> None:
    body = f"一、网上填报\n登录平台上传材料，上传的一律为PDF。\n{_LIST.replace('一、', '二、')}\n"
    forms = [one.limits.formats for one in call(body).profile.items]
    assert forms == [("pdf",)] * 3


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("以上两项合订成册，一式三份。", [None, 3, 3]),
        ("书面材料为第（一）至（二）项，A4纸打印，一式三份。", [3, 3, None]),
        ("申报书一式三份，其他附件各一份，均用A4纸双面打印。", [3, 1, 1]),
    ],
)
def test_some_of_a_list_by_how_many_they_are(sentence: str, expected: list[int | None]) -> None:
    body = f"一、申报材料\n（一）申报书；\n（二）技术总结报告；\n（三）效益证明。\n{sentence}\n"
    assert [one.paper.copies if one.paper else None for one in call(body).profile.items] == expected


def test_what_comes_before_the_things_of_a_point_is_not_theirs() -> None:
    body = (
        "一、申报材料\n1.申报书；\n2.技术总结报告。\n二、报送\n"
        "1.纸质部分。全部材料A4纸双面打印，一式三份。单位另报推荐函1份。\n2.其他。\n"
    )
    items = call(body).profile.items
    assert [one.paper.size if one.paper else None for one in items] == ["A4", "A4", None]


def test_a_letter_in_an_envelope_is_no_copy() -> None:
    items = call("一、纸质材料\n1.申请书一式三份；\n2.专家推荐信2封。\n").profile.items
    letters = [one for one in items if "推荐信" in one.name]
    assert [one.count.max if one.count else None for one in letters] == [2]


def test_what_a_set_is_called_takes_no_facts_from_its_parts() -> None:
    parts = "（一）申请表；\n（二）工作总结；\n（三）工作照片3张。\n"
    told = "照片和书面材料的PDF文件刻录成光盘，一式两张。"
    items = call(f"一、材料\n{parts}二、报送\n{told}\n").profile.items
    assert [one.limits.formats for one in items] == [("pdf",), ("pdf",), ()]


def test_a_thing_s_own_size_goes_before_that_of_all() -> None:
    lead = "上传下列附件，单个文件不超过10MB："
    items = call(f"一、材料\n{lead}\n1.申请表；\n2.工作照片，每张不超过2MB。\n").profile.items
    assert [str(one.limits.bytes.max) for one in items if one.limits.bytes] == ["10MB", "2MB"]


def test_a_group_with_its_kind_is_no_set_of_all() -> None:
    told = "推荐表、文字稿等文字材料，Word版发到a@b.cn。"
    body = f"一、材料\n1.推荐表；\n2.文字稿；\n3.承诺书。\n{told}\n"
    word = [bool(one.renditions) for one in call(body).profile.items]
    assert word == [True, True, False]


def test_what_is_said_of_a_thing_not_asked_for_is_nobody_s() -> None:
    told = "工作报告报PDF扫描件，登记表报Word版。"
    items = call(f"一、材料\n1.登记表；\n2.承诺书。\n二、报送\n{told}\n").profile.items
    assert [[str(one) for one in item.renditions] for item in items[:2]] == [["word"], []]


def test_copies_of_one_or_the_other_are_of_each() -> None:
    body = "一、材料\n1.登记表；\n2.医师证书复印件或者专长证书复印件，交其中一种即可，1份。\n"
    items = [one for one in call(body).profile.items if "复印件" in one.name]
    assert [one.paper.copies if one.paper else None for one in items] == [1, 1]


def test_pieces_are_no_copies_on_paper() -> None:
    items = call("一、纸质材料\n1.申请书一式三份；\n2.荣誉证书复印件，10件以内。\n").profile.items
    proofs = [one for one in items if "证书" in one.name]
    assert [one.count.max if one.count else None for one in proofs] == [10]


def test_of_some_by_their_numbers_the_rest_has_another_form() -> None:
    points = "1.申请书；\n2.营业执照；\n3.分布图；\n4.总结。\n"
    told = "上述第1、3、4项另报电子文档，其中分布图为JPG格式，其余为Word。"
    items = call(f"一、材料\n{points}二、报送\n{told}\n").profile.items
    assert [bool(one.renditions) for one in items] == [True, False, False, True]


def test_a_form_that_some_hand_in_is_described_among_the_conditions() -> None:
    told = "确实完不成的，6月5日前交《延期申请表》，单位盖章后扫描发来。"
    items = call(f"一、申报条件\n1.范围。{told}\n二、材料\n1.推荐表；\n2.承诺书。\n").profile.items
    assert [one.limits.sealed for one in items if "延期" in one.name] == [True]
