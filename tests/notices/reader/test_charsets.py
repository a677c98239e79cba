"""Sets kept as written mean what the standard library's own form of them means."""

import re
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.notices.reader import charsets

_MEMBERS = st.lists(
    st.sampled_from(["一-龥", "a-f", "，", "。", "甲", "乙", "7", "\\d", "\\s", "\U00020000", "é"]),
    min_size=1,
    max_size=8,
    unique=True,
)
_TEXT = st.text(alphabet="一龥甲乙丙，。af7 9é\U00020000\u3007x", max_size=30)


@pytest.fixture
def compiler(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The compiler as the standard library has it."""
    found = import_module("re._compiler")
    assert charsets.install()
    kept = found._optimize_charset
    own = kept.__closure__[0].cell_contents
    monkeypatch.setattr(found, "_optimize_charset", own)
    return found


@given(_MEMBERS, st.booleans(), _TEXT)
def test_a_small_set_finds_the_same(members: list[str], negated: bool, text: str) -> None:
    written = f"[{'^' if negated else ''}{''.join(members)}]"
    quick = re.compile(f"{written}{{1,3}}|x").findall(text)
    compiler: Any = import_module("re._compiler")
    kept = compiler._optimize_charset
    compiler._optimize_charset = kept.__closure__[0].cell_contents
    try:
        re.purge()
        assert re.compile(f"{written}{{1,3}}|x").findall(text) == quick
    finally:
        compiler._optimize_charset = kept
        re.purge()


def test_a_compiler_that_wants_another_answer_is_left_alone(
    compiler: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_pattern: str) -> None:
        raise ValueError("not enough values to unpack")

    before = compiler._optimize_charset
    monkeypatch.setattr(re, "compile", refuse)
    assert not charsets.install()
    assert compiler._optimize_charset is before


def test_a_compiler_that_goes_wrong_is_left_alone(
    compiler: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = compiler._optimize_charset
    never = re.compile("(?!)")
    monkeypatch.setattr(re, "compile", lambda _pattern: never)
    assert not charsets.install()
    assert compiler._optimize_charset is before


def test_without_the_place_to_hook_in_nothing_happens(
    compiler: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(compiler, "_optimize_charset")
    assert not charsets.install()
