"""What the engine does with judgements: decisions, strengths, arrival, the notice's words."""

from dataclasses import replace

import pytest

from app.checks.base import Case
from app.domain.facts import PhotoFacts
from app.domain.finding import Finding
from app.domain.notice import Basis, Limits, NumberRange, SizeRange, Strength
from app.domain.submission import Confirmation, Waiver
from tests.checks.cases import (
    DOCX,
    JPG,
    LONG_AGO,
    PHOTO_ITEM,
    WORD_ITEM,
    one_slot,
    run,
    said,
    the,
    with_limits,
)

POSED = with_limits(PHOTO_ITEM, Limits(pose=("正面",)))
SMALL = replace(JPG, size=100_000)
LARGE_ASKED = with_limits(PHOTO_ITEM, Limits(bytes=SizeRange(min="2MB")))


def basis(of: str, strength: Strength) -> Basis:
    return Basis((of,), "原则上不小于2MB", 0, 9, 0.9, strength)


def answered(one: Case, finding: Finding, good: bool) -> Case:
    answer = Confirmation(finding.id, good, "王秘书", LONG_AGO)
    return replace(one, submission=replace(one.submission, confirmations=(answer,)))


def waived(one: Case, finding: Finding) -> Case:
    waiver = Waiver(finding.id, "年代久远，只有这一张", "李主任", LONG_AGO)
    return replace(one, submission=replace(one.submission, waivers=(waiver,)))


def changed(one: Case, facts: PhotoFacts) -> Case:
    """The same submission with another file of the same name put in."""
    fresh = one_slot(one.profile.items[0], {"a.jpg": facts})
    slots = fresh.submission.slots
    return replace(one, submission=replace(one.submission, slots=slots), facts=fresh.facts)


@pytest.mark.parametrize(("good", "severity"), [(True, "passed"), (False, "error")])
def test_a_confirmed_finding_passes_and_a_denied_one_is_an_error(good: bool, severity: str) -> None:
    one = one_slot(POSED, {"a.jpg": JPG})
    decided = answered(one, the("HS06", one), good)
    assert f"HS06 {severity} a.jpg" in said(decided)
    assert len(said(decided)) == len(said(one))
    finding = the("HS06", decided)
    assert (finding.decided_by, finding.decided_at) == ("王秘书", LONG_AGO)


def test_a_changed_file_asks_again() -> None:
    one = one_slot(POSED, {"a.jpg": JPG})
    decided = answered(one, the("HS06", one), good=True)
    assert the("HS06", changed(decided, JPG)).severity == "passed"
    assert the("HS06", changed(decided, replace(JPG, width=3999))).severity == "confirm"


def test_an_error_cannot_be_confirmed_away() -> None:
    one = one_slot(LARGE_ASKED, {"a.jpg": SMALL})
    assert the("PH03", answered(one, the("PH03", one), good=True)).severity == "error"


def test_a_waived_finding_keeps_its_reason_and_a_changed_file_loses_it() -> None:
    one = one_slot(LARGE_ASKED, {"a.jpg": SMALL})
    sent_all_the_same = waived(one, the("PH03", one))
    finding = the("PH03", sent_all_the_same)
    assert (finding.severity, finding.reason) == ("waived", "年代久远，只有这一张")
    assert (finding.decided_by, finding.decided_at) == ("李主任", LONG_AGO)
    again = changed(sent_all_the_same, replace(SMALL, size=90_000))
    assert the("PH03", again).severity == "error"


@pytest.mark.parametrize("facts", [JPG, replace(JPG, orientation=3)])
def test_what_is_no_fault_is_not_waived(facts: PhotoFacts) -> None:
    one = one_slot(LARGE_ASKED, {"a.jpg": facts})
    before = said(one)
    for finding in list(run(one).values()):
        assert said(waived(one, finding)) == before


def test_what_was_denied_can_be_waived() -> None:
    one = one_slot(POSED, {"a.jpg": JPG})
    finding = the("HS06", one)
    assert the("HS06", waived(answered(one, finding, good=False), finding)).severity == "waived"


@pytest.mark.parametrize(
    ("strengths", "severity"),
    [
        ((Strength.MUST,), "error"),
        ((Strength.IN_PRINCIPLE,), "warning"),
        ((Strength.ADVICE,), "warning"),
        ((Strength.ADVICE, Strength.MUST), "error"),
        ((), "error"),
    ],
)
def test_what_is_asked_in_principle_is_no_error(
    strengths: tuple[Strength, ...], severity: str
) -> None:
    item = replace(LARGE_ASKED, basis=tuple(basis("bytes.min", one) for one in strengths))
    one = one_slot(item, {"a.jpg": SMALL})
    assert the("PH03", one).severity == severity
    assert the("PH03", one).basis == item.basis


def test_the_strength_of_another_fact_changes_nothing() -> None:
    item = replace(LARGE_ASKED, basis=(basis("name", Strength.ADVICE),))
    one = one_slot(item, {"a.jpg": SMALL})
    assert (the("PH03", one).severity, the("PH03", one).basis) == ("error", ())


def test_a_soft_length_lowers_only_the_length() -> None:
    item = with_limits(WORD_ITEM, Limits(chars=NumberRange(max=1000)))
    soft = replace(item, basis=(basis("chars", Strength.IN_PRINCIPLE),))
    lines = said(one_slot(soft, {"a.docx": DOCX}))
    assert "WD03 warning a.docx" in lines
    assert [line for line in lines if line.split()[1] != "passed"] == ["WD03 warning a.docx"]


def test_on_arrival_only_some_rules_weigh_more() -> None:
    one = one_slot(LARGE_ASKED, {"a.png": replace(SMALL, orientation=6)})
    arrived = [told for told in said(replace(one, arrived=True)) if not told.startswith("NM03")]
    assert arrived == said(one)


def test_findings_follow_the_notice_and_tell_apart_nominees_and_items() -> None:
    one = one_slot(LARGE_ASKED, {"b.jpg": SMALL, "a.jpg": JPG})
    files = [finding.file.name for finding in run(one).values() if finding.file]
    assert files.index("b.jpg") < files.index("a.jpg")
    assert {finding.item for finding in run(one).values() if finding.file} == {"photos"}
