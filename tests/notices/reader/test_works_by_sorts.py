"""Works that a notice describes by sorts, and papers whose number stands in their brackets."""

import pytest

from app.domain.notice import Kind
from tests.notices.reader.cases import call, item

_SENT = "三、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


def _names(body: str) -> list[str]:
    return [one.name for one in call(body + _SENT).profile.items]


def test_each_sort_in_a_point_of_its_own() -> None:
    body = (
        "一、现向全区职工征集书画摄影作品。\n二、作品要求\n（一）书法作品，不大于六尺整张宣纸。\n"
        "（二）绘画作品，画种不限。\n（三）摄影作品规格为12寸。\n"
    )
    found = call(body + _SENT)
    assert [one.name for one in found.profile.items] == ["书法作品", "绘画作品", "摄影作品"]
    assert item(found, "绘画").kind is Kind.OTHER
    assert item(found, "摄影").kind is Kind.PHOTO


def test_the_sorts_in_one_sentence_and_all_of_them_again() -> None:
    body = (
        "一、现征集书画摄影作品。\n二、作品规格\n书法类作品不大于四尺对开；美术类作品须为竖幅；"
        "摄影作品为JPG格式，不小于5MB。\n书画类作品送至区文化馆，摄影类作品发邮箱。\n"
    )
    assert set(_names(body)) == {"书法类作品", "美术类作品", "摄影作品"}


def test_sorts_of_which_nothing_is_said_are_only_named() -> None:
    names = _names("一、现征集作品。\n（一）书法作品，人人可投。\n（二）绘画作品，画种不限。\n")
    assert "绘画作品" not in names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("成果：专著（公开出版，一式两份），研究报告（一式六份）。", ["专著", "研究报告"]),
        ("成果：专著（公开出版），研究报告（不限）。", []),
    ],
)
def test_copies_in_brackets(line: str, names: list[str]) -> None:
    assert [one for one in _names(f"一、结项要求\n{line}\n") if one != "成果"] == names


def test_a_form_to_load_and_fill_in_is_asked_for() -> None:
    line = "应征者点击下方下载《队名应征表》，按照要求填写文档。"
    assert _names(f"一、投稿方式\n{line}\n") == ["队名应征表"]


def test_copies_of_several_papers() -> None:
    names = _names("一、报送材料\n1.推荐表。\n2.医院开具的诊断证明、收费发票、结算单的复印件。\n")
    assert len(names) == 4
    assert not any("、" in one for one in names)


@pytest.mark.parametrize(("verb", "kind"), [("填写", Kind.FORM), ("撰写", Kind.REPORT)])
def test_a_paper_that_is_filled_in_is_a_form(verb: str, kind: Kind) -> None:
    found = call(f"一、要求\n申报人{verb}《竹编团体标准建议书》一式两份。\n" + _SENT)
    assert item(found, "建议书").kind is kind
