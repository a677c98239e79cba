"""What is asked of paper: copies, originals, binding, sides, seals and signatures."""

from tests.notices.reader.cases import call, item

_BY_HAND_AND_MAIL = (
    "二、报送方式\n请于2025年3月6日前将纸质材料寄至江城市人民路1号科协办公室，"
    "电子版发至a@b.example.org。\n"
)


def test_one_of_a_paper_beside_others_in_copies_is_a_copy() -> None:
    draft = call(
        "一、报送材料\n（一）推荐表一式3份。\n（二）推荐工作报告1份。\n"
        "（三）公示证明1份，扫描成PDF。\n" + _BY_HAND_AND_MAIL
    )
    report, proof = item(draft, "推荐工作报告"), item(draft, "公示证明")
    assert report.paper is not None
    assert (report.paper.copies, report.count) == (1, None)
    assert proof.paper is None or proof.paper.copies is None


_TWO = "一、报送材料\n1.推荐表；\n2.事迹材料；\n3.宣传视频1段。\n二、报送要求\n"


def test_of_two_the_first_and_the_last_are_told_in_turn() -> None:
    draft = call(_TWO + "推荐表和事迹材料，前者一式五份，后者一式两份，都用A4纸双面打印。\n")
    form, deeds = item(draft, "推荐表").paper, item(draft, "事迹材料").paper
    assert form is not None
    assert deeds is not None
    assert (form.copies, deeds.copies) == (5, 2)
    assert form.duplex is deeds.duplex is True
    assert (form.size, deeds.size) == ("A4", "A4")


def test_what_is_printed_and_bound_is_counted_in_copies() -> None:
    draft = call(_TWO + "前两项材料正反打印后沿左侧订好，一共三套。\n")
    for name in ("推荐表", "事迹材料"):
        paper = item(draft, name).paper
        assert paper is not None
        assert (paper.copies, paper.duplex, paper.binding) == (3, True, "左侧订")
    assert item(draft, "宣传视频").paper is None


def test_what_is_said_of_a_set_is_said_of_its_parts() -> None:
    draft = call(
        "一、申报材料\n（一）申报书，一式3份。\n（二）证明材料，1套，包括：\n"
        "1.营业执照复印件。\n2.工作人员名册。\n（三）推荐意见表，一式2份。\n"
        "二、要求\n申报书及证明材料用A4纸打印，一并胶装成册。\n"
    )
    for name in ("申报书", "营业执照复印件", "工作人员名册"):
        paper = item(draft, name).paper
        assert paper is not None
        assert (paper.size, paper.binding) == ("A4", "胶装")
    other = item(draft, "推荐意见表").paper
    assert other is not None
    assert (other.copies, other.size, other.binding) == (2, None, None)


def test_forms_of_things_are_no_things() -> None:
    draft = call(_TWO + "推荐表、事迹材料均需提供签章后的扫描版（PDF）和可编辑的Word稿。\n")
    assert [one.name for one in draft.profile.items] == ["推荐表", "事迹材料", "宣传视频"]
    forms = {one.value for one in item(draft, "事迹材料").renditions}
    assert forms == {"word", "scan"}


def test_a_number_of_each_is_of_the_whole_run() -> None:
    draft = call(
        "一、报送材料\n1.播出证明；\n2.授权文件；\n3.监护人同意书。\n二、报送方式\n"
        "播出证明、授权文件、监护人同意书的原件随同寄来，各1份，寄至江城市人民路1号。\n"
    )
    papers = [one.paper for one in draft.profile.items]
    assert [one and (one.copies, one.originals) for one in papers] == [(1, True)] * 3


def test_what_stands_in_brackets_behind_copies_is_said_of_the_run() -> None:
    draft = call(_TWO + "推荐表、事迹材料合装成册一式5份（其中原件1份）。\n")
    for name in ("推荐表", "事迹材料"):
        paper = item(draft, name).paper
        assert paper is not None
        assert (paper.copies, paper.originals, paper.binding) == (5, True, "合装成册")


def test_above_is_nothing_that_comes_below() -> None:
    draft = call(
        "一、书面材料\n1、申报表；\n2、从艺总结；\n3、获奖证书复印件。\n"
        "以上材料双面打印，胶装成册，一式五册。\n4、作品图册一本。\n"
    )
    album = item(draft, "作品图册").paper
    assert album is None or album.binding is None


def test_what_the_papers_above_are_handed_in_as_is_no_further_thing() -> None:
    draft = call(
        "一、报名材料\n1.毕业证；\n2.户口本；\n上述证件均需提供原件和复印件（A4纸）一份。\n3.登记卡。\n"
    )
    papers = [one.paper for one in draft.profile.items[:2]]
    assert [one.name for one in draft.profile.items] == ["毕业证", "户口本", "登记卡"]
    assert all(one and one.originals and one.copies == 1 and one.size == "A4" for one in papers)


def test_a_copy_with_a_name_of_its_own_is_asked_for() -> None:
    draft = call("一、报名材料\n1.登记卡；\n2.身份证原件和复印件各一份。\n")
    assert any("身份证" in one.name for one in draft.profile.items)


def test_the_short_name_of_a_form_is_the_form_itself() -> None:
    draft = call(
        "填写《江城市年度匠人登记表》（A4纸双面打印，以下简称《匠人登记卡》），"
        "初审后在《匠人登记卡》上盖章并寄回。\n"
    )
    (form,) = draft.profile.items
    assert form.limits.sealed


def test_two_forms_of_which_neither_stands_for_the_other_are_two() -> None:
    draft = call("填写《江城市年度匠人登记表》（A4纸双面打印）和《匠人登记卡》并寄回。\n")
    assert len(draft.profile.items) == 2


def test_a_seal_behind_the_brackets_of_a_set_is_of_what_stands_in_them() -> None:
    draft = call("请将推荐名单及有关材料（人选名册、推荐表）加盖学院（部）党委、行政公章后报送。\n")
    sealed = [one.name for one in draft.profile.items if one.limits.sealed]
    assert sealed == ["人选名册", "推荐表"]


def test_of_how_many_copies_one_is_the_original_says_nothing_of_what_follows() -> None:
    draft = call("将《申请书》一式3份（含1份原件），《论证表》7份送至市社科联。\n")
    copies = [one.paper and one.paper.copies for one in draft.profile.items]
    assert copies == [3, 7]


def test_brackets_behind_a_number_of_its_own_are_of_the_last_alone() -> None:
    draft = call("将纸质申请书1份及《专家意见表》2份（含原件）交市总工会。\n")
    assert [bool(one.paper and one.paper.originals) for one in draft.profile.items] == [False, True]
    draft = call("将纸质申请书及《专家意见表》一式两份（其中原件1份）交市总工会。\n")
    assert all(one.paper and one.paper.originals for one in draft.profile.items)


def test_an_original_that_is_kept_is_not_handed_in() -> None:
    draft = call("请将推荐表扫描件发至a@b.example.org，推荐表请自行保留原件。\n")
    assert not any(one.paper and one.paper.originals for one in draft.profile.items)


def test_quarters_are_no_pieces() -> None:
    draft = call("请报送四个季度的用电报表。\n")
    assert all(one.count is None for one in draft.profile.items)


def test_a_seal_behind_the_noun_that_two_share_is_of_either() -> None:
    draft = call("一、报送材料\n1.资格证书或获奖证书复印件（加盖公章）；\n2.汇总表1份。\n")
    assert [one.limits.sealed for one in draft.profile.items] == [True, True, None]
    draft = call("一、报送材料\n1.资格证书复印件或单位证明（加盖公章）；\n2.汇总表1份。\n")
    assert [one.limits.sealed for one in draft.profile.items] == [None, True, None]


def test_a_binding_that_is_refused_is_none() -> None:
    draft = call(
        "一、报送材料\n1.申报书3份，按书籍式装订，不得使用活页夹。\n2.汇总表，不要用精装。\n"
    )
    bound = [one.paper and one.paper.binding for one in draft.profile.items]
    assert bound == ["书籍式装订", None]
