import re
import runpy
from pathlib import Path

import pytest

from app.checks import registry
from app.checks.limits import LIMIT_NAMES, asked_limits
from app.domain.facts import Family
from app.domain.finding import Rule, Severity
from app.domain.notice import Limits, NumberRange, SizeRange

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {
    "PH": 15, "HS": 6, "VD": 14, "PD": 15, "WD": 11, "SH": 5, "NM": 6, "CT": 5,
    "CS": 3, "LM": 1, "AT": 1, "DL": 2, "PK": 8, "ST": 6,
}  # fmt: skip
"""The house plan's catalogue: how many codes each family has."""
KNOWN_CODES = {f"{name}{one:02}" for name, last in FAMILIES.items() for one in range(1, last + 1)}
WARNINGS = {"PH08", "PH10", "PH11", "PH12", "PH13", "DL01", "DL02"}
WARNINGS |= {f"VD{number:02}" for number in range(8, 14)} | {"WD05", "WD06"}
WARNINGS |= {f"PD{number:02}" for number in range(8, 13)}
CONFIRMS = {"HS06", "AT01", "WD07"}
CONFIRMS |= {"PD06", "CS01", "CS02", "CS03"}
CONFIRMS |= {"PD04", "PD05", "PD07", "PD13", "PD15"}
WARNINGS |= {"HS04", "NM05", "NM06", "CT05", "ST06"}
CONFIRMS |= {"PH07", "HS03"}
INFOS = {"PH09", "NM01", "NM02", "VD14"}
RULES = list(registry.RULES.values())


def test_no_two_rules_share_a_code_or_a_slug() -> None:
    declared = {id(rule): rule for rule, _ in registry._declared()}.values()
    assert len({rule.code for rule in declared}) == len(declared)
    assert len({rule.slug for rule in declared}) == len(declared)


def test_the_rules_of_the_engine_are_all_there() -> None:
    wanted = """PH01 PH02 PH03 PH04 PH05 PH08 PH09 PH13 HS06 VD01 VD02 VD03 VD04 VD05 VD06 PD01
    PD02 WD01 WD02 WD03 WD04 WD09 NM01 NM02 NM04 CT01 CT02 CT03 CT04 AT01 DL01 DL02 LM01"""
    assert set(re.findall(r"\w+", wanted)) <= set(registry.RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_whole(rule: Rule) -> None:
    assert rule.code in KNOWN_CODES
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.slug)
    assert rule.message.endswith(("。", "{what}"))
    assert rule.remedy.endswith(("。", "{advice}"))
    assert "！" not in rule.message + rule.remedy + rule.passed
    assert rule.severity is _expected(rule.code)


def _expected(code: str) -> Severity:
    if code == "LM01":
        return Severity.NOT_CHECKED
    for codes, severity in (
        (WARNINGS, Severity.WARNING),
        (CONFIRMS, Severity.CONFIRM),
        (INFOS, Severity.INFO),
    ):
        if code in codes:
            return severity
    return Severity.ERROR


def test_three_rules_weigh_more_on_arrival() -> None:
    assert {rule.code for rule in RULES if rule.on_arrival} == {"NM01", "NM02", "DL01"}


def test_every_rule_is_explained() -> None:
    for rule, text in registry.documented():
        assert re.search(r"[\u4e00-\u9fff]", text), rule.code


def test_the_catalogue_is_that_of_the_rules() -> None:
    catalogue = runpy.run_path(str(ROOT / "packaging" / "rule_catalogue.py"))["catalogue"]()
    stored = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert stored == catalogue, "run packaging/rule_catalogue.py"


def test_readings_speak_for_every_family_that_has_rules() -> None:
    families = {reading.family for reading in registry.READINGS.values()}
    assert families == {Family.PHOTO, Family.VIDEO, Family.PDF, Family.WORD, Family.SHEET}


def test_every_limit_has_a_name() -> None:
    unnamed = {field for field in Limits.__dataclass_fields__ if field not in LIMIT_NAMES}
    assert unnamed == {"per_file"}


def test_a_check_claims_only_limits_that_exist() -> None:
    whole = set(LIMIT_NAMES)
    ends = {"bytes.min", "bytes.max"} | {
        f"{name}.{end}"
        for name in ("seconds", "chars", "pages", "fps", "pictures")
        for end in ("min", "max", "target")
    }
    claimed = {name for check in registry.FILE_CHECKS for name in check.judges}
    claimed |= {name for check in registry.SLOT_CHECKS for name in check.judges}
    assert claimed <= whole | ends


def test_asked_limits_tell_the_ends_of_ranges_apart() -> None:
    limits = Limits(
        formats=("jpg",), bytes=SizeRange(max="2MB"), seconds=NumberRange(target=60), sealed=False
    )
    assert asked_limits(limits) == ["formats", "bytes.max", "seconds.target"]
