"""What a fact is said to rest on can be read for itself: whole clauses, no cut words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.notices.reader.clean.cleaned import MAX_QUOTE, CleanText
from app.notices.reader.clean.cleaning import clean

TEXT = (
    "一、材料要求。推荐表（附件1，一式3份）须由本单位盖章，照片每张不小于2MB，发至kp@example.org。"
)


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("不小于2MB", "须由本单位盖章，照片每张不小于2MB"),
        ("盖章", "一式3份）须由本单位盖章"),
        ("3份", "推荐表（附件1，一式3份）"),
        ("推荐表（附件1，一式3份", "推荐表（附件1，一式3份）"),
        ("example.org", "发至kp@example.org"),
    ],
)
def test_a_quote_is_a_clause_with_so_much_before_it_as_it_needs(words: str, quote: str) -> None:
    cleaned = clean(TEXT)
    start = cleaned.text.index(words)
    low = cleaned.text.index("推荐表")
    assert cleaned.quote(*cleaned.in_clause(start, start + len(words), low, len(TEXT))) == quote


def test_a_clause_that_is_too_long_is_cut_before_or_behind() -> None:
    cleaned = CleanText.untouched("甲" * 50 + "推荐表" + "乙" * 9 + "。")
    assert cleaned.quote(*cleaned.in_clause(50, 53, 0, 63)) == "推荐表" + "乙" * 9
    cleaned = CleanText.untouched("甲" * 9 + "推荐表" + "乙" * 90 + "。")
    assert cleaned.quote(*cleaned.in_clause(9, 12, 0, 103)) == "甲" * 9 + "推荐表"


def test_several_clauses_are_kept_whole() -> None:
    cleaned = clean("请认真组织，" * 6 + "须按要求填写推荐表，" + "请认真组织，" * 6)
    start = cleaned.text.index("须按")
    first, last = cleaned.in_clauses(start, start + 1, 0, len(cleaned.text))
    said = cleaned.quote(first, last)
    assert "须按要求填写推荐表" in said
    assert said.startswith("请认真组织")
    assert said.endswith("请认真组织")
    assert MAX_QUOTE - 14 <= len(said) <= MAX_QUOTE


@given(st.text(alphabet="推荐表须盖章，。；（）3份\n ", min_size=1, max_size=150), st.data())
def test_a_quote_holds_the_words_and_is_short_enough(text: str, data: st.DataObject) -> None:
    cleaned = clean(text)
    if not cleaned.text:
        return
    size = len(cleaned.text)
    start = data.draw(st.integers(0, size - 1))
    end = data.draw(st.integers(start + 1, min(size, start + 20)))
    for found in (
        cleaned.in_clause(start, end, 0, size),
        cleaned.in_clauses(start, end, 0, size),
    ):
        assert 0 <= found[0] < found[1] <= size
        assert len(cleaned.quote(*found)) <= MAX_QUOTE
        assert (
            cleaned.text[start:end].strip(" \n，。；：、（）") in cleaned.text[found[0] : found[1]]
        )
