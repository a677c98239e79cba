"""Confirming, denying, waiving: by id, for these bytes alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.finding import Severity
from app.domain.notice import Kind, NoticeProfile
from app.domain.problems import UnreadableProblem, UsageProblem
from app.domain.progress import Silent
from app.domain.report import CheckReport, Verdict
from app.sandbox.sandbox import Sandbox
from app.workflow.checking import decide
from app.workflow.checking.check import check
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from tests import cases, makers

POSE = "HS06"


def with_headshot(profile: NoticeProfile) -> NoticeProfile:
    item = replace(cases.PHOTOS, id="headshot", name="证件照", kind=Kind.HEADSHOT, naming=None)
    limits = replace(item.limits, pose=("正面", "免冠"), bytes=None)
    return replace(profile, items=(replace(item, count=None, limits=limits),))


@pytest.fixture
def portrait(folder: Path) -> Desk:
    """A unit whose headshot a person must look at."""
    desk = cases.started(folder)
    desk.profile = with_headshot(desk.profile)
    photo = makers.headshot(folder.parent / "证件照.jpg")
    return cases.attested(cases.with_files(desk, {"headshot/1": [photo]}))


def checked(desk: Desk, sandbox: Sandbox) -> CheckReport:
    return check(desk, Silent(), sandbox).report


def ids(report: CheckReport, code: str) -> list[str]:
    return [one.id for one in report.findings if one.rule.code == code]


def severities(report: CheckReport, code: str) -> list[Severity]:
    return [one.severity for one in report.findings if one.rule.code == code]


@pytest.mark.parametrize(
    ("answer", "severity", "verdict"),
    [
        (True, Severity.PASSED, Verdict.COMPLIANT),
        (False, Severity.ERROR, Verdict.NONCOMPLIANT),
    ],
)
def test_what_a_person_answers_stands_until_the_file_changes(
    portrait: Desk, sandbox: Sandbox, answer: bool, severity: Severity, verdict: Verdict
) -> None:
    first = checked(portrait, sandbox)
    assert severities(first, POSE) == [Severity.CONFIRM]
    assert first.verdict is Verdict.INCOMPLETE
    (pose,) = ids(first, POSE)
    decide.confirm(portrait, pose, answer=answer, by=" 王  敏 ")
    second = checked(portrait, sandbox)
    (finding,) = [one for one in second.findings if one.rule.code == POSE]
    assert (finding.severity, finding.decided_by) == (severity, "王 敏")
    assert finding.decided_at is not None
    assert second.verdict is verdict
    other = makers.headshot(portrait.root.parent / "另一张.jpg", seed=5)
    gather.remove(portrait, "证件照.jpg")
    cases.with_files(portrait, {"headshot/1": [other]})
    assert severities(checked(portrait, sandbox), POSE) == [Severity.CONFIRM]


def test_a_later_answer_replaces_the_earlier(portrait: Desk, sandbox: Sandbox) -> None:
    (pose,) = ids(checked(portrait, sandbox), POSE)
    for answer in (False, True):
        decide.confirm(portrait, pose, answer=answer, by="王敏")
    assert severities(checked(portrait, sandbox), POSE) == [Severity.PASSED]
    assert len(look(portrait.root).submission.confirmations) == 1


def test_a_waiver_is_for_one_finding_and_these_bytes(
    folder: Path, good: dict[str, list[Path]], sandbox: Sandbox
) -> None:
    small = makers.photo(folder.parent / "小.jpg", width=60, height=40)
    assert small.stat().st_size < 20 * 1024
    desk = cases.attested(cases.filled(folder, {**good, "photos/1": [*good["photos/1"], small]}))
    report = checked(desk, sandbox)
    (error,) = report.of(Severity.ERROR)
    assert error.rule.code == "PH03"
    text = decide.waive(desk, error.id, reason=" 原件\n已损毁 ", by="王敏")
    assert "20 KB" in text
    waived = checked(desk, sandbox)
    (finding,) = waived.of(Severity.WAIVED)
    assert (finding.id, finding.reason, finding.decided_by) == (error.id, "原件 已损毁", "王敏")
    assert waived.verdict is Verdict.COMPLIANT
    decide.waive(desk, error.id, reason="换个理由", by="李主任")
    (again,) = checked(desk, sandbox).of(Severity.WAIVED)
    assert (again.reason, again.decided_by) == ("换个理由", "李主任")
    smaller = makers.photo(folder.parent / "更小.jpg", width=50, height=40)
    gather.remove(desk, "小.jpg")
    cases.with_files(desk, {"photos/1": [smaller]})
    assert severities(checked(desk, sandbox), "PH03").count(Severity.ERROR) == 1


@pytest.mark.parametrize(
    ("code", "sentence"),
    [("PH01", "不需要豁免"), ("NM01", "不需要豁免"), ("AT01", "确认事项不能豁免")],
)
def test_what_needs_no_waiver_gets_none(desk: Desk, code: str, sentence: str) -> None:
    with cases.childless() as none:
        wanted = ids(checked(desk, none), code)[0]
    with pytest.raises(UsageProblem, match=sentence):
        decide.waive(desk, wanted, reason="理由", by="王敏")
    assert look(desk.root).submission.waivers == ()


def test_what_is_no_question_cannot_be_confirmed(desk: Desk) -> None:
    with cases.childless() as none:
        wanted = ids(checked(desk, none), "PH01")[0]
    with pytest.raises(UsageProblem, match="不是待人工确认"):
        decide.confirm(desk, wanted, answer=True, by="王敏")


def test_a_waived_error_is_no_question_either(
    folder: Path, good: dict[str, list[Path]], sandbox: Sandbox
) -> None:
    desk = cases.attested(cases.filled(folder, {**good, "photos/1": good["photos/1"][:1]}))
    (few,) = checked(desk, sandbox).of(Severity.ERROR)
    decide.waive(desk, few.id, reason="只有一张", by="王敏")
    assert checked(desk, sandbox).of(Severity.WAIVED)
    with pytest.raises(UsageProblem, match="不是待人工确认"):
        decide.confirm(desk, few.id, answer=True, by="王敏")
    assert look(desk.root).submission.confirmations == ()


def test_unknown_ids_and_empty_words_are_refused(desk: Desk) -> None:
    before = look(desk.root).submission
    with pytest.raises(UsageProblem, match="没有编号为"):
        decide.confirm(desk, "0123456789ab", answer=True, by="王敏")
    with pytest.raises(UsageProblem, match="没有编号为"):
        decide.waive(desk, "0123456789ab", reason="理由", by="王敏")
    with pytest.raises(UsageProblem, match="理由"):
        decide.waive(desk, "0123456789ab", reason=" \n", by="王敏")
    with pytest.raises(UsageProblem, match="是谁"):
        decide.confirm(desk, "no-secrets", answer=True, by="　")
    assert look(desk.root).submission == before


def test_before_the_first_check_there_is_nothing_to_decide(folder: Path) -> None:
    desk = cases.started(folder)
    with pytest.raises(UnreadableProblem, match="还没有检查过"):
        decide.waive(desk, "0123456789ab", reason="理由", by="王敏")
    assert decide.confirm(desk, "no-secrets", answer=True, by="王敏") == "材料不涉密。"


def test_a_damaged_report_is_said(desk: Desk) -> None:
    (desk.root / "report.json").write_bytes(b"{")
    with pytest.raises(UnreadableProblem, match="检查报告"):
        decide.waive(desk, "0123456789ab", reason="理由", by="王敏")


def test_an_attestation_is_given_or_denied_by_its_id_or_its_findings(
    folder: Path, sandbox: Sandbox
) -> None:
    desk = cases.started(folder)
    report = checked(desk, sandbox)
    (open_one,) = [one for one in report.findings if one.rule.code == "AT01"]
    decide.confirm(desk, open_one.id, answer=False, by="王敏")
    assert severities(checked(desk, sandbox), "AT01") == [Severity.ERROR]
    decide.confirm(desk, "no-secrets", answer=True, by="王敏")
    assert severities(checked(desk, sandbox), "AT01") == [Severity.PASSED]
    assert [one.of for one in look(folder).submission.attestations] == ["no-secrets"]


@pytest.mark.parametrize(
    ("recommender", "expected"),
    [
        ("society", [("no-secrets", "confirm")]),
        ("district", [("no-secrets", "confirm"), ("asked", "confirm")]),
        (None, [("no-secrets", "confirm"), ("asked", "not_checked")]),
    ],
)
def test_an_attestation_for_one_kind_of_recommender_is_asked_of_that_kind(
    folder: Path, sandbox: Sandbox, recommender: str | None, expected: list[tuple[str, str]]
) -> None:
    desk = cases.started(folder)
    desk.save(replace(desk.submission, recommender=recommender))
    report = checked(desk, sandbox)
    found = [(one.subject, one.severity) for one in report.findings if one.rule.code == "AT01"]
    assert found == expected
