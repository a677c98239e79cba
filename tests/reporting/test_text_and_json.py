"""A report in the terminal and as check-report/1."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from app import paths
from app.checks import registry
from app.domain.finding import Severity
from app.domain.report import CheckReport
from app.reporting import as_json, as_text
from tests.cases import PROFILE
from tests.reporting.cases import EACH, EMPTY, FINDINGS, report

TEXT = """\
检查结果：不合格（不合格 1 · 待人工确认 1 · 提醒 1 · 未检查 1 · 豁免 1 · 说明 1 · 合格 1）

【单位材料与整体】
 / 豁免 CT01  {missing}
     工作报告　编号 {ids[6]}
     理由：原件 & 副本均毁。豁免人：李<主任>，2026年3月1日。

【张<三>】
 × 不合格 PH03  {small}
     工作照片 › <script>alert('x')</script>&"��[31m�.jpg　编号 {ids[0]}
     怎么办：{mend}
     通知原文：“不小于20KB <b>”
 ! 提醒 VD03  视频长 3 分 5.5 秒，要求不超过 3 分钟。
     视频 › 工作.mp4　编号 {ids[1]}
     怎么办：{cut}

【阿卜杜拉·买买提】
 ? 待人工确认 HS06  照片要求：正面。这要由人来看。
     工作照片 › 证件照.jpg　编号 {ids[2]}
     怎么办：{look}
 - 未检查 PH01  没能检查：检查用时太久，已停下。
     工作照片 › 久.jpg　编号 {ids[5]}
     怎么办：{unread}
 · 说明 PH09  {turned}
     工作照片 › 横.jpg　编号 {ids[3]}
"""


def test_the_text_tells_all_but_what_passed_gravest_first() -> None:
    rules = [one.rule for one in FINDINGS]
    expected = TEXT.format(
        ids=[one.id for one in FINDINGS],
        missing=rules[6].message.format(what="工作报告", required="1 份"),
        small="照片大小 4.88 KB，要求不小于 20 KB。",
        mend=rules[0].remedy,
        cut=rules[1].remedy,
        look=rules[2].remedy,
        unread=rules[5].remedy,
        turned=rules[3].message,
    )
    assert as_text.render(EACH, PROFILE) == expected


def test_what_passed_is_listed_when_asked_for() -> None:
    every = as_text.render(EACH, PROFILE, everything=True)
    assert "√ 合格 PH01" in every
    assert [one.id for one in FINDINGS if one.id not in every] == []


def test_nothing_found_is_one_line() -> None:
    assert as_text.render(EMPTY, PROFILE) == "检查结果：合格\n"


@pytest.mark.parametrize(
    ("severities", "headline"),
    [
        ([Severity.PASSED], "检查结果：合格（合格 1）"),
        ([Severity.PASSED, Severity.NOT_CHECKED], "检查结果：查过的都合格，还有 1 处没有查"),
        ([Severity.CONFIRM], "检查结果：还不齐"),
        ([Severity.WAIVED], "检查结果：合格（豁免 1）"),
        ([Severity.ERROR], "检查结果：不合格"),
    ],
)
def test_the_headline(severities: list[Severity], headline: str) -> None:
    findings = [replace(FINDINGS[0], severity=one) for one in severities]
    assert as_text.headline(report(*findings)).startswith(headline)


def test_a_terminal_gets_no_control_characters() -> None:
    text = as_text.render(EACH, PROFILE, everything=True)
    assert all(one.isprintable() or one in "\n　" for one in text)
    assert "�[31m" in text


@pytest.mark.parametrize("made", [EACH, EMPTY], ids=["each", "empty"])
def test_json_is_valid_and_reads_back(made: CheckReport) -> None:
    content = as_json.dumps(made)
    schema = json.loads((paths.schemas() / "check-report-1.schema.json").read_bytes())
    data = json.loads(content)
    Draft202012Validator(schema).validate(data)
    assert as_json.loads(content, registry.RULES) == made
    assert data["counts"] == {one.value: len(made.of(one)) for one in Severity}
    assert [one["severity"] for one in data["findings"]] == [
        one.severity.value for one in made.findings
    ]


def test_json_holds_values_and_words() -> None:
    first = json.loads(as_json.dumps(EACH))["findings"][0]
    assert (first["nominee"], first["nominee_id"], first["item"]) == ("张<三>", "n1", "photos")
    assert (first["actual"], first["required"]) == ("4.88 KB", "20 KB")
    assert first["file_sha512"] == f"{1:0128x}"
    assert first["basis"][0]["quote"] == "不小于20KB <b>"
