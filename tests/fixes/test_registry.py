"""Fixes and rules name each other, and each fix is proved."""

import re
import string
from pathlib import Path

import pytest

from app.checks.registry import RULES
from app.domain.fixing import Ask
from app.fixes import registry
from app.fixes.base import Recipe
from app.worker import JOBS

HERE = Path(__file__).parent
BY_HAND = {"merge-pdfs"}
"""Papers are joined where nothing is wrong with them too."""

NAMED = {rule.fix for rule in RULES.values() if rule.fix}


def test_every_fix_that_a_rule_names_is_there() -> None:
    assert {one.fix.id for one in registry.RECIPES} >= NAMED


def test_every_fix_is_named_by_a_rule_or_asked_for_by_hand() -> None:
    unnamed = {one.fix.id for one in registry.RECIPES} - NAMED
    assert unnamed <= BY_HAND, unnamed


def test_no_two_fixes_share_an_id() -> None:
    ids = [one.fix.id for one in registry.RECIPES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("one", registry.RECIPES, ids=lambda one: one.fix.id)
def test_a_fix_is_whole(one: Recipe) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", one.fix.id)
    assert one.job in JOBS
    assert one.fix.title
    assert not one.fix.title.endswith("。")
    assert [name for _, name, _, _ in string.Formatter().parse(one.fix.done) if name == ""] == []
    assert not (one.fix.safe and one.fix.asks in {Ask.FRAME, Ask.CUT})


def test_every_rule_with_a_fix_has_a_fixed_case() -> None:
    proved = "".join(path.read_text("utf-8") for path in HERE.glob("test_*_mended.py"))
    proved += "".join(path.read_text("utf-8") for path in HERE.glob("test_video*.py"))
    told = set(re.findall(r"\b([A-Z]{2}\d\d)\b", proved.upper().replace("_", " ")))
    assert {rule.code for rule in RULES.values() if rule.fix} <= told
