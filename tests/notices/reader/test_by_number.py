"""Whose a fact is where things are spoken of by their numbers, letters or as so many."""

from app.domain.notice import Paper, Rendition
from app.notices.reader import Draft
from tests.notices.reader.cases import call, item


def paper(draft: Draft, name: str) -> Paper:
    found = item(draft, name).paper
    assert found is not None
    return found


_TWO_LISTS = (
    "一、材料\n（一）项目材料\n1.项目申报书。\n2.查新报告。\n3.检测报告。\n4.应用证明。\n"
    "（二）推荐单位材料\n1.推荐函。\n2.项目汇总表。\n二、报送\n"
)


def test_the_list_that_is_meant_has_as_many_points() -> None:
    draft = call(_TWO_LISTS + "第2至4项各2份，左侧胶装。\n")
    for name in ("查新报告", "检测报告", "应用证明"):
        assert (paper(draft, name).copies, paper(draft, name).binding) == (2, "左侧胶装")
    assert item(draft, "推荐函").paper is None
    assert item(draft, "项目汇总表").paper is None


def test_of_two_clauses_with_numbers_each_keeps_its_own() -> None:
    draft = call(
        "一、材料\n（一）申请表。\n（二）自评材料。\n（三）花名册。\n"
        "二、电子版\n第（一）（二）项为Word格式，第（三）项为Excel格式。\n"
    )
    forms = [one.renditions for one in draft.profile.items]
    assert forms == [(Rendition.WORD,), (Rendition.WORD,), (Rendition.SHEET,)]


def test_letters_name_things_as_numbers_do() -> None:
    draft = call(
        "一、材料\nA.申报书，Word版。\nB.推荐函，加盖公章。\nC.承诺书，本人签字。\n"
        "二、报送\nB、C两项的原件各一份寄至江城市人民路1号市科协，用A4纸双面打印。\n"
    )
    assert [one.name for one in draft.profile.items] == ["申报书", "推荐函", "承诺书"]
    for name in ("推荐函", "承诺书"):
        assert (paper(draft, name).copies, paper(draft, name).originals) == (1, True)
    assert item(draft, "申报书").paper is None


def test_so_many_are_those_asked_for_last() -> None:
    draft = call(
        "一、材料\n（一）推荐表，本人签字。\n"
        "（二）改编的，要有原作者的授权书；有未成年人出演的，要有监护人同意书。"
        "这两样都要盖章，扫描成PDF。\n"
    )
    for name in ("授权书", "监护人同意书"):
        assert item(draft, name).limits.sealed
        assert item(draft, name).renditions == (Rendition.SCAN,)
    assert item(draft, "推荐表").limits.sealed is None


def test_what_is_counted_is_no_number_of_a_point() -> None:
    draft = call(
        "一、材料\n1.教具说明：Word版，写清用途、材料、做法、创新点四项，2000字以内。\n"
        "2.教具照片。\n3.教学录像。\n4.申请报告。\n"
    )
    limit = item(draft, "教具说明").limits.chars
    assert limit is not None
    assert limit.max == 2000
    assert item(draft, "申请报告").limits.chars is None


def test_volumes_are_known_by_their_headings() -> None:
    draft = call(
        "一、材料\n（一）第一册：基本情况\n1.身份证复印件。\n2.年度考核登记表。\n"
        "（二）第二册：业绩\n3.工作总结。\n二、其他\n两册均用A4纸，左侧胶装。\n"
    )
    for name in ("身份证复印件", "年度考核登记表", "工作总结"):
        assert (paper(draft, name).size, paper(draft, name).binding) == ("A4", "左侧胶装")


def test_the_rest_is_what_the_same_sentence_does_not_name() -> None:
    draft = call(
        "一、材料\n1.推荐表。\n2.照片。证件照1张、工作照2张、生活照1张。"
        "全部为JPG格式，证件照不小于500KB，其余不小于2MB。\n"
    )
    sizes = {one.name: one.limits.bytes for one in draft.profile.items if one.limits.formats}
    assert {name: str(one and one.min) for name, one in sizes.items()} == {
        "证件照": "500KB",
        "工作照": "2MB",
        "生活照": "2MB",
    }
