"""The stored report: what others read in it, and that it comes back the same."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.finding import FileRef, Finding, Rule, Severity
from app.domain.notice import Basis, Strength
from app.domain.problems import UnreadableProblem
from app.domain.quantities import ByteSize, Count, Pixels, Several, Words
from app.domain.report import CheckReport, Verdict
from app.shapes import report as shape
from tests.shapes.cases import DIGEST, NOW

SMALL = Rule("PH03", "photo-too-small", Severity.ERROR, "只有 {actual}", "重拍", fix="none-yet")
HELD = Rule("AT01", "not-confirmed", Severity.CONFIRM, "请确认：{actual}", "")
RULES = {rule.code: rule for rule in (SMALL, HELD)}
REPORT = CheckReport(
    "x",
    "2025",
    DIGEST,
    "beiqi 0.1.0",
    NOW,
    (
        Finding(
            SMALL,
            Severity.ERROR,
            "photos",
            "n1",
            FileRef("张三1.jpg", "files/0001-a.jpg", DIGEST),
            {"actual": ByteSize(1000), "required": Several((Words("至少"), ByteSize(2097152)))},
            (Basis(("bytes",), "不小于2MB", 5, 11, 0.99, Strength.MUST),),
        ),
        Finding(
            HELD,
            Severity.PASSED,
            decided_by="李四",
            decided_at=datetime(2025, 3, 2, 8, tzinfo=UTC),
            reason="看过了",
            subject="no-state-secrets",
            values={"actual": Count(3, "张"), "size": Pixels(2, 1)},
        ),
    ),
    {"n1": "张三", "n2": "张三"},
)


def texts(finding: Finding) -> shape.FindingTexts:
    return shape.FindingTexts(f"{finding.rule.code} 的话", "去改", "2 MB", "")


def written() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shape.dumps(REPORT, texts))
    return found


def test_a_report_comes_back_the_same() -> None:
    assert shape.loads(shape.dumps(REPORT, texts), RULES) == REPORT


def test_the_file_has_the_shape_that_others_rely_on() -> None:
    data = written()
    assert data["schema"] == "check-report/1"
    assert data["profile"] == {"id": "x", "edition": "2025", "sha512": DIGEST}
    assert data["verdict"] == Verdict.NONCOMPLIANT
    assert data["counts"] == {
        "error": 1,
        "warning": 0,
        "confirm": 0,
        "info": 0,
        "passed": 1,
        "not_checked": 0,
        "waived": 0,
    }
    first = data["findings"][0]
    assert first["id"] == REPORT.findings[0].id
    assert (first["code"], first["slug"]) == ("PH03", "photo-too-small")
    assert (first["nominee"], first["nominee_id"], first["file"]) == ("张三", "n1", "张三1.jpg")
    assert (first["message"], first["remedy"]) == ("PH03 的话", "去改")
    assert (first["required"], first["actual"], first["fix"]) == ("2 MB", None, "none-yet")
    assert first["values"]["actual"] == {"kind": "size", "bytes": 1000}
    assert first["basis"][0]["quote"] == "不小于2MB"
    assert data["findings"][1]["subject"] == "no-state-secrets"


def test_a_code_of_a_newer_program_keeps_the_words_of_the_file() -> None:
    read = shape.loads(shape.dumps(REPORT, texts), {"AT01": HELD})
    rule = read.findings[0].rule
    assert (rule.code, rule.slug, rule.severity) == ("PH03", "photo-too-small", Severity.ERROR)
    assert rule.message.format_map({}) == "PH03 的话"
    assert read.verdict is Verdict.NONCOMPLIANT


def test_braces_in_a_finished_text_are_not_filled_in_again() -> None:
    braces = replace(REPORT, findings=REPORT.findings[:1])
    content = shape.dumps(braces, lambda _one: shape.FindingTexts("文件“{姓名}.jpg”"))
    assert shape.loads(content, {}).findings[0].rule.message.format_map({}) == "文件“{姓名}.jpg”"


@pytest.mark.parametrize(
    ("part", "value", "sentence"),
    [
        ("severity", "fatal", "检查结果“photos”的 severity（findings[0].severity）应为 error、"),
        ("id", "xyz", "应为 12 位小写十六进制的编号"),
        ("code", "ph3", "应为像 PH03 这样的规则代码"),
        ("file_sha512", "1", "应为128 位小写十六进制的 SHA-512"),
        (
            "values",
            {"actual": {"kind": "size"}},
            "values.actual（findings[0].values.actual）读不出来",
        ),
        ("values", {"actual": {"kind": "mood"}}, "之一，现为“mood”"),
        ("values", {"a": {"kind": "several", "values": 1}}, "（findings[0].values.a）读不出来"),
    ],
)
def test_a_wrong_report_is_told_in_one_sentence(part: str, value: object, sentence: str) -> None:
    data = written()
    data["findings"][0][part] = value
    with pytest.raises(UnreadableProblem) as caught:
        shape.report_from_json(data, RULES)
    said = str(caught.value)
    assert said.startswith("检查报告的写法不对：")
    assert sentence.replace(" ", "") in said.replace(" ", "")
