"""Tracked changes accepted, kind by kind; the cases stand in changes.txt beside this."""

import re
from pathlib import Path

import pytest

from app.fixes.work import word_accept
from app.fixes.work.word_tree import parsed
from tests.fixes import wordmade as w
from tests.probes.wordfile import xml_of

_WRITTEN = Path(__file__).with_name("changes.txt").read_text(encoding="utf-8")
CASES = {
    name: (before.replace("\n", "").replace("{by}", w.BY), after.replace("\n", ""))
    for name, before, after in re.findall(r"^# (.+)\n([^#]+)=>\n([^#]+)", _WRITTEN, re.MULTILINE)
}


def body_of(inner: str) -> str:
    return w.shape(parsed(xml_of(f"<w:body>{inner}</w:body>"))[0])


@pytest.mark.parametrize("kind", CASES)
def test_a_change_is_accepted(kind: str) -> None:
    before, wanted = CASES[kind]
    root = parsed(xml_of(f"<w:body>{before}</w:body>"))
    assert word_accept.accept(root) > 0
    assert w.shape(root[0]) == body_of(wanted)


@pytest.mark.parametrize("kind", CASES)
def test_what_was_accepted_has_nothing_left_to_accept(kind: str) -> None:
    root = parsed(xml_of(f"<w:body>{CASES[kind][1]}</w:body>"))
    assert word_accept.accept(root) == 0
    assert w.shape(root[0]) == body_of(CASES[kind][1])


def test_all_cases_are_read() -> None:
    assert len(CASES) == _WRITTEN.count("=>\n") == 26
