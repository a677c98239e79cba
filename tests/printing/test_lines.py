"""Text in a given width: broken where Chinese allows it, cut short where it must be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.printing.application import ensure_application
from app.printing.lines import Style, elide, width, wrap

BODY = Style(4)


@pytest.fixture(autouse=True, scope="module")
def _application() -> None:
    ensure_application()


def test_a_chinese_character_is_one_em_wide() -> None:
    assert width("科学技术", BODY) == pytest.approx(16, abs=0.01)


def test_no_line_begins_with_a_comma() -> None:
    assert wrap("一二三四五，六七八", BODY, 20.5) == ["一二三四", "五，六七八"]


def test_no_line_ends_with_an_opening_bracket() -> None:
    assert wrap("一二三四（五六七）", BODY, 20.5) == ["一二三四", "（五六七）"]


def test_words_and_numbers_stay_whole() -> None:
    assert wrap("电话 010-87258923 张", BODY, 32) == ["电话", "010-87258923 张"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = wrap("W" * 40, BODY, 20)
    assert "".join(lines) == "W" * 40
    assert len(lines) > 1


def test_names_are_not_broken() -> None:
    assert wrap("王小明、李秀兰、张伟", BODY, 26, after="、") == ["王小明、", "李秀兰、张伟"]


def test_no_sign_is_left_alone_on_the_last_line() -> None:
    assert wrap("一二三四五六", BODY, 20.5) == ["一二三", "四五六"]


def test_a_newline_begins_a_line() -> None:
    assert wrap("电子版\n纸质", BODY, 100) == ["电子版", "纸质"]


def test_the_last_line_allowed_is_cut_short() -> None:
    assert wrap("一二三四五六七八九十", BODY, 16.5, most=2) == ["一二三四", "五六七…"]


def test_a_middle_is_left_out() -> None:
    assert elide("一二三四五六七八九十", BODY, 20.5, middle=True) == "一二…九十"
    assert elide("一二三", BODY, 20.5, middle=True) == "一二三"


def test_rare_characters_are_not_split() -> None:
    assert wrap("𠮷𬭎𠮷𬭎𠮷𬭎", BODY, 12.5) == ["𠮷𬭎𠮷", "𬭎𠮷𬭎"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="一，。（）“”、abc 12𠮷·", max_size=60), st.floats(10, 60))
def test_nothing_is_lost_and_nothing_sticks_out(text: str, room: float) -> None:
    lines = wrap(text, BODY, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, BODY) <= room for line in lines)
