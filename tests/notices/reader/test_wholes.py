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
