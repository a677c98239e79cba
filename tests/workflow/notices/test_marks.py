"""Where facts are marked in the text: no mark over another, each beginning where it is about."""

import pytest

from app.domain.notice import Basis
from app.workflow.notices.facts import Family, NoticeFact
from app.workflow.notices.marks import segments, spans_of

TEXT = "请各单位做好准备。材料要真实、准确，包括：工作报告1份，须加盖单位公章，联系人李老师。"


def basis(words: str, *, lead: int = 0, tail: int = 0) -> Basis:
    """Of these words, quoted with so many characters before and behind."""
    start = TEXT.index(words) - lead
    end = TEXT.index(words) + len(words) + tail
    return Basis(("x",), TEXT[start:end], start, end, 0.8)


def fact(name: str, family: Family, *some: Basis, item: str | None = None) -> NoticeFact:
    return NoticeFact(name, family, name, name, some, item=item)


def marked(one: NoticeFact) -> list[str]:
    return [TEXT[start:end] for start, end in spans_of(one, TEXT)]


@pytest.mark.parametrize(
    ("words", "lead", "tail", "shown"),
    [
        ("工作报告1份", 9, 5, "工作报告1份"),
        ("须加盖单位公章", 12, 5, "须加盖单位公章"),
        ("工作报告1份，须加盖单位公章", 0, 0, "工作报告1份，须加盖单位公章"),
        ("工作报告1份", 0, 0, "工作报告1份"),
        ("请各单位做好准备", 0, 0, "请各单位做好准备"),
        ("材料要真实、准确", 0, 8, "材料要真实、准确"),
    ],
)
def test_what_is_quoted_around_is_not_marked(words: str, lead: int, tail: int, shown: str) -> None:
    assert marked(fact("a", Family.ITEM, basis(words, lead=lead, tail=tail))) == [shown]


def test_a_whole_sentence_stays_whole() -> None:
    whole = "材料要真实、准确，包括：工作报告1份，须加盖单位公章，联系人李老师"
    assert marked(fact("a", Family.ITEM, basis(whole))) == [whole]


def test_each_stretch_once_and_none_beyond_the_text() -> None:
    beyond = Basis(("x",), "没有", 900, 902, 0.9)
    one = fact("a", Family.ITEM, basis("联系人李老师"), basis("联系人李老师"), beyond)
    assert marked(one) == ["联系人李老师"]


def test_facts_that_overlap_share_a_stretch_the_narrowest_first() -> None:
    wide = fact("wide", Family.SEAL, basis("工作报告1份，须加盖单位公章"))
    narrow = fact("narrow", Family.TIME, basis("加盖单位公章"))
    found = segments([wide, narrow], TEXT)
    assert [(TEXT[one.start : one.end], one.facts, one.family) for one in found] == [
        ("工作报告1份，须", ("wide",), Family.SEAL),
        ("加盖单位公章", ("narrow", "wide"), Family.TIME),
    ]


def test_what_is_said_of_an_item_where_it_is_named_shows_as_the_item() -> None:
    named = fact("items.a", Family.ITEM, basis("工作报告1份"), item="a")
    count = fact("items.a.count", Family.MEASURE, basis("报告1份"), item="a")
    other = fact("items.b.count", Family.MEASURE, basis("1份"), item="b")
    assert {one.family for one in segments([named, count], TEXT)} == {Family.ITEM}
    assert segments([named, other], TEXT)[-1].family is Family.MEASURE


def test_one_doubt_makes_a_stretch_unsure() -> None:
    sure = fact("a", Family.ITEM, basis("工作报告1份"))
    unsure = NoticeFact("b", Family.ITEM, "b", "b", (basis("1份"),), why=("拿不准。",))
    assert [one.unsure for one in segments([sure, unsure], TEXT)] == [False, True]
    assert segments([], TEXT) == ()
